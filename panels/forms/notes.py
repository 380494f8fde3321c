"""Beginning a note of evidence, writing it, and its steps."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.notes import add_note, open_note, write_note
from panels.forms.note_texts import HTML, NoteTextField, held_in
from panels.forms.withholding import LABELS, PUBLIC_FROM, WITHHOLDING, WithholdingForm, withholding_widgets
from panels.models import EvidenceSession, Note, Witness
from panels.notes.marks import taken, written
from panels.notes.naming import naming_of, shown_by_name, unmarked_in
from panels.notes.reading import Reading
from scrutiny.forms.dates import DateField, PastDateField
from scrutiny.forms.editing import EditingForm
from scrutiny.models import Audience
from scrutiny.naming import listed

HOW_WITH_EDITOR = (
    "Write it, or paste it from a word processor. To mark a name, select it and press “Mark as a name”; "
    "[[Name|what others read]] says what stands in its place."
)
HOW = (
    "A blank line parts paragraphs. Begin a line with “- ” or “1. ” for a list, with “## ” for a heading. "
    "Mark a name as [[Name]], or as [[Name|what others read]]."
)
NOT_OF_SESSION = "That witness was not heard in the session you chose: choose one who was, or nobody"
NONE_KNOWN = "a name that may not be read"
MARK_FIRST = "This note is open to {readers}, and {names} stands unmarked in it: put it in double brackets first"
NOT_WIDER = "Unmarked in it stands {names}, of somebody who may not be named: mark it first, on the page of the note"


def about_unmarked(found, unknown):
    """What stands unmarked in a note, in words; names that the reader may not know themselves are not said."""
    words = [one.word or "a link with a name in it" for one in found]
    return NONE_KNOWN if unknown else listed(f"“{word}”" for word in dict.fromkeys(words))


class NoteTextForm(EditingForm):
    """The text of a note. A name that its writer may not know, and what plain text cannot show, stay as they are."""

    text = NoteTextField(
        label="Text of the note",
        widget=forms.Textarea(attrs={"rows": 24, "data-hint": HOW_WITH_EDITOR}),
        help_text=HOW,
        error_messages={"required": "Write the note"},
    )
    why_label = "Why is it corrected?"

    class Meta:
        model = Note
        fields = ["text"]

    def asked_why(self):
        return "must" if self.instance.is_frozen else ""

    def add_fields(self):
        self.reading = Reading(self.instance, self.reader)
        field = self.fields["text"]
        field.find = self._held
        html = self.reading.text_written()
        self.initial["text"] = field.prepare_value(html)
        sent = self.data.get(self.add_prefix("text"), "") if self.is_bound else ""
        field.widget.attrs["data-written"] = sent if HTML.match(sent) else self._as_html(sent) or html

    def _as_html(self, sent):
        try:
            return self.fields["text"].to_python(sent)
        except ValidationError:
            return ""

    def _held(self):
        """Blocks that may stand for themselves: of the text as it is and was, and of what somebody wrote meanwhile."""
        texts = [*self.instance.versions.order_by("-number").values_list("text", flat=True)[:20], self.instance.text]
        mine = self.data.get(f"{self.add_prefix('text')}-mine", "") if self.is_bound else ""
        return held_in(*[written(text, self.reading.names) for text in texts], *([mine] if HTML.match(mine) else []))

    def clean_text(self):
        text = self.cleaned_data["text"]
        if self.instance.audience != Audience.OFFICERS:
            self._hold_to_names(text)
        return text

    def _hold_to_names(self, text):
        note = Note.objects.for_page().get(pk=self.instance.pk)
        known = dict(note.names.values_list("token", "name"))
        tokens, _ = taken(text, known, shown_by_name(naming_of(note.session.panel)))
        if found := unmarked_in(note, tokens):
            note.text, opened = tokens, note.get_audience_display().lower()
            unknown = Reading(note, self.reader).has_unknown()
            raise ValidationError(MARK_FIRST.format(names=about_unmarked(found, unknown), readers=opened))

    def keep(self, *, by):
        note = Note.objects.for_page().get(pk=self.instance.pk)
        return write_note(note, self.cleaned_data["text"], by=by, reason=self.reason)

    def can_be_undone(self):
        """An earlier text is a version, and comes back by being written again."""
        return False


class NewNoteForm(forms.Form):
    """Of which session it is, and of which witness, if it is not of all of them."""

    session = forms.ModelChoiceField(
        label="Which session is it a note of?",
        queryset=EvidenceSession.objects.none(),
        empty_label="Choose a session",
        error_messages={"required": "Choose the session"},
    )
    witness = forms.ModelChoiceField(
        label="Whose evidence?",
        queryset=Witness.objects.none(),
        required=False,
        empty_label="Everybody who was heard there",
        help_text="A note of one witness can be sent to them to be agreed.",
    )

    def __init__(self, answers, *, panel, reader, session=None):
        super().__init__(answers, initial={"session": session})
        sessions = EvidenceSession.objects.visible_to(reader).of_panel(panel).for_list()
        self.fields["session"].queryset = sessions
        witnesses = Witness.objects.visible_to(reader).filter(session__in=sessions.order_by().values("pk"))
        if session is not None:
            witnesses = witnesses.filter(session=session)
            self.fields["session"].widget = forms.HiddenInput()
        self.fields["witness"].queryset = witnesses.select_related("session")
        self.fields["witness"].label_from_instance = str if session else lambda one: f"{one} – {one.session}"

    def clean(self):
        given = super().clean()
        witness, session = given.get("witness"), given.get("session")
        if witness and session and witness.session_id != session.pk:
            self.add_error("witness", NOT_OF_SESSION)
        return given

    def added(self, *, by):
        """The new note, or None where something was not right."""
        if not (self.is_bound and self.is_valid()):
            return None
        return add_note(self.cleaned_data["session"], by=by, witness=self.cleaned_data["witness"])


class AgreedForm(forms.Form):
    """On which day the witness agreed, and which text: that which was on the page."""

    on = PastDateField(
        label="When did the witness agree?",
        help_text="Such as 15 November 2026, or today.",
        error_messages={"ahead": "%(day)s is still to come: a note is agreed on the day it is agreed"},
    )
    read_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, answers, *, note):
        super().__init__(answers, initial={"on": timezone.localdate(), "read_version": note.version})
        self.note = note

    def clean_on(self):
        day, held_on = self.cleaned_data["on"], self.note.session.held_on
        if held_on and day < held_on:
            raise ValidationError(f"The session was held later, on {held_on:%-d %B %Y}: check the day")
        return day

    def clean(self):
        given = super().clean()
        if given.get("read_version") != self.note.version:
            raise ValidationError("The note was changed since you opened this page. Read it again first")
        return given


class NoteReadersForm(WithholdingForm):
    """Who may read a note. More than its officers may not while a name stands unmarked in it."""

    class Meta:
        model = Note
        fields = ["audience", "public_from", *WITHHOLDING]
        field_classes = {"public_from": DateField}
        labels = LABELS
        help_texts = {"public_from": PUBLIC_FROM}
        widgets = withholding_widgets()

    def clean_audience(self):
        audience = self.cleaned_data["audience"]
        if audience != Audience.OFFICERS and (found := unmarked_in(self.instance)):
            names = about_unmarked(found, Reading(self.instance, self.reader).has_unknown())
            raise ValidationError(NOT_WIDER.format(names=names))
        return audience

    def keep(self, *, by):
        return open_note(self.instance, self.values(), by=by)
