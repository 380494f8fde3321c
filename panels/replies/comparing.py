"""What a witness would have otherwise in a note: each change, beside the note as it was sent. No Django in it."""

from dataclasses import dataclass

from panels.replies.pieces import pieces_of
from scrutiny.differences import merged, parted


@dataclass(frozen=True)
class Change:
    """One change that the witness asks for.

    key      the piece that is changed, or after which something is added ("" for the beginning)
    before   its words as it was sent; "" for what is added
    after    its words as the witness would have it; "" for what is taken out
    now      its words in the note as it is now; None where it was taken out meanwhile
    beside   the last piece before it that the note has now; "" where there is none
    """

    place: int
    key: str
    before: str
    after: str
    now: str | None
    beside: str

    @property
    def is_added(self) -> bool:
        return not self.before

    @property
    def is_met(self) -> bool:
        """Whether somebody changed the same piece in the note meanwhile."""
        return not self.is_added and self.now != self.before

    @property
    def wanted(self) -> str:
        """The words that the piece has if the change is taken: with what was changed meanwhile, where both fit."""
        if not self.is_met or self.now is None or not self.after:
            return self.after
        return merged(self.before, self.now, self.after) or self.after

    @property
    def parts(self):
        """The words with what is taken out and put in marked."""
        return parted(self.before, self.after)


def changes_between(base: str, parts: list, now: str) -> list[Change]:
    """The changes of a reply, in the order of the text.

    base   the note as it was sent, as stored
    parts  [{"key", "text"}] of what came back: a key that the base has not is something added
    now    the note as it is now, as stored
    """
    sent, current = pieces_of(base), {piece.key: piece.text for piece in pieces_of(now)}
    told, added = _read(parts, {piece.key for piece in sent})
    beside, found = "", [("", "", text, "") for text in added.get("", [])]
    for piece in sent:
        text = told.get(piece.key, "") if piece.can_be_changed else piece.text
        if tidy(text) != tidy(piece.text):
            found.append((piece.key, piece.text, tidy(text), beside))
        beside = piece.key if piece.key in current else beside
        found += [(piece.key, "", text, beside) for text in added.get(piece.key, [])]
    return [
        Change(place, key, before, after, current.get(key), beside)
        for place, (key, before, after, beside) in enumerate(found, start=1)
    ]


def _read(parts, known):
    """({key: words}, {key: [words added after it, ...]})"""
    told, added, last = {}, {}, ""
    for part in parts:
        key, text = part["key"], tidy(part["text"])
        if key in known and key not in told:
            told[key], last = text, key
        elif text:
            added.setdefault(last, []).append(text)
    return told, added


def tidy(text: str) -> str:
    """Words without idle spaces, line by line."""
    return "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
