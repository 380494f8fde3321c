"""A list of texts on a page: each can be changed, moved and removed, others added, by buttons of the same form.

Nothing is saved until Save is pressed, and nothing needs a script. The page carries the list as it was opened
(`seen`, `seen-text`, `seen-tie`) and as it stands now (`line`, `line-id`, and the texts under `line-0`, `line-1`, ...,
what they are tied to under `tie-0`, ...). A whole list can be pasted as one block; what is understood of it becomes
lines like others, to be looked at before they are saved.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import QueryDict
from django.utils.html import format_html

from scrutiny.forms.editing import LONGEST_TEXT, TOO_LONG
from scrutiny.forms.pasted_block import NotTaken, lines_from
from scrutiny.forms.sent import sent
from scrutiny.forms.sent_lines import MOST_LINES, read_lines, read_seen
from scrutiny.forms.words import WordsField
from scrutiny.numbers import number_in
from scrutiny.ordered import Line, ListConflict, brought_together, in_words, keep_lines, lines_of

LONGEST_LINE = 5_000
TOO_MANY = f"That is too much for one list: there can be {MOST_LINES}."


class LinesForm(forms.Form):
    """A list of texts of one record. Subclasses say which:

    along     the name of the list on the record and, under `to_owner`, of the foreign key back
    one       what a line is called ("term")
    words     the name of the field that has its text; `field_class` and `rows_of_box` say how it is typed
    longest   of a text
    tie       the foreign key to what a line is tied to, where it can be; `ties` gives the choices
    beside    the names of the other fields of each line; `beside_field` gives the field in which one is typed
    """

    along = to_owner = tie = tie_label = ""
    one, many, words, longest = "line", "lines", "text", LONGEST_LINE
    field_class, rows_of_box, takes_blocks = forms.CharField, 3, False
    beside = ()
    conflict = None
    before = {}

    def __init__(self, owner, posted=None, *, is_sent=False):
        self.instance, self.is_sent, self.changes, self.focus = owner, is_sent, {}, None
        self.records = getattr(owner, self.along)
        self.notes, self.block, self.told, self.refused = {}, "", "", ""
        self.choices = self.ties() if self.tie else []
        if posted is None:
            self.seen = lines_of(self.records.all(), self.words, self.tie, self.beside)
            self._draw(self.seen or [self.empty_line()], is_bound=False)
        else:
            self.press, self.block = posted.get("press", "save"), posted.get("block", "") if self.takes_blocks else ""
            self.seen = read_seen(posted, self.beside)
            self._draw(self._pressed(read_lines(posted, self.beside)))

    @classmethod
    def opened(cls, request, owner):
        return cls(owner, sent(request), is_sent=request.method == "POST")

    def empty_line(self):
        return Line(None, "", None, ("",) * len(self.beside))

    def beside_field(self, name, place):
        """The field for one of the values that stand beside the text."""
        raise NotImplementedError

    def ties(self):
        """[(id, words), ...] of what a line can be tied to."""
        return []

    def _draw(self, lines, *, is_bound=True):
        """Have a field for each line, filled with its text."""
        self.lines = lines
        data = QueryDict(mutable=True)
        data["block"] = self.block
        for place, line in enumerate(lines):
            data[f"line-{place}"], data[f"tie-{place}"] = line.text, str(line.tie or "")
        super().__init__(data if is_bound else None)
        for place, line in enumerate(lines):
            self.fields[f"line-{place}"] = self._field(place, line)
            if self.tie:
                self.fields[f"tie-{place}"] = self._tie_field(place, line)
            self._draw_beside(place, line, data)
        if self.takes_blocks:
            self.fields["block"] = self._block_field()
        if self.focus is not None and lines:
            self.fields[f"line-{min(self.focus, len(lines) - 1)}"].widget.attrs["autofocus"] = True

    def _draw_beside(self, place, line, data):
        for name, words in zip(self.beside, line.beside, strict=True):
            field = self.fields[f"{name}-{place}"] = self.beside_field(name, place)
            field.initial = data[f"{name}-{place}"] = _as_typed(field, words)

    def _field(self, place, line):
        return self.field_class(
            label=f"{self.one.capitalize()} {place + 1}",
            initial=line.text,
            required=line.id is not None,
            widget=forms.Textarea(attrs={"rows": self.rows_of_box}),
            validators=[MaxLengthValidator(self.longest, TOO_LONG)],
            error_messages={"required": f"Write {self.one} {place + 1}, or remove it"},
        )

    def _tie_field(self, place, line):
        return forms.TypedChoiceField(
            label=f"{self.tie_label} ({self.one} {place + 1})",
            initial=line.tie,
            required=False,
            coerce=int,
            empty_value=None,
            choices=[("", "None"), *self.choices],
            error_messages={"invalid_choice": f"Choose again what {self.one} {place + 1} belongs to: that is gone"},
        )

    def _block_field(self):
        return WordsField(
            label=f"The {self.many}, as they are numbered or bulleted where you copy them from",
            required=False,
            widget=forms.Textarea(attrs={"rows": 8}),
            validators=[MaxLengthValidator(LONGEST_TEXT, TOO_LONG)],
        )

    def seen_beside(self):
        """For the page: (name, words) of what stood beside each text when the page was opened."""
        return [(name, words) for line in self.seen for name, words in zip(self.beside, line.beside, strict=True)]

    def rows(self):
        """For the page: (line, its field, its place, what is said of it)."""
        last = len(self.lines) - 1
        return [
            {"line": line, "field": self[f"line-{place}"], "place": place, "is_last": place == last,
             "tie": self[f"tie-{place}"] if self.tie else None, "note": self.notes.get(place),
             "beside": [self[f"{name}-{place}"] for name in self.beside]}
            for place, line in enumerate(self.lines)
        ]  # fmt: skip

    @property
    def box(self):
        """Where a whole list can be pasted."""
        return self["block"]

    @property
    def is_pasting(self):
        """Whether that is to be seen at once: nothing is written yet, or what was pasted could not be taken."""
        return bool(self.block) or not any(line.text for line in self.lines)

    def _pressed(self, lines):
        """The lines after a button was pressed; whoever saves with a block in its box is shown it split first."""
        verb, _, place = self.press.partition("-")
        at = number_in(place)
        at = at if at is not None and at < len(lines) else None
        if verb == "split" or (verb == "save" and self.block.strip()):
            self.press = "split"
            lines = self._split(lines)
        elif verb == "add" and len(lines) < MOST_LINES:
            lines, self.focus = [*lines, self.empty_line()], len(lines)
        elif verb == "remove" and at is not None:
            lines, self.focus = lines[:at] + lines[at + 1 :], max(at - 1, 0)
        elif verb in {"up", "down"} and at is not None:
            other = at - 1 if verb == "up" else at + 1
            if 0 <= other < len(lines):
                lines[at], lines[other] = lines[other], lines[at]
                self.focus = other
        return lines or [self.empty_line()]

    def _split(self, lines):
        """The lines with those of the pasted block behind them; what cannot be taken stays in its box."""
        kept = [line for line in lines if line.id is not None or line.text.strip()]
        try:
            found, self.notes = lines_from(self.block, room=MOST_LINES - len(kept), one=self.one, after=len(kept))
        except NotTaken as refusal:
            self.refused = str(refusal)
            return lines
        self.block, self.focus = "", len(kept)
        read = self.one if len(found) == 1 else self.many
        self.told = f"{len(found)} {read} read from what you pasted. Look at each, then save: nothing is saved yet."
        return kept + found

    def clean(self):
        if len(self.lines) > MOST_LINES:
            raise ValidationError(TOO_MANY)
        self._refuse_doubles()
        self._refuse_values_of_nothing()
        return super().clean()

    def _refuse_values_of_nothing(self):
        """What was typed beside an empty text is not lost without a word."""
        for place in range(len(self.lines)):
            is_empty = not self.cleaned_data.get(f"line-{place}") and f"line-{place}" not in self.errors
            if is_empty and any(self._typed_beside(place)):
                self.add_error(f"line-{place}", f"Write {self.one} {place + 1}, or remove it")

    def _typed_beside(self, place):
        """What somebody typed beside a text; a choice is made from the beginning."""
        for name in self.beside:
            if not isinstance(self.fields[f"{name}-{place}"], forms.ChoiceField):
                yield self.cleaned_data.get(f"{name}-{place}")

    def _refuse_doubles(self):
        """The same words twice are a slip: of the pasting, or of two who add the same."""
        first = {}
        for place in range(len(self.lines)):
            words = " ".join(self.cleaned_data.get(f"line-{place}", "").lower().split())
            earlier = first.setdefault(words, place) if words else place
            if not {self.lines[place], self.lines[earlier]} <= set(self.seen) and earlier != place:
                said = f"{self.one.capitalize()} {place + 1} says the same as {self.one} {earlier + 1}"
                self.add_error(f"line-{place}", f"{said}: change it or remove it")

    @property
    def errors(self):
        """Whoever presses a button to add or to move is not told what is still missing."""
        is_saving = self.is_bound and (self.press == "save" or not self.is_sent)
        refused = {"block": self.error_class([self.refused])} if self.refused else {}
        return super().errors if is_saving else forms.utils.ErrorDict(refused)

    def saved(self, *, by):
        """Whether Save was pressed, all was right and is saved."""
        if not (self.is_sent and self.press == "save" and self.is_valid()):
            return False
        given = self.cleaned_data
        lines = [
            Line(line.id, given[f"line-{place}"], given.get(f"tie-{place}") or None, self._given_beside(place))
            for place, line in enumerate(self.lines)
            if given[f"line-{place}"]
        ]
        try:
            self.keep(lines, by=by)
        except ListConflict as conflict:
            self._meet(lines, conflict.now)
            return False
        self.changes = {self.along: [[line.text for line in self.seen], [line.text for line in lines]]}
        if self.seen == lines:
            self.changes = {}
        return True

    def _given_beside(self, place):
        return tuple(in_words(self.cleaned_data[f"{name}-{place}"]) for name in self.beside)

    def keep(self, lines, *, by):
        how = {"along": self.to_owner, "words": self.words, "tie": self.tie, "beside": self.beside}
        keep_lines(self.instance, self.records, lines, seen=self.seen, by=by, **how)

    def _meet(self, mine, now):
        """Bring my list together with theirs; where both changed a line, mine stays and theirs stands below it."""
        lines, self.notes = brought_together(mine, seen=self.seen, now=now)
        self.seen, self.conflict = now, True
        self._draw(lines or [self.empty_line()])


def _as_typed(field, words):
    """The words that a line holds, as somebody would type them: a day with the name of its month."""
    try:
        return field.prepare_value(field.to_python(words)) or ""
    except ValidationError:
        return words


def of_line(words, one, number):
    """A label beside a text: those who hear it alone are told of which line."""
    return format_html('{}<span class="govuk-visually-hidden"> ({} {})</span>', words, one, number)
