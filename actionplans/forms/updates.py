"""Reporting on an action."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from actionplans.actions.moves import DateRefused, why_not_asked
from actionplans.models import ProgressUpdate, Status
from actionplans.models.statuses import NEEDS_EXPLANATION
from scrutiny.forms.dates import PastDateField
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.files import UploadField
from scrutiny.forms.words import LineField, WordsField

MEANT = {
    Status.ON_TRACK: "it will be done by its date",
    Status.IN_PROGRESS: "work has begun",
    Status.SLIPPING: "it will be done, but late",
    Status.OFF_TRACK: "as things are, it will not be done",
    Status.COMPLETE: "it is done",
    Status.NOT_DUE: "it need not have begun yet",
    Status.WITHDRAWN: "it is not to be done any more",
}
OFFERED = [(status, f"{status.label}: {words}") for status, words in MEANT.items()]
Channel = ProgressUpdate.Channel
CHANNELS = [(value, "In a report" if value == Channel.PAPER else Channel(value).label)
            for value in (Channel.HERE, Channel.EMAIL, Channel.TELEPHONE, Channel.MEETING, Channel.PAPER)]  # fmt: skip
LONGEST = 20_000
WHO_READS = (
    "Officers working on the plan read it now. Councillors and the public may read it once the round is closed and the "
    "progress report is made."
)
MOST_FILES = 5
WRITTEN = "You have written something new. Save it as your answer, or empty the boxes and press “Nothing has changed”"
NEVER_SAID = "Nobody has said yet how this action stands, so nothing can be as it was: choose how it stands"


class ProgressForm(forms.Form):
    """How an action stands, what has been done, files that show it, and perhaps another date that is asked for.

    row      the action
    last     the update before this one, or None; without one nothing can be as it was
    is_same  "nothing has changed" was pressed
    """

    status = forms.ChoiceField(
        label="How does it stand?",
        choices=OFFERED,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how it stands"},
    )
    narrative = WordsField(
        label="What has been done?",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
        help_text="In a few plain sentences: councillors and the public may read them later.",
        error_messages={"required": "Say what has been done, even if it is nothing yet"},
    )
    explanation = WordsField(
        label="If it is slipping or off track: why?",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=LONGEST,
        help_text="And what will be done about it.",
    )
    files = UploadField(label="Files that show it", several=True, required=False)
    later = LineField(label="The later date", required=False, max_length=200)
    why_later = WordsField(
        label="Why is more time needed?", widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=LONGEST
    )

    def __init__(self, posted=None, files=None, *, row, last=None, **options):
        super().__init__(posted, files, **options)
        self.row, self.last = row, last
        self.is_same = (posted or {}).get("press") == "same"
        self.fields["files"].help_text = f"Up to {MOST_FILES}, if you have any. {self.fields['files'].help_text}"
        now = f" It is due by {row.due_on:%-d %B %Y} now." if row.due_on else ""
        self.fields["later"].help_text = f"Such as 30 June 2027, or June 2027.{now}"
        if self.is_same:
            self.fields["status"].required = self.fields["narrative"].required = False
        for field in self.fields.values():
            hold_to_bounds(field)

    @property
    def asks_for_date(self):
        """Whether the boxes for a later date are to be seen."""
        return self.is_bound and bool(self["later"].value() or self["why_later"].value())

    def clean_files(self):
        files = self.cleaned_data["files"]
        if len(files) > MOST_FILES:
            raise ValidationError(f"Choose at most {MOST_FILES} files: you chose {len(files)}")
        return files

    def clean(self):
        said = super().clean()
        if self.is_same:
            self._hold_to_no_change(said)
        elif said.get("status") in NEEDS_EXPLANATION and not said.get("explanation"):
            self.add_error("explanation", f"Explain why it is {Status(said['status']).label.lower()}")
        if (said.get("later") or said.get("why_later")) and not self.errors.keys() & {"later", "why_later"}:
            self._hold_to_later_date(said.get("later", ""), said.get("why_later", ""))
        return said

    def _hold_to_no_change(self, said):
        if self.last is None:
            self.add_error("status", NEVER_SAID)
        elif {"status", "narrative", "explanation"} & set(self.changed_data) or said.get("files"):
            self.add_error("narrative", WRITTEN)

    def _hold_to_later_date(self, later, why):
        try:
            why_not_asked(self.row, later, why)
        except DateRefused as refused:
            self.refuse_date(refused)

    def refuse_date(self, refused):
        """Say beside its box why the later date cannot be asked for: also where the date was moved meanwhile."""
        self.add_error("why_later" if refused.field == "reason" else "later", str(refused))

    def told(self, update, more=""):
        """The sentence that says what was saved."""
        stands = "nothing has changed" if update.is_no_change else update.get_status_display().lower()
        waits = " The later date waits to be decided." if self.cleaned_data["later"] else ""
        return f"Saved for {str(self.row).lower()}: {stands}{more}.{waits}"

    @property
    def said(self):
        """What the actions that add an update take."""
        given = self.cleaned_data
        asked = {"later": given["later"], "why_later": given["why_later"]}
        if self.is_same:
            return asked | {"is_no_change": True}
        return asked | {name: given[name] for name in ("status", "narrative", "explanation", "files")}


class UpdateForm(ProgressForm):
    """By somebody with an account. Democratic services also say who told them, and how it reached them.

    asked  the AskedRows of the round that runs: an update may be somebody's answer in it
    of     the AskedRow for whom it is recorded, where the page was opened for that
    """

    as_at = PastDateField(label="As at", help_text="The day on which it was said or written, such as 15 November 2026.")
    channel = forms.ChoiceField(label="How did it reach you?", choices=CHANNELS)
    said_by = LineField(label="Who says so?", required=False, max_length=200, help_text="Leave it empty if it is you.")
    counts_for = forms.MultipleChoiceField(
        label="It is the answer in this round of", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *given, row, last, speaks_for_others, asked=(), of=None, **options):
        initial = {"as_at": timezone.localdate(), "channel": Channel.HERE}
        if of is not None:
            initial |= {"channel": Channel.EMAIL, "said_by": str(of.asking.person), "counts_for": [of.pk]}
        super().__init__(*given, row=row, last=last, initial=initial, **options)
        self.asked = {str(one.pk): one for one in asked}
        self.fields["counts_for"].choices = [(pk, str(one.asking.person)) for pk, one in self.asked.items()]
        if not speaks_for_others:
            del self.fields["channel"], self.fields["said_by"], self.fields["counts_for"]
        elif not self.asked:
            del self.fields["counts_for"]

    def clean(self):
        said = super().clean()
        told = said.get("channel", Channel.HERE)
        is_from_others = told in {Channel.EMAIL, Channel.TELEPHONE, Channel.MEETING}
        if is_from_others and not said.get("said_by") and "said_by" not in self.errors:
            self.add_error("said_by", f"Say who told you {Channel(told).label.lower()}")
        return said

    @property
    def answered(self):
        """The AskedRows whose answer it is."""
        return [self.asked[pk] for pk in self.cleaned_data.get("counts_for", ())]
