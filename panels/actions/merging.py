"""Making two records of one person one: everything of the second becomes the first's, and its address leads there."""

from collections import Counter
from dataclasses import dataclass, field

from django.db import models, transaction

from panels.models import Membership, MergedPerson, Person
from panels.seats import clashes_of
from scrutiny import history
from scrutiny.editing import change

COMPLETED = ["title", "post", "organisation", "initials", "ward", "party", "is_councillor"]


class CannotMerge(Exception):
    """Said in sentences."""

    def __init__(self, sentences):
        super().__init__(" ".join(sentences))
        self.sentences = sentences


@dataclass
class Preview:
    """What merging does.

    moves     {model: how many records become the first's}
    doubled   {model: how many are there already, and so are not kept twice}
    completes {field name: value} of what the first does not say and the second does
    refused   sentences, where it cannot be
    """

    moves: Counter = field(default_factory=Counter)
    doubled: Counter = field(default_factory=Counter)
    completes: dict = field(default_factory=dict)
    refused: list = field(default_factory=list)


def preview(first, second, *, reader):
    """What merging would do, as far as the reader may know of it: what they may not read is moved and not counted."""
    found = Preview(completes=completed_by(first, second), refused=why_not(first, second))
    for link in links():
        records = _pointing(link, second)
        for record in records.visible_to(reader) if hasattr(records, "visible_to") else records:
            (found.doubled if _twin(record, link, first) else found.moves)[link.related_model] += 1
    return found


def links():
    """Every foreign key in any application that leads to a person, those that nobody follows back too."""
    found = Person._meta.get_fields(include_hidden=True)
    return [link for link in found if link.auto_created and not link.concrete and (link.one_to_many or link.one_to_one)]


def why_not(first, second):
    """The sentences that say why the two cannot become one; none where they can."""
    if first.pk == second.pk:
        return ["These are the same record."]
    said = []
    if first.user_id and second.user_id:
        said.append("Both have an account, and one person has one: ask an administrator which is theirs.")
    seats = Membership.objects.select_related("body", "person", "capacity").order_by("pk")
    for seat in seats.of(second):
        others = seats.of(first).during(seat.starts_on, seat.ends_on)
        is_unknown = seat.has_left and seat.ends_on is None
        refused = [clash for clash in clashes_of(seat, [] if is_unknown else others) if clash.is_refused]
        said += [f"Both sit at the same time: on {seat.body}, and {clash.words}." for clash in refused]
        said += _same_first_day(seat, first)
    return said


def _same_first_day(seat, first):
    same = Membership.objects.of(first).filter(body=seat.body_id, starts_on=seat.starts_on)
    return [f"Both have an entry on {seat.body} from the same day: remove one of them."] if same.exists() else []


def completed_by(first, second):
    """{field: what the second says and the first does not}"""
    return {name: getattr(second, name) for name in COMPLETED if getattr(second, name) and not getattr(first, name)}


@transaction.atomic
def merge(first, second, *, by):
    """Give `first` everything of `second`, which is no record of its own afterwards. Raises CannotMerge, or Conflict
    where the first is another version by now."""
    held = list(Person.objects.select_for_update().filter(pk__in=[first.pk, second.pk]).order_by("pk"))
    if refused := why_not(first, second) or ([] if len(held) == 2 else ["One of the two is gone already."]):
        raise CannotMerge(refused)
    change(first, completed_by(first, second), by=by, verb="completed")
    for link in links():
        _move(link, first, second)
    _pass_account(first, second)
    MergedPerson.objects.create(person=first, uuid=second.uuid, number=second.pk)
    history.record("became part of another record", second, by=by, changes={"name": [second.name, first.name]})
    history.record("took in another record of", first, by=by, reason=f"It was called {second}")
    second.delete()


def _pointing(link, person):
    return link.related_model._default_manager.filter(**{link.field.name: person}).order_by("pk")


def _move(link, first, second):
    """Each on its own, because what is there already must not be there twice."""
    for record in _pointing(link, second):
        twin = _twin(record, link, first)
        if twin is not None and not getattr(record, "is_lead", False):
            record.delete()
            continue
        if twin is not None:
            twin.delete()  # of two who carry out one action the lead stays
        values = {"version": models.F("version") + 1} if hasattr(record, "version") else {}
        _pointing(link, second).filter(pk=record.pk).update(**values | {link.field.name: first})


def _twin(record, link, first):
    """The record of the first that would stand beside this one twice, or None."""
    for names in _told_apart_by(record, link.field.name):
        found = _pointing(link, first).filter(**{name: getattr(record, name) for name in names}).first()
        if found is not None:
            return found
    return None


def _told_apart_by(record, to_person):
    """For each rule that a person stands there once: the other fields that it names."""
    once = getattr(type(record), "ONCE", {})
    if to_person in once:
        yield once[to_person]
    for rule in record._meta.constraints:
        if isinstance(rule, models.UniqueConstraint) and rule.condition is None and to_person in rule.fields:
            yield [name for name in rule.fields if name != to_person]


def _pass_account(first, second):
    """An account belongs to one person: it leaves the second before it comes to the first."""
    account = second.user
    if account is not None:
        Person.objects.filter(pk=second.pk).update(user=None)
        Person.objects.filter(pk=first.pk).update(user=account, version=models.F("version") + 1)
        first.user = account
