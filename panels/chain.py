"""The chain behind a recommendation: findings, the evidence that bears each out, and what was made of it."""

from dataclasses import dataclass, field
from itertools import groupby

from django.db.models.functions import Coalesce

from panels.models import Conclusion, Finding, Recommendation
from panels.ties import KINDS, Evidence
from scrutiny.gathering import gathered, part

# what stands beside a finding, besides the kinds of evidence
FOUND, CONCLUDED, ASKED = "found", "concluded", "asked"


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

    def add(self, kind, told):
        """What was read of the finding itself, or of something beside it."""
        if kind == FOUND:
            self.text, self.kind = told["words"], Finding.Kind(told["more"]).label
        elif kind == CONCLUDED:
            self.conclusions.append((told["position"], told["words"]))
        elif kind == ASKED:
            self.recommendations.append(told["position"])
        else:
            self.evidence.append(Evidence.read(kind, told))


def links_of(findings, reader):
    """[Link, ...] of the findings of one panel, in their order: as far as `reader` may see them, from one query."""
    seen = findings.visible_to(reader).order_by()
    found = gathered(_findings(seen), *_evidence(seen, reader), _conclusions(seen, reader), _asked(seen, reader))
    links = {}
    for kind, told in ((kind, told) for kind, each in found.items() for told in each):
        number = told.pop("finding")
        links.setdefault(number, Link(number)).add(kind, told)
    for link in links.values():
        link.evidence.sort(key=lambda one: one.order)
        link.conclusions.sort()
        link.recommendations.sort()
    return [links[number] for number in sorted(links)]


def _findings(seen):
    return part(FOUND, seen, finding="position", words="text", more="kind")


def _evidence(seen, reader):
    for kind in KINDS:
        ties = _ties(kind.through, seen, **{f"{kind.along}__in": _bare(kind.seen(reader))})
        yield part(kind, ties, finding="finding__position", **kind.values(f"{kind.along}__"))


def _conclusions(seen, reader):
    ties = _ties(Conclusion.findings.through, seen, conclusion__in=_bare(Conclusion.objects.visible_to(reader)))
    told = {"words": "conclusion__text", "position": "conclusion__position"}
    return part(CONCLUDED, ties, finding="finding__position", **told)


def _asked(seen, reader):
    visible = _bare(Recommendation.objects.visible_to(reader))
    ties = _ties(Recommendation.findings.through, seen, recommendation__in=visible)
    number = Coalesce("recommendation__number", "recommendation__position")
    return part(ASKED, ties, finding="finding__position", position=number)


def _ties(through, seen, **others):
    return through.objects.filter(finding__in=seen.values("pk"), **others).order_by()


def _bare(records):
    return records.order_by().values("pk")
