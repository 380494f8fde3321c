"""A table that was pasted from Word or a spreadsheet: which of its columns are the items."""

import re

from scrutiny.intake.numbering import ordinal, plain, split_number
from scrutiny.intake.pasting.items import HEADING, ITEM, NOTE, Entry
from scrutiny.intake.readers.lines import could_be_heading

WORDS = re.compile(r"recommendations?|proposals?|text|wording|action|terms? of reference|terms?|question|what", re.I)
NUMBER = re.compile(r"(?:rec\w*\.?\s*)?(?:no|nr|number|ref|reference|id|#|item)\.?|№|rec\.?", re.I)
HEADS = re.compile(r"[\w ()./=#&'’-]{1,60}", re.I)
NOTHING = {"none", "nil", "n/a", "–", "-", "not applicable"}
LABEL = re.compile(r"(?:R|rec\w*\.?\s*)?\(?[\d./]{1,9}[a-z]?\)?[.:)]?|\(?[a-z]{1,5}[.)]", re.I)


def entries_of(rows):
    """[Entry, ...] of the rows of one table, each given as its cells from left to right."""
    heads, body = _heads(rows)
    if not body:
        return [Entry(NOTE, " ".join(filter(None, row))) for row in rows]
    words = _column_of_words(heads, body)
    number = _column_of_numbers(heads, body, words)
    entries = []
    for row in body:
        _take(row, words, number, entries)
    return entries


def _heads(rows):
    """(the row that names the columns or none, the others); a long table names them on every page."""
    first = rows[0]
    return (first, [row for row in rows if row != first]) if names_columns(first) else ((), rows)


def names_columns(cells):
    """Whether the cells of a row are the names of columns."""
    named = any(WORDS.fullmatch(cell) or NUMBER.fullmatch(cell) for cell in cells)
    return named and all(not cell or HEADS.fullmatch(cell) for cell in cells)


def _column_of_words(heads, body):
    named = [place for place, head in enumerate(heads) if WORDS.fullmatch(head)]
    width = max(len(row) for row in body)
    lengths = [sum(len(row[place]) for row in body if place < len(row)) for place in range(width)]
    if named and lengths[named[0]]:
        return named[0]
    return lengths.index(max(lengths))


def _column_of_numbers(heads, body, words):
    """The column of labels before the words, or None."""
    named = [place for place, head in enumerate(heads) if NUMBER.fullmatch(head) and place != words]
    if named:
        return named[0]
    for place in range(words):
        cells = [row[place] for row in body if place < len(row) and row[place]]
        if cells and all(LABEL.fullmatch(cell) for cell in cells):
            return place
    return None


def _take(row, words, number, entries):
    cells = [*row, *[""] * (words + 1 - len(row))]
    filled = [place for place, cell in enumerate(cells) if cell]
    alone = cells[filled[0]] if len(filled) == 1 else ""
    if alone.lower() in NOTHING:
        return
    if alone and could_be_heading(alone.rstrip(":")) and not split_number(alone)[0] and len(row) != 1:
        entries.append(Entry(HEADING, alone.rstrip(":")))
        return
    label = cells[number] if number is not None and number < len(cells) else ""
    text = cells[words]
    rest = " · ".join(cells[place] for place in filled if place not in {words, number})
    if not label:
        label, text = split_number(text)
    if text and (label or not entries or entries[-1].kind != ITEM or not text[:1].islower()):
        entries.append(Entry(ITEM, text, label, ordinal(label) if label and _counts(label) else None, rest))
    elif entries:
        _go_on(entries[-1], text, rest)


def _counts(label):
    return "/" not in label and bool(re.search(r"\d+$|^[a-z]+$", plain(label), re.I))


def _go_on(entry, text, rest):
    """A row that was cut by the end of a page."""
    if text:
        entry.extend(text)
    entry.rest = " · ".join(filter(None, [entry.rest, rest]))
