"""What is done about those who are asked in a round: reminding them, sending their link again, ending it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from actionplans import round_access as access
from actionplans.actions.askings import CannotSend, ask_left_out, end_link, send_again
from actionplans.actions.reminders import remind
from actionplans.models import Reminder
from actionplans.views.rounds import link_to
from scrutiny import mail
from scrutiny.naming import several

NOBODY = "Nobody was reminded: whoever has not answered has had this reminder already."
CLOSED = "The round is closed, so nothing is sent any more."


@require_POST
def chase(request, slug, number):
    """Climb the rung that was pressed, for everybody who is silent."""
    held = access.get_round_to_run(request.user, slug, number)
    rung = request.POST.get("rung", "")
    if rung not in Reminder.Rung.values or not held.is_open:
        messages.info(request, NOBODY if held.is_open else CLOSED)
        return redirect(held)
    try:
        _tell(request, held, remind(held, rung, by=request.user, link_to=link_to(request)))
    except CannotSend as refused:
        messages.error(request, str(refused))
    return redirect(held)


def _tell(request, held, sent):
    if sent.seniors:
        messages.success(request, f"{held.plan.senior} is told about those who are silent.")
    elif sent.people:
        messages.success(request, f"Reminded: {several(len(sent.people), 'person', 'people')}, each with a new link.")
    else:
        messages.info(request, NOBODY)


@require_POST
def send_link(request, slug, number, asking):
    found = access.get_asking(request.user, slug, number, asking)
    try:
        send_again(found, by=request.user, link_to=link_to(request))
        messages.success(request, f"A new link is on its way to {found.person}; the earlier one no longer works.")
    except (CannotSend, mail.BadAddress) as refused:
        messages.error(request, str(refused))
    return redirect(found.round)


@require_POST
def end(request, slug, number, asking):
    found = access.get_asking(request.user, slug, number, asking)
    if end_link(found, by=request.user):
        messages.success(request, f"The link of {found.person} is ended: it no longer works.")
    else:
        messages.info(request, "There was no open link to end.")
    return redirect(found.round)


@require_POST
def ask_more(request, slug, number):
    """Ask those who could not be asked when the round was opened."""
    held = access.get_round_to_run(request.user, slug, number)
    try:
        people = ask_left_out(held, by=request.user, link_to=link_to(request))
        messages.success(request, f"Asked: {several(people, 'person', 'people')} more.")
    except (CannotSend, mail.BadAddress) as refused:
        messages.error(request, str(refused))
    return redirect(held)
