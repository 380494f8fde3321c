"""Who may read a review, for those who decide it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from panels import access
from scrutiny.edge.actions.readers import open_review
from scrutiny.edge.forms.readers import LOOK_AGAIN, ConfirmedForm, ReadersForm
from scrutiny.edge.readers import KINDS, counted
from scrutiny.editing import Conflict
from scrutiny.models import Audience, Restriction
from scrutiny.naming import listed


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def readers(request, slug):
    """GET shows who may read what, and with ?audience= what would change; POST changes it."""
    panel = access.get_panel_to_change(request.user, slug)
    found = counted(panel, request.user)
    is_free = panel.restriction == Restriction.NONE
    if request.method == "POST" and is_free:
        form = ConfirmedForm(request.POST, panel, lambda audience: _total(found, panel, audience))
        if form.is_valid() and _opened(request, panel, form):
            return redirect("reviews:readers", slug=slug)
    else:
        form = ReadersForm(request.GET if "audience" in request.GET else None, panel)
    return render(request, "edge/reviews/readers.html", _shown(panel, found, form, is_free))


def _opened(request, panel, form):
    audience = form.cleaned_data["audience"]
    try:
        changed = open_review(panel, audience, by=request.user)
    except Conflict:
        form.add_error(None, LOOK_AGAIN)
        return False
    messages.success(request, f"Saved for {Audience(audience).label.lower()}: {_in_words(changed)}.")
    return True


def _shown(panel, found, form, is_free):
    context = {"panel": panel, "form": form, "is_free": is_free, "audiences": Audience.choices}
    context["kinds"] = [_open_now(kind, found) for kind in KINDS if any(some.kind is kind for some in found)]
    if not form.errors and form.is_bound:
        audience = form.cleaned_data["audience"]
        lines = [_would_change(kind, found, panel, audience) for kind in KINDS]
        context["lines"] = [line for line in lines if line["changing"] or line["staying"]]
        context |= {"audience": audience, "audience_name": Audience(audience).label.lower()}
        context["total"] = _total(found, panel, audience)
    return context


def _open_now(kind, found):
    """A line of the table: the number for each audience in order, and of those that are restricted."""
    own = [some for some in found if some.kind is kind]
    free = [(label, sum(some.number for some in own if some.is_free and some.audience == audience))
            for audience, label in Audience.choices]  # fmt: skip
    return {"name": kind.many, "numbers": [*free, ("Restricted", sum(s.number for s in own if not s.is_free))]}


def _would_change(kind, found, panel, audience):
    own = [some for some in found if some.kind is kind]
    staying = {}
    for some in own:
        if not some.changes(panel.audience, audience):
            why = some.why_they_stay(panel.audience)
            staying[why] = staying.get(why, 0) + some.number
    changing = sum(some.number for some in own if some.changes(panel.audience, audience))
    return {"name": kind.many, "changing": changing, "staying": [f"{number} {why}" for why, number in staying.items()]}


def _total(found, panel, audience):
    return sum(some.number for some in found if some.changes(panel.audience, audience))


def _in_words(changed):
    return listed(
        kind.one if kind.one == kind.many else f"{number} {kind.one if number == 1 else kind.many}"
        for kind, number in changed.items()
    )
