"""Papers that somebody brings: uploading, the list of drafts, saving, undoing, throwing away."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from scrutiny.edge import access
from scrutiny.edge.actions import imports
from scrutiny.edge.forms.imports import ReviewForm, UploadForm
from scrutiny.edge.imports.counting import to_be_made
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.made import links_of
from scrutiny.edge.imports.names import names_in, offer
from scrutiny.edge.imports.overview import doubts_with_addresses, job_of, parts_with_numbers, unread_of
from scrutiny.edge.imports.reading import AT_ONCE, read_paper
from scrutiny.edge.models import DraftImport
from scrutiny.files import refusals as files
from scrutiny.intake.errors import Unreadable
from scrutiny.jobs.where import is_left_to_worker
from scrutiny.numbers import number_in

A_PAGE = 25


@require_safe
def listed(request):
    access.may_upload(request.user)
    papers = DraftImport.objects.visible_to(request.user).for_list()
    page = Paginator(papers, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "edge/imports/list.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request):
    access.may_upload(request.user)
    form = UploadForm(*([request.POST, request.FILES] if request.method == "POST" else [None]), user=request.user)
    if request.method == "GET" and request.GET.get("review"):
        form.initial["panel"] = request.GET["review"]
    if form.is_valid():
        paper = _brought(form, request.user)
        if paper is not None:
            return redirect("jobs:job", paper.job.uuid) if paper.job else redirect(paper)
    return render(request, "edge/imports/upload.html", {"form": form})


def _brought(form, user):
    """The DraftImport of the paper in the form, or None when the form says why it cannot be read."""
    upload, read = form.paper(), None
    try:
        if upload.size <= AT_ONCE or not is_left_to_worker():
            upload.seek(0)
            read = read_paper(upload.name, upload.read())
        return imports.bring(upload, by=user, panel=form.cleaned_data["panel"], read=read)
    except Unreadable as reason:
        form.cannot_be_read(reason.sentence)
    except files.Refused as reason:
        form.cannot_be_read(str(reason))
    return None


@require_safe
def draft(request, uuid):
    paper = access.get_upload(request.user, uuid)
    if paper.state == DraftImport.State.READING:
        return render(request, "edge/imports/reading.html", {"paper": paper, "job": job_of(paper)})
    if paper.is_saved():
        context = {"paper": paper, "links": links_of(paper), "can_undo": paper.can_be_undone(timezone.now())}
        context["not_theirs"] = imports.why_not_theirs(paper, request.user) if context["can_undo"] else ""
        return render(request, "edge/imports/saved.html", context)
    context = {
        "paper": paper,
        "doubts": doubts_with_addresses(paper),
        "parts": parts_with_numbers(paper.draft),
        "names": len(names_in(paper.draft)),
        "unread": unread_of(paper.draft),
        "before": DraftImport.objects.of_same_paper(paper, request.user).first(),
        "review_form": ReviewForm(None, user=request.user, panel=paper.panel),
    }
    return render(request, "edge/imports/draft.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def save(request, uuid):
    """GET shows what will be made; POST makes it."""
    paper = access.get_upload(request.user, uuid)
    if not paper.is_draft():
        return redirect(paper)
    if request.method == "POST" and _saved(request, paper):
        return redirect(paper)
    paper = access.get_upload(request.user, uuid)
    names = offer(names_in(paper.draft), alike=False)
    doubts = doubts_with_addresses(paper)
    context = {
        "paper": paper,
        "lines": to_be_made(paper.draft, names, panel=paper.panel),
        "stopping": [doubt for doubt in doubts if doubt.stops],
        "others": sum(not doubt.stops for doubt in doubts),
        "left_out": sum(part["left_out"] for part in parts_with_numbers(paper.draft)),
    }
    return render(request, "edge/imports/save.html", context)


def _saved(request, paper):
    version = number_in(request.POST.get("version", "")) or 0
    try:
        imports.save(paper, by=request.user, version=version)
    except Refused:
        return False
    except imports.NoDraft as reason:
        messages.error(request, str(reason))
        return False
    messages.success(request, f"Saved: everything that the paper “{paper.name}” says.")
    return True


@require_POST
def undo(request, uuid):
    paper = access.get_upload(request.user, uuid)
    try:
        imports.undo(paper, by=request.user)
    except (imports.NoDraft, imports.Late, imports.NotTheirs, imports.Touched) as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Undone: everything that was made of the paper is gone. The draft is here again.")
    return redirect(paper)


@require_POST
def throw_away(request, uuid):
    paper = access.get_upload(request.user, uuid)
    try:
        imports.throw_away(paper, by=request.user)
    except imports.NoDraft as reason:
        messages.error(request, str(reason))
        return redirect(paper)
    messages.success(request, f"Thrown away: the draft of “{paper.name}”.")
    return redirect("imports:list")
