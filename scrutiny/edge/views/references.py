"""Short references, by which recommendations, findings and actions are quoted: CT/7, CT/F3, CT/A4."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from actionplans.models import Row
from panels import access
from panels.models import Finding


@login_not_required
@require_safe
def reference(request, code, mark):
    panel = access.get_quoted(request.user, code)
    kind = mark[0].upper() if mark[0].isalpha() else ""
    return redirect(QUOTED[kind](request.user, panel, int(mark.lstrip("FAfa"))))


def _recommendation(reader, panel, number):
    found = access.get_recommendation(reader, panel.slug, number)
    return reverse("reviews:recommendation", args=[panel.slug, found.shown_number])


def _finding(reader, panel, number):
    if not Finding.objects.visible_to(reader).of_panel(panel).at(number).exists():
        raise Http404("This review has no finding with that number.")
    return f"{reverse('reviews:findings', args=[panel.slug])}#finding-{number}"


def _action(reader, panel, number):
    """The action; the plan where several of its sections have one with that number."""
    found = list(Row.objects.visible_to(reader).of_panel(panel).numbered(number)[:2])
    if not found:
        raise Http404("The action plan of this review has no action with that number.")
    return reverse("reviews:plan", args=[panel.slug]) if len(found) > 1 else found[0].get_absolute_url()


QUOTED = {"": _recommendation, "F": _finding, "A": _action}
