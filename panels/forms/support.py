"""Who supports a review, and whom its papers name as contact."""

from django import forms

from panels.actions.support import add_contact, add_supporter
from panels.forms.picking import PickingForm
from panels.models import PanelContact, Support
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField

SHOWN_POST = "As papers are to print it. Left empty: the person’s own post."


class NewSupporterForm(PickingForm):
    role = forms.ChoiceField(
        choices=Support.Role.choices, widget=forms.RadioSelect, error_messages={"required": "Choose the role"}
    )

    def __init__(self, posted=None, *, panel, **given):
        super().__init__(posted, **given)
        self.panel = panel

    def keep(self, person, *, by):
        return add_supporter(self.panel, person, self.cleaned_data["role"], by=by)


class SupporterForm(EditingForm):
    class Meta:
        model = Support
        fields = ["role"]
        widgets = {"role": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = Support.Role.choices


class NewContactForm(PickingForm):
    shown_post = LineField(label="Post as shown", required=False, max_length=200, help_text=SHOWN_POST)

    def __init__(self, posted=None, *, panel, **given):
        super().__init__(posted, **given)
        self.panel = panel

    def keep(self, person, *, by):
        return add_contact(self.panel, person, by=by, shown_post=self.cleaned_data["shown_post"])


class ContactForm(EditingForm):
    class Meta:
        model = PanelContact
        fields = ["shown_post"]
        field_classes = {"shown_post": LineField}
        help_texts = {"shown_post": SHOWN_POST}
