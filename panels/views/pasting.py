"""Pasting recommendations as one block: look at what was understood, correct it, save all of it or nothing."""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access
from panels.actions.pasting import add_pasted
from panels.actions.recommendations import AddedAlready, NumberTaken
from panels.forms.pasting import BlockForm, LinesForm
from panels.models import Recommendation
from scrutiny.forms.sent import sent
from scrutiny.naming import several
from scrutiny.views.editing import UNDO

LOOKS = {"look", "check", "save"}


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def paste(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    typed = sent(request)
    press = typed.get("press", "look") if typed else ""
    block = BlockForm(typed)
    context = {"panel": panel, "form": block, "back": reverse("reviews:recommendations", args=[panel.slug])}
    if press not in LOOKS or not block.is_valid():
        return render(request, "panels/pasting/paste.html", context)
    lines = _lines(block, QueryDict(mutable=True) if press == "look" else typed, panel, request.user)
    if press == "save" and request.method == "POST" and lines.is_valid() and _saved(request, panel, lines):
        return redirect(context["back"])
    return render(request, "panels/pasting/preview.html", context | {"lines": lines})


def _lines(block, typed, panel, reader):
    existing = Recommendation.objects.visible_to(reader).of_panel(panel.slug).for_list()
    return LinesForm(block, typed, panel, existing=existing)


def _saved(request, panel, lines):
    """Whether it is in the review now; otherwise the form says why not."""
    mark = lines.block.cleaned_data["mark"]
    try:
        added, made = add_pasted(panel, lines.given, by=request.user, mark=mark, theme=lines.cleaned_data["theme"])
    except AddedAlready:
        messages.info(request, "These were added already: this page had been sent before.")
        return True
    except NumberTaken:
        lines.add_error(None, "Somebody has just added one of these numbers: look at them once more")
        return False
    _tell(request, panel, added, made)
    return True


def _tell(request, panel, added, made):
    """What was added, with the button that takes all of it back, for this browser alone."""
    themes = f", and {several(len(made), 'new theme')}" if made else ""
    messages.success(request, f"Added: {several(len(added), 'recommendation')}{themes}.", extra_tags=UNDO)
    marks, of_themes = [str(one.uuid) for one in added], [theme.pk for theme in made]
    address = reverse("reviews:recommendations", args=[panel.slug])
    request.session[UNDO] = {"pasted": [panel.slug, marks, of_themes], "address": address}
