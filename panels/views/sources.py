"""Inspections, audits and other sources, and what they recommended."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access, source_access
from panels.actions.sources import add_source
from panels.forms.ordering import OrderForm
from panels.forms.recommendations import NewRecommendationForm, RecommendationForm
from panels.forms.sources import SourceForm
from panels.lists.sources import SourceList
from panels.models import Source
from panels.views.recommendations import added, mark_of, removed, worth_a_look
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
def listed(request):
    return show(request, SourceList)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    source_access.get_standing_to_add_source(request.user)
    form = SourceForm.opened(request, Source())
    if form.is_sent and form.is_valid():
        made = add_source(by=request.user, **{name: form.cleaned_data[name] for name in form._meta.fields})
        messages.success(request, f"Added: {made}. Enter what it recommends next.")
        return redirect(made)
    return render(request, "panels/sources/new.html", {"form": form, "back": reverse("sources:list")})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, slug):
    found = source_access.get_source_to_change(request.user, slug)
    form = SourceForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/sources/change.html", {"source": found, "back": found.get_absolute_url()})


@require_http_methods(["GET", "HEAD", "POST"])
def add_recommendation(request, slug):
    found = source_access.get_source_to_change(request.user, slug)
    like = access.alike(request.user, found, request.GET.get("like", ""))
    form = NewRecommendationForm.opened(request, found, like=like)
    if form.is_sent and form.is_valid():
        return added(request, form, request.path)
    context = {"source": found, "form": form, "like": like, "back": found.get_absolute_url()}
    return render(request, "panels/sources/add.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change_recommendation(request, slug, number):
    found = source_access.get_recommendation_of_source(request.user, slug, number, mark=mark_of(request))
    form = RecommendationForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, form.instance.get_absolute_url(), also=worth_a_look(form.instance))
    context = {"source": found.source, "recommendation": found, "back": found.get_absolute_url()}
    return shown(request, form, "panels/sources/change_recommendation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def remove_recommendation(request, slug, number):
    found = source_access.get_recommendation_of_source(request.user, slug, number, mark=mark_of(request))
    back = found.source.get_absolute_url()
    if request.method == "POST" and removed(request, found, back):
        return redirect(back)
    context = {"source": found.source, "recommendation": found, "back": found.get_absolute_url()}
    return render(request, "panels/sources/remove_recommendation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def order(request, slug):
    found = source_access.get_source_to_change(request.user, slug)
    form, back = OrderForm(request, found), found.get_absolute_url()
    if form.saved(by=request.user):
        return finished(request, form, back)
    return shown(request, form, "panels/sources/order.html", {"source": found, "back": back})
