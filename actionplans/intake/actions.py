"""The rows of an action plan as the draft has them."""

import re

from actionplans.intake.criteria import criteria_in
from actionplans.intake.legend import legend_of
from actionplans.intake.matching import recommendation_of
from actionplans.intake.officers import officers
from actionplans.intake.progress import is_rated_twice, rag_of, read_progress
from actionplans.intake.prose import prose_rows
from actionplans.intake.tables import plan_rows
from actionplans.timescales import UNREAD, YEAR_TAKEN, understood
from scrutiny.intake import numbering

ANSWER = re.compile(
    r"(?:yes|no|n/?a|partly|partially|in part|not agreed|(?:agreed|accepted) in part)\.?", re.IGNORECASE
)
NUMBER_ALONE = re.compile(r"(?:rec\w*\.?\s*)?\(?[A-Z]{0,2}\d+[a-z]?(?:\.\d+)*\)?\.?", re.IGNORECASE)


def actions(paper, recommendations, *, paper_date=None):
    """The actions of a Paper as the draft has them.

    recommendations   those of the same paper; a row is matched by its words where the printed numbers disagree
    paper_date        completes a day or month without a year, with a warning
    """
    rows = plan_rows(paper) or prose_rows(paper)
    found, last = [], None
    for row in rows:
        action, last = _action(row, recommendations, last, paper_date)
        if action["text"]:
            found.append(action)
    _give_parents(found)
    paper.warnings += _warnings(found)
    return found


def carried(paper):
    """The words of the recommendations that the plan of a Paper names in a column of their own, each once."""
    texts = [_split(row.cells.get("recommendation", ""))[1] for row in plan_rows(paper) if "action" in row.cells]
    return [text for text in dict.fromkeys(texts) if len(text.split()) > 1]


def _action(row, recommendations, last, paper_date):
    number, text, recommended, its_number = _words(row)
    matched = recommendation_of(recommended or text, its_number, recommendations)
    goes_with_last = row.has_recommendations and not recommended and not its_number
    matched = matched or (last if goes_with_last else None)
    status, progress = _status_and_progress(row.cells)
    owners = officers(row.cells.get("officers", ""))
    colours = [row.cells.get(role, "") for role in ("rag", "status", "progress")]
    return {
        "number": numbering.plain(number) or None,
        "number_as_printed": number or None,
        "text": text,
        "parent": None,
        "section": _section(row),
        "issue": _issue(row),
        "theme": row.theme,
        "addressed_to": row.cells.get("addressee"),
        "recommendation": str(matched["number"]) if matched else None,
        "recommendation_text": recommended or None,
        "recommendation_number": numbering.plain(its_number) or None,
        "goes_with_last": goes_with_last,
        "officers": [owner["name"] for owner in owners],
        "owners": owners,
        "priority": row.cells.get("priority"),
        "timescale": timescale_in_draft(row.cells.get("timescale", ""), paper_date),
        "status_raw": status,
        "rag": rag_of(*colours),
        "is_rated_twice": is_rated_twice(*colours),
        "progress": progress,
        "response": row.cells.get("response") or _answer(row.cells.get("status", "")),
        "linkages": _said(row.cells.get("linkages", "")),
        "resources": row.cells.get("resources"),
        "remarks": _remarks(row),
        "milestones": [],
        "success_criteria": criteria_in(row.cells.get("success", "")) + row.criteria,
        "line": row.line,
    }, matched  # fmt: skip


def _is_answer(said):
    """ "Agreed: yes" answers a recommendation and tells no progress."""
    return ANSWER.fullmatch(said.strip()) is not None


def _answer(said):
    return said if _is_answer(said) else None


def _section(row):
    return row.section.text if row.section and not row.section.is_plan else row.theme or row.heading


def _issue(row):
    """The issue over the rows of a section, or the theme where labels part the plan already."""
    if row.issue:
        return row.issue.text
    return row.theme if row.section and not row.section.is_plan else None


def _said(cell):
    """The words of a cell that may hold only an arrow drawn down the column."""
    return cell if re.search(r"\w{2}", cell) else None


