"""Monitoring rounds: opening one, how it stands, and closing it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from actionplans import round_access as access
from actionplans import round_words
from actionplans.actions.rounds import CannotOpen, ClosedAlready, close_round, open_round
from actionplans.asked import whom_to_ask
from actionplans.forms.rounds import RoundForm
from actionplans.models import Asking, MonitoringRound
from actionplans.running import STATES, overview_of
from scrutiny import links, mail
from scrutiny.forms.sent import sent
from scrutiny.models import Council
from scrutiny.naming import day_in_words, several

BY_HAND = {Asking.Way.TEXT: "actionplans:round_texts", Asking.Way.SHEET: "actionplans:round_sheets"}


@login_not_required
@require_safe
def listed(request, slug):
    plan, rounds = access.get_plan_with_rounds(request.user, slug)
    context = {"plan": plan, "rounds": rounds}
    context["is_running"] = any(each.is_open for each in rounds)
    context["may_open"] = request.user.has_perm("actionplans.add_monitoringround", plan)
    return render(request, "actionplans/rounds/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request, slug):
    """GET shows who would be asked; POST shows the e-mail, or opens the round."""
    plan = access.get_plan_to_ask(request.user, slug)
    everybody = whom_to_ask(plan, by_mail=False)
    form = RoundForm(sent(request), plan=plan, reader=request.user, seen=everybody.fingerprint())
    asked = everybody.by_mail() if form.is_by_mail else everybody
    letter = None
    if request.method == "POST" and form.is_valid():
        if request.POST.get("press") == "look":
            letter = _letter(plan, asked, form, request.user)
        elif opened := _opened(request, plan, form):
            return redirect(BY_HAND.get(form.cleaned_data["way"], "actionplans:round"), plan.slug, opened.number)
        form.look_again(asked)
    context = {"plan": plan, "form": form, "asked": asked, "letter": letter}
    context["running"] = plan.rounds.running().first() if plan.has_running else None
    return render(request, "actionplans/rounds/open.html", context)


def _letter(plan, asked, form, by):
    """The e-mail to the first of those who would be asked, to be looked at."""
    if not asked.people:
        return None
    given = {name: form.cleaned_data[name] for name in ("as_at", "due_on", "words")}
    shown, first = MonitoringRound(plan=plan, **given), asked.people[0]
    text = round_words.asked_text(shown, first.person, first.rows, by=by)
    return {"to": first.address, "subject": round_words.asked_subject(shown), "text": text}


def _opened(request, plan, form):
    """The round, or None where the form says why not."""
    try:
        opened = open_round(plan, **form.cleaned_data, by=request.user, link_to=link_to(request))
    except (CannotOpen, mail.BadAddress) as refused:
        form.add_error(None, str(refused))
        return None
    people = several(opened.askings.count(), "person", "people")
    how = "" if form.is_by_mail else " Nothing is sent automatically: what you send is below."
    messages.success(request, f"Opened: {people} asked, answers due by {day_in_words(opened.due_on)}.{how}")
    return opened


def link_to(request):
    return lambda token: links.address(request, token)


@login_not_required
@require_safe
def shown(request, slug, number):
    """How a round stands, for its officers; what it was about, for whoever may read it once it is closed."""
    held = access.get_round(request.user, slug, number)
    context = {"plan": held.plan, "round": held, "today": timezone.localdate(), "council": Council.current()}
    if request.user.has_perm("actionplans.change_monitoringround", held):
        found = overview_of(held, today=context["today"], council=context["council"])
        context |= {"overview": found, "states": STATES, "may_run": held.is_open}
    return render(request, "actionplans/rounds/round.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def close(request, slug, number):
    """GET says what is frozen and who may read it afterwards; POST closes."""
    held = access.get_round_to_run(request.user, slug, number)
    if request.method == "POST":
        try:
            close_round(held, by=request.user)
            messages.success(
                request,
                f"Closed: round {held.number}, as at {day_in_words(held.as_at)}. Its progress report is ready below.",
            )
        except ClosedAlready:
            messages.info(request, "The round was closed already.")
        return redirect("actionplans:round", slug, number)
    if not held.is_open:
        return redirect("actionplans:round", slug, number)
    context = {"plan": held.plan, "round": held, "overview": overview_of(held, today=timezone.localdate())}
    return render(request, "actionplans/rounds/close.html", context)
