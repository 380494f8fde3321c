"""What a witness answered, question by question, on one page."""

from django import forms

from panels.actions.answers import keep_answers
from panels.actions.questions import NotYet
from panels.models import Answer
from panels.questioning import for_witness
from scrutiny.editing import Conflict
from scrutiny.forms.editing import LONGEST_TEXT, VersionField
from scrutiny.forms.sent import sent
from scrutiny.forms.words import WordsField
from scrutiny.models import Audience

CHANGED = "Somebody else saved this answer while you wrote. Theirs stands below; put together what you want, then save"
NOT_THEIRS = "One of these questions is not for this witness any more, so its answer was not saved: {}"


class AnswersForm(forms.Form):
    """A box for each question that the witness is asked. `theirs` has what others saved meanwhile, by field name."""

    audience = forms.ChoiceField(label="Who may read these answers", choices=Audience, widget=forms.RadioSelect)

    def __init__(self, question_set, witness, reader, posted=None):
        self.question_set, self.witness = question_set, witness
        answers = Answer.objects.filter(witness=witness, question__question_set=question_set)
        self.known = {answer.question_id: answer for answer in answers.visible_to(reader)}
        hidden = set(answers.values_list("question", flat=True)) - self.known.keys()
        self.asked = [each for each in for_witness(question_set, witness) if each.question.pk not in hidden]
        self.theirs = {}
        first = next(iter(self.known.values()), None)
        super().__init__(posted, initial={"audience": first.audience if first else Audience.OFFICERS})
        for each in self.asked:
            self._add(each)
        self.order_fields([*self._names(), "audience"])

    @classmethod
    def opened(cls, request, question_set, witness):
        return cls(question_set, witness, request.user, sent(request))

    def _add(self, each):
        known, name = self.known.get(each.question.pk), f"answer-{each.question.uuid}"
        self.fields[name] = WordsField(
            label=f"{each.number}. {each.question.text}",
            required=False,
            max_length=LONGEST_TEXT,
            initial=known.text if known else "",
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.fields[f"read-{each.question.uuid}"] = VersionField(required=False, initial=known.version if known else 0)

    def _names(self):
        return [f"answer-{each.question.uuid}" for each in self.asked]

    def rows(self):
        """For the page: each question with its box, and what others made of the answer meanwhile."""
        return [
            {
                "asked": each,
                "field": self[f"answer-{each.question.uuid}"],
                "read": self[f"read-{each.question.uuid}"],
                "theirs": self.theirs.get(f"answer-{each.question.uuid}"),
            }
            for each in self.asked
        ]

    def clean(self):
        given = super().clean()
        others = [name for name in self.data if name.startswith("answer-") and name not in self.fields]
        lost = [self.data[name].strip() for name in others if self.data[name].strip()]
        if lost:
            self.add_error(None, NOT_THEIRS.format(" / ".join(lost)))
        return given

    def saved(self, *, by):
        """How many answers differ now; None where it could not be saved, which the form then says."""
        if not self.is_valid():
            return None
        texts = {each.question: self.cleaned_data[f"answer-{each.question.uuid}"].strip() for each in self.asked}
        seen = {each.question: self.cleaned_data[f"read-{each.question.uuid}"] or 0 for each in self.asked}
        if self._meet(texts, seen):
            return None
        try:
            audience = self.cleaned_data["audience"]
            return keep_answers(self.question_set, self.witness, texts, seen=seen, audience=audience, by=by)
        except NotYet as refusal:
            self.add_error(None, str(refusal))
        except Conflict:
            self.add_error(None, "Somebody else is saving these answers at this moment: save again")
        return None

    def _meet(self, texts, seen):
        """Whether somebody saved first; what they wrote is shown beside mine, and the next saving is on top of it."""
        for question, text in texts.items():
            answer, name = self.known.get(question.pk), f"answer-{question.uuid}"
            version, theirs = (answer.version, answer.text) if answer else (0, "")
            if version == seen[question]:
                continue
            self.data = self.data.copy()
            self.data[f"read-{question.uuid}"] = str(version)
            if text != theirs:
                self.theirs[name] = theirs or "They took the answer away."
                self.add_error(name, CHANGED)
        return bool(self.theirs)
