"""What a witness sends back of a note: that it is right, or how it should read, a box for each piece of it."""

from django import forms
from django.core.validators import MaxLengthValidator

from panels.replies.comparing import changes_between, tidy
from panels.replies.pieces import pieces_of
from scrutiny.forms.editing import TOO_LONG
from scrutiny.forms.words import WordsField
from scrutiny.numbers import number_in

LONGEST_PIECE, LONGEST_COMMENT = 20_000, 5_000
MOST_PIECES = 2_000
NOTHING_CHANGED = "You have changed nothing yet: change something, say something below, or go back and agree the note"


class PieceField(WordsField):
    """Words of one piece. What would mark a name is kept apart: nobody marks names from outside."""

    def to_python(self, value):
        return tidy(super().to_python(value)).replace("[[", "[ [").replace("]]", "] ]")


def comment_field(label):
    return WordsField(
        label=label,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[MaxLengthValidator(LONGEST_COMMENT, TOO_LONG)],
        help_text="You may leave this empty.",
    )


class AgreeForm(forms.Form):
    comment = comment_field("Is there anything else you would like to say?")


class ReplyForm(forms.Form):
    """sent   the note as it was sent, as stored
    parts     [{"key", "text"}] to begin with, where something was sent back before
    press     what was pressed: look, send, more, add-3, remove-3, back-3
    """

    comment = comment_field("Is there anything else you would like to say?")

    def __init__(self, sent, posted=None, *, parts=(), comment=""):
        self.sent, self.pieces = sent, {piece.key: piece for piece in pieces_of(sent)}
        self.press, self.focus = (posted or {}).get("press", ""), None
        self.rows = self._rows_of(posted) if posted else self._first_rows(parts)
        if posted:
            self._pressed()
        data = self._data(posted) if posted else None
        super().__init__(data, initial={"comment": comment})
        self._add_fields()

    def _first_rows(self, parts):
        """[[key, words, whether it is taken out], ...] as somebody finds them."""
        if not parts:
            return [[piece.key, piece.text, False] for piece in self.pieces.values()]
        told = [part["key"] for part in parts]
        rows = [[part["key"], part["text"], False] for part in parts if not part["key"] or part["key"] in self.pieces]
        for place, (key, piece) in enumerate(self.pieces.items()):
            if key not in told:
                rows.insert(place, [key, piece.text, piece.can_be_changed])
        return rows

    def _rows_of(self, posted):
        gone = set(posted.getlist("gone"))
        keys = posted.getlist("part")[:MOST_PIECES]
        rows = [[key if key in self.pieces else "", posted.get(f"text-{place}", ""), str(place) in gone]
                for place, key in enumerate(keys)]  # fmt: skip
        for row in rows:
            if row[0] and not self.pieces[row[0]].can_be_changed:
                row[1], row[2] = "", False
        return rows

    def _pressed(self):
        verb, _, place = self.press.partition("-")
        at = number_in(place)
        if verb == "add" and at is not None and at <= len(self.rows) < MOST_PIECES:
            self.rows.insert(at, ["", "", False])
            self.focus = at
        elif verb in {"remove", "back"} and at is not None and at < len(self.rows):
            self.focus = at
            if self.rows[at][0]:
                self.rows[at][2] = verb == "remove"
            elif verb == "remove":
                del self.rows[at]
                self.focus = max(at - 1, 0)

    def _data(self, posted):
        return {f"text-{place}": row[1] for place, row in enumerate(self.rows)} | {"comment": posted.get("comment", "")}

    def _add_fields(self):
        numbers = {}
        for place, (key, text, _) in enumerate(self.rows):
            kind = self.pieces[key].kind if key else "New paragraph"
            numbers[kind] = numbers.get(kind, 0) + 1
            self.fields[f"text-{place}"] = PieceField(
                label=f"{kind} {numbers[kind]}",
                initial=text,
                required=False,
                strip=True,
                widget=forms.Textarea(attrs={"rows": max(2, min(14, len(text) // 50 + 1))}),
                validators=[MaxLengthValidator(LONGEST_PIECE, TOO_LONG)],
            )
        self.order_fields([*(name for name in self.fields if name != "comment"), "comment"])
        if self.focus is not None and self.rows:
            self.fields[f"text-{min(self.focus, len(self.rows) - 1)}"].widget.attrs["autofocus"] = True

    def shown_rows(self):
        """For the page: (place, key, its piece or None, its field, whether it is taken out)"""
        return [
            {"place": place, "after": place + 1, "key": key, "piece": self.pieces.get(key),
             "field": self[f"text-{place}"], "is_gone": is_gone}
            for place, (key, _, is_gone) in enumerate(self.rows)
        ]  # fmt: skip

    @property
    def is_asked(self):
        """Whether what was written is to be looked at or sent; adding and removing asks for nothing yet."""
        return self.press in {"look", "send"}

    @property
    def errors(self):
        return super().errors if self.is_asked else forms.utils.ErrorDict()

    def clean(self):
        given = super().clean()
        if not self.errors and not self.changes and not given.get("comment"):
            self.add_error(None, NOTHING_CHANGED)
        return given

    @property
    def parts(self):
        """[{"key", "text"}] as they are kept."""
        given = self.cleaned_data
        rows = [(key, given.get(f"text-{place}", "")) for place, (key, _, gone) in enumerate(self.rows) if not gone]
        return [{"key": key, "text": text} for key, text in rows if text or self._is_only_shown(key)]

    def _is_only_shown(self, key):
        return bool(key) and not self.pieces[key].can_be_changed

    @property
    def changes(self):
        return changes_between(self.sent, self.parts, self.sent)
