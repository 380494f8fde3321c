"""The progress report of a monitoring round: ratings, what changed, who did not answer, and every action."""

from actionplans.changes import SILENT, TEXT
from actionplans.lines import by_section
from actionplans.papers.progress_rows import rows_table
from actionplans.reporting import Report
from scrutiny.naming import day_in_words, several
from scrutiny.papers.model import (
    LANDSCAPE,
    Bar,
    BarChart,
    Block,
    Cell,
    Column,
    Empty,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Part,
    Row,
    RowGroup,
    Run,
    Status,
    Table,
)
from scrutiny.templatetags.components import ORDER
from scrutiny.templatetags.tallies import shares

NO_ROUND = Empty("No round of this plan has been closed yet, so there is nothing to report.")
NO_ROWS = Empty("There are no actions to show in this plan yet.")
FIRST = Empty("This is the first round that is reported here, so there is nothing to compare it with.")
NO_CHANGES = Empty("Nothing has changed since the round before.")
NOBODY_ASKED = Empty("Nobody was asked in this round about the actions shown here.")
ALL_ANSWERED = Empty("Everybody who was asked has answered.")
NO_ANSWERS = Empty("No answers to standing questions were given in this round.")
MOST_WORDS = 40


def report_parts(report: Report) -> tuple[Part, ...]:
    """The parts of the paper; each says where it is empty."""
    if not report.rows:
        return (Part("Summary", (NO_ROWS,), id="summary", begins_page=False),)
    answers = (Part("Answers to the standing questions", _answers(report), id="answers", begins_page=False),)
    return (
        Part("Summary", _summary(report), id="summary", begins_page=False),
        Part("What has changed", _changes(report), id="changes"),
        Part("Who did not answer", _silent(report), id="silent", begins_page=False),
        *(answers if report.knows_names else ()),
        Part("The actions", (rows_table(report),), id="actions", orientation=LANDSCAPE),
    )


def facts_of(report: Report) -> tuple:
    """What stands on the cover."""
    told, meeting = report.round, report.meeting
    facts = [
        ("Round", str(told.number)),
        ("As at", day_in_words(told.as_at)),
        ("Answers due", day_in_words(told.due_on)),
    ]
    if meeting:
        facts.append(("Reporting to", f"{meeting.body.name}, {day_in_words(meeting.held_on)}"))
    day = day_in_words(report.day)
    ended = ("Closed", day) if told.closed_at else ("Not closed yet", f"as it stood on {day}")
    return (*facts, ended)


def rated(rows, shown) -> list[tuple]:
    """[(Shown, number, share in whole per cent), ...]; the shares add up to 100.

    Every word that the plan has for the states of work is there; those for what is not stated, not due or withdrawn
    only where an action is.
    """
    totals = {}
    for status in ORDER:
        number = sum(row.status == status for row in rows)
        if number or status not in ("not_stated", "not_due", "withdrawn"):
            key = (shown[status].colour, shown[status].word)
            first, so_far = totals.get(key, (shown[status], 0))
            totals[key] = (first, so_far + number)
    numbers = [number for _, number in totals.values()]
    return [(one, number, share) for (one, number), share in zip(totals.values(), shares(numbers, 100), strict=True)]


def _summary(report: Report) -> tuple[Block, ...]:
    found = rated(report.rows, report.shown)
    return (
        _chart(report.rows, found),
        _ratings(found),
        Paragraph(_lateness(report)),
        *_sections(report),
        Heading("How this is counted"),
        *(Paragraph(words) for words in _method(report)),
    )


def _chart(rows, found) -> BarChart:
    bars = tuple(Bar(shown.word, number, shown.colour) for shown, number, _ in found if number)
    whole = several(len(rows), "action")
    words = ", ".join(f"{shown.word}: {number} ({share} per cent)" for shown, number, share in found if number)
    title = f"How the {whole} stand{'s' if len(rows) == 1 else ''}"
    return BarChart(title, bars, f"{whole}. {words}.", form="strip")


