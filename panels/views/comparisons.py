"""Comparisons with other authorities: all of a review, adding one, its words and its table."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access, survey_access
from panels.actions.comparisons import add_comparison, remove_comparison
from panels.forms.comparisons import ComparisonForm, TableForm
from panels.models import Comparison
from panels.papers.comparisons import table_blocks
from scrutiny.papers.web import blocks_on_page
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
@access.follows_old_addresses
def listed(request, slug):
    panel = access.get_panel(request.user, slug)
    comparisons = list(Comparison.objects.visible_to(request.user).of_panel(panel).for_list())
    for one in comparisons:
        one.drawn = blocks_on_page(table_blocks(one), level=3)
    return render(request, "panels/comparisons/list.html", {"panel": panel, "comparisons": comparisons})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = ComparisonForm.opened(request, Comparison(panel=panel))
    if form.is_sent and form.is_valid():
        found = add_comparison(form.instance, by=request.user)
        messages.success(request, f"Added: {found}. Now its table.")
        return redirect("reviews:comparison_table", slug, found.uuid)
    back = reverse("reviews:comparisons", args=[slug])
    return render(request, "panels/comparisons/add.html", {"panel": panel, "form": form, "back": back})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, comparison):
    found = survey_access.get_comparison_to_change(request.user, slug, comparison)
    form = ComparisonForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/comparisons/change.html", _of(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def table(request, slug, comparison):
    found = survey_access.get_comparison_to_change(request.user, slug, comparison)
    form = TableForm(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/comparisons/table.html", _of(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, comparison):
    found = survey_access.get_comparison_to_change(request.user, slug, comparison)
    if request.method == "POST":
        remove_comparison(found, by=request.user)
        messages.success(request, f"Removed: {found}.")
        return redirect("reviews:comparisons", found.panel.slug)
    return render(request, "panels/comparisons/remove.html", _of(found))


def _of(comparison):
    return {"panel": comparison.panel, "comparison": comparison, "back": comparison.get_absolute_url()}
