"""Answering in a round by a personal link: one action at a time, then the questions that everybody is asked."""

from django import forms
from django.core.validators import MaxLengthValidator

from actionplans.actions import challenges
from actionplans.forms.updates import LONGEST, ProgressForm
from scrutiny.forms.editing import TOO_LONG
from scrutiny.forms.words import WordsField


class AnswerForm(ProgressForm):
    """What an owner says of one action, and of what councillors have asked about it.

    about  what they are shown of it (actionplans.answering.AskedAbout)
    """

    def __init__(self, *given, about, **options):
        said = about.said if about.said and not about.said.is_no_change else None
        initial = {name: getattr(said, name) for name in ("status", "narrative", "explanation")} if said else {}
        super().__init__(*given, row=about.row, last=about.last, initial=initial, **options)
        self.challenges = {f"challenge-{one.pk}": one for one in about.challenges}
        for name in self.challenges:
            self.fields[name] = _words_field("Your explanation", rows=4, longest=challenges.LONGEST)

    @property
    def is_met(self):
        """Whether they answered a question that somebody else has answered since the page was opened."""
        return any(
            name.startswith("challenge-") and name not in self.fields and words.strip()
            for name, words in self.data.items()
        )

    @property
    def questions_asked(self):
        """[(challenge, the field for its answer)]"""
        return [(challenge, self[name]) for name, challenge in self.challenges.items()]

    @property
    def replies(self):
        """[(challenge, what they answered)] of those that they answered."""
        given = [(challenge, self.cleaned_data[name]) for name, challenge in self.challenges.items()]
        return [(challenge, words) for challenge, words in given if words]


class QuestionsForm(forms.Form):
    """The standing questions of a round. None has to be answered.

    questions  [(place, question, what was answered)]
    """

    def __init__(self, *given, questions):
        super().__init__(*given)
        self.places = {f"question-{place}": place for place, _, _ in questions}
        for place, question, words in questions:
            self.fields[f"question-{place}"] = _words_field(question, rows=4, initial=words)

    @property
    def words(self):
        return {place: self.cleaned_data[name] for name, place in self.places.items()}


def _words_field(label, *, rows, initial="", longest=LONGEST):
    return WordsField(
        label=label,
        required=False,
        initial=initial,
        widget=forms.Textarea(attrs={"rows": rows}),
        validators=[MaxLengthValidator(longest, TOO_LONG)],
        help_text="You may leave this empty.",
    )
