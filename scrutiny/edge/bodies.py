"""Everything of a body, as far as the reader may see it."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from actionplans.models import Owner, Row
from panels.lists.recommendations import address_of, decided_words
from panels.models import Body, Decision, Meeting, Panel, Recommendation
from scrutiny.edge.actions_of import actions_of
from scrutiny.gathering import gathered, part
from scrutiny.rights import require

MOST = 20


def get_body(reader, slug):
    """(the body that the reader may see, the bodies that are part of it); one of a single review with its `review`."""
    found = Body.objects.visible_to(reader).filter(Q(slug=slug) | Q(parent__slug=slug)).select_related("parent")
    bodies = list(found.order_by("kind", "position", "name", "pk"))
    body = next((each for each in bodies if each.slug == slug), None)
    if body is None:
        raise Http404("No body has that address.")
    return body, [each for each in bodies if each is not body and each.kind != Body.Kind.PANEL]


def review_of(reader, body):
    """The review for which a body was made, or None for a standing body."""
    return Panel.objects.visible_to(reader).filter(body=body).first() if body.kind == Body.Kind.PANEL else None


def get_body_to_change(reader, slug):
    """A standing body; PermissionDenied for those who may only read it."""
    body = Body.objects.standing().select_related("parent").filter(slug=slug).first()
    if body is None:
        raise Http404("No body has that address.")
    return require(reader, "panels.change_body", body)


def check_adding(reader):
    """PermissionDenied for those who may add no body."""
    require(reader, "panels.add_body")


@dataclass(frozen=True)
class Work:
    """A review with what the body has to do with it, or one of the body's meetings."""

    is_meeting: bool
    slug: str
    title: str
    on: date | None
    does: bool = False
    commissioned: bool = False
    receives: bool = False
    venue: str = ""

    @property
    def words(self):
        told = [(self.does, "does it"), (self.commissioned, "commissioned it"), (self.receives, "receives its report")]
        return ", ".join(words for is_so, words in told if is_so)


@dataclass(frozen=True)
class Asked:
    """A recommendation that was addressed to a body, and what was decided of it last."""

    number: int
    text: str
    title: str
    address: str
    decided: str


def everything_of(body, reader):
    """{name: what stands under it on the page of a body}"""
    today = timezone.localdate()
    seats = list(body.memberships.for_list())
    work = work_of(body, reader)
    owned = Owner.objects.filter(Q(body=body) | Q(person__organisation=body), row=OuterRef("pk"))
    return {
        "now": [seat for seat in seats if not seat.is_over(today)],
        "before": [seat for seat in seats if seat.is_over(today)],
        "reviews": [each for each in work if not each.is_meeting],
        "ahead": [each for each in work if each.is_meeting and each.on >= today][::-1],
        "held": [each for each in work if each.is_meeting and each.on < today][:MOST],
        "asked": asked_of(body, reader),
        "actions": actions_of(Row.objects.filter(Exists(owned)), reader),
        "is_closed": body.is_closed(today),
        "most": MOST,
        "lists": {name: f"{reverse(page)}?{urlencode({of: body.slug})}" for name, page, of in LISTS},
    }


LISTS = (("reviews", "reviews:list", "body"), ("asked", "recommendations", "asked"), ("actions", "actions", "owner"))


def work_of(body, reader):
    """Reviews and meetings of a body that the reader may see, the newest first, from one query."""
    theirs = Q(body=body) | Q(commissioned_by=body) | Q(reports_to=body)
    told = {"slug": "slug", "title": "title"}
    flags = {"does": Q(body=body), "commissioned": Q(commissioned_by=body), "receives": Q(reports_to=body)}
    found = gathered(
        part(False, Panel.objects.visible_to(reader).filter(theirs), on="starts_on", **told, **flags),
        part(True, Meeting.objects.visible_to(reader).filter(body=body), on="held_on", venue="venue", **told),
    )
    work = [Work(is_meeting, **one) for is_meeting, each in found.items() for one in each]
    return sorted(work, key=lambda each: each.on or date.max, reverse=True)


def asked_of(body, reader):
    """The newest recommendations addressed to a body, one more than are shown."""
    decisions = Decision.objects.filter(recommendation_version__recommendation=OuterRef("pk"))
    last = decisions.order_by("-step__position", "-pk")
    found = Recommendation.objects.visible_to(reader).asked_of(body.slug).annotate(
        outcome=Subquery(last.values("outcome")[:1]),
        by=Subquery(last.values("step__body__name")[:1]),
        on=Subquery(last.values("step__considered_on")[:1]),
    )  # fmt: skip
    newest = found.order_by(F("panel").desc(nulls_last=True), "position", "pk")[: MOST + 1]
    names = ("number", "position", "current__text", "panel__slug", "panel__title", "source__slug", "source__title")
    return [_asked(*values) for values in newest.values_list(*names, "withdrawn_on", "outcome", "by", "on")]


def _asked(number, position, text, panel, title, source, source_title, withdrawn_on, outcome, by, on):
    number = number or position
    decided = decided_words(outcome, by, on) if outcome else ""
    if withdrawn_on:
        decided = f"Withdrawn, {withdrawn_on:%-d %B %Y}"
    address = address_of(number, panel=panel, source=source)
    return Asked(number, text or "", title or source_title, address, decided)
