"""The draft of a paper, part by part, beside the paper itself."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from scrutiny.edge import access
from scrutiny.edge.actions.imports import NoDraft, work_on
from scrutiny.edge.forms.drafts import LinesForm
from scrutiny.edge.forms.imports import ReviewForm
from scrutiny.edge.forms.names import NamesForm
from scrutiny.edge.imports.doubts import doubts_of
from scrutiny.edge.imports.overview import neighbours, notes_of, with_addresses
from scrutiny.edge.imports.parts import BY_SLUG
from scrutiny.edge.imports.pressing import press
from scrutiny.edge.imports.showing import A_PAGE, beside, found_in, taken_by, whole_page
from scrutiny.edge.models import DraftImport
from scrutiny.numbers import number_in


@require_http_methods(["GET", "HEAD", "POST"])
def part(request, uuid, slug):
    paper, of = access.get_upload(request.user, uuid), _part(slug)
    if not paper.is_draft():
        return redirect(paper)
    page = request.POST.get("page") or request.GET.get("page")
    lines = LinesForm(paper.draft, of, page=page)
    if request.method == "POST":
        try:
            lines, next_page = work_on(paper, lambda newest: _written(newest, of, request), by=request.user)
        except NoDraft as reason:
            messages.error(request, str(reason))
            return redirect("imports:list")
        if next_page:
            return redirect(next_page)
    return render(request, "edge/imports/part.html", _shown(paper, of, lines))


def _part(slug):
    if slug not in BY_SLUG:
        raise Http404("A draft has no such part.")
    return BY_SLUG[slug]


def _written(newest, of, request):
    """(the lines with what was typed, where to go next; nowhere when something typed cannot be kept)"""
    lines = LinesForm(newest.draft, of, data=request.POST, page=request.POST.get("page"))
    if not lines.is_valid():
        return lines, None
    changed = lines.write()
    pressed = press(newest.draft, of, request.POST.get("press", "save"))
    messages.success(request, _told(of, changed, pressed))
    return lines, _address(newest, of, pressed, lines.page.number)


def _told(of, changed, pressed):
    if pressed.words:
        return pressed.words
    names = ", ".join(changed[:5]) + (f" and {len(changed) - 5} more" if len(changed) > 5 else "")
    return f"Saved in the draft: {names}." if changed else "Nothing was changed. The draft is as it was."


def _address(paper, of, pressed, page):
    if pressed.goes_on:
        following = neighbours(paper.draft, of)[1]
        return reverse("imports:part", args=[paper.uuid, following.slug]) if following else paper.get_absolute_url()
    here = reverse("imports:part", args=[paper.uuid, of.slug])
    return here + (pressed.place or (f"?page={page}" if page > 1 else ""))


def _shown(paper, of, lines):
    shown = [form.line for form in lines]
    before, after = neighbours(paper.draft, of)
    return {
        "paper": paper,
        "part": of,
        "lines": lines,
        "page": lines.page,
        "notes": notes_of(paper, doubts_of(paper.draft), of),
        "source": beside(paper.lines(), found_in(of, shown) if of.key != "particulars" else {}),
        "before": before,
        "after": after,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def names(request, uuid):
    paper = access.get_upload(request.user, uuid)
    if not paper.is_draft():
        return redirect(paper)
    page = request.POST.get("page") or request.GET.get("page")
    form = NamesForm(paper.draft, data=request.POST or None, page=page)
    if request.method == "POST" and form.is_valid():
        try:
            work_on(paper, lambda newest: form.write(newest.draft), by=request.user)
        except NoDraft as reason:
            messages.error(request, str(reason))
            return redirect("imports:list")
        messages.success(request, "Saved in the draft: who the people and bodies are.")
        return redirect(f"{reverse('imports:names', args=[uuid])}?page={form.page.number}")
    return render(request, "edge/imports/names.html", {"paper": paper, "lines": form, "page": form.page})


@require_POST
def review(request, uuid):
    """Say which review the paper is for."""
    paper = access.get_upload(request.user, uuid)
    form = ReviewForm(request.POST, user=request.user, panel=paper.panel)
    if not form.is_valid():
        messages.error(request, "Choose a review from the list.")
        return redirect(paper)
    panel = form.cleaned_data["panel"]
    try:
        work_on(paper, lambda newest: setattr(newest, "panel", panel), by=request.user)
    except NoDraft as reason:
        messages.error(request, str(reason))
        return redirect("imports:list")
    messages.success(request, f"The paper is for {panel or 'a new review'}.")
    return redirect(paper)


@require_safe
def paper(request, uuid):
    """The whole paper, with what was taken from which line."""
    uploaded = access.get_upload(request.user, uuid)
    if uploaded.state == DraftImport.State.READING:
        return redirect(uploaded)
    lines, number = uploaded.lines(), number_in(request.GET.get("page", "1"))
    last = max(1, -(-len(lines) // A_PAGE))
    at = min(max(1, number or 1), last)
    unread = {one["line"] for one in uploaded.draft["unread"]}
    shown = whole_page(lines, at, with_addresses(uploaded, taken_by(uploaded.draft)), unread)
    context = {"paper": uploaded, "source": shown, "at": at, "last": last}
    return render(request, "edge/imports/paper.html", context)
