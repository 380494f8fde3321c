"""Finding what a recommendation may follow from: by its short reference, by its address, or by words that it holds."""

import re
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from actionplans.models import Row
from panels.models import OldCode, Recommendation

MOST = 10
QUOTED = re.compile(r"(?:.*/r/)?([A-Za-z0-9]{1,8})\s*/\s*(A?)(\d{1,9})/?", re.IGNORECASE)
OF_REVIEW = re.compile(r".*/reviews/([-\w]+)/recommendations/(\d{1,9})(?:/.*)?")
OF_SOURCE = re.compile(r".*/sources/([-\w]+)/#r(\d{1,9})")
OF_PLAN = re.compile(r".*/action-plans/[-\w]+/rows/([-0-9a-fA-F]{36})(?:/.*)?")


@dataclass(frozen=True)
class Match:
    """Something earlier, as the page offers it. `text` is empty where the reader may not see words it borrows."""

    key: str
    name: str
    title: str
    text: str
    address: str


class Earlier:
    """What a reader may see of other reviews, of inspections and of their plans."""

    def __init__(self, recommendation, reader):
        others = Recommendation.objects.visible_to(reader).select_related("panel", "source", "current")
        self.recommendations = others.exclude(panel=recommendation.panel_id).order_by("-pk")
        rows = Row.objects.visible_to(reader).with_readable_text(reader)
        rows = rows.select_related("plan__panel", "recommendation__recommendation")
        self.rows = rows.exclude(plan__panel=recommendation.panel_id).order_by("-pk")
        self.reader = reader

    def chosen(self, key):
        """The record that a Match stood for, or None where it is gone or not open to the reader any more."""
        kind, _, mark = key.partition("-")
        records = {"recommendation": self.recommendations, "action": self.rows}.get(kind, self.rows.none())
        try:
            return records.filter(uuid=UUID(mark)).first()
        except ValueError:
            return None

    def matches(self, written):
        """[Match, ...], few of each kind: what is quoted or has that address, otherwise what holds the words."""
        quoted = self._quoted(written)
        return (quoted and self._shown(*quoted)) or self._shown(*self._worded(written))

    def _shown(self, recommendations, rows):
        return [_as_match(one) for one in recommendations[:MOST]] + [self._of_row(row) for row in rows[:MOST]]

    def _quoted(self, written):
        if found := OF_PLAN.fullmatch(written):
            return self.recommendations.none(), self.rows.filter(uuid=found[1])
        if found := OF_REVIEW.fullmatch(written):
            return self.recommendations.of_panel(found[1]).numbered(int(found[2])), self.rows.none()
        if found := OF_SOURCE.fullmatch(written):
            return self.recommendations.filter(source__slug=found[1]).numbered(int(found[2])), self.rows.none()
        return self._by_reference(QUOTED.fullmatch(written))

    def _by_reference(self, found):
        if not found:
            return None
        code, number = found[1].upper(), int(found[3])
        old = OldCode.objects.filter(code=code).values("panel")
        if found[2]:
            rows = self.rows.filter(Q(plan__panel__code=code) | Q(plan__panel__in=old))
            return self.recommendations.none(), rows.numbered(number)
        quoted = self.recommendations.filter(Q(panel__code=code) | Q(panel__in=old))
        return quoted.numbered(number), self.rows.none()

    def _worded(self, written):
        recommendations, rows = self.recommendations, self.rows
        for word in written.split():
            of_title = Q(panel__title__icontains=word) | Q(source__title__icontains=word)
            recommendations = recommendations.filter(Q(current__text__icontains=word) | of_title)
            rows = rows.filter(Q(pk__in=rows.worded(word, self.reader).values("pk")) | Q(plan__title__icontains=word))
        return recommendations, rows

    def _of_row(self, row):
        return Match(f"action-{row.uuid}", str(row), str(row.plan), row.readable_text, row.get_absolute_url())


def _as_match(one):
    whole = one.panel or one.source
    return Match(f"recommendation-{one.uuid}", str(one), str(whole), one.text, one.get_absolute_url())
