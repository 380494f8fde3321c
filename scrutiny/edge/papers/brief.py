"""The brief for whoever chairs a review, on one page to print: what it is about, where it stands, what is next."""

from textwrap import shorten

from django.utils import timezone
from django.utils.text import Truncator

from actionplans.lines import counted, lines_of
from actionplans.models import Row
from panels.missing import missing_from
from panels.models import Recommendation
from panels.papers.recommendations import number_of
from panels.serving import serving
from panels.timeline import timeline_of
from scrutiny.edge.timeline import plan_in_story
from scrutiny.naming import day_in_words, several
from scrutiny.papers import model
from scrutiny.papers.model import Empty, Facts, Heading, Item, ItemList, Paper, Paragraph, Part
from scrutiny.templatetags.components import PLAIN
from scrutiny.templatetags.tallies import Shown

NEXT, WAITING, WORDS, CUT = 5, 6, 85, "…"


def brief_of(panel, reader, **look) -> Paper:
    """The brief of a panel as `reader` may read it.

    look  further fields of the Paper: the council's name, colour and logo, and whose copy it is
    """
    today = timezone.localdate()
    story = timeline_of(panel, reader, today=today, besides=plan_in_story(panel, reader))
    lines = lines_of(Row.objects.visible_to(reader).of_panel(panel), reader, today=today)
    blocks = (
        *_about(panel),
        Heading("Who does it"),
        Paragraph(_members(panel)),
        Heading("Where it stands"),
        Facts(_standing(panel, lines)),
        Heading("What is next"),
        _listed([_on(entry) for entry in story.ahead[:NEXT]], "Nothing is planned."),
        Heading("What waits, and for whom"),
        _listed(_waiting(story, lines), "Nothing that had a day is waiting."),
        Heading("Recommendations"),
        _recommendations(panel, reader, lines),
        *_missing(panel, reader),
    )
    facts = (("As at", f"{today:%-d %B %Y}"),)
    part = Part("At a glance", blocks, id="brief", begins_page=False)
    return Paper(title=panel.title, kind="Brief for the chair", facts=facts, parts=(part,), is_short=True, **look)


def _about(panel):
    terms = tuple(Item(term.text) for term in panel.terms.all())
    summary = Truncator(" ".join(panel.summary.split())).words(80)
    yield Heading("What it is about")
    yield Paragraph(summary) if summary else Empty("No summary has been written yet.")
    yield ItemList(terms, style="(i)") if terms else Empty("No terms of reference have been recorded yet.")


def _members(panel) -> str:
    memberships = serving(panel.body.memberships.for_list(), since=panel.starts_on)
    names = [f"{one.person}, {one.capacity.name.lower()}" for one in memberships if not one.has_left]
    return "; ".join(names) + "." if names else "No members have been recorded yet."


def _standing(panel, lines):
    numbers = counted(lines)
    stated = [f"{numbers[status]} {shown.word.lower()}" for status, shown in PLAIN.items() if numbers[status]]
    past = sum(line.is_overdue for line in lines)
    return (
        ("Stage", panel.get_stage_display()),
        *([("Began", f"{panel.starts_on:%-d %B %Y}")] if panel.starts_on else []),
        *([("Reports to", panel.reports_to.name)] if panel.reports_to else []),
        *([("Actions", f"{several(len(lines), 'action')}: {', '.join(stated)}")] if lines else []),
        *([("Past their date", several(past, "action"))] if past else []),
    )


def _on(entry) -> str:
    day = day_in_words(entry.when, "month" if entry.is_of_month else "day")
    return f"{day}: {entry.title}" + (f" ({entry.words})" if entry.words else "")


def _waiting(story, lines) -> list[str]:
    """What had to be answered or done by a day that has passed, the longest waiting first."""
    answers = [f"{_on(entry)}, and no answer or end is recorded" for entry in reversed(story.past) if entry.is_awaited]
    overdue = sorted((line for line in lines if line.is_overdue), key=lambda line: line.due_on)
    actions = [f"{line.name}, due {line.due_on:%-d %B %Y}: {_owners(line)}" for line in overdue]
    both = [*answers, *actions]
    more = len(both) - WAITING
    return both[:WAITING] + ([f"And {more} more: they stand in the action plan"] if more > 0 else [])


def _owners(line) -> str:
    return "; ".join(line.owners) or "nobody is named"


def _recommendations(panel, reader, lines):
    statuses = {}
    for line in lines:
        statuses.setdefault(line.recommendation, []).append(PLAIN[line.status])
    found = Recommendation.objects.visible_to(reader).of_panel(panel.slug).for_list()
    rows = tuple(_row(one, statuses.get(one.shown_number, [])) for one in found)
    if not rows:
        return Empty("There are no recommendations to show yet.")
    columns = (model.Column("Number", 10), model.Column("Recommendation", 70), model.Column("How it stands", 20))
    return model.Table("Recommendations in one line each", columns, (model.RowGroup(rows),))


def _missing(panel, reader):
    """What is still to be set up or written, for the officers who do that."""
    missing = missing_from(panel, reader) if hasattr(reader, "has_perm") else []
    if missing:
        yield Heading("Still missing")
        yield ItemList(tuple(Item(f"{each.what}: {each.why}") for each in missing))


def _row(recommendation, shown: list[Shown]):
    text = _in_one_line(recommendation.text)
    stands = tuple(model.Status(each.word, each.colour) for each in dict.fromkeys(shown)) or ("No action yet",)
    if recommendation.withdrawn_on:
        stands = (f"Withdrawn on {recommendation.withdrawn_on:%-d %B %Y}",)
    return model.Row((model.Cell((number_of(recommendation),)), model.Cell((text,)), model.Cell(stands)))


def _in_one_line(text) -> str:
    """Cut behind a word; only what has no word so short is cut inside it."""
    cut = shorten(text, WORDS, placeholder=CUT)
    return cut if cut != CUT else Truncator(text).chars(WORDS)


def _listed(sentences, nothing):
    return ItemList(tuple(Item(sentence) for sentence in sentences)) if sentences else Empty(nothing)
