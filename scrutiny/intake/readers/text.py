"""Read text, Markdown and the mixture of both with HTML and tabs that offices make of them."""

import re

from scrutiny.intake import blocks as kinds
from scrutiny.intake.blocks import Block
from scrutiny.intake.decoding import decoded
from scrutiny.intake.readers import html
from scrutiny.intake.readers.columns import aligned_rows
from scrutiny.intake.readers.joining import joined
from scrutiny.intake.readers.lines import block_of_line
from scrutiny.intake.readers.marks import clean
from scrutiny.intake.readers.pages import NUMBER as PAGE_NUMBER
from scrutiny.intake.readers.pages import unboxed, without_running_headers

RULE = re.compile(r"\s*(?:[-_*=~.]\s*){3,}")
UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*")
PIPES = re.compile(r"\s*\|.*\|\s*")
NUMBER_TAB = re.compile(r"\s*\d{1,2}\t+[A-Z][^\t]{2,80}")
BARE_PIPES = re.compile(r"(?:[^|]*(?<!\S)\|(?!\S)){2,}[^|]*")
PIPE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?\s*")
BLOCK_TAG = re.compile(r"<(p|li|ol|ul|h[1-6]|div|table|tr)\b", re.IGNORECASE)
OPENS = re.compile(r"\s*<(table|ul|ol|div|section|article|tbody|blockquote|p)\b", re.IGNORECASE)
WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read(raw, name):
    """The blocks of a text file's bytes. Raises Unreadable when they are not text."""
    return blocks_of(decoded(raw, name))


def blocks_of(text):
    """The blocks of a text, in order, each with the line of the source on which it begins."""
    if WHOLE_PAGE.match(text):
        return html.blocks_of(text)
    lines = without_running_headers([line.replace("\f", "") for line in text.split("\n")])
    return joined(list(_blocks([unboxed(line) for line in lines])), lines)


def _blocks(lines):
    at, table, gap, in_table, unclosed = 0, 0, True, False, set()
    while at < len(lines):
        line = lines[at]
        if not line.strip() or PAGE_NUMBER.fullmatch(line) or RULE.fullmatch(line):
            gap, in_table, at = True, False, at + 1
            continue
        found, taken = _at(lines, at, gap, unclosed)
        found = [block for block in found if block.text or block.number]
        if found and found[0].is_row:
            table += not in_table
            found = [block.changed(table=table) if block.is_row else block for block in found]
        in_table = found[-1].is_row if found else in_table
        yield from found
        gap, at = False, at + taken


def _at(lines, at, gap, unclosed):
    """The blocks that begin on one line, and how many lines they take."""
    line = lines[at]
    if OPENS.match(line) and "\t" not in line:
        end = _end_of_element(lines, at, unclosed)
        return html.blocks_of("\n".join(lines[at:end]), at + 1), end - at
    if _is_row(lines, at):
        return _row(line, at + 1, gap), 1
    aligned, taken = aligned_rows(lines, at)
    if aligned:
        return [_aligned_row(cells, place, gap and place == at) for place, cells in aligned], taken
    if at + 1 < len(lines) and UNDERLINE.fullmatch(lines[at + 1]) and _can_be_underlined(line, lines[at + 1]):
        level = 1 if "=" in lines[at + 1] else 2
        return [block_of_line(f"{'#' * level} {line.strip()}", at + 1, gap=gap)], 2
    return [block_of_line(line, at + 1, gap=gap, bare=_is_numbered_heading(lines, at))], 1


def _can_be_underlined(line, rule):
    return len(rule.strip()) >= 3 and abs(len(rule.strip()) - len(line.strip())) <= max(8, len(line) // 2)


def _is_row(lines, at):
    line = lines[at]
    if _is_numbered_heading(lines, at):
        return False
    if "\t" in line.strip("\n") and (line.strip().count("\t") or re.search(r"\S\t+\s*$|^\t+\s*\S", line)):
        return not re.match(r"\s*(?:[-•●]|\(?\w{1,4}[.)]|\d+(?:\.\d+)+\.?)\t+[^\t]+$", line)
    return (bool(PIPES.fullmatch(line)) and line.count("|") > 2) or _is_bare_row(line)


def _is_numbered_heading(lines, at):
    """ "2", a tab and words, on a line of its own: not the row of a table, which has others beside it."""
    beside = [lines[place] for place in (at - 1, at + 1) if 0 <= place < len(lines)]
    return bool(NUMBER_TAB.fullmatch(lines[at])) and not any("\t" in line for line in beside)


def _is_bare_row(line):
    """ "1 | Open the library | Agreed", without bars at the ends."""
    return line.count("|") > 1 and bool(BARE_PIPES.fullmatch(line))


def _aligned_row(cells, place, gap):
    text = " ".join(filter(None, cells))
    return Block(kinds.ROW, text, place + 1, cells=tuple(clean(cell) for cell in cells), gap=gap)


def _row(line, number, gap):
    if "\t" in line:
        parts = line.split("\t")
    elif PIPE_RULE.fullmatch(line):
        return []
    else:
        parts = re.split(r"(?<!\\)\|", _without_outer_bars(line))
    if _is_layout(parts):
        return html.blocks_of(next(part for part in parts if part.strip()), number)
    cells = tuple(clean(part) for part in parts)
    text = " ".join(filter(None, cells))
    return [Block(kinds.ROW, text, number, cells=cells, gap=gap)] if text else []


def _without_outer_bars(line):
    """A bar at one end only stands beside an empty cell."""
    has_both = PIPES.fullmatch(line) is not None
    return line.strip()[1:-1] if has_both else line


def _is_layout(parts):
    """A row of two columns of which one is empty, and the other is a page of its own, is not a table."""
    filled = [part for part in parts if part.strip()]
    return len(filled) == 1 and len(parts) <= 2 and bool(parts[0].strip()) and len(BLOCK_TAG.findall(filled[0])) > 1


def _end_of_element(lines, at, unclosed):
    """The line after the one that closes the element opened on a line.

    unclosed   the tags that were opened and never closed so far: for those nobody looks to the end again
    """
    tag = OPENS.match(lines[at]).group(1).lower()
    depth = 0
    if tag in unclosed:
        return at + 1
    for place in range(at, len(lines)):
        depth += len(re.findall(rf"<{tag}\b", lines[place], re.IGNORECASE))
        depth -= len(re.findall(rf"</{tag}>", lines[place], re.IGNORECASE))
        if depth <= 0:
            return place + 1
        if tag == "p" and not lines[place].strip():
            return place
    unclosed.add(tag)
    return at + 1
