"""The cover of a report: whose it is, what it is called, for whom, when, and what it is for."""

import re
from itertools import pairwise

from panels.intake.bodies import COUNCIL, body_in, in_plain_case, is_council
from scrutiny.intake.dates import find_dates, without_dates

PURPOSES = re.compile(
    r"for (?:decision|information|comments?|approval|consideration|noting|discussion|action)", re.IGNORECASE
)
LABELS = {
    "body": r"council|authority|local authority",
    "title": r"(?:report )?title|subject|name of review|review title",
    "receiving_body": r"(?:report )?to|meeting|committee|report to|decision[- ]maker|presented to|receiving body",
    "panel": r"panel|review group|task group|(?:report )?(?:of|from|by)(?: the)?",
    "date": r"date(?: of (?:meeting|report))?|meeting date",
}
LABELLED = {field: re.compile(rf"(?:{words})\s*:\s*(?P<said>.+)", re.IGNORECASE) for field, words in LABELS.items()}
REPORT_OF = re.compile(r"(?:final |interim |draft )*report (?:of|from|by) (?:the )?(?P<who>.+)", re.IGNORECASE)
MADE_BY_A_PANEL = re.compile(
    r"\b(?:scrutiny (?:management )?board"
    r"|panel|forum|commission|select committee|scrutiny committee|review group|task (?:(?:and|&) finish )?group"
    r"|working group"
    r"|scrutiny (?:sub-)?committee|inquiry)\b",
    re.IGNORECASE,
)
IS_TITLE = re.compile(
    r"\b(?:report|review|inquiry|investigation|scrutiny of|plan|strategy|diagnostic|summary|study"
    r"|agenda(?! item)|minutes|action log)\b",
    re.IGNORECASE,
)
BESIDE_NAME = re.compile(
    r"\s+to\s+(?:the\s+)?(?=[A-Z])|,?\s+(?=\d)|,?\s+(?=(?:January|February|March|April|May|June|July|August"
    r"|September|October"
    r"|November|December)\s+\d)|\s+[-–|]\s+"
)
OPENING = re.compile(
    r"(?:\d+\.?\s*)?(?:executive )?(?:summary|introduction|purpose|background|contents|foreword|recommendations?"
    r"|members(?:hip)?|panel members|terms of reference|present|apologies)\b",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(
    r"\s+[-–:|]\s+|\s+(?:final |interim |draft )?(?:report|agenda|minutes)\b"
    r"|\s+(?:review|inquiry|investigation)\s+(?:into|of|on)\b",
    re.IGNORECASE,
)
AGENDA_ITEM = re.compile(r"(?:agenda )?item (?:no\.? ?)?\d+|appendix|enclosure|page \d", re.IGNORECASE)
TO_A_BODY = re.compile(r"\breport\b.*\bto (?:the )?(?P<body>[A-Z].*)", re.IGNORECASE)
OF_A_PANEL = re.compile(r"\b(?:task (?:and finish )?group|review group|working group|working party)$", re.IGNORECASE)
CHAIR_OF = re.compile(r"^.*\b(?:chair\w*|convenor|lead member)(?: of|,) (?:the )?(?=[A-Z])", re.IGNORECASE)
KIND_ALONE = re.compile(
    r"(?:final |interim |draft )?(?:report|action plan|minutes|agenda|executive summary|summary)", re.IGNORECASE
)
LONGEST, MOST_LINES = 160, 14
AN_OFFICE = re.compile(
    r"(?:(?:report |lead )?(?:contact|author)(?: officer)?|lead officer|officer|portfolio(?: holder)?|cabinet member"
    r"|wards?(?:\(s\))?(?: affected)?|key decision|exempt\w*|classification|status)\b[^:]{0,20}:",
    re.IGNORECASE,
)
OFFICER_REPORT = re.compile(
    r"^report (?:of|by|from)\s*:?\s*(?:the )?(?:\w+ )*(?:director|head|officer|executive|manager)", re.IGNORECASE
)


def cover(paper):
    """What the first page of a Paper says: title, body, panel, receiving_body, date, purpose; None where it is
    silent."""
    blocks = _first_blocks(paper)
    lines = [line for block in blocks for line in _lines_of(block)]
    said = {field: _said(lines, field) for field in LABELLED}
    date = _date_of(lines, said["date"])
    panel = in_plain_case(_panel_of(lines, said["panel"]) or "") or None
    receiving = _receiving_body(lines, said["receiving_body"], panel)
    front = {
        "title": _title(lines, said["title"], panel, receiving),
        "body": in_plain_case(said["body"]) if said["body"] else _council(paper, lines),
        "panel": panel,
        "receiving_body": receiving,
        "date": date.iso if date else None,
        "purpose": next((m.group().lower() for m in map(PURPOSES.fullmatch, lines) if m), None),
    }
    paper.take(*[block for block in blocks if any(_is_used(line, front) for line in _lines_of(block))])
    return front


def _is_used(line, front):
    """Whether the draft has what a line of the cover says, or whether it says nothing but what page this is."""
    plain = in_plain_case(line).lower()
    said = [value.lower() for field, value in front.items() if value and field != "date"]
    is_label = find_dates(line, precision="month") or AGENDA_ITEM.match(line) or KIND_ALONE.fullmatch(line)
    return bool(is_label) or any(plain in value or value in plain for value in said)


def _first_blocks(paper):
    """The blocks with short lines before the text of the paper begins."""
    blocks, count = [], 0
    for block in paper.blocks[: MOST_LINES * 2]:
        is_text = len(block.text) > LONGEST or (block.number and not block.is_heading)
        is_table = block.is_row and len(block.cells) > 2
        if is_text or is_table or count >= MOST_LINES or (blocks and _opens_text(block)):
            break
        blocks.append(block)
        count += len(_lines_of(block))
    return blocks


def _lines_of(block):
    return _lines_of_row(block.cells) if block.is_row else [block.printed]


def _lines_of_row(cells):
    """ "Date:" in one cell and the date in the next are one line."""
    filled = [cell for cell in cells if cell]
    return [" ".join(filled)] if len(filled) == 2 and filled[0].endswith(":") else filled


def _opens_text(block):
    return OPENING.match(block.text) is not None


def _said(lines, field):
    for line in lines:
        match = LABELLED[field].fullmatch(line)
        if match:
            return match["said"].strip()
    return None


def _date_of(lines, said):
    for line in filter(None, [said, *lines]):
        dates = find_dates(line, precision="day") or (find_dates(line, precision="month") if len(line) < 60 else [])
        if dates:
            return dates[0]
    return None


def _panel_of(lines, said):
    """The panel whose report it is: named by "Report of the ...", by a label, or by a line of its own."""
    for line in map(in_plain_case, filter(None, [said, *lines])):
        report_of = REPORT_OF.search(line)
        who = report_of["who"] if report_of else line
        who = CHAIR_OF.sub("", who)
        if MADE_BY_A_PANEL.search(who) and (report_of or line == in_plain_case(said or "")):
            return BESIDE_NAME.split(who)[0].strip(" ,-–")
    for line in (line for line in lines if not any(form.fullmatch(line) for form in LABELLED.values())):
        name = AFTER_NAME.split(without_dates(line))[0]
        if MADE_BY_A_PANEL.search(name) and 2 <= len(name.split()) <= 12 and not name.endswith("."):
            return name
    return None


def _receiving_body(lines, said, panel):
    """The body that the paper goes to: said by a label, or a line that is a body's name and not the panel's."""
    if said and (body_in(said) or len(said.split()) <= 8):
        return in_plain_case(said)
    for line in lines:
        plain = without_dates(in_plain_case(line))
        named = body_in(plain)
        is_whole = named and plain.lower().removeprefix("the ") == named.lower().removeprefix("the ")
        if (
            is_whole
            and not is_council(plain)
            and not OF_A_PANEL.search(plain)
            and plain.lower() != (panel or "").lower()
        ):
            return plain
    for line in map(in_plain_case, lines):
        goes_to = TO_A_BODY.search(line)
        if goes_to and body_in(goes_to["body"]) == BESIDE_NAME.split(goes_to["body"])[0].strip(" ,"):
            return body_in(goes_to["body"])
    return None


def _title(lines, said, panel, receiving):
    if said:
        return said
    others = [line for line in lines if not _is_furniture(line, panel, receiving)]
    beside_purpose = next((before for before, line in pairwise(lines) if PURPOSES.fullmatch(line)), None)
    own = [_subject_after(line) for line in others if _subject_after(line)]
    called = next((line for line in own if IS_TITLE.search(line)), None)
    title = beside_purpose or called or next(iter(own + others), None)
    return in_plain_case(title) if title else None


def _subject_after(line):
    """ "Report of the Director: parks in winter" is called "Parks in winter"; without a colon it has no title."""
    if not REPORT_OF.fullmatch(line):
        return line
    subject = line.partition(": ")[2].strip()
    return subject[:1].upper() + subject[1:]


def _is_furniture(line, panel, receiving):
    plain = in_plain_case(line)
    return bool(
        len(line.split()) < 2
        or plain in {panel, receiving}
        or is_council(plain)
        or is_council(without_dates(plain))
        or without_dates(plain) in {panel, receiving}
        or AGENDA_ITEM.match(line)
        or PURPOSES.fullmatch(line)
        or (OFFICER_REPORT.match(line) and ": " not in line)
        or AN_OFFICE.match(line)
        or (find_dates(line) and len(line) < 40)
        or any(pattern.fullmatch(line) for pattern in LABELLED.values())
    )


def _council(paper, lines):
    """The council named on the cover, or the one whose own documents the background papers are."""
    for line in lines:
        match = COUNCIL.search(in_plain_case(line))
        if match:
            return match["body"]
    for part in paper.about("papers"):
        match = re.match(r"(?P<who>(?:LB|London Borough|Royal Borough|[A-Z]\w+ Council)\b.*?) background\b", part.title)
        if match:
            return match["who"]
    return None


def is_officer_report(paper):
    """Whether the first page says that an officer reports."""
    return any(OFFICER_REPORT.match(block.text) and not block.is_item for block in paper.blocks[:15])


def text_of(paper, subject):
    """The words under the first heading of a subject, paragraphs parted by a blank line; None where there are none."""
    for part in paper.about(subject):
        blocks = []
        for block in part.blocks:
            if block.is_row or (block.text.endswith(":") and "recommend" in block.text.lower()):
                break
            blocks.append(block)
        if blocks:
            paper.take(part.heading, *blocks)
            return "\n\n".join(block.text for block in blocks)
    return None
