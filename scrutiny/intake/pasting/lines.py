"""Make the lines of a pasted block plain before they are read: what cannot be seen, and labels that stand apart."""

import re
from collections import Counter
from itertools import pairwise

from scrutiny.intake.decoding import NO_WORD, PLAINER
from scrutiny.intake.numbering import follows, plain, split_number
from scrutiny.intake.pasting.tables import names_columns

LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
SOFT_BREAK = re.compile(r"\u00ad[ \t]*\n\s*")
SPACES = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f\u3000", " ")
)
ALONE = re.compile(
    r"\s*(?:\(?\d{1,3}[.)]?|\(?(?:[ivxl]{1,6}|[a-z])[.)]|[A-Z]{1,2}\d{1,3}[.:)]?"
    r"|(?:key )?recommendation\s+(?:no\.?\s*)?\(?\w{1,4}\)?[.:]?)\s*",
    re.IGNORECASE,
)
COLON_DASH = re.compile(r":[ \t]*[–—-]+[ \t]*$", re.MULTILINE)
LABELLED = re.compile(r"\s*(?:key )?recommendation\b", re.IGNORECASE)
LEAD = re.compile(r"^(\s*(?:[-*+•●▪■◦○·–—➢✓\uf0b7\uf0a7o]|\(?\w{1,4}[.)]|\d+(?:\.\d+)+\.?))\t+(?=[^\t]+$)")
LOOSE = re.compile(r"\s*(?P<core>\d{1,3}|[A-Za-z]|[ivxl]{2,6}|[IVXL]{2,6})(?P<mark>\.|:| ?[–—-])? +(?=(?P<next>\S))")
INNER_BULLET = re.compile(r"\s*[o▪■◦○\uf0a7]\s+\S")
FEWEST_TABS, FEWEST_ROWS = 2, 2
OUTER_BULLET = re.compile(r"\s*[-*•●·–\uf0b7]\s+\S")


def tidied(text):
    """The block with plain line ends and spaces, and with every label before its words in a form that is known."""
    text = SOFT_BREAK.sub("", LINE_ENDS.sub("\n", text)).translate(PLAINER | {0xAD: None}).translate(SPACES)
    text = COLON_DASH.sub(":", text)
    lines = [line.rstrip() if "\t" not in line else line for line in NO_WORD.sub(r"\1…", text).split("\n")]
    lines = _with_whole_rows(lines)
    lines = _with_lone_labels(lines)
    lines = [LEAD.sub(r"\1 ", line) for line in lines]
    return "\n".join(_with_inner_bullets(_with_loose_labels(lines)))


def _with_whole_rows(lines):
    """A cell of several paragraphs breaks its row: its pieces are put together until they have all the columns.

    A line of its own below a whole row goes on with its last cell, unless the table begins with such a line: then it is
    a heading, and so are the others.
    """
    counts = Counter(line.count("\t") for line in lines if "\t" in line.strip())
    columns, times = counts.most_common(1)[0] if counts else (0, 0)
    if columns < FEWEST_TABS or times < FEWEST_ROWS:
        return lines
    whole, has_headings = [], _begins_with_heading(lines)
    for line in lines:
        above = whole[-1].count("\t") if whole else 0
        is_piece = 0 < above < columns and above + line.count("\t") <= columns
        is_last_cell = above == columns and "\t" not in line and (line[:1].islower() or not has_headings)
        if line.strip() and (is_piece or is_last_cell):
            whole[-1] = f"{whole[-1]} {line}"
        elif line.strip() and above == columns and "\t" not in line:
            whole.append(line + "\t" * columns)
        else:
            whole.append(line)
    return whole


def _begins_with_heading(lines):
    """Whether a line of its own stands above the first row, or between it and the row that names the columns."""
    first = next(place for place, line in enumerate(lines) if "\t" in line.strip())
    above = [line for line in lines[:first] if line.strip()]
    names = names_columns([cell.strip() for cell in lines[first].split("\t")])
    below = lines[first + 1] if len(lines) > first + 1 else ""
    return bool(names and below.strip() and "\t" not in below) or bool(above and not names)


def _with_lone_labels(lines):
    """ "1." on a line of its own is the label of the words below; one number alone may be that of a page."""
    alone = {place for place, line in enumerate(lines) if line.strip() and ALONE.fullmatch(line)}
    if not _are_labels([lines[place].strip() for place in sorted(alone)]):
        return lines
    joined, label = [], ""
    for place, line in enumerate(lines):
        if place in alone:
            joined += [label] if label else []
            label = line.strip()
        elif label and line.strip():
            joined.append(f"{_marked(label)} {line.strip()}")
            label = ""
        else:
            joined.append(line)
    return [*joined, label] if label else joined


def _are_labels(found):
    cores = [f"{plain(label)})" for label in found]
    return any(LABELLED.match(label) for label in found) or any(follows(two, one) for one, two in pairwise(cores))


def _marked(label):
    return label if label[-1] in ".:)" else f"{label}:" if LABELLED.match(label) else f"{label}."


def _with_loose_labels(lines):
    """ "1 Open", "A. Open", "2 - Open": a label that could be a word is one where it runs on from line to line."""
    leads = [lead for lead in (_lead(place, line) for place, line in enumerate(lines)) if lead]
    marked = list(lines)
    for here, (place, core, loose) in enumerate(leads):
        before = leads[here - 1][1] if here else ""
        after = leads[here + 1][1] if here + 1 < len(leads) else ""
        if loose and ((before and follows(core, before)) or (after and follows(after, core))):
            mark = "." if loose["core"].isdigit() else ")"
            marked[place] = f"{loose['core']}{mark} {lines[place][loose.end() :]}"
    return marked


def _lead(place, line):
    """(place, label, match of a label that is not sure yet), or None where the line begins with words."""
    known = split_number(line.strip())[0]
    if known:
        return place, f"{plain(known)})", None
    loose = LOOSE.match(line)
    is_sure = loose and (loose["mark"] or (loose["core"].isdigit() and loose["next"].isupper()))
    return (place, f"{loose['core']})", loose) if is_sure else None


def _with_inner_bullets(lines):
    """Word's second bullet is a ring or a square: under another bullet it is set in."""
    seen, set_in = False, []
    for line in lines:
        seen = seen or OUTER_BULLET.match(line) is not None
        set_in.append(f"    {line}" if seen and INNER_BULLET.match(line) else line)
    return set_in
