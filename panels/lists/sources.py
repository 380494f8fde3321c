"""Inspections, audits and other sources of recommendations, as a list."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.db.models.functions import Lower
from django.urls import reverse

from panels.models import Recommendation, Source
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH, reach_words
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order, UndatedFirst

WHO_RECOMMENDS = (("All recommendations", "recommendations"), ("Inspections and audits", "sources:list"))


class SourceSieve(Sieve):
    words = WordsFilter("title", "body__name", label="Words in the title or the body")
    kind = choice(
        "Kind", Source.Kind.choices, everything="All kinds", field_name="kind", mistake="No kind is called “%(value)s”"
    )


@dataclass
class SourceLine:
    """A source as the list shows it."""

    title: str
    address: str
    kind: str
    body: str
    reported_on: date | None
    recommendations: int
    reach: str


class SourceList(Listing):
    name, title = "sources", "Inspections and audits"
    one, many = "source", "sources"
    kin = WHO_RECOMMENDS
    sieve_class = SourceSieve
    orders = (
        Order("reported", "oldest first", "newest first", (UndatedFirst("reported_on"),), is_reversed=True),
        Order("title", "A to Z", "Z to A", (Lower("title"),)),
    )
    columns = (
        Column("Report", lambda line: line.title, order="title", is_wide=True),
        Column("Kind", lambda line: line.kind),
        Column("About", lambda line: line.body),
        Column("Reported", lambda line: line.reported_on, order="reported"),
        Column("Recommendations", lambda line: line.recommendations),
    )
    for_signed_in = (REACH,)
    page_template, rows_template = "panels/sources/list.html", "panels/sources/_listed.html"
    table_class = "sheet--sources"
    nothing_yet = (
        "Nothing is recorded yet",
        "What inspectors, auditors and ombudsmen recommended to the council is listed here once it has been entered.",
    )

    def visible(self):
        return Source.objects.visible_to(self.reader)

    def lines(self, pks):
        found = Recommendation.objects.visible_to(self.reader).filter(source__in=pks).order_by()
        numbers = dict(found.values_list("source").annotate(number=Count("pk")))
        sources = Source.objects.filter(pk__in=pks).select_related("body")
        return {source.pk: self._line(source, numbers.get(source.pk, 0)) for source in sources}

    def _line(self, source, number):
        return SourceLine(
            title=source.title,
            address=reverse("sources:source", args=[source.slug]),
            kind=source.get_kind_display(),
            body=source.body.name,
            reported_on=source.reported_on,
            recommendations=number,
            reach=reach_words((source.audience, source.restriction)),
        )
