"""What becomes of a submission: evidence, or nothing, with the reason."""

import re

from django import forms
from django.utils import timezone

from panels.actions.submissions import Acceptance, accept, decline
from panels.models import EvidenceSession, Witness
from scrutiny.editing import Conflict
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import VersionField, hold_to_bounds
from scrutiny.forms.sent import sent
from scrutiny.forms.words import LineField, WordsField
from scrutiny.models import Audience

Naming = Witness.Naming
MEANWHILE = "Somebody has decided it meanwhile. Look at it as it is now"
WORD = re.compile(r"[^\W_]+")
NAMES_THEM = "They asked not to be named, and this names them: use other words"


class DecisionForm(forms.Form):
    """Carries the version of the submission that was looked at."""

    read_version = VersionField(required=False)
    status = 200

    def __init__(self, posted, submission, **given):
        super().__init__(posted, initial={"read_version": submission.version} | given.pop("initial", {}))
        self.submission, self.is_sent = submission, False
        for field in self.fields.values():
            hold_to_bounds(field)

    @classmethod
    def opened(cls, request, submission, **given):
        form = cls(sent(request), submission, **given)
        form.is_sent = request.method == "POST"
        return form

    def saved(self, *, by):
        """Whether it was sent, was right and is done; a conflict is said."""
        if not (self.is_sent and self.is_valid()):
            return False
        self.submission.version = self.cleaned_data["read_version"] or 0
        try:
            self.decide(by=by)
        except Conflict:
            self.add_error(None, MEANWHILE)
            self.status = 409
            return False
        return True


class DeclineForm(DecisionForm):
    reasons = WordsField(
        label="Why is it not accepted?",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Officers read this, and it may be asked for. Such as: it is about another council's roads.",
        error_messages={"required": "Give the reasons"},
    )

    def decide(self, *, by):
        decline(self.submission, self.cleaned_data["reasons"], by=by)


class AcceptForm(DecisionForm):
    """How it stands in the evidence: the session, its witness, and which files become background papers."""

    title = LineField(label="Title of the evidence", max_length=300, error_messages={"required": "Give it a title"})
    held_on = DateField(label="Date", help_text="The day on which it was received, unless you change it.")
    naming = forms.ChoiceField(label="May be named", choices=Naming.choices, widget=forms.RadioSelect)
    shown_as = LineField(
        label="Shown as",
        max_length=200,
        help_text="The name, the role or such as “A parent”: what everybody may read.",
        error_messages={"required": "Write how they are shown, such as A parent"},
    )
    capacity = LineField(label="Who they are in this", required=False, max_length=300, help_text="Such as: tenant.")
    organisation = LineField(label="Organisation", required=False, max_length=200)
    audience = forms.ChoiceField(label="Who may read it", choices=Audience.choices, widget=forms.RadioSelect)

    def __init__(self, posted, submission, *, sender, files):
        self.sender, self.files_sent = sender, list(files)
        super().__init__(posted, submission, initial=self._first_values(submission))
        for file in self.files_sent:
            self._add_file(submission, file)

    def _first_values(self, submission):
        naming = self.sender.naming if self.sender else Naming.ANONYMOUS
        says_organisation = self.sender and naming in {Naming.BY_NAME, Naming.BY_ROLE}
        return {
            "title": f"{EvidenceSession.Kind.WRITTEN.label}: {submission.call.title}"[:300],
            "held_on": timezone.localdate(submission.received_at),
            "naming": naming,
            "shown_as": self._shown_as(naming),
            "organisation": self.sender.organisation if says_organisation else "",
            "audience": Audience.OFFICERS,
        }

    def _shown_as(self, naming):
        if self.sender and naming == Naming.BY_NAME:
            return self.sender.name
        if self.sender and naming == Naming.BY_ROLE and self.sender.organisation:
            return f"Somebody of {self.sender.organisation}"[:200]
        return "A young person" if self.sender and self.sender.is_under_18 else "A member of the public"

    def _add_file(self, submission, file):
        is_by_name = self.sender is not None and self.sender.naming == Naming.BY_NAME
        number = f" ({file.position})" if len(self.files_sent) > 1 else ""
        stem = file.file.name.rpartition(".")[0] if is_by_name else f"Submission {submission.reference}{number}"
        shown = file.file.name if len(file.file.name) < 60 else f"file {file.position}"
        self.fields[f"takes_{file.position}"] = forms.BooleanField(
            label=f"Make a background paper of {shown}", required=False, initial=True
        )
        self.fields[f"title_{file.position}"] = LineField(
            label=f"Title of background paper {file.position}", required=False, max_length=300, initial=stem
        )

    def clean(self):
        given = super().clean()
        for file in self.files_sent:
            name = f"title_{file.position}"
            if given.get(f"takes_{file.position}") and not given.get(name) and name not in self.errors:
                self.add_error(name, "Give the background paper a title")
        if self.sender and given.get("naming") and given["naming"] != Naming.BY_NAME:
            self._keep_name_out(given)
        return given

    def _keep_name_out(self, given):
        whole = _words_of(self.sender.name)
        for name, value in list(given.items()):
            if isinstance(value, str) and name not in {"naming", "audience"} and whole in _words_of(value):
                self.add_error(name, NAMES_THEM)

    def decide(self, *, by):
        given = self.cleaned_data
        documents = {
            file.position: given[f"title_{file.position}"]
            for file in self.files_sent
            if given[f"takes_{file.position}"]
        }
        names = ("title", "held_on", "audience", "shown_as", "naming", "capacity", "organisation")
        accept(self.submission, Acceptance(**{name: given[name] for name in names}, documents=documents), by=by)

    @property
    def fields_of_session(self):
        return [self[name] for name in ("title", "held_on", "audience")]

    @property
    def fields_of_witness(self):
        return [self[name] for name in ("naming", "shown_as", "capacity", "organisation")]

    @property
    def fields_of_files(self):
        return [self[name] for file in self.files_sent for name in (f"takes_{file.position}", f"title_{file.position}")]


def _words_of(text):
    """Its words alone, so that neither capitals nor dots hide a name, and none is found inside another word."""
    words = " ".join(WORD.findall(text.casefold()))
    return f" {words} "
