"""The bodies that meet, decide or own actions, as a list; those made for one review are found with that review."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from actionplans.models import Owner, Row
from panels.models import Addressee, Body, Membership, Panel, Recommendation
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order

PEOPLE_AND_BODIES = (("People", "people"), ("Bodies", "bodies"))
KINDS = [(kind, label) for kind, label in Body.Kind.choices if kind != Body.Kind.PANEL]


class BodySieve(Sieve):
    words = WordsFilter("name", "short_name", label="Words in the name")
    kind = choice("Kind", KINDS, everything="All kinds", field_name="kind", mistake="No kind is called “%(value)s”")


@dataclass
class BodyLine:
    """A body as the list shows it; `more` leads to what it does, is asked and carries out."""

    name: str
    address: str
    short_name: str
    kind: str
    parent: str
    members: int
    more: list


class BodyList(Listing):
    name, title = "bodies", "Bodies"
    one, many = "body", "bodies"
    kin = PEOPLE_AND_BODIES
    sieve_class = BodySieve
    orders = (Order("name", "A to Z", "Z to A", (Lower("name"),)),)
    columns = (
        Column("Body", lambda line: line.name, order="name", is_wide=True),
        Column("Short name", lambda line: line.short_name, is_on_page=False),
        Column("Kind", lambda line: line.kind),
        Column("Part of", lambda line: line.parent),
        Column("Members now", lambda line: line.members),
        Column("More of it"),
    )
    page_template = "edge/bodies/list.html"
    rows_template, table_class = "edge/bodies/_listed.html", "sheet--bodies"
    nothing_yet = (
        "No body is recorded yet",
        "The council’s committees, departments and partners are listed here once somebody has entered them.",
    )

    def visible(self):
        return Body.objects.visible_to(self.reader).standing()

    def lines(self, pks):
        sitting = Membership.objects.current(timezone.localdate()).filter(body__in=pks)
        members = Counter(sitting.order_by().values_list("body", flat=True))
        bodies = self._with_ways(Body.objects.filter(pk__in=pks)).select_related("parent")
        return {body.pk: self._line(body, members[body.pk]) for body in bodies}

    def _with_ways(self, bodies):
        """With whether each looks into something, was asked or carries out something that the reader may see."""
        asked = Addressee.objects.filter(recommendation__in=Recommendation.objects.visible_to(self.reader))
        owned = Owner.objects.filter(row__in=Row.objects.visible_to(self.reader))
        return bodies.annotate(
            looks=Exists(Panel.objects.visible_to(self.reader).filter(body=OuterRef("pk"))),
            is_asked=Exists(asked.filter(body=OuterRef("pk"))),
            owns=Exists(owned.filter(body=OuterRef("pk"))) | Exists(owned.filter(person__organisation=OuterRef("pk"))),
        )

    def more(self):
        return {"may_add": self.reader.has_perm("panels.add_body")}

    def _line(self, body, members):
        parent = body.parent if body.parent and body.parent.kind != Body.Kind.PANEL else ""
        ways = [
            (body.looks, "What it looks into", "reviews:list", "body"),
            (body.is_asked, "What it was asked", "recommendations", "asked"),
            (body.owns, "What it carries out", "actions", "owner"),
        ]
        more = [
            (words, f"{reverse(page)}?{urlencode({name: body.slug})}") for is_so, words, page, name in ways if is_so
        ]
        kind = body.get_kind_display()
        return BodyLine(body.name, body.get_absolute_url(), body.short_name, kind, str(parent), members, more)
