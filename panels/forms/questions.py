"""Question sets: what they are for, their questions, and the steps that they take."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.questions import add_set
from panels.forms.withholding import LABELS, PUBLIC_FROM, WITHHOLDING, WithholdingForm, withholding_widgets
from panels.models import EvidenceSession, LibrarySet, Meeting, Question, QuestionSet, Witness
from panels.question_lines import TooMuch, questions_in
from scrutiny.forms.dates import DateField, PastDateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField

LONGEST = 100_000
HOW_TO_WRITE = (
    "One on each line, as you copy them from elsewhere; numbers and bullets go. "
    "A line that begins with a dash, a bullet or a letter is supplementary to the main question before it."
)
FROM_SESSION = "set"
FROM_LIBRARY = "library"


class LinesField(WordsField):
    """Questions, one on each line; gives [(kind, text), ...]."""

    def __init__(self, **options):
        options.setdefault("widget", forms.Textarea(attrs={"rows": 8}))
        super().__init__(**{"label": "Questions", "max_length": LONGEST, "help_text": HOW_TO_WRITE} | options)

    def clean(self, value):
        try:
            return questions_in(super().clean(value))
        except TooMuch as refusal:
            raise ValidationError(str(refusal)) from refusal


class QuestionSetForm(WithholdingForm):
    """What a set is for, and who may read it."""

    class Meta:
        model = QuestionSet
        fields = ["asked_of", "session", "answer_by", "audience", "public_from", *WITHHOLDING]
        field_classes = {"asked_of": LineField, "answer_by": DateField, "public_from": DateField}
        labels = LABELS | {
            "asked_of": "Whom are the questions for?",
            "session": "Evidence session",
            "answer_by": "Answers wanted by",
        }
        help_texts = {
            "asked_of": "Such as Head teachers. Name nobody who may not be named.",
            "session": "The questions are sent to its witnesses.",
            "answer_by": "Such as 15 November 2026. Leave it empty if they are answered at the session.",
            "public_from": PUBLIC_FROM,
        }
        error_messages = {"asked_of": {"required": "Say whom the questions are for, such as Head teachers"}}
        widgets = withholding_widgets()

    def add_fields(self):
        panel = self.instance.panel
        self.offer("session", EvidenceSession.objects.visible_to(self.reader).of_panel(panel).for_list())
        self.fields["session"].empty_label = "None yet"
        if self.instance.pk and self.instance.sent.exists():
            self.fields["session"].disabled = True
            self.fields["session"].help_text = "The questions were sent to its witnesses, so it stays."


class NewSetForm(QuestionSetForm):
    """A set that is added, with its questions: copied, written, or both."""

    copied = forms.ChoiceField(label="Begin with a copy of", required=False)
    lines = LinesField(required=False)
    field_order = ["asked_of", "session", "answer_by", "copied", "lines"]

    def __init__(self, *args, session="", **kwargs):
        super().__init__(*args, **kwargs)
        offered = self.fields["session"].queryset
        self.initial["session"] = next((each.pk for each in offered if str(each.uuid) == session), None)

    def add_fields(self):
        super().add_fields()
        self.sources = _sources(self.reader)
        groups = [(name, [(key, str(each)) for key, each in found]) for name, found in self.sources.items() if found]
        self.fields["copied"].choices = [("", "Nothing: they are written below"), *groups]
        self.fields["lines"].help_text = f"{HOW_TO_WRITE} What is written here stands behind what is copied."

    def add(self, *, by):
        words = {name: self.cleaned_data[name] for name in self.Meta.fields}
        found = dict(pair for pairs in self.sources.values() for pair in pairs)
        source = found.get(self.cleaned_data["copied"])
        copied = [(each.kind, each.text) for each in source.questions.all()] if source else []
        return add_set(self.instance.panel, by=by, questions=[*copied, *self.cleaned_data["lines"]], **words)


class _Named:
    """A set of some review as a list of all of them shows it."""

    def __init__(self, question_set):
        self.questions = question_set.questions
        self.words = f"{question_set.panel.title}: {question_set.asked_of}"

    def __str__(self):
        return self.words


def _sources(reader):
    """{heading: [(key, what can be copied), ...]}: the library, and the sets of every review that the reader sees."""
    sets = QuestionSet.objects.visible_to(reader).select_related("panel").order_by("panel__title", "position", "pk")
    return {
        "The council's library": [(f"{FROM_LIBRARY}-{each.uuid}", each) for each in LibrarySet.objects.all()],
        "Sets of reviews": [(f"{FROM_SESSION}-{each.uuid}", _Named(each)) for each in sets],
    }


class WriteForm(forms.Form):
    """Questions to be put behind those of a set."""

    lines = LinesField(error_messages={"required": "Write at least one question"})


class QuestionForm(EditingForm):
    """One question."""

    class Meta:
        model = Question
        fields = ["text", "kind", "only_for"]
        field_classes = {"text": WordsField}
        labels = {"text": "Question", "kind": "What kind of question is it?", "only_for": "Only for"}
        help_texts = {"only_for": "Tick nobody if it is for all witnesses of the session."}
        error_messages = {"text": {"required": "Write the question, or remove it"}}
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "kind": forms.RadioSelect,
            "only_for": forms.CheckboxSelectMultiple,
        }

    def add_fields(self):
        session = self.instance.question_set.session_id
        witnesses = Witness.objects.visible_to(self.reader).filter(session=session).order_by("position", "pk")
        self.fields["only_for"].queryset = witnesses
        if session is None or not witnesses:
            del self.fields["only_for"]


class AgreeForm(forms.Form):
    """By whom the questions were agreed, and when."""

    agreed_by = forms.ChoiceField(
        label="Who agreed the questions?",
        choices=QuestionSet.AgreedBy,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who agreed the questions"},
    )
    agreed_at = forms.ModelChoiceField(
        Meeting.objects.none(), label="At which meeting?", required=False, empty_label="None, or not listed"
    )
    agreed_on = PastDateField(
        label="On which day?",
        required=False,
        help_text="Such as 15 November 2026, or today.",
        error_messages={"ahead": "They cannot have been agreed on a day to come"},
    )

    def __init__(self, posted, *, question_set, reader):
        super().__init__(posted)
        meetings = Meeting.objects.visible_to(reader).of_body(question_set.panel.body)
        self.fields["agreed_at"].queryset = meetings.filter(held_on__lte=timezone.localdate())
        self.fields["agreed_at"].label_from_instance = lambda meeting: f"{meeting.held_on:%-d %B %Y}"

    def clean(self):
        given = super().clean()
        meeting, day, by = given.get("agreed_at"), given.get("agreed_on"), given.get("agreed_by")
        if by == QuestionSet.AgreedBy.CHAIR:
            given["agreed_at"] = meeting = None
        if meeting and day and day != meeting.held_on:
            self.add_error("agreed_on", f"That meeting was on {meeting.held_on:%-d %B %Y}: leave the day empty")
        elif meeting:
            given["agreed_on"] = meeting.held_on
        elif day is None and "agreed_on" not in self.errors:
            self.add_error("agreed_on", "Enter the day on which they were agreed, such as 15 November 2026")
        return given


class TakeBackForm(forms.Form):
    """Why agreed questions are opened again."""

    reason = LineField(
        label="Why are they taken back to draft?",
        max_length=300,
        help_text="Whoever reads the history reads this.",
        error_messages={"required": "Say why they are taken back to draft"},
    )


class SetTitleForm(forms.Form):
    """Under what title questions are kept in the library."""

    title = LineField(
        label="Title in the library",
        max_length=200,
        help_text="Such as Questions for head teachers. Name nobody in it.",
        error_messages={"required": "Give it a title, such as Questions for head teachers"},
    )

    def clean_title(self):
        title = self.cleaned_data["title"]
        if LibrarySet.objects.filter(title__iexact=title).exists():
            raise ValidationError("The library has questions under that title already: give another")
        return title
