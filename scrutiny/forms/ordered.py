"""A list of texts on a page: each can be changed, moved and removed, others added, by buttons of the same form.

Nothing is saved until Save is pressed, and nothing needs a script. The page carries the list as it was opened
(`seen`, `seen-text`) and as it stands now (`line`, `line-id`, and the texts under `line-0`, `line-1`, ...).
"""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import QueryDict

from scrutiny.differences import merged
from scrutiny.forms.conflicts import one_line_ends
from scrutiny.forms.editing import TOO_LONG
from scrutiny.forms.sent import sent
from scrutiny.ordered import Line, ListConflict, keep_lines, lines_of

LONGEST_LINE = 5_000
MOST_LINES = 200


class LinesForm(forms.Form):
    """A list of texts of one record. Subclasses say which:

    along     the name of the list on the record and, under `to_owner`, of the foreign key back
    one       what a line is called ("term")
    words     the name of the field that has its text; `field_class` and `rows_of_box` say how it is typed
    longest   of a text
    """

    along = to_owner = ""
    one, words, longest = "line", "text", LONGEST_LINE
    field_class, rows_of_box = forms.CharField, 3
    conflict = None
    before = {}

    def __init__(self, owner, posted=None, *, is_sent=False):
        self.instance, self.is_sent, self.changes, self.focus = owner, is_sent, {}, None
        self.records = getattr(owner, self.along)
        self.notes = {}
        if posted is None:
            self.seen = lines_of(self.records.all(), self.words)
            self._draw(self.seen or [Line(None, "")], is_bound=False)
        else:
            self.press = posted.get("press", "save")
            self.seen = _read(posted, "seen", "seen-text")
            self._draw(self._pressed(_read_lines(posted)))

    @classmethod
    def opened(cls, request, owner):
        return cls(owner, sent(request), is_sent=request.method == "POST")

    def _draw(self, lines, *, is_bound=True):
        """Have a field for each line, filled with its text."""
        self.lines = lines
        data = QueryDict(mutable=True)
        for place, line in enumerate(lines):
            data[f"line-{place}"] = line.text
        super().__init__(data if is_bound else None)
        for place, line in enumerate(lines):
            self.fields[f"line-{place}"] = self._field(place, line)
        if self.focus is not None and lines:
            self.fields[f"line-{min(self.focus, len(lines) - 1)}"].widget.attrs["autofocus"] = True

    def _field(self, place, line):
        return self.field_class(
            label=f"{self.one.capitalize()} {place + 1}",
            initial=line.text,
            required=line.id is not None,
            widget=forms.Textarea(attrs={"rows": self.rows_of_box}),
            validators=[MaxLengthValidator(self.longest, TOO_LONG)],
            error_messages={"required": f"Write {self.one} {place + 1}, or remove it"},
        )

    def rows(self):
        """For the page: (line, its field, its place, what a colleague made of it)."""
        last = len(self.lines) - 1
        return [
            {"line": line, "field": self[f"line-{place}"], "place": place, "is_last": place == last,
             "note": self.notes.get(place)}
            for place, line in enumerate(self.lines)
        ]  # fmt: skip

    def _pressed(self, lines):
        """The lines after a button was pressed."""
        verb, _, place = self.press.partition("-")
        at = int(place) if place.isdecimal() and len(place) < 4 and int(place) < len(lines) else None
        if verb == "add" and len(lines) < MOST_LINES:
            lines, self.focus = [*lines, Line(None, "")], len(lines)
        elif verb == "remove" and at is not None:
            lines, self.focus = lines[:at] + lines[at + 1 :], max(at - 1, 0)
        elif verb in {"up", "down"} and at is not None:
            other = at - 1 if verb == "up" else at + 1
            if 0 <= other < len(lines):
                lines[at], lines[other] = lines[other], lines[at]
                self.focus = other
        return lines or [Line(None, "")]

    def clean(self):
        if len(self.lines) > MOST_LINES:
            raise ValidationError(f"That is too much for one list: there can be {MOST_LINES}.")
        return super().clean()

    @property
    def errors(self):
        """Whoever presses a button to add or to move is not told what is still missing."""
        is_saving = self.is_bound and (self.press == "save" or not self.is_sent)
        return super().errors if is_saving else forms.utils.ErrorDict()

    def saved(self, *, by):
        """Whether Save was pressed, all was right and is saved."""
        if not (self.is_sent and self.press == "save" and self.is_valid()):
            return False
        texts = [(line.id, self.cleaned_data[f"line-{place}"]) for place, line in enumerate(self.lines)]
        lines = [Line(pk, text) for pk, text in texts if text]
        try:
            self.keep(lines, by=by)
        except ListConflict as conflict:
            self._meet(lines, conflict.now)
            return False
        self.changes = {self.along: [[line.text for line in self.seen], [line.text for line in lines]]}
        if self.seen == lines:
            self.changes = {}
        return True

    def keep(self, lines, *, by):
        keep_lines(self.instance, self.records, lines, seen=self.seen, by=by, along=self.to_owner, words=self.words)

    def _meet(self, mine, now):
        """Bring my list together with theirs; where both changed a line, mine stays and theirs stands below it."""
        base, theirs = {line.id: line.text for line in self.seen}, {line.id: line.text for line in now}
        lines, notes = [], {}
        for line in mine:
            together, note = _together(line, base, theirs)
            if together is not None:
                notes |= {len(lines): note} if note else {}
                lines.append(together)
        added = [line for line in now if line.id not in base]
        notes |= {len(lines) + place: {"is_new": True} for place in range(len(added))}
        self.seen, self.notes, self.conflict = now, notes, True
        self._draw(lines + added or [Line(None, "")])


def _together(line, base, theirs):
    """(the line as it goes on, what is said of theirs); (None, None) where they removed it and I left it as it was."""
    if line.id is None:
        return line, None
    before, now = base.get(line.id, ""), theirs.get(line.id)
    if now is None:
        return (None, None) if line.text == before else (Line(None, line.text), {"base": before, "is_gone": True})
    if now == before or now == line.text:
        return line, None
    if line.text == before:
        return Line(line.id, now), {"base": before, "theirs": now, "is_taken": True}
    both = merged(before, now, line.text)
    return Line(line.id, both or line.text), {"base": before, "theirs": now, "mine": line.text, "is_merged": bool(both)}


def _read(posted, ids, texts):
    pairs = zip(posted.getlist(ids), posted.getlist(texts), strict=False)
    return [Line(int(pk), one_line_ends(text)) for pk, text in pairs if pk.isdecimal() and len(pk) < 19]


def _read_lines(posted):
    """The lines in the order in which the page has them; one that was never seen is a new one."""
    seen, found = set(posted.getlist("seen")), []
    for place, pk in list(zip(posted.getlist("line"), posted.getlist("line-id"), strict=False))[: MOST_LINES + 1]:
        text = one_line_ends(posted.get(f"line-{place}", ""))
        is_known = pk in seen and pk.isdecimal() and int(pk) not in {line.id for line in found}
        found.append(Line(int(pk) if is_known else None, text))
    return found
