"""The action plan: a drawn summary of its statuses, and a row for each action under its recommendation's number."""

from dataclasses import dataclass
from itertools import groupby

from actionplans.lines import Line, lines_of
from actionplans.models import Milestone, ProgressUpdate, Row, Status, SuccessCriterion
from panels.papers.recommendations import is_issued, theme_headings
from scrutiny.papers import model
from scrutiny.papers.model import (
    LANDSCAPE,
    PORTRAIT,
    Bar,
    BarChart,
    Block,
    Cell,
    Column,
    Empty,
    Item,
    ItemList,
    Paragraph,
    Part,
    RowGroup,
    Run,
    Table,
)

NO_PLAN = Empty("There is no action plan to show yet.")
NO_ROWS = Empty("There are no actions to show in this plan yet.")
BESIDE = {
    "priority": "Priority",
    "linkages": "Links to other plans",
    "resources": "Resources",
    "status_word": "In the words of others",
    "remarks": "",
}
PAST = (Run("Past its date", strong=True),)
SUPERSEDED = (Run("The recommendation has been amended since.", strong=True),)
COLUMNS = (("No.", 5), ("Action", 35), ("Responsible", 15), ("By", 15), ("Progress", 30))
WITH_SUCCESS = (("No.", 5), ("Action", 25), ("Responsible", 15), ("By", 15), ("Success will be", 15), ("Progress", 25))


@dataclass(frozen=True)
class Written:
    """What stands in one row of the plan, in words."""

    number: str
    theme: str
    text: str
    is_superseded: bool
    owners: list[str]
    timescale: list[str]
    is_overdue: bool
    milestones: list[str]
    criteria: list[str]
    status: model.Status
    said: list[str]
    issue: str
    beside: list[str]
    is_part: bool
    section_said: list[str]


def action_plan_part(plan, reader, *, today) -> Part:
    """The plan on landscape pages; `plan` may be None. `today` decides what is past its date."""
    blocks = plan_blocks(plan, reader, today=today) if plan else (NO_PLAN,)
    has_table = any(isinstance(block, Table) for block in blocks)
    orientation = LANDSCAPE if has_table else PORTRAIT
    return Part("Action plan", blocks, id="action-plan", orientation=orientation, begins_page=has_table)


def plan_blocks(plan, reader, *, today) -> tuple[Block, ...]:
    rows = written_rows(plan, reader, today=today)
    if not rows:
        return (NO_ROWS,)
    return (_as_at(today), _summary(rows), *_meanings(plan, rows), *_sections(rows), _table(rows))


def _as_at(today) -> Paragraph:
    """The day whose progress the plan tells; the report around it may be older."""
    return Paragraph((Run(f"As at {today:%-d %B %Y}", strong=True),))


def is_draft(plan) -> bool:
    """A plan is a draft until it has been opened, or the report whose recommendations it carries out was issued."""
    return plan.opened_on is None and not (plan.panel and is_issued(plan.panel))


def written_rows(plan, reader, *, today) -> list[Written]:
    """Every action that the reader may see, in the plan's order."""
    rows = Row.objects.visible_to(reader).of_plan(plan)
    told = _newest_updates(plan, reader)
    themes = theme_headings(plan.panel, reader) if plan.panel else {}
    ratings = {rating.status: rating for rating in plan.scheme.ratings.all()}
    more = {uuid: told for uuid, *told in rows.values_list("uuid", "first_due_on", *BESIDE)}
    milestones = _by_row(Milestone.objects.filter(row__in=rows), _milestone)
    criteria = _by_row(SuccessCriterion.objects.filter(row__in=rows), _criterion)
    lines = lines_of(rows, reader, today=today)
    return [
        Written(
            number=f"({line.recommendation})" if line.recommendation else line.number,
            theme=theme,
            text=line.text,
            is_superseded=line.is_superseded,
            owners=line.owners or ["Nobody named"],
            timescale=_timescale(line, more[line.uuid][0]),
            is_overdue=line.is_overdue,
            milestones=milestones.get(line.uuid, []),
            criteria=criteria.get(line.uuid, []),
            status=_shown(line.status, ratings),
            said=told.get(line.uuid, []),
            issue=line.issue,
            beside=_beside(more[line.uuid][1:]),
            is_part=line.depth > 0,
            section_said=_of_section(line),
        )
        for line, theme in zip(lines, _themes(lines, themes), strict=True)
    ]


def _themes(lines: list[Line], by_recommendation: dict[int, str]) -> list[str]:
    """The heading under which each line stands; a part of an action stands under the action's own."""
    headings = []
    for line in lines:
        own = line.section or by_recommendation.get(line.recommendation, "")
        headings.append(headings[-1] if line.depth and headings and not own else own)
    return headings


def _beside(words) -> list[str]:
    """What else was agreed of an action, each under its name; the source's own columns are named already."""
    return [f"{name}: {said}" if name else said for name, said in zip(BESIDE.values(), words, strict=True) if said]


def _of_section(line: Line) -> list[str]:
    rated = [f"Overall, as the source rates it: {line.section_rating}."] if line.section_rating else []
    return [*rated, *filter(None, [line.section_summary])]


