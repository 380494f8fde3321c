"""The council's name, its look and its word for a panel."""

import itertools
import re

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.forms.files import LogoField
from scrutiny.forms.sections import CouncilForm
from scrutiny.forms.words import LineField
from scrutiny.models import Council
from scrutiny.papers.colour import READABLE, WHITE, contrast, council_colour, dark_enough

LADDER = ("remind_before_days", "remind_after_days", "remind_again_days", "tell_senior_days")
MOST_DAYS = 365
OTHER_LOGO = (
    "{by} changed the logo after you opened this page: it is the one shown here. To replace it, choose yours again"
)


class NameForm(CouncilForm):
    class Meta:
        model = Council
        fields = ["name", "short_name", "nation"]
        field_classes = {"name": LineField, "short_name": LineField}
        widgets = {"nation": forms.RadioSelect}
        help_texts = {
            "name": "As it stands on your letters. It heads every page and paper.",
            "short_name": "What people call it, such as Larkenshaw. You may leave this empty.",
            "nation": "Whose law the council works under.",
        }
        error_messages = {"name": {"required": "Write the council's name"}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.initial.get("name") == Council.UNNAMED:
            self.initial["name"] = ""


class LookForm(CouncilForm):
    """logo_seen  the logo's file when the page was opened: a chosen file cannot be kept on a page of conflict"""

    logo = LogoField(required=False)
    takes_logo_away = forms.BooleanField(label="Take the logo away", required=False)
    logo_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Council
        fields = ["logo", "colour"]
        widgets = {"colour": forms.TextInput(attrs={"class": "govuk-input--width-10", "data-colour": True})}
        help_texts = {
            "colour": "Of the band at the head of pages and papers: # and six figures or letters, such as #1f4e5f.",
        }
        error_messages = {"colour": {"required": "Write a colour, such as #1f4e5f"}}

    field_order = ["logo", "takes_logo_away", "colour"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["logo_seen"] = self.instance.logo.name
        self.fields["logo"].help_text += " It stands beside the name, on white. You may leave this empty."
        if not self.instance.logo:
            del self.fields["takes_logo_away"]

    def saved(self, *, by):
        is_saved = super().saved(by=by)
        if self.conflict and not (self.conflict.both or self.conflict.only_theirs):
            self._ask_again(self.conflict)
        return is_saved

    def _ask_again(self, meeting):
        """They changed the logo alone: it is seen in the form, which keeps all that was typed."""
        self.conflict = None
        self.add_error("logo", OTHER_LOGO.format(by=meeting.by))
        self.data = self.data.copy()
        self.data["logo_seen"] = meeting.theirs.logo.name

    def _is_as_opened(self, stored):
        # A page of conflict about other fields does not carry it: there the logo that is kept has just been told.
        seen = self.data.get(self.add_prefix("logo_seen"), stored.logo.name)
        is_same_logo = seen == stored.logo.name
        return super()._is_as_opened(stored) and (is_same_logo or not self._replaces_logo())

    def _replaces_logo(self):
        return bool(self.cleaned_data.get("logo") or self.cleaned_data.get("takes_logo_away"))

    def keep(self, *, by):
        if self.cleaned_data.get("takes_logo_away") and not self.cleaned_data["logo"]:
            self.instance.logo = ""
            self.changed_data.append("logo")
        return super().keep(by=by)

    def clean_colour(self):
        colour = as_colour(self.cleaned_data["colour"])
        if contrast(colour, WHITE) < READABLE and "colour" in self.changed_data:
            raise ValidationError(too_pale(colour), code="pale")
        return colour

    def can_be_undone(self):
        """The file of the logo before is gone."""
        return "logo" not in self.changes

    def sample(self):
        """The colour that the sample shows: what was typed where it is a colour, otherwise the one that is kept."""
        typed = str(self["colour"].value() or "")
        try:
            return as_colour(typed)
        except ValidationError:
            return council_colour(self.instance.colour)


def as_colour(typed):
    """#1f4e5f for "#1F4E5F", "1f4e5f" and, with each of three doubled, "#abc". Raises ValidationError."""
    letters = typed.strip().removeprefix("#").lower()
    if re.fullmatch(r"[0-9a-f]{3}", letters):
        letters = "".join(letter * 2 for letter in letters)
    if not re.fullmatch(r"[0-9a-f]{6}", letters):
        raise ValidationError("Write the colour like #1f4e5f: # and six figures or letters from a to f", code="invalid")
    return f"#{letters}"


def too_pale(colour):
    ratio, darker = contrast(colour, WHITE), dark_enough(colour, on=WHITE)
    return (
        f"{colour} is too pale: white words on it have a contrast of {ratio:.1f} to 1, and {READABLE} is needed to "
        f"read them. The nearest that is dark enough is {darker}"
    )


class WordsForm(CouncilForm):
    class Meta:
        model = Council
        fields = ["panel_word"]
        widgets = {"panel_word": forms.RadioSelect}
        help_texts = {"panel_word": "One piece of scrutiny work. The word stands on every page; addresses stay."}


class LinksForm(CouncilForm):
    class Meta:
        model = Council
        fields = ["links_need_code"]
        labels = {"links_need_code": "Ask for a code as well"}
        help_texts = {
            "links_need_code": "Whoever opens a personal link is sent a code of six figures, to the address to which "
            "the link went, and types it. Safer where mail is often forwarded; one more thing to do for everybody.",
        }


class LadderForm(CouncilForm):
    """When whoever has not answered in a round is reminded; a step that is left empty is not used."""

    class Meta:
        model = Council
        fields = ["asks_by_mail", "remind_before_days", "remind_after_days", "remind_again_days", "tell_senior_days"]
        labels = {
            "asks_by_mail": "Ask and remind by e-mail",
            "remind_before_days": "Reminder so many days before answers are due",
            "remind_after_days": "Reminder so many days after that day",
            "remind_again_days": "Second reminder so many days after that day",
            "tell_senior_days": "A named senior is told so many days after that day",
        }
        help_texts = {
            "asks_by_mail": "Without it officers send texts with links by hand, and are told when to remind somebody.",
            "remind_before_days": "Leave a step empty to do without it.",
            "tell_senior_days": "Each plan's particulars say who that is.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in LADDER:
            self.fields[name] = forms.IntegerField(
                label=self.fields[name].label,
                help_text=self.fields[name].help_text,
                required=False,
                min_value=0,
                max_value=MOST_DAYS,
                widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
                error_messages={
                    "invalid": "Write a whole number of days, or leave it empty",
                    "min_value": "Write a whole number of days, or leave it empty",
                    "max_value": f"Write at most {MOST_DAYS} days",
                },
                show_hidden_initial=True,
            )

    def clean(self):
        given = super().clean()
        used = [(name, given[name]) for name in LADDER[1:] if given.get(name) is not None]
        for (_, before), (name, days) in itertools.pairwise(used):
            if days <= before:
                self.add_error(name, "Each step comes after the one before it: write a larger number of days")
        return given
