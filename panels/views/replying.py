"""A note before its witness, who came by a personal link: read it, agree it, or say how it should read."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods

from panels.actions.replies import PURPOSE, TooLate, take_reply
from panels.forms.replying import AgreeForm, ReplyForm
from panels.notes.marks import shown_instead
from panels.views.replies import of_reply
from scrutiny import links
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.naming import day_in_words
from scrutiny.numbers import number_in
from scrutiny.typed import typed_in


@require_http_methods(["GET", "HEAD", "POST"])
@links.visited(PURPOSE)
def read(request, visit):
    """GET shows the note; POST agrees it."""
    form = AgreeForm(sent(request))
    if request.method == "POST" and form.is_valid():
        return _sent(request, visit, agrees=True, comment=form.cleaned_data["comment"])
    return render(request, "panels/replies/read.html", _page(visit) | {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@links.visited(PURPOSE)
def change(request, visit):
    """GET shows a box for each piece of the note; POST changes the boxes, shows what will be sent, or sends it."""
    form = _form(request, visit.subject)
    if request.method == "POST" and form.is_asked and form.is_valid():
        if form.press == "send":
            return _sent(request, visit, agrees=False, parts=form.parts, comment=form.cleaned_data["comment"])
        return render(request, "panels/replies/check.html", _page(visit) | {"form": form, "changes": form.changes})
    return render(request, "panels/replies/write.html", _page(visit) | {"form": form})


def _form(request, sending):
    """As it was typed; otherwise with what was sent back before, where it was written of the same text."""
    posted = sent(request)
    if posted is not None and "part" in posted:
        return ReplyForm(sending.text, posted)
    last = sending.newest_reply
    if last is None or last.agrees or last.base != sending.text:
        return ReplyForm(sending.text)
    return ReplyForm(sending.text, parts=last.parts, comment=last.comment)


def _page(visit):
    sending = visit.subject
    return {
        "sending": sending,
        "note": sending.note,
        "last": sending.newest_reply,
        "text": mark_safe(shown_instead(sending.text)),
        "title": "The note of what you said",
    }


def _sent(request, visit, **given):
    seen = number_in(request.POST.get("seen", "")) or 0
    try:
        reply = take_reply(visit.subject, **given, seen=seen, address=of_reply(request))
    except TooLate:
        return redirect("link_visit")
    except Conflict:
        return _met(request, visit)
    return links.finish(request, **_told(visit.subject, reply))


def _met(request, visit):
    """Somebody changed or settled the note meanwhile: nothing is sent, and nothing typed is lost."""
    visit.subject.refresh_from_db()
    context = _page(visit) | {"form": AgreeForm(), "typed": typed_in(request), "is_met": True}
    return render(request, "panels/replies/read.html", context, status=409)


def _told(sending, reply):
    """What stands on the page afterwards: what was sent, and what happens next."""
    until, by = day_in_words(sending.reply_by), sending.sent_by
    whom = f"{by.name or by.email}, who sent you the note," if by else "Democratic services"
    if reply.agrees and reply.decided_at:
        return {
            "title": "Thank you: you have agreed the note",
            "words": ["The review uses it as it stands. There is nothing left for you to do; you can close this page."],
        }
    again = f"Until the end of {until} you may come back by your link and send other words: what you send last counts."
    done = "agreed the note" if reply.agrees else "sent your changes"
    next_step = f"{whom} looks at what you sent and tells you by e-mail what was taken and what was not."
    return {"title": f"Thank you: you have {done}", "words": [next_step, again], "address": reverse("note_link")}
