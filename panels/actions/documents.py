"""Background papers and their files."""

from django.db import transaction

from panels.models import Document
from scrutiny import history
from scrutiny.editing import change
from scrutiny.files.keeping import kept, remove


@transaction.atomic
def add_document(panel, *, by, upload=None, **words):
    """Add a document to those of a panel, behind the others unless a position is given, with its file if it has one.

    Raises Refused (scrutiny.files) for a file that is not taken.
    """
    words.setdefault("position", panel.documents.next_position())
    with kept(upload, by=by) as file:
        document = Document.objects.create(panel=panel, file=file, **words)
        history.record("added", document, by=by, changes=_file_changes(None, file))
    return document


@transaction.atomic
def change_document(document, values, *, by, upload=None, without_file=False, reason=""):
    """Change a document, and put another file in the place of the one that it has; or take that away.

    values  {field name: value}
    Gives the changes. Raises Conflict (scrutiny.editing), and Refused (scrutiny.files) for a file that is not taken.
    """
    before = document.file
    with kept(upload, by=by) as file:
        is_same = file is not None and before is not None and file.name_in_history == before.name_in_history
        if (file is not None or without_file) and not is_same:
            values = {**values, "file": file}
        changes = change(document, values, by=by, reason=reason)
        dropped = before if "file" in changes else file
        if dropped is not None:
            remove(dropped, by=by)
    return changes


@transaction.atomic
def remove_document(document, *, by):
    """Take a document away, and its file."""
    history.record("deleted", document, by=by, changes=_file_changes(document.file, None))
    document.delete()
    if document.file:
        remove(document.file, by=by)


def put_in_order(panel):
    """Have their places run on from one, in the order in which they stand."""
    documents = list(panel.documents.order_by("position", "pk"))
    for place, document in enumerate(documents, start=1):
        document.position = place
    Document.objects.bulk_update(documents, ["position"])


def _file_changes(before, after):
    names = [file and file.name_in_history for file in (before, after)]
    return {"file": names} if any(names) else {}
