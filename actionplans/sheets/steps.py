"""Success criteria and milestones in a cell, one on each line, with their year or days behind in square brackets."""

import re

from scrutiny.forms.dates import NoDate, date_from

BRACKETED = re.compile(r"(?P<words>.*?)\s*\[(?P<said>[^\[\]]*)\]", re.DOTALL)
BULLET = re.compile(r"^(?:[-–—•*]|\d+[.)])\s+")
LONGEST_TARGET = 20
TARGET = "“{said}” is too long for a target year: at most {most} characters stand in square brackets."
NO_DAY = "“{said}” behind “{words}” is no day. Write it as [15 March 2027], or as [done 2 March 2027]."
NO_WORDS = "There are no words before “[{said}]”."


def criteria_as_cell(criteria):
    """criteria  [(words, target year), ...]"""
    return "\n".join(f"{_on_one_line(words)} [{year}]" if year else _on_one_line(words) for words, year in criteria)


def criteria_from(cell):
    """([(words, target year), ...], fault)"""
    found, faults = [], []
    for words, said in _lines(cell):
        if len(said) > LONGEST_TARGET:
            faults.append(TARGET.format(said=said, most=LONGEST_TARGET))
        elif not words:
            faults.append(NO_WORDS.format(said=said))
        found.append((words, said))
    return (None, " ".join(faults)) if faults else (found, "")


def milestones_as_cell(milestones):
    """milestones  [(words, due on, done on), ...]"""
    return "\n".join(f"{_on_one_line(words)}{_days(due_on, done_on)}" for words, due_on, done_on in milestones)


def milestones_from(cell, *, today):
    """([(words, due on, done on), ...], fault)"""
    found, faults = [], []
    for words, said in _lines(cell):
        try:
            found.append((words, *_read_days(said, today)))
        except (NoDate, ValueError, OverflowError):
            faults.append(NO_DAY.format(said=said, words=words))
        if not words:
            faults.append(NO_WORDS.format(said=said))
    return (None, " ".join(faults)) if faults else (found, "")


def _lines(cell):
    """(words, what stands in brackets behind them) of each line."""
    for line in filter(None, (" ".join(line.split()) for line in cell.split("\n"))):
        line = BULLET.sub("", line)
        found = BRACKETED.fullmatch(line)
        yield (found["words"], found["said"].strip()) if found else (line, "")


def _read_days(said, today):
    due_on = done_on = None
    for each in filter(None, (part.strip() for part in re.split(r";|,(?=\s*done)", said))):
        if each.lower().startswith("done"):
            done_on = date_from(each[len("done") :].strip(), today=today)
        else:
            due_on = date_from(each, today=today)
    return due_on, done_on


def _days(due_on, done_on):
    said = [f"{due_on:%-d %B %Y}"] if due_on else []
    said += [f"done {done_on:%-d %B %Y}"] if done_on else []
    return f" [{'; '.join(said)}]" if said else ""


def _on_one_line(words):
    return " ".join(words.split())
