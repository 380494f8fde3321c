"""Surveys for papers and pages: who answered, the means drawn as bars, and the same means as a table."""

from panels.means import in_words, short
from panels.models import Survey
from panels.survey_tables import means_of
from scrutiny.naming import several
from scrutiny.papers.model import (
    Block,
    Cell,
    Column,
    Empty,
    GroupedBars,
    Heading,
    Paragraph,
    Row,
    RowGroup,
    Table,
)

MOST_BARS = 36  # in one drawing, so that it fits on a page of print
NO_FIGURES = Empty("No figures have been entered yet.")


def survey_blocks(panel, reader, *, level: int) -> tuple[Block, ...]:
    """Every survey of the panel that the reader may see; nothing where there is none."""
    surveys = Survey.objects.visible_to(reader).of_panel(panel).whole()
    blocks = [block for survey in surveys for block in _of_one(survey, level + 1)]
    return (Heading("Surveys", level=level), *blocks) if blocks else ()


def _of_one(survey, level: int) -> tuple[Block, ...]:
    about = tuple(Paragraph(" ".join(words.split())) for words in survey.about.split("\n\n") if words.strip())
    title = f"{survey.title}, {survey.dated}" if survey.dated else survey.title
    return (Heading(title, level=level), *about, *figures_blocks(survey))


def figures_blocks(survey) -> tuple[Block, ...]:
    groups, elements = list(survey.groups.all()), list(survey.elements.all())
    if not groups:
        return (NO_FIGURES,)
    return (_answers(survey, groups), *_charts(survey, groups, elements), *_means(survey, groups, elements))


def _answers(survey, groups) -> Table:
    heads = ("Group", "Invited", "Returned", "Return rate")
    rows = tuple(_row(group.name, _number(group.invited), _number(group.returned), _rate(group)) for group in groups)
    return Table("Who answered", tuple(map(Column, heads)), (RowGroup(rows),))


def _rate(group) -> str:
    return "not known" if group.return_rate is None else f"{group.return_rate}%"


def _number(number) -> str:
    return "not known" if number is None else f"{number:,}"


def _charts(survey, groups, elements) -> tuple[GroupedBars, ...]:
    """The means as drawings, each of which says in words that its numbers stand in the table."""
    step = max(1, MOST_BARS // len(groups))
    pieces = [elements[start : start + step] for start in range(0, len(elements), step)]
    return tuple(_chart(survey, groups, piece, start * step, len(pieces) > 1) for start, piece in enumerate(pieces))


def _chart(survey, groups, elements, start: int, is_piece: bool) -> GroupedBars:
    which = f", {start + 1} to {start + len(elements)}" if is_piece else ""
    return GroupedBars(
        title=f"Mean scores{which}",
        groups=tuple(group.name for group in groups),
        lines=tuple((element.text, _floats(element, groups)) for element in elements),
        scale=(float(survey.scale_from), float(survey.scale_to)),
        decimals=survey.decimals,
        alternative=_in_words(survey, groups, elements),
    )


def _floats(element, groups):
    means = means_of(element)
    return tuple(float(means[group.pk]) if group.pk in means else None for group in groups)


def _in_words(survey, groups, elements) -> str:
    """What the drawing shows, by the highest and the lowest of each group; every number is in the table below it."""
    said = [f"Bars of {several(len(elements), 'element')} on a scale from {_scale(survey)}."]
    for group in groups:
        scored = [(means_of(element).get(group.pk), element.text) for element in elements]
        scored = [(mean, text) for mean, text in scored if mean is not None]
        if scored:
            highest, lowest = max(scored, key=lambda one: one[0]), min(scored, key=lambda one: one[0])
            said.append(
                f"{group.name}: highest {highest[1]}, {in_words(highest[0], survey.decimals)}; "
                f"lowest {lowest[1]}, {in_words(lowest[0], survey.decimals)}."
            )
    return " ".join([*said, "All numbers stand in the table below."])


def _scale(survey) -> str:
    return f"{short(survey.scale_from)} to {short(survey.scale_to)}"


def _means(survey, groups, elements) -> tuple[Block, ...]:
    if not elements:
        return ()
    means = [(element, means_of(element)) for element in elements]
    rows = tuple(
        _row(
            element.text,
            *(in_words(of[group.pk], survey.decimals) if group.pk in of else "none" for group in groups),
        )
        for element, of in means
    )
    columns = (Column("Element"), *(Column(group.name) for group in groups))
    words = f" {survey.scale_words.rstrip('.')}." if survey.scale_words else ""
    return (
        Table("Mean score of each element", columns, (RowGroup(rows),)),
        Paragraph(f"Scale from {_scale(survey)}.{words}"),
    )


def _row(*words: str) -> Row:
    return Row(tuple(Cell((one,)) for one in words))
