"""The chain behind a recommendation: findings, the evidence that bears each out, and what was made of it."""

from dataclasses import dataclass, field

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce

from panels.models import Conclusion, Document, EvidenceSession, Finding, Recommendation

NOTHING = Value("", output_field=TextField())


@dataclass
class Link:
    """A finding with what is on both sides of it; sessions are (title, kind), recommendations their shown numbers."""

    number: int
    text: str = ""
    kind: str = ""
    sessions: list = field(default_factory=list)
    documents: list = field(default_factory=list)
    conclusions: list = field(default_factory=list)
    recommendations: list = field(default_factory=list)


def links_of(findings, reader):
    """[Link, ...] of the findings of one panel, in their order: as far as `reader` may see them, from one query."""
    seen = findings.visible_to(reader).order_by()
    sources = [_findings(seen), *(of_kind(seen, reader) for of_kind in (_sessions, _documents, _conclusions, _asked))]
    links = {}
    for kind, number, words, more, place in sources[0].union(*sources[1:], all=True).order_by("c_kind", "c_place"):
        link = links.setdefault(number, Link(number))
        ADDED[kind](link, words, more, place)
    return [links[number] for number in sorted(links)]


def _find(link, text, kind, _):
    link.text, link.kind = text, Finding.Kind(kind).label


ADDED = {
    1: _find,
    2: lambda link, title, kind, _: link.sessions.append((title, EvidenceSession.Kind(kind).label)),
    3: lambda link, title, *_: link.documents.append(title),
    4: lambda link, text, _, place: link.conclusions.append((place, text)),
    5: lambda link, _, __, number: link.recommendations.append(number),
}


def _findings(seen):
    return _columns(seen, 1, "position", "text", "kind", "position")


def _sessions(seen, reader):
    ties = _ties(Finding.sessions.through, seen, evidencesession__in=_visible(EvidenceSession, reader))
    return _columns(
        ties, 2, "finding__position", "evidencesession__title", "evidencesession__kind", "evidencesession__position"
    )


def _documents(seen, reader):
    ties = _ties(Finding.documents.through, seen, document__in=_visible(Document, reader))
    return _columns(ties, 3, "finding__position", "document__title", NOTHING, "document__position")


def _conclusions(seen, reader):
    ties = _ties(Conclusion.findings.through, seen, conclusion__in=_visible(Conclusion, reader))
    return _columns(ties, 4, "finding__position", "conclusion__text", NOTHING, "conclusion__position")


def _asked(seen, reader):
    ties = _ties(Recommendation.findings.through, seen, recommendation__in=_visible(Recommendation, reader))
    number = Coalesce("recommendation__number", "recommendation__position")
    return _columns(ties, 5, "finding__position", NOTHING, NOTHING, number)


def _ties(through, seen, **others):
    return through.objects.filter(finding__in=seen.values("pk"), **others)


def _visible(model, reader):
    return model.objects.visible_to(reader).order_by().values("pk")


def _columns(records, kind, number, words, more, place):
    of_record = {"c_number": number, "c_words": words, "c_more": more, "c_place": place}
    columns = {"c_kind": Value(kind)} | {
        name: F(column) if isinstance(column, str) else column for name, column in of_record.items()
    }
    return records.order_by().annotate(**columns).values_list(*columns)
