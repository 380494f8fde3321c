"""New words for a text, where the marks and the marked names of what stays are kept. No Django in it."""

from dataclasses import dataclass
from itertools import groupby

from panels.notes.marks import TOKEN
from scrutiny.differences import WORDS, edits
from scrutiny.papers.model import Run


@dataclass(frozen=True)
class Letter:
    """One letter as it is read: the run whose marks it has, and the marked name that it is part of, if any."""

    letter: str
    run: Run
    name: tuple | None = None


def rewritten(runs: tuple, text: str) -> tuple:
    """The runs with the words of `text`, read with what is shown instead of marked names.

    A marked name stays marked where all of it stays; where a part of it is changed, the rest is plain words.
    """
    letters = _letters(runs)
    shown = WORDS.findall("".join(each.letter for each in letters))
    starts = [0]
    for word in shown:
        starts.append(starts[-1] + len(word))
    made, place = [], 0
    for edit in edits(shown, WORDS.findall(text)):
        made += letters[place : starts[edit.start]]
        like = _marks_between(letters, starts[edit.start], starts[edit.end])
        made += [Letter(letter, like) for letter in "".join(edit.words)]
        place = starts[edit.end]
    return _runs(made + letters[place:], _whole_names(letters))


def _letters(runs):
    found = []
    for number, run in enumerate(runs):
        end = 0
        for token in TOKEN.finditer(run.text):
            found += [Letter(letter, run) for letter in run.text[end : token.start()]]
            name = (number, token.start(), token.group())
            found += [Letter(letter, run, name) for letter in token.group(2)]
            end = token.end()
        found += [Letter(letter, run) for letter in run.text[end:]]
    return found


def _whole_names(letters):
    """{marked name: how many letters it has}"""
    return {name: len(list(group)) for name, group in groupby(letters, lambda each: each.name) if name}


def _marks_between(letters, start, end):
    """New words are marked as what stands on both sides of them is, or else not at all."""
    before, after = letters[max(start - 1, 0) : start], letters[end : end + 1]
    sides = {(each.run.strong, each.run.em, each.run.link) for each in (*before, *after)}
    marks = sides.pop() if len(sides) == 1 and start and end < len(letters) else (False, False, "")
    return Run("", *marks)


def _runs(letters, whole):
    made = []
    for name, group in groupby(letters, lambda each: each.name):
        group = list(group)
        if name and len(group) == whole[name]:
            made.append((group[0].run, name[2]))
        else:
            made += [(each.run, each.letter) for each in group]
    joined = groupby(made, lambda pair: (pair[0].strong, pair[0].em, pair[0].link))
    return tuple(Run("".join(words for _, words in group), *marks) for marks, group in joined)
