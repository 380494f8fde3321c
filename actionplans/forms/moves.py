"""Moving the date of an action, and deciding of a date that is asked for."""

from django import forms
from django.utils import timezone

from actionplans.actions.moves import CLOSED, NO_REASON, SAME
from actionplans.timescales import understood
from scrutiny.forms.dates import PastDateField
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.words import LineField, WordsField
from scrutiny.naming import day_in_words

LONGEST = 20_000
UNREAD = (
    "“{written}” could not be understood as a date. Write it such as 30 June 2027 or June 2027; where the action has "
    "no date any more, say so on the page that changes it"
)
CHANGED = (
    "Somebody else has changed this action since you opened the page. Look at its date as it is now, then save again"
)
ASKED_ANEW = "Another date has been asked for since you opened the page. Look at it, then decide again"


def decided_on():
    return PastDateField(label="On", help_text="The day on which it was decided.")


class SeenForm(forms.Form):
    """One that is sent only of what its page has shown; `seen` says what that was."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def see_anew(self, shown, sentence):
        """Say that something has changed; sent once more, the form is of what is shown now."""
        self.data = self.data.copy()
        self.data["seen"] = shown
        self.add_error(None, sentence)


class MoveForm(SeenForm):
    """Another date at once: from when, to when, why, who asked and who agreed."""

    to_written = LineField(
        label="The new date", max_length=200, error_messages={"required": "Write the new date, such as 30 June 2027"}
    )
    is_past_meant = forms.BooleanField(label="Yes, the new date is in the past", required=False)
    reason = WordsField(
        label="Why is it moved?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
        help_text="Whoever may read the action reads this.",
        error_messages={"required": NO_REASON},
    )
    asked_by = LineField(label="Who asked for it?", required=False, max_length=200, help_text="If anybody did.")
    agreed_by = LineField(
        label="Who agreed?",
        max_length=200,
        help_text="Such as councillors at their meeting, or the chair.",
        error_messages={"required": "Say who agreed to it"},
    )
    agreed_on = decided_on()

    def __init__(self, posted=None, *, row):
        super().__init__(posted, initial={"agreed_on": timezone.localdate(), "seen": str(row.version)})
        self.row, self.asks_whether_past = row, bool(posted and posted.get("is_past_meant"))
        self.fields["to_written"].help_text = _now(row)
        for field in self.fields.values():
            hold_to_bounds(field)

    def clean_to_written(self):
        written = self.cleaned_data["to_written"]
        read = understood(written)
        if self.row.closed_on:
            raise forms.ValidationError(CLOSED)
        if read.due_on is None:
            raise forms.ValidationError(UNREAD.format(written=written))
        if read.due_on == self.row.due_on:
            raise forms.ValidationError(SAME.format(day=day_in_words(read.due_on, read.due_precision)))
        return written

    def clean(self):
        given = super().clean()
        due_on = understood(given["to_written"]).due_on if given.get("to_written") else None
        self.asks_whether_past = bool(due_on and due_on < timezone.localdate())
        if self.asks_whether_past and not given.get("is_past_meant"):
            self.add_error("is_past_meant", f"{due_on:%-d %B %Y} is past already. Tick this if that is what is meant")
        if given.get("seen") != str(self.row.version):
            self.see_anew(str(self.row.version), CHANGED)
        return given

    @property
    def moved(self):
        return {name: self.cleaned_data[name] for name in ("reason", "asked_by", "agreed_by", "agreed_on")}


class DecideForm(SeenForm):
    """Agreeing or refusing a date that is asked for."""

    agrees = forms.ChoiceField(
        label="Is the later date agreed?",
        choices=[("yes", "Yes: the action is due by it from now on"), ("no", "No: the date stays as it is")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it is agreed"},
    )
    decided_by = LineField(
        label="Who decided?",
        max_length=200,
        help_text="Such as councillors at their meeting, or the chair.",
        error_messages={"required": "Say who decided"},
    )
    on = decided_on()
    why = WordsField(
        label="If it is refused: why?", widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=LONGEST
    )

    def __init__(self, posted=None, *, move):
        super().__init__(posted, initial={"on": timezone.localdate(), "seen": str(move.uuid)})
        self.move = move
        for field in self.fields.values():
            hold_to_bounds(field)

    def clean(self):
        given = super().clean()
        if given.get("agrees") == "no" and not given.get("why") and "why" not in self.errors:
            self.add_error("why", "Say why it is refused: whoever asked for it reads this")
        if given.get("seen") != str(self.move.uuid):
            self.see_anew(str(self.move.uuid), ASKED_ANEW)
        return given


def _now(row):
    if row.due_on is None:
        return "Such as 30 June 2027, or June 2027. It has no date now."
    return f"Such as 30 June 2027, or June 2027. It is due by {row.due_on:%-d %B %Y} now."
