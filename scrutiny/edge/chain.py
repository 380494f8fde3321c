"""The whole chain through one record of a review, in both directions: evidence, findings, recommendations, actions."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.urls import reverse

from actionplans.models import Row
from panels.chain import links_of
from panels.models import Answer, Conclusion, Finding, Note, Recommendation
from panels.templatetags.findings import address_in
from panels.ties import BY_KEY, Evidence
from scrutiny.edge.around import around
from scrutiny.gathering import gathered, part
from scrutiny.numbers import number_in


@dataclass(frozen=True)
class Piece:
    """Something of the chain: what it is called, its words, and where it is read."""

    name: str
    words: str
    address: str
    more: str = ""


@dataclass
class Chain:
    """A record with what it rests on and what rests on it: [(heading, [Piece, ...]), ...] from near to far.

    words  those of the record itself
    """

    name: str
    words: str
    address: str
    above: list = field(default_factory=list)
    below: list = field(default_factory=list)


def chain_of(panel, reader, kind, mark):
    """The Chain of a record as far as the reader may see it; Http404 where there is none such for them."""
    if kind in BY_KEY:
        return _of_evidence(panel, reader, BY_KEY[kind], mark)
    if kind == "action":
        return _of_action(panel, reader, mark)
    number = number_in(mark)
    if kind not in OF_NUMBERED or number is None:
        raise Http404("There is no chain of that kind.")
    return OF_NUMBERED[kind](panel, reader, number)


def _of_evidence(panel, reader, kind, mark):
    here = kind.of(panel, reader).filter(uuid=_uuid(mark))
    piece = Evidence.read(kind, _one(gathered(part(kind, here, **kind.values()))[kind]))
    found = Finding.objects.filter(pk__in=Finding.objects.filter(_tied(kind, piece, reader)).values("pk"))
    links = links_of(found.of_panel(panel), reader)
    chain = Chain(kind.one, piece.label, address_in(piece, panel.slug))
    chain.below = _onwards(panel, reader, links, with_findings=True)
    return chain


def _tied(kind, piece, reader):
    """The condition that a finding is tied to a piece of evidence; to a session also by its notes and answers."""
    tied = Q(**{kind.name: piece.pk})
    if kind.key == "session":
        tied |= Q(notes__in=_bare(Note.objects.visible_to(reader).filter(session=piece.pk)))
        tied |= Q(answers__in=_bare(Answer.objects.visible_to(reader).filter(witness__session=piece.pk)))
    return tied


def _bare(records):
    return records.order_by().values("pk")


def _of_finding(panel, reader, number):
    links = links_of(Finding.objects.of_panel(panel).at(number), reader)
    link = _one(links)
    chain = Chain("finding", link.text, _finding(panel, number).address)
    chain.above = _backwards(panel, links, with_findings=False)
    chain.below = _onwards(panel, reader, links, with_findings=False)
    return chain


def _of_conclusion(panel, reader, number):
    found = _one(Conclusion.objects.visible_to(reader).of_panel(panel).at(number))
    links = links_of(Finding.objects.filter(conclusions=found), reader)
    address = f"{reverse('reviews:findings', args=[panel.slug])}#conclusion-{number}"
    return Chain("conclusion", found.text, address, above=_backwards(panel, links, with_findings=True))


def _of_recommendation(panel, reader, number):
    visible = Recommendation.objects.visible_to(reader).filter(panel=panel).numbered(number)
    found = _one(visible.select_related("current", "panel"))
    links = links_of(Finding.objects.behind(found), reader)
    beside = around(found, reader)
    above = [*_backwards(panel, links, with_findings=True), *_relatives("Follows from", beside.earlier)]
    below = [*_actions(reader, Q(recommendation__recommendation=found)), *_relatives("Followed by", beside.followers)]
    return Chain("recommendation", found.text, found.get_absolute_url(), above=above, below=below)


def _relatives(heading, relatives):
    """What a recommendation follows from of earlier work, or what follows from it."""
    pieces = [Piece(one.name, one.text or one.title, one.address, one.title if one.text else "") for one in relatives]
    return [(heading, pieces)] if pieces else []


OF_NUMBERED = {"finding": _of_finding, "conclusion": _of_conclusion, "recommendation": _of_recommendation}


def _of_action(panel, reader, mark):
    rows = Row.objects.visible_to(reader).of_panel(panel).with_readable_text(reader).filter(uuid=_uuid(mark))
    row = _one(rows.select_related("plan", "recommendation__recommendation__current"))
    chain = Chain("action", row.own_text, row.get_absolute_url())
    if row.reads_recommendation:
        asked = row.recommendation.recommendation
        chain.words = row.text
        links = links_of(Finding.objects.behind(asked), reader)
        piece = _asked(panel, asked.shown_number, asked.text)
        chain.above = [("Recommendations", [piece]), *_backwards(panel, links, with_findings=True)]
    return chain


def _backwards(panel, links, *, with_findings):
    """What stands above some findings: themselves where that is asked, and the evidence that bears them out."""
    found = [_finding(panel, link.number, link.text) for link in links] if with_findings else []
    pieces = dict.fromkeys(sorted((one for link in links for one in link.evidence), key=lambda one: one.order))
    by_kind = {}
    for one in pieces:
        piece = Piece(one.kind.said, one.words, address_in(one, panel.slug), one.more)
        by_kind.setdefault(one.kind.many, []).append(piece)
    return [*([("Findings", found)] if found else []), *by_kind.items()]


def _onwards(panel, reader, links, *, with_findings):
    """What rests on some findings: themselves where that is asked, conclusions, recommendations, actions."""
    concluded = sorted({each for link in links for each in link.conclusions})
    numbers = {number for link in links for number in link.recommendations}
    groups = [
        ("Findings", [_finding(panel, link.number, link.text) for link in links] if with_findings else []),
        ("Conclusions", [_conclusion(panel, *each) for each in concluded]),
    ]
    if numbers:
        groups += _recommendations(panel, reader, numbers)
    return [group for group in groups if group[1]]


def _recommendations(panel, reader, numbers):
    visible = Recommendation.objects.visible_to(reader).filter(panel=panel).select_related("current")
    asked = [one for one in visible.for_list() if one.shown_number in numbers]
    yield "Recommendations", [_asked(panel, one.shown_number, one.text) for one in asked]
    yield from _actions(reader, Q(recommendation__recommendation__in=asked))


def _actions(reader, carrying_out):
    rows = Row.objects.visible_to(reader).filter(carrying_out).select_related("plan", "recommendation").in_order()
    found = [Piece(str(row), row.text, row.get_absolute_url()) for row in rows]
    return [("Actions", found)] if found else []


def _finding(panel, number, text=""):
    return Piece(f"Finding {number}", text, f"{reverse('reviews:findings', args=[panel.slug])}#finding-{number}")


def _conclusion(panel, number, text):
    place = f"#conclusion-{number}"
    return Piece(f"Conclusion {number}", text, reverse("reviews:findings", args=[panel.slug]) + place)


def _asked(panel, number, text):
    address = reverse("reviews:recommendation", args=[panel.slug, number])
    return Piece(f"Recommendation {number}", text, address)


def _one(found):
    first = next(iter(found[:1]), None)
    if first is None:
        raise Http404("This review has no such record.")
    return first


def _uuid(mark):
    try:
        return UUID(mark)
    except ValueError:
        raise Http404("This review has no such record.") from None
