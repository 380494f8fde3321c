"""To which witnesses the questions go by mail, and who was given them in another way."""

from django import forms

from panels.question_mails import letters_for, seal_of
from scrutiny.forms.words import WordsField

GONE = "Somebody chosen here has the questions already, or is gone. Look at the list, then send"
NOBODY = "Choose at least one witness"
LOOK_AGAIN = "The mails are not as you saw them any more. Look at them below, then send"


class SendingForm(forms.Form):
    """`letters` is what each witness would be sent, word for word; `seen` seals what the page showed of it."""

    words = WordsField(
        label="Words of your own, before the questions",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="You may leave this empty. Press “Show the mails again” to see them with it.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, question_set, witnesses, posted=None, *, by, council):
        super().__init__(posted)
        words = (posted or {}).get("words", "").replace("\r\n", "\n").strip()
        self.letters = letters_for(question_set, witnesses, words=words, by=by, council=council)
        self.given = set(question_set.sent.values_list("witness", flat=True))
        self.to_mail = [each for each in self.letters if each.has_address and each.witness.pk not in self.given]
        self.without = [each for each in self.letters if not each.has_address and each.witness.pk not in self.given]
        self.seal = seal_of(self.to_mail)
        self._add("mailed", "Send to", self.to_mail, initial=[str(each.witness.uuid) for each in self.to_mail])
        self._add("otherwise", "Were given the questions in another way", self.without, initial=[])

    def _add(self, name, label, letters, *, initial):
        if letters:
            choices = [(str(each.witness.uuid), each.witness.shown_as) for each in letters]
            self.fields[name] = forms.MultipleChoiceField(
                label=label,
                choices=choices,
                required=False,
                initial=initial,
                widget=forms.CheckboxSelectMultiple,
                error_messages={"invalid_choice": GONE},
            )

    @property
    def is_sending(self):
        return self.is_bound and self.data.get("press") == "send"

    def clean(self):
        given = super().clean()
        if not self.is_sending:
            return given
        if self.letters and not given.get("mailed") and not given.get("otherwise"):
            self.add_error(next(name for name in ("mailed", "otherwise") if name in self.fields), NOBODY)
        elif given.get("mailed") and given.get("seen") != self.seal:
            self.add_error("words", LOOK_AGAIN)
        return given

    def chosen(self):
        """(the letters to be mailed, the witnesses who were given the questions in another way)"""
        mailed, otherwise = (set(self.cleaned_data.get(name, ())) for name in ("mailed", "otherwise"))
        letters = [each for each in self.to_mail if str(each.witness.uuid) in mailed]
        return letters, [each.witness for each in self.without if str(each.witness.uuid) in otherwise]