def _remarks(row):
    """What stands in columns of no known kind; for the first row of an issue, what is said under its label too."""
    is_first = row.issue is not None and row.issue.rows[0] is row
    said = [row.issue.rating and f"Overall rating: {row.issue.rating}", *row.issue.words] if is_first else []
    return "\n".join(filter(None, [*said, row.cells.get("other")])) or None


def about_the_plan(paper):
    """{"legend", "sections"} of a Paper's plan: what its colours mean, and what it says of whole sections."""
    headings = {id(row.section): row.section for row in plan_rows(paper) if row.section and not row.section.is_plan}
    said = [
        {"heading": one.text, "rating": one.rating or None, "summary": "\n".join(one.words) or None}
        for one in headings.values()
        if one.rating or one.words
    ]
    return {"legend": legend_of(paper), "sections": said}


def _words(row):
    """(number, text, the recommendation's words, its number): in one cell or in cells of their own."""
    cells = row.cells
    its_number, recommended = _split(cells.get("recommendation", ""))
    its_number = its_number or cells.get("recommendation_number", "")
    if "action" not in cells:
        number = its_number or cells.get("number", "")
        return number, recommended, recommended, number
    number, text = numbering.split_number(cells["action"])
    if row.has_recommendations and not its_number and recommended:
        its_number = cells.get("number", "")
    elif cells.get("number", "") != its_number:
        number = number or cells.get("number", "")
    return number, text, recommended, its_number


def _split(cell):
    """The number and the words of a recommendation's cell, which may hold the number alone."""
    if NUMBER_ALONE.fullmatch(cell.strip()):
        return cell.strip(), ""
    return numbering.split_number(cell, bare=True)


def _status_and_progress(cells):
    said, progress = read_progress(cells.get("progress", ""))
    column = "" if _is_answer(cells.get("status", "")) else cells.get("status", "")
    column = column or _status_in(cells.get("rag", ""))
    if column:
        return column, cells.get("progress") or None
    return said, progress


def _status_in(rag_cell):
    return "" if rag_of(rag_cell) and len(rag_cell.split()) == 1 else rag_cell


def timescale_in_draft(written, paper_date):
    """The draft's form of a Timescale: ISO to the precision understood."""
    read = understood(written, paper_date=paper_date)
    return {
        "raw": written,
        "from": _iso(read.starts_on, read.starts_precision),
        "by": _iso(read.due_on, read.due_precision),
        "recurring": read.recurrence or None,
        "open_ended": read.is_open_ended,
        "qualifier": read.qualifier or None,
        "reading": read.reading,
    }


def _iso(day, precision):
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]] if day else None


def _give_parents(found):
    """ "2.1" stands under "2" where the same section has a "2"; so does one without a number among the parts of it."""
    for place, action in enumerate(found):
        before = found[place - 1] if place else None
        if not action["number"] and action["issue"] and before and before["issue"] == action["issue"]:
            action["parent"] = before["parent"]
            continue
        parent, _, last = (action["number"] or "").rpartition(".")
        above = [one for one in found[:place] if one["number"] == parent and parent]
        action["parent"] = parent if above and last else None


def _warnings(found):
    for action in found:
        number, own = action["number"], action["recommendation"]
        printed_with_it = action["recommendation_text"] == action["text"]
        if printed_with_it and number and own and number.lower() != own.lower():
            yield (
                f"The action plan prints number {action['number_as_printed']} for recommendation {own}. "
                f"The text is the same, so it is matched to {own}."
            )
        if action["is_rated_twice"]:
            yield f"Action {number or action['text'][:40]} is rated with several colours, so none of them is taken."
        yield from _timescale_warnings(action["timescale"], number or action["text"][:40])


def _timescale_warnings(timescale, name):
    raw = timescale["raw"]
    if timescale["reading"] == UNREAD:
        yield f"The date “{raw}” of action {name} could not be read. It is kept as written."
    elif timescale["reading"] == YEAR_TAKEN:
        yield f"The date “{raw}” of action {name} has no year. The year is taken from the paper's date."
