"""Surveys of a review: what they found, adding one, its particulars and its figures."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access, survey_access
from panels.actions.surveys import add_survey, remove_survey
from panels.forms.surveys import FiguresForm, SurveyForm
from panels.models import Survey
from panels.papers.surveys import figures_blocks
from scrutiny.papers.web import blocks_on_page
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
@access.follows_old_addresses
def listed(request, slug):
    panel = access.get_panel(request.user, slug)
    surveys = Survey.objects.visible_to(request.user).of_panel(panel).whole()
    return render(request, "panels/surveys/list.html", {"panel": panel, "surveys": surveys})


@login_not_required
@require_safe
@access.follows_old_addresses
def survey(request, slug, survey):
    found = survey_access.get_survey(request.user, slug, survey)
    drawn = blocks_on_page(figures_blocks(found), level=2)
    return render(request, "panels/surveys/survey.html", _of(found) | {"drawn": drawn})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    form = SurveyForm.opened(request, Survey(panel=panel))
    if form.is_sent and form.is_valid():
        found = add_survey(form.instance, by=request.user)
        messages.success(request, f"Added: {found}. Now its figures.")
        return redirect("reviews:survey_figures", slug, found.uuid)
    back = reverse("reviews:surveys", args=[slug])
    return render(request, "panels/surveys/add.html", {"panel": panel, "form": form, "back": back})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, survey):
    found = survey_access.get_survey_to_change(request.user, slug, survey)
    form = SurveyForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/surveys/change.html", _of(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def figures(request, slug, survey):
    found = survey_access.get_survey_to_change(request.user, slug, survey)
    form = FiguresForm(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/surveys/figures.html", _of(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, survey):
    found = survey_access.get_survey_to_change(request.user, slug, survey)
    if request.method == "POST":
        remove_survey(found, by=request.user)
        messages.success(request, f"Removed: {found}.")
        return redirect("reviews:surveys", found.panel.slug)
    return render(request, "panels/surveys/remove.html", _of(found))


def _of(survey):
    return {"panel": survey.panel, "survey": survey, "back": survey.get_absolute_url()}
