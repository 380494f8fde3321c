"""The background papers: documents that a report was written from."""

import re

from panels.intake.contacts import EMAIL, TELEPHONE
from scrutiny.intake.dates import FORMS, find_dates, read_date

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]]+", re.IGNORECASE)
OWN_PAPERS = re.compile(r"\s*(?:background |other |internal )*(?:documents?|papers?|reports?)\s*:?\s*$", re.IGNORECASE)
SENTENCE = re.compile(
    r"^(?:appendix\b|annex\b|there (?:are|were|is)|no\b|none\b|n/?a\b|not applicable|the (?:above|following)|copies"
    r"|all\b.*\bavailable"
    r"|background papers? (?:are|is|were)|this report|(?:these|the) (?:documents?|papers?)|for (?:further|more))\b"
    r"|\b(?:is|are|were|was|can be|may be) (?:listed|available|attached|used|relied|inspected|obtained|set out)\b",
    re.IGNORECASE,
)
ENCLOSED = re.compile(r"[-–(]?\s*\b(?:attached|enclosed|see|appended)\b.{0,12}\b(?:appendix|annex)", re.IGNORECASE)
HEADER = {
    "author",
    "title",
    "document",
    "date",
    "source",
    "publisher",
    "organisation",
    "name",
    "reference",
    "where held",
}
CONTACT = re.compile(r"(?:report )?(?:contact|author|lead officer|report by|officer)\b[^:]{0,30}:", re.IGNORECASE)
ONE_LINE = re.compile(r"(?:list of )?background (?:papers|documents|reading)\s*:\s*(?P<titles>.+)", re.IGNORECASE)
LONGEST = 300


def background_papers(paper):
    """The background papers of a Paper: {"author", "title", "date", "address"}, the title as printed."""
    found = []
    for part in paper.about("papers"):
        author = _author_of(part.title)
        found += _documents(paper, part, author)
    return found or _in_one_line(paper)


def _in_one_line(paper):
    """ "Background papers: Transport Plan 2008; minutes of 14 March 2011" names them in one breath."""
    for block in paper.blocks:
        match = ONE_LINE.fullmatch(block.text) if not block.is_heading else None
        if match and not SENTENCE.search(match["titles"]):
            paper.take(block)
            titles = [title.strip(" .") for title in match["titles"].split(";")]
            return [_document(None, title) for title in titles if _is_title(title)]
    return []


def _author_of(heading):
    """ "LB Northmere background documents:" says whose they are; "Background papers" does not."""
    match = OWN_PAPERS.search(heading)
    before = heading[: match.start()].strip() if match else ""
    is_general = re.match(
        r"(?:list|background|schedule|appendix|other|further|documents|key|main)\b", before, re.IGNORECASE
    )
    return before if before and not is_general and before[:1].isupper() else None


def _documents(paper, part, author):
    found = []
    for block in part.blocks:
        text = block.text if not block.is_row else ""
        if _is_only_date(text) and found and not block.gap:
            found[-1] = _document(found[-1]["author"], f"{found[-1]['title']} {text}")
        elif block.is_row and not _is_header(block.cells):
            found.append(_from_row(block.cells, author))
        elif _is_about_a_person(text):
            continue
        elif text and not SENTENCE.search(text) and not ENCLOSED.search(text) and len(text) <= LONGEST:
            found.append(_document(author, text.rstrip(":") if text.endswith(":") else text))
        paper.take(part.heading, block)
    return [one for one in found if one and _is_title(one["title"])]


def _is_about_a_person(text):
    return bool(CONTACT.match(text) or EMAIL.search(text) or TELEPHONE.search(text))


def _is_title(text):
    return len(re.sub(r"\W", "", text)) > 4 and not read_date(text)


def _is_only_date(text):
    return bool(text) and read_date(text.strip(" .()")) is not None


def _is_header(cells):
    return all(not cell or cell.strip().lower() in HEADER for cell in cells)


def _from_row(cells, author):
    """Two cells are author and title; a further cell that is only a date belongs to the title."""
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and (_is_only_date(filled[-1]) or ADDRESS.fullmatch(filled[-1])):
        filled = [*filled[:-2], f"{filled[-2]} {filled[-1]}"]
    if not filled:
        return None
    if re.fullmatch(r"\(?\d{1,3}[.)]?", filled[0]) and len(filled) > 1:
        filled = filled[1:]
    return _document(filled[0], " ".join(filled[1:])) if len(filled) > 1 else _document(author, filled[0])


def _document(author, title):
    address, dated = ADDRESS.search(title), _dated(title)
    found = find_dates(dated, precision="month") if dated else []
    return {
        "author": author,
        "title": title,
        "dated": dated,
        "date": found[-1].iso if found else None,
        "address": address.group().rstrip(".,;") if address else None,
    }


def _dated(title):
    """The date that ends the entry, as printed: "21 February 2008", "October 2007"; None where none does."""
    ending = title.rstrip(" .)")
    for form in FORMS[:7]:
        match = re.search(rf"(?<![\w/]){form.pattern}$", ending, re.IGNORECASE)
        if match:
            return match.group()
    return None
