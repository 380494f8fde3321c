"""A draft that somebody works on: its lines have keys, know where they stand in the paper, and may be left out."""

from copy import deepcopy

from actionplans.intake.actions import timescale_in_draft
from scrutiny.edge.imports.parts import ACTIONS, MEETINGS, PARTICULARS, PARTS, RECOMMENDATIONS
from scrutiny.edge.imports.records import day_of

NAMED = ("name", "title", "text", "heading")
SHORTEST = 5
LEFT_OUT = "is_left_out"
OURS = {"key", LEFT_OUT, "found_on"}


def begun(draft, lines):
    """The draft of a reader, made ready to be worked on.

    lines   of the paper; a line of the draft without a line of its own is looked for by its name
    """
    draft = deepcopy(draft) | {"last_key": 0, "people": {}, "bodies": {}}
    squeezed = [_squeezed(words) for words in lines]
    for part in PARTS:
        for line in draft[part.key]:
            line["key"] = next_key(draft)
            line["found_on"] = line.get("line") or _found_on(_needle(part, line), squeezed)
    return draft


def next_key(draft):
    draft["last_key"] += 1
    return f"l{draft['last_key']}"


def as_read(draft):
    """The draft as it is saved: without the lines that were left out and without what only the pages need."""
    kept = deepcopy(draft)
    for part in PARTS:
        kept[part.key] = [
            {name: value for name, value in line.items() if name not in OURS - {"key"}}
            for line in kept[part.key]
            if not line.get(LEFT_OUT)
        ]
    return kept


def in_use(draft, part):
    """The lines of a part that are not left out."""
    return [line for line in draft[part.key] if not line.get(LEFT_OUT)]


def line_with(draft, part, key):
    return next((line for line in part.lines_of(draft) if part.key_of(line) == key), None)


def add_line(draft, part):
    """A new line at the end of a part; gives its key."""
    line = part.new_line() | {"key": next_key(draft), "found_on": None}
    draft[part.key].append(line)
    return line["key"]


def move(draft, part, key, by):
    """Change places with the next line above (by -1) or below (by 1); at the end of the list nothing happens."""
    lines = draft[part.key]
    place = lines.index(line_with(draft, part, key))
    other = place + by
    if 0 <= other < len(lines):
        lines[place], lines[other] = lines[other], lines[place]


def correct(draft, part, key, typed):
    """Write {field: what was typed} into a line, and what follows from it into others. Raises Unclear."""
    line = line_with(draft, part, key)
    before = line.get("number")
    for field, words in typed.items():
        field.put(line, words)
    names = {field.name for field in typed}
    if part is RECOMMENDATIONS and "number" in names:
        _renumber(draft, before, line["number"])
    if part is ACTIONS:
        _reread(draft, line, names)
    if part is PARTICULARS and "date" in names:
        for action in draft["actions"]:
            _reread(draft, action, {"timescale.raw"} if not action["timescale"].get("is_corrected") else set())
    return line


def _renumber(draft, before, number):
    """The actions that carry a recommendation out follow its number, unless another has the old one."""
    if any(one["number"] == before for one in in_use(draft, RECOMMENDATIONS)):
        return
    for action in draft["actions"]:
        if action["recommendation"] == before:
            action["recommendation"] = number


def _reread(draft, action, names):
    """A timescale written otherwise is read again; days put right by hand stand as they were put."""
    written = action["timescale"]
    if names & {"timescale.from", "timescale.by"}:
        written["is_corrected"] = True
    elif "timescale.raw" in names:
        action["timescale"] = timescale_in_draft(written["raw"], day_of(draft["date"]))
    action["officers"] = [owner["name"] for owner in action["owners"]]


def _needle(part, line):
    if part is MEETINGS:
        return ""
    return next((_squeezed(str(line[name])) for name in NAMED if line.get(name)), "")[:60]


def _found_on(needle, squeezed):
    if len(needle) < SHORTEST:
        return None
    return next((place for place, words in enumerate(squeezed, start=1) if needle in words), None)


def _squeezed(words):
    return "".join(character for character in words.lower() if character.isalnum())
