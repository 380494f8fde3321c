"""Setting up the municipal years."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from scrutiny.actions.years import InUse, Overlaps, add_next_year, add_year, remove_year
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.sections import alone, place_of
from scrutiny.forms.years import NewYearForm, YearForm, in_words
from scrutiny.models import MunicipalYear
from scrutiny.municipal_years import first_span, gaps_between, span_after
from scrutiny.views.editing import finished


@require_http_methods(["GET", "HEAD", "POST"])
def years(request):
    """Add a year by its days."""
    council = set_up.get_council(request.user)
    found = years_now(timezone.localdate(), request.POST or None)
    form = found["new_year"]
    if form.is_valid():
        return _added(request, lambda: add_year(form.span(), by=request.user))
    return alone(request, "years", {"council": council, "form": form, **found})


@require_POST
def next_year(request):
    """Add the year after the last one, in one press."""
    set_up.get_council(request.user)
    return _added(request, lambda: add_next_year(by=request.user, after=request.POST.get("after", "")))


@require_http_methods(["GET", "HEAD", "POST"])
def year(request, first_day):
    found = set_up.get_year(request.user, first_day)
    form = YearForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, place_of("years"))
    context = {"form": form, "year": found, "opened": "edge/set_up/_year.html"}
    return alone(request, "years", context, status=409 if form.conflict else 200)


@require_POST
def remove(request, first_day):
    found = set_up.get_year(request.user, first_day)
    try:
        remove_year(found, by=request.user)
        messages.success(request, f"Deleted: the municipal year {found}.")
    except InUse:
        messages.error(request, f"{found} was not deleted: work programmes have items in it. Move those first.")
    return redirect(place_of("years"))


def _added(request, add):
    try:
        year = add()
    except Overlaps as overlaps:
        messages.error(request, f"{in_words(overlaps.args[0])}. Nothing was added.")
        return redirect(place_of("years"))
    if year is None:
        messages.info(request, "Somebody has added a year since you opened the page, so nothing was added. Look again.")
    else:
        messages.success(request, f"Added: {year}, {year.starts_on:%-d %B %Y} to {year.ends_on:%-d %B %Y}.")
    return redirect(place_of("years"))


def years_now(today, answers=None):
    """What the section of the years shows."""
    known = list(MunicipalYear.objects.all())
    proposed = span_after(known[0]) if known else first_span(today)
    initial = {"starts_on": proposed.starts_on, "ends_on": proposed.ends_on}
    return {
        "years": known,
        "gaps": list(gaps_between(known)),
        "has_year_now": any(year.starts_on <= today <= year.ends_on for year in known),
        "proposed": proposed,
        "new_year": NewYearForm(answers, initial=initial, auto_id="years-%s"),
    }
