"""Background papers: what they are, where they are, who may read them."""

from django import forms

from panels.models import Document
from panels.permissions import NOT_NAMED, is_named_reader, kept_exempt
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm, VersionField
from scrutiny.forms.files import UploadField
from scrutiny.forms.links import LinkField
from scrutiny.models import Audience, Restriction

WITHHOLDING = ["restriction", "exempt_paragraph", "exempt_reason", "public_summary"]


class DocumentForm(EditingForm):
    """What a document is, and who may read it; its file has a form of its own, because a page cannot keep a file."""

    class Meta:
        model = Document
        fields = ["title", "author", "publisher", "dated", "address", "audience", "public_from", *WITHHOLDING]
        field_classes = {"address": LinkField, "public_from": DateField}
        labels = {
            "dated": "Date",
            "address": "Link",
            "audience": "Who may read it",
            "public_from": "Public from",
            "restriction": "Is it restricted?",
        }
        help_texts = {
            "publisher": "Such as the department or the body that it comes from.",
            "dated": "As the document gives it, such as May 2026.",
            "address": "Where it stands on the web, if it does, such as https://www.example.org/report.",
            "public_from": "Only if it is for everybody, and not before a day, such as 15 November 2026.",
        }
        error_messages = {"title": {"required": "Give the document a title"}}
        widgets = {
            "audience": forms.RadioSelect,
            "exempt_reason": forms.Textarea(attrs={"rows": 3}),
            "public_summary": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["address"].as_it_was = self.instance.address

    def clean(self):
        given = super().clean()
        restriction = given.get("restriction")
        if restriction not in {None, Restriction.NONE} and given.get("audience") == Audience.PUBLIC:
            self.add_error("audience", "What is restricted cannot be for everybody: choose who may read it")
        if restriction == Restriction.EXEMPT:
            for name, sentence in EXEMPT_NEEDS.items():
                if name not in self.errors and not given.get(name):
                    self.add_error(name, sentence)
        if restriction == Restriction.IN_CONFIDENCE and not is_named_reader(self.reader, self.instance.panel):
            self.add_error("restriction", NOT_NAMED)
        return given

    def _post_clean(self):
        super()._post_clean()
        if refusal := kept_exempt(self.reader, self.initial.get("restriction"), self.instance):
            self.add_error("restriction", refusal)

    @property
    def main_fields(self):
        return [self[name] for name in self.fields if name not in WITHHOLDING and not self[name].is_hidden]

    @property
    def withholding_fields(self):
        return [self[name] for name in WITHHOLDING]

    @property
    def is_withheld(self):
        """Whether the fields about withholding are to be seen at once."""
        return self["restriction"].value() != Restriction.NONE or any(name in self.errors for name in WITHHOLDING)


EXEMPT_NEEDS = {
    "exempt_paragraph": "Choose the paragraph of Schedule 12A",
    "exempt_reason": "Give the public-interest reason",
}


class NewDocumentForm(DocumentForm):
    """A document that is added, with its file if there is one."""

    upload = UploadField(label="File", required=False)
    field_order = ["title", "author", "publisher", "dated", "upload"]

    def given(self):
        """What add_document takes."""
        return {name: value for name, value in self.cleaned_data.items() if name != "read_version"}


class FileForm(forms.Form):
    """Another file for a document. `read_version` is the document as the page showed it."""

    upload = UploadField(label="File")
    read_version = VersionField(required=False)

    def __init__(self, document, *args):
        super().__init__(*args, initial={"read_version": document.version})
        self.fields["upload"].label = "Put another file in its place" if document.file else "Add its file"
