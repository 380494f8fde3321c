"""Background papers: what they are, where they are, who may read them."""

from django import forms

from panels.forms.withholding import LABELS, PUBLIC_FROM, WITHHOLDING, WithholdingForm, withholding_widgets
from panels.models import Document
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import VersionField
from scrutiny.forms.files import UploadField
from scrutiny.forms.links import LinkField


class DocumentForm(WithholdingForm):
    """What a document is, and who may read it; its file has a form of its own, because a page cannot keep a file."""

    class Meta:
        model = Document
        fields = [
            "title", "author", "publisher", "dated", "address", "used_as", "audience", "public_from", *WITHHOLDING,
        ]  # fmt: skip
        field_classes = {"address": LinkField, "public_from": DateField}
        labels = LABELS | {"dated": "Date", "address": "Link", "used_as": "What is it to the report?"}
        help_texts = {
            "publisher": "Such as the department or the body that it comes from.",
            "dated": "As the document gives it, such as May 2026.",
            "address": "Where it stands on the web, if it does, such as https://www.example.org/report.",
            "used_as": "Papers list background papers as the law asks; published works need not be among them.",
            "public_from": PUBLIC_FROM,
        }
        error_messages = {"title": {"required": "Give the document a title"}}
        widgets = withholding_widgets() | {"used_as": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["address"].as_it_was = self.instance.address


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
