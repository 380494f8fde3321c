"""The chain behind a recommendation: findings, the evidence that bears each out, and what was made of it."""

from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import F, Value
from django.db.models.functions import Coalesce

from panels.models import Conclusion, Finding, Recommendation
from panels.ties import COLUMNS, EMPTY, KINDS, NO_DAY, NO_MARK, NO_NUMBER, Evidence

# what stands beside a finding, after the kinds of evidence
FOUND, CONCLUDED, ASKED = -1, -2, -3


@dataclass
class Link:
    """A finding with what is on both sides of it; conclusions are (number, text), recommendations their numbers."""

    number: int
    text: str = ""
    kind: str = ""
    evidence: list = field(default_factory=list)
    conclusions: list = field(default_factory=list)
    recommendations: list = field(default_factory=list)

    def by_kind(self):
        """[(Kind, [Evidence, ...]), ...]"""
        return [(kind, list(group)) for kind, group in groupby(self.evidence, key=lambda one: one.kind)]

    def add(self, place, columns):
        """What one row of the question says."""
        _, _, words, more, *_, position = columns
        if place == FOUND:
            self.text, self.kind = words, Finding.Kind(more).label
        elif place == CONCLUDED:
            self.conclusions.append((position, words))
        elif place == ASKED:
            self.recommendations.append(position)
        else:
            self.evidence.append(Evidence.of_row(place, columns))


def links_of(findings, reader):
    """[Link, ...] of the findings of one panel, in their order: as far as `reader` may see them, from one query."""
    seen = findings.visible_to(reader).order_by()
    sides = [_findings(seen), *_evidence(seen, reader), _conclusions(seen, reader), _asked(seen, reader)]
    links = {}
    for place, number, *columns in sides[0].union(*sides[1:], all=True):
        links.setdefault(number, Link(number)).add(place, columns)
    for link in links.values():
        link.evidence.sort(key=lambda one: one.order)
        link.conclusions.sort()
        link.recommendations.sort()
    return [links[number] for number in sorted(links)]


def _findings(seen):
    return _rows(seen, FOUND, "position", words=F("text"), more=F("kind"), position=F("position"))


def _evidence(seen, reader):
    for place, kind in enumerate(KINDS):
        ties = _ties(kind.through, seen, **{f"{kind.along}__in": _bare(kind.seen(reader))})
        columns = {"l_place": Value(place), "l_number": F("finding__position")}
        read = kind.read(ties, f"{kind.along}__").annotate(**columns)
        yield read.values_list(*columns, *COLUMNS)


def _conclusions(seen, reader):
    ties = _ties(Conclusion.findings.through, seen, conclusion__in=_bare(Conclusion.objects.visible_to(reader)))
    return _rows(ties, CONCLUDED, "finding__position", words=F("conclusion__text"), position=F("conclusion__position"))


def _asked(seen, reader):
    visible = _bare(Recommendation.objects.visible_to(reader))
    ties = _ties(Recommendation.findings.through, seen, recommendation__in=visible)
    number = Coalesce("recommendation__number", "recommendation__position")
    return _rows(ties, ASKED, "finding__position", position=number)


def _ties(through, seen, **others):
    return through.objects.filter(finding__in=seen.values("pk"), **others).order_by()


def _bare(records):
    return records.order_by().values("pk")


def _rows(records, place, number, *, words=EMPTY, more=EMPTY, position):
    """Rows of the same columns as those of evidence."""
    own = dict(zip(COLUMNS, (NO_NUMBER, NO_MARK, words, more, NO_NUMBER, NO_DAY, position), strict=True))
    columns = {"l_place": Value(place), "l_number": F(number)} | own
    return records.annotate(**columns).values_list(*columns)
