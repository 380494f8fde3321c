"""Entering recommendations, amending them, and taking away those that are not issued."""

from django.contrib.admin.utils import NestedObjects
from django.core import serializers
from django.db import transaction
from django.db.models import Max, ProtectedError, RestrictedError

from panels.models import Addressee, Recommendation, RecommendationVersion, Source
from scrutiny import history
from scrutiny.editing import change, locked, locked_as_read

BEFORE_ISSUE = "Reworded before it was issued"


class NumberTaken(Exception):
    """Another recommendation of the panel has that number."""


class AddedAlready(Exception):
    """The same page was sent twice. `made` is what it added the first time."""

    def __init__(self, made=None):
        super().__init__("This page had been sent before.")
        self.made = made


class IsIssued(Exception):
    """A recommendation that has its number stays: the number is never used again."""


class IsNotIssued(Exception):
    """Only what has its number is withdrawn; what has none is removed."""


class InUse(Exception):
    """A body has decided on the recommendation, an action carries it out, or a minority view stands beside it."""


class CannotBePutBack(Exception):
    """Said in a sentence."""


@transaction.atomic
def add_recommendation(owner, text, *, by, theme=None, number=None, addressed_to=(), findings=(), why="", **fields):
    """Add a recommendation at the end of its theme, with its first version.

    owner   a Panel, or the Source whose recommendation it is
    number  given only when the paper it comes from is issued; raises NumberTaken when the panel has it already.
    uuid    given by a page that may be sent twice; raises AddedAlready the second time
    why     the reason that its history gives
    """
    given = {"theme": theme, "number": number, "addressed_to": addressed_to, "findings": findings, **fields}
    return add_recommendations(owner, [{"text": text, **given}], by=by, why=why)[0]


@transaction.atomic
def add_recommendations(owner, several, *, by, why=""):
    """Add some at once, in their order and all or none; each is {name: value} of what `add_recommendation` takes."""
    locked(owner)
    added = [_added(owner, by=by, why=why, **given) for given in several]
    put_in_order(owner)
    places = dict(owner.recommendations.filter(pk__in=[one.pk for one in added]).values_list("pk", "position"))
    for one in added:
        one.position = places[one.pk]
    return added


def _added(owner, *, text, by, why, theme=None, number=None, addressed_to=(), findings=(), **fields):
    if "uuid" in fields and Recommendation.objects.filter(uuid=fields["uuid"]).exists():
        raise AddedAlready(owner.recommendations.filter(uuid=fields["uuid"]).first())
    if number is not None and owner.recommendations.filter(number=number).exists():
        raise NumberTaken(f"{owner} has a recommendation {number} already.")
    fields.setdefault("audience", owner.audience)
    position = _last(owner, "position") + 1
    recommendation = Recommendation.objects.create(
        **_along(owner), theme=theme, number=number, position=position, **fields
    )
    Addressee.objects.bulk_create(Addressee(recommendation=recommendation, body=body) for body in addressed_to)
    if findings:
        recommendation.findings.add(*findings)
    _make_current(recommendation, RecommendationVersion(number=1, text=text, made_by=by))
    history.record("added", recommendation, by=by, reason=why)
    return recommendation


@transaction.atomic
def amend(recommendation, text, *, by, why):
    """Give the recommendation another version; the earlier ones are kept."""
    last = recommendation.versions.aggregate(last=Max("number"))["last"] or 0
    version = RecommendationVersion(number=last + 1, text=text, made_by=by, why=why)
    version.recommendation = recommendation
    version.save()
    change(recommendation, {"current": version}, by=by, reason=why, verb="amended")
    return version


def put_in_order(owner):
    """Have the places of what is not issued run on in the order of the report, behind every number and place given.

    So a place is never another's number, and says which number it gets. Whoever has one open to change it is not
    disturbed: its version stays.
    """
    place = max(_last(owner, "number"), _last(owner.recommendations.exclude(number=None), "position"))
    drafts = owner.recommendations.drafts().for_list().select_related(None).only("position")
    moved = []
    for position, draft in enumerate(drafts, start=place + 1):
        if draft.position != position:
            draft.position = position
            moved.append(draft)
    Recommendation.objects.bulk_update(moved, ["position"])


@transaction.atomic
def remove_recommendation(recommendation, *, by):
    """Take away a recommendation that is not issued; gives what `put_back` needs.

    Raises IsIssued, InUse, or Conflict.
    """
    owner = recommendation.panel or recommendation.source
    locked(owner)
    stored = locked_as_read(recommendation)
    if stored.number is not None:
        raise IsIssued
    kept = serializers.serialize("json", _with_what_goes_along(stored))
    history.record("deleted", recommendation, by=by)
    try:
        stored.delete()
    except (ProtectedError, RestrictedError) as error:
        raise InUse from error
    put_in_order(owner)
    return kept


@transaction.atomic
def put_back(kept, *, by):
    """Bring back what was taken away, as it was, at the end of its theme; gives the recommendation.

    Raises CannotBePutBack where something that it hung on is gone.
    """
    first, *others = serializers.deserialize("json", kept)
    recommendation = first.object
    owner = _still_there(recommendation)
    if Recommendation.objects.filter(pk=recommendation.pk).exists():
        raise CannotBePutBack("It is there already.")
    locked(owner)
    recommendation.position = _last(owner, "position") + 1
    first.m2m_data["findings"] = _known(first.m2m_data.get("findings", []))
    first.save(force_insert=True)
    for each in others:
        each.save(force_insert=True)
    history.record("put back", recommendation, by=by)
    put_in_order(owner)
    recommendation.refresh_from_db()
    return recommendation


def _with_what_goes_along(recommendation):
    """It, then everything that is deleted with it, whichever part of the system that is of."""
    collected = NestedObjects(using=recommendation._state.db)
    collected.collect([recommendation])
    along = [one for model, found in collected.data.items() if not model._meta.auto_created for one in found]
    return [recommendation, *(one for one in along if one != recommendation)]


def _still_there(recommendation):
    model = Source if recommendation.panel_id is None else Recommendation._meta.get_field("panel").related_model
    owner = model.objects.filter(pk=recommendation.panel_id or recommendation.source_id).first()
    if owner is None:
        raise CannotBePutBack("What it belonged to is no longer there, so it cannot be put back.")
    if recommendation.theme_id and not owner.themes.filter(pk=recommendation.theme_id).exists():
        recommendation.theme = None
    return owner


def _known(pks):
    model = Recommendation._meta.get_field("findings").related_model
    return list(model.objects.filter(pk__in=pks).values_list("pk", flat=True))


def _along(owner):
    return {"source": owner} if isinstance(owner, Source) else {"panel": owner}


def _last(owner_or_records, name):
    records = getattr(owner_or_records, "recommendations", owner_or_records)
    return records.aggregate(last=Max(name))["last"] or 0


def _make_current(recommendation, version):
    version.recommendation = recommendation
    version.save()
    recommendation.current = version
    recommendation.save(update_fields=["current"])