def _ratings(found) -> Table:
    columns = (Column("Rating", 22), Column("Actions", 12), Column("Per cent", 12), Column("What it means", 54))
    lines = tuple(
        Row((
            Cell((Status(shown.word, shown.colour),)),
            Cell((str(number),)),
            Cell((f"{share}%",)),
            Cell((shown.meaning or "Its meaning is not written down.",)),
        ))
        for shown, number, share in found
    )  # fmt: skip
    return Table("Ratings, in the words of this plan", columns, (RowGroup(lines),))


def _lateness(report: Report) -> str:
    closed = sum(row.closed_on is not None for row in report.rows)
    late, overdue = (sum(getattr(row, name) for row in report.rows) for name in ("is_late", "is_overdue"))
    return (
        f"Signed off: {closed}. Late, past the date first agreed: {late}. "
        f"Past the present date: {overdue}. {_unheard(report)}"
    )


def _unheard(report: Report) -> str:
    number = sum(row.pk not in report.heard and row.closed_on is None for row in report.rows)
    if not number:
        return "Something was said of every open action."
    return f"Nothing was said in this round of {several(number, 'open action')}."


def _sections(report: Report) -> tuple[Block, ...]:
    """How each section stands, an action counted with its parts as one."""
    groups = by_section(report.rows)
    if len(groups) < 2:
        return ()
    columns = (Column("Section", 40), Column("Actions", 12), Column("How they stand", 48))
    lines = []
    for group in groups:
        whole = [row for row in group.lines if not row.depth]
        told = (group.rating and f"Overall, as the source rates it: {group.rating}.", group.summary)
        said = (counted_words(whole, report.shown), *filter(None, told))
        lines.append(Row((Cell((group.heading or "Other actions",)), Cell((str(len(whole)),)), Cell(said))))
    return (Table("How each section stands", columns, (RowGroup(tuple(lines)),)),)


def counted_words(rows, shown) -> str:
    """ "5 amber, 1 green" """
    return ", ".join(f"{number} {one.word.lower()}" for one, number, _ in rated(rows, shown) if number)


def _method(report: Report) -> list[str]:
    parts = "In the sections an action is counted with its parts as one; in the summary each part is counted too."
    has_parts = any(row.depth for row in report.rows)
    told = [
        f"This report tells what had been recorded by the end of the round on {day_in_words(report.day)}."
        if report.round.closed_at
        else f"The round is still open. This tells what has been recorded by {day_in_words(report.day)}.",
        "A rating is what the officer or body states. The panel's verdict stands beside it, and only a "
        "verdict signs an action off. Late counts from the date first agreed, past its date from the present one.",
        "Per cents are rounded so that they add up to 100.",
    ]
    return [*told, *([parts] if has_parts and len(by_section(report.rows)) > 1 else [])]


def _changes(report: Report) -> tuple[Block, ...]:
    if report.previous is None:
        return (FIRST,)
    since = Paragraph(f"Since round {report.previous.number}, as at {day_in_words(report.previous.as_at)}.")
    blocks = [since]
    for group in report.changes:
        items = tuple(Item((Run(one.row.name, strong=True), Run(_told(group.kind, one)))) for one in group.changes)
        blocks += [Heading(f"{group.heading}: {len(items)}"), ItemList(items)]
    return tuple(blocks) if report.changes else (since, NO_CHANGES)


def _told(kind, change) -> str:
    if kind == TEXT:
        return f" now reads: {change.after}"
    words = change.row.text.split()
    short = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    owners = f" {'; '.join(change.row.owners)}." if kind == SILENT and change.row.owners else ""
    return f" {change.words}.{owners} {short}"


def _silent(report: Report) -> tuple[Block, ...]:
    if not report.asked:
        return (NOBODY_ASKED,)
    if not report.silent:
        return (ALL_ANSWERED,)
    items = tuple(
        Item((Run(who, strong=True), Run(f": no answer about {_names(rows)}."))) for who, rows in report.silent
    )
    return (ItemList(items),)


def _names(rows) -> str:
    return ", ".join(row.name.lower() for row in rows)


def _answers(report: Report) -> tuple[Block, ...]:
    if not report.answers:
        return (NO_ANSWERS,)
    blocks = []
    for question, given in report.answers:
        items = tuple(Item((Run(f"{who}: ", strong=True), Run(words))) for who, words in given)
        blocks += [Heading(question), ItemList(items)]
    return tuple(blocks)