def _newest_updates(plan, reader) -> dict:
    """{uuid of a row: what its newest readable update says}"""
    updates = ProgressUpdate.objects.visible_to(reader).filter(row__plan=plan).order_by("as_at", "pk")
    values = updates.values_list("row__uuid", "narrative", "explanation")
    return {uuid: [words for words in (narrative, explanation) if words] for uuid, narrative, explanation in values}


def _by_row(steps, words) -> dict:
    found = {}
    for step in steps.select_related("row").order_by("row", "position"):
        found.setdefault(step.row.uuid, []).append(words(step))
    return found


def _milestone(step) -> str:
    due = f" (by {step.due_on:%-d %B %Y})" if step.due_on else ""
    return f"{step.text}{due}{': done' if step.done_on else ''}"


def _criterion(step) -> str:
    year = f" ({step.target_year})" if step.target_year else ""
    state = "" if step.state == step.State.OPEN else step.get_state_display().lower()
    return f"{step.text}{year}" + (f": {step.state_word or state}" if step.state_word or state else "")


def _timescale(line: Line, first_due_on) -> list[str]:
    """When it is to be done: as written, with what was agreed first where that has moved."""
    words = [line.timescale or (f"{line.due_on:%-d %B %Y}" if line.due_on else "No date given")]
    if first_due_on and line.due_on and first_due_on != line.due_on:
        words.append(f"Now {line.due_on:%-d %B %Y}; first agreed {first_due_on:%-d %B %Y}")
    return words


def _shown(status: str, ratings: dict) -> model.Status:
    rating = ratings.get(status)
    return model.Status(rating.word, rating.colour) if rating else model.Status(Status(status).label)


def _summary(rows: list[Written]) -> BarChart:
    counts = {}
    for row in rows:
        counts[row.status] = counts.get(row.status, 0) + 1
    bars = tuple(Bar(status.word, number, status.colour) for status, number in sorted(counts.items(), key=_by_colour))
    whole = "1 action" if len(rows) == 1 else f"{len(rows)} actions"
    words = ", ".join(f"{bar.label}: {bar.value}" for bar in bars)
    return BarChart(f"How the {whole} stand{'s' if len(rows) == 1 else ''}", bars, f"{whole}. {words}.", form="strip")


def _by_colour(counted) -> tuple:
    status, number = counted
    return model.STATUS_COLOURS.index(status.colour), -number, status.word


def _meanings(plan, rows: list[Written]) -> tuple[Block, ...]:
    """What the words for the statuses mean, where the scheme says it."""
    words = {row.status.word for row in rows}
    told = [rating for rating in plan.scheme.ratings.all() if rating.word in words and rating.meaning]
    runs = []
    for rating in told:
        runs += [Run(f"{rating.word}: ", strong=True), Run(f"{rating.meaning.rstrip('.')}. ")]
    return (Paragraph(tuple(runs)),) if runs else ()


def _sections(rows: list[Written]) -> tuple[Block, ...]:
    """How each section stands and what its source says of it, an action counted with its parts as one."""
    groups = [(theme, list(group)) for theme, group in groupby(rows, key=lambda row: row.theme)]
    says_more = any(row.is_part or row.section_said for row in rows)
    if len(groups) < 2 or not says_more:
        return ()
    columns = (Column("Section", 40), Column("How it stands", 60))
    lines = tuple(
        model.Row((Cell((theme or "Other actions",)), Cell((_counted(group), *group[0].section_said))))
        for theme, group in groups
    )
    return (Table("How each section stands", columns, (RowGroup(lines),)),)


def _counted(rows: list[Written]) -> str:
    counts = {}
    for row in rows:
        if not row.is_part:
            counts[row.status] = counts.get(row.status, 0) + 1
    return ", ".join(f"{number} {status.word.lower()}" for status, number in sorted(counts.items(), key=_by_colour))


def _table(rows: list[Written]) -> Table:
    with_success = any(row.criteria for row in rows)
    columns = tuple(Column(heading, width) for heading, width in (WITH_SUCCESS if with_success else COLUMNS))
    groups = tuple(
        RowGroup(tuple(_row(row, with_success) for row in group), theme)
        for theme, group in groupby(rows, key=lambda row: row.theme)
    )
    return Table("The actions, who is responsible, and how far they have come", columns, groups)


def _row(row: Written, with_success: bool) -> model.Row:
    milestones = (ItemList(tuple(Item(words) for words in row.milestones)),) if row.milestones else ()
    cells = [
        Cell((row.number or "None",)),
        Cell(
            (
                *([row.issue] if row.issue else []),
                row.text,
                *row.beside,
                *([SUPERSEDED] if row.is_superseded else []),
                *milestones,
            )
        ),
        Cell(tuple(row.owners)),
        Cell((*row.timescale, *([PAST] if row.is_overdue else []))),
        *([Cell(tuple(row.criteria) or ("Not stated",))] if with_success else []),
        Cell((row.status, *row.said)),
    ]
    return model.Row(tuple(cells))
