"""What each recommendation and each finding of a review rests on, laid against its evidence."""

from dataclasses import dataclass, field
from itertools import groupby

from django.db.models.functions import Coalesce
from django.utils import timezone

from panels.chain import links_of
from panels.models import Finding, Recommendation
from panels.ties import evidence_of

# (what a column is, the letter of its mark, the heading over several)
SESSION, PAPER, SURVEY = "session", "paper", "survey"
LETTERS = {SESSION: "S", PAPER: "P", SURVEY: "V"}
OF_EVIDENCE = {"sessions": SESSION, "notes": SESSION, "answers": SESSION, "documents": PAPER, "survey_elements": SURVEY}
ORDER = [SESSION, PAPER, SURVEY]


@dataclass(eq=False)
class Column:
    """A session, a background paper or a survey. `evidence` is what is read of it; notes count for their session.

    mark      such as S3
    findings  the numbers of the findings that rest on it, asked those of the recommendations
    """

    kind: str
    mark: str
    words: str
    evidence: object
    findings: list = field(default_factory=list)
    asked: list = field(default_factory=list)

    @property
    def is_ahead(self):
        return self.evidence.day is not None and self.evidence.day > timezone.localdate()


@dataclass
class Line:
    """A recommendation or a finding, with the columns that it rests on.

    findings  the numbers of the findings behind a recommendation
    leads_to  of a finding: whether a recommendation or a conclusion rests on it
    """

    number: int
    text: str
    columns: list
    findings: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    leads_to: bool = True

    @property
    def is_gap(self):
        return not self.columns

    def by_kind(self):
        """[(kind, [Column, ...]), ...]"""
        return [(kind, list(group)) for kind, group in groupby(self.columns, key=lambda one: one.kind)]


@dataclass
class EvidenceMap:
    recommendations: list
    findings: list
    columns: list

    def unfounded(self):
        """Recommendations with nothing under them."""
        return [line for line in self.recommendations if line.is_gap]

    def unborne(self):
        """Findings to which no evidence is tied."""
        return [line for line in self.findings if line.is_gap]

    def leading_nowhere(self):
        return [line for line in self.findings if not line.leads_to]

    def unused(self):
        """Evidence that nothing rests on; what is still to be heard is none yet."""
        return [column for column in self.columns if not column.findings and not column.is_ahead]


def map_of(panel, reader):
    """The EvidenceMap of a review as far as the reader may see it, from three queries."""
    links = links_of(Finding.objects.of_panel(panel), reader)
    columns = _columns(evidence_of(panel, reader))
    findings = [_finding(link, columns) for link in links]
    asked = [_asked(number, text, findings) for number, text in _recommendations(panel, reader)]
    for line in findings:
        for column in line.columns:
            column.findings.append(line.number)
            column.asked = sorted({*column.asked, *line.asked})
    return EvidenceMap(asked, findings, list(dict.fromkeys(columns.values())))


def _recommendations(panel, reader):
    visible = Recommendation.objects.visible_to(reader).filter(panel=panel).standing().for_list()
    return visible.annotate(shown=Coalesce("number", "position")).values_list("shown", "current__text")


def _columns(evidence):
    """{(field of Finding, id): Column} of every piece of evidence, in the order of the columns."""
    groups = {}
    for one in evidence:
        kind = OF_EVIDENCE[one.name]
        own = one.pk if one.name in {"sessions", "documents"} else one.within
        groups.setdefault((kind, own), []).append(one)
    columns, last = {}, dict.fromkeys(ORDER, 0)
    for (kind, _), several in sorted(groups.items(), key=lambda group: ORDER.index(group[0][0])):
        last[kind] += 1
        words = several[0].more if kind == SURVEY else several[0].words
        column = Column(kind, f"{LETTERS[kind]}{last[kind]}", words, several[0])
        columns |= {(one.name, one.pk): column for one in several}
    return columns


def _finding(link, columns):
    found = {columns[one.name, one.pk] for one in link.evidence if (one.name, one.pk) in columns}
    leads_to = bool(link.recommendations or link.conclusions)
    return Line(link.number, link.text, in_order(found), asked=link.recommendations, leads_to=leads_to)


def _asked(number, text, findings):
    behind = [line for line in findings if number in line.asked]
    found = {column for line in behind for column in line.columns}
    return Line(number, text or "", in_order(found), findings=[line.number for line in behind])


def in_order(columns):
    return sorted(columns, key=lambda one: (ORDER.index(one.kind), int(one.mark[1:])))
