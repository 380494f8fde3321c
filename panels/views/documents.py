"""Adding background papers to a review, changing and removing them."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access
from panels.actions.documents import add_document, change_document, remove_document
from panels.forms.documents import DocumentForm, FileForm, NewDocumentForm
from panels.models import Document
from scrutiny.editing import Conflict
from scrutiny.views.editing import finished, shown

LOOK_AGAIN = "Somebody has changed this since you opened it. Look at it as it is now, then choose the file again"


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = NewDocumentForm.opened(request, Document(panel=panel), files=request.FILES or None)
    if form.is_sent and form.is_valid():
        document = add_document(panel, by=request.user, **form.given())
        messages.success(request, f"Added: {document}.")
        return redirect(_evidence(panel))
    return render(request, "panels/documents/add.html", {"panel": panel, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, uuid):
    document = access.get_document_to_change(request.user, slug, uuid)
    form = DocumentForm.opened(request, document)
    if form.saved(by=request.user):
        return finished(request, form, _evidence(document.panel))
    return shown(request, form, "panels/documents/change.html", {"panel": document.panel, "document": document})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def file(request, slug, uuid):
    """GET shows the file with what can be done with it; POST puts another in its place, or takes it away."""
    document = access.get_document_to_change(request.user, slug, uuid)
    form = FileForm(document, request.POST or None, request.FILES or None)
    if "take-away" in request.POST:
        form.fields["upload"].required = False
    if form.is_bound and form.is_valid() and _file_changed(document, form, request):
        return redirect(_evidence(document.panel))
    context = {"panel": document.panel, "document": document, "form": form}
    return render(request, "panels/documents/file.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, uuid):
    document = access.get_document_to_change(request.user, slug, uuid)
    if request.method == "POST":
        remove_document(document, by=request.user)
        messages.success(request, f"Removed: {document}.")
        return redirect(_evidence(document.panel))
    return render(request, "panels/documents/remove.html", {"panel": document.panel, "document": document})


def _file_changed(document, form, request):
    """Whether it could be done; otherwise the form says why not."""
    upload, is_away = form.cleaned_data["upload"], "take-away" in request.POST
    document.version = form.cleaned_data["read_version"]
    try:
        changes = change_document(document, {}, by=request.user, upload=upload, without_file=is_away)
    except Conflict as conflict:
        document.version = conflict.theirs.version if conflict.theirs else 0
        form.data = {"read_version": document.version}
        form.add_error("upload", LOOK_AGAIN)
        return False
    done = "The file is taken away" if is_away else f"The file is now {document.file}"
    messages.success(request, f"{done}: {document}." if changes else "That file was there already.")
    return True


def _evidence(panel):
    return f"{reverse('reviews:evidence', args=[panel.slug])}#documents"
