"""Sending notes to their witnesses, and which of them wait."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access, note_access, reply_access
from panels.actions.notes import UnmarkedNames
from panels.actions.replies import CannotBeSent, TooLate, end_link, send_note, settle_reply
from panels.forms.replies import DecisionsForm, SendingForm
from panels.replies import mails
from panels.replies.confidence import why_not_sent
from scrutiny import links, mail
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.naming import day_in_words

CHANGED = "Somebody has changed this note since you opened it. Look at it as it is now, then send it."

UNMARKED = (
    "What the witness wrote holds the name of somebody who may not be named. Leave that change, or let fewer people "
    "read the note until the name is marked"
)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def send(request, slug, note):
    """GET asks for what is needed; POST shows the e-mail, and sends it once it was looked at as it is."""
    note = note_access.get_note_to_change(request.user, slug, note)
    form = SendingForm(sent(request), recipients=reply_access.recipients_of(request.user, note))
    refusal = why_not_sent(note, form.first_choice)
    letter = None
    if not refusal and request.method == "POST" and form.is_valid():
        if form.cleaned_data["seen"] == form.mark_of(note) and request.POST.get("press") == "send":
            refusal = _sent(request, note, form)
            if not refusal:
                return redirect("reviews:note", slug, note.uuid)
        else:
            letter = _letter(request, note, form)
    context = {"panel": note.session.panel, "note": note, "form": form, "letter": letter, "refusal": refusal}
    return render(request, "panels/replies/send.html", context)


def _letter(request, note, form):
    """The e-mail as it would go, to be looked at."""
    form.data = form.data.copy()
    form.data["seen"] = form.mark_of(note)
    given = form.cleaned_data
    text = mails.sending_text(note, reply_by=given["reply_by"], words=given["words"], by=request.user)
    return {"to": given["to"], "subject": mails.sending_subject(given["reply_by"]), "text": text}


def _sent(request, note, form):
    """Send it; gives why it could not be, in a sentence."""
    given = {name: form.cleaned_data[name] for name in ("to", "reply_by", "words")}
    try:
        send_note(
            note, form.chosen.witness, **given, by=request.user, link_to=lambda token: links.address(request, token)
        )
    except (CannotBeSent, mail.BadAddress) as refused:
        return str(refused)
    except Conflict:
        return CHANGED
    until = day_in_words(given["reply_by"])
    messages.success(request, f"The note is on its way to {form.chosen.witness}, who may reply until {until}.")
    return ""


@require_POST
@access.follows_old_addresses
def end(request, slug, sending):
    """End the personal link of a note, and every visit by it."""
    sending = reply_access.get_sending(request.user, slug, sending)
    if end_link(sending, by=request.user):
        messages.success(request, f"The link of {sending.witness} is ended: it no longer works.")
    else:
        messages.info(request, "There was no open link to end.")
    return redirect("reviews:note", slug, sending.note.uuid)


@require_safe
@access.follows_old_addresses
def waiting(request, slug):
    """The notes that wait for their witness, or for somebody to look at what came back."""
    panel, found = reply_access.waiting_in(request.user, slug)
    context = {"panel": panel, "sendings": found, "today": timezone.localdate()}
    return render(request, "panels/replies/waiting.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def reply(request, slug, sending):
    """GET shows both texts; POST shows the e-mail that tells the witness what was decided, and then settles it."""
    sending = reply_access.get_sending(request.user, slug, sending)
    form = DecisionsForm(sent(request), reply=sending.newest_reply, note=sending.note)
    letter = None
    if request.method == "POST" and form.is_valid() and form.is_decided:
        if form.press == "settle" and form.cleaned_data["seen"] == form.mark:
            if _settled(request, sending, form):
                return redirect("reviews:note", slug, sending.note.uuid)
        else:
            letter = form.letter(by=request.user)
    context = {"panel": sending.note.session.panel, "sending": sending, "reply": form.reply, "form": form}
    context |= {"letter": letter, "to": reply_access.last_address(sending.note, sending.witness)}
    return render(request, "panels/replies/reply.html", context, status=409 if form.is_met else 200)


def _settled(request, sending, form):
    """Whether it is settled; otherwise the form says why not."""
    try:
        words = form.cleaned_data["words"]
        settle_reply(form.reply, form.decisions, words=words, by=request.user, seen=sending.note.version)
    except (Conflict, TooLate):
        form.meet()
        return False
    except UnmarkedNames:
        form.add_error(None, UNMARKED)
        return False
    messages.success(request, f"Settled. {sending.witness} is told by e-mail what was taken.")
    return True


def of_reply(request):
    """Gives the whole address of the page where a reply is looked at."""
    return lambda sending: request.build_absolute_uri(
        reverse("reviews:note_reply", args=[sending.note.session.panel.slug, sending.uuid])
    )
