"""A draft at a glance: its parts with their numbers, its doubts with the way to each."""

from dataclasses import dataclass

from django.urls import reverse

from scrutiny.edge.imports.doubts import NAMES, Doubt, doubts_of
from scrutiny.edge.imports.drafts import LEFT_OUT, in_use
from scrutiny.edge.imports.parts import PARTICULARS, PARTS
from scrutiny.edge.imports.showing import A_PAGE, address_of
from scrutiny.models import Job

MOST_UNREAD = 60


@dataclass(frozen=True)
class Shown:
    """A doubt as a page shows it; `where` is the title of the part that it is about."""

    words: str
    address: str
    where: str
    stops: bool


def doubts_with_addresses(paper):
    """Every doubt about a draft, and why it was not saved, each with the place where it is put right."""
    found = [_shown(paper, doubt) for doubt in doubts_of(paper.draft)]
    if paper.refusal:
        key = paper.refusal["key"]
        found.insert(0, _shown(paper, Doubt(paper.refusal["words"], part_of(paper.draft, key), key, stops=True)))
    return found


def _shown(paper, doubt):
    if doubt.part == NAMES:
        return Shown(doubt.words, reverse("imports:names", args=[paper.uuid]), "People and bodies", doubt.stops)
    where = doubt.part.title if doubt.part else ""
    return Shown(doubt.words, _address(paper, doubt.part, doubt.key), where, doubt.stops)


def job_of(paper):
    """The newest job that reads a paper."""
    return Job.objects.filter(subject_kind=paper._meta.label_lower, subject_id=paper.pk).first()


def part_of(draft, key):
    return next((part for part in PARTS if any(part.key_of(line) == key for line in draft[part.key])), None)


def _address(paper, part, key):
    if part is None:
        return ""
    here = reverse("imports:part", args=[paper.uuid, part.slug])
    return here + address_of(part, paper.draft, key)


def notes_of(paper, doubts, part):
    """{key of a line: [(sentence, whether it stops)]} for one part."""
    notes = {}
    if paper.refusal:
        notes[paper.refusal["key"]] = [(paper.refusal["words"], True)]
    for doubt in doubts:
        if doubt.part is part:
            notes.setdefault(doubt.key, []).append((doubt.words, doubt.stops))
    return notes


def parts_with_numbers(draft):
    """Every part with how many lines it has and how many were left out."""
    return [
        {
            "part": part,
            "number": len(in_use(draft, part)),
            "left_out": sum(bool(line.get(LEFT_OUT)) for line in draft[part.key]),
        }
        for part in PARTS
    ]


def neighbours(draft, part):
    """The parts before and after one, of those that have lines."""
    filled = [PARTICULARS, *(each for each in PARTS if draft[each.key] or each is part)]
    place = filled.index(part)
    return (filled[place - 1] if place else None), (filled[place + 1] if place + 1 < len(filled) else None)


def unread_of(draft):
    """What was left unread: the first lines with their pages in the paper, and how many there are."""
    unread = draft["unread"]
    shown = [
        {**one, "text": one["text"][:200], "page": (one["line"] - 1) // A_PAGE + 1} for one in unread[:MOST_UNREAD]
    ]
    return {"lines": shown, "number": len(unread), "more": len(unread) - len(shown)}


def with_addresses(paper, taken):
    """{line of the paper: [(name, address)]}"""
    return {
        number: [(name, _address(paper, part, key)) for name, part, key in names] for number, names in taken.items()
    }
