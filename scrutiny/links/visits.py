"""Visits by personal link: they live in the session of one browser, on the server, and give one thing alone."""

import time
from dataclasses import dataclass
from functools import wraps

from allauth.usersessions.models import UserSession
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from scrutiny.links import reasons
from scrutiny.models import PersonalLink
from scrutiny.signing_in import MOST, Kept
from scrutiny.typed import sent_without_secrets, typed_in

VISIT = "link_visit"
WORDS = "link_words"
DONE = "link_done"
IDLE = 60 * 60  # seconds
TOUCHED = 60  # seconds after which a page that is only looked at is noted
SAID = "Your visit ended while you wrote"


@dataclass(frozen=True)
class Visit:
    """Who is here: the link by which they came, and the one thing that it leads to."""

    link: PersonalLink
    subject: object


def begin(request, link, *, opened_at=None, code=None):
    """Begin a visit in this browser, in place of an earlier one. With a code, it waits for that to be typed.

    opened_at  when the link was opened for this visit; it lasts until the link is opened again, wherever that is

    The session gets another key, so that whoever knew the old one has nothing of the visit.
    """
    before = request.session.session_key
    request.session.cycle_key()
    if request.user.is_authenticated:  # so that they still find it among the places where they are signed in
        UserSession.objects.filter(session_key=before).update(session_key=request.session.session_key)
    opened = opened_at and opened_at.isoformat()
    request.session[VISIT] = {"link": link.pk, "at": time.time(), "opened": opened, "code": code and code.pk}


def waiting(request):
    """(link, code number) of a visit that waits for its code; (None, None) where none does."""
    kept = _kept(request)
    if kept is None or not kept["code"]:
        return None, None
    return _link(kept), kept["code"]


def current(request):
    """(Visit, None), or (None, why there is none): a Closed, to be shown in its place."""
    kept = _kept(request)
    if kept is None:
        return None, reasons.visit_over()
    link = _link(kept)
    subject, closed = (None, reasons.unknown()) if link is None else reasons.found_by(link)
    if closed:
        return None, closed
    if not kept["code"] and kept.get("opened") != link.last_opened_at.isoformat():
        return None, reasons.opened_again(link)
    if time.time() - kept["at"] > TOUCHED or request.method == "POST":
        request.session[VISIT] = kept | {"at": time.time()}
    return Visit(link, subject), None


def visited(purpose):
    """Have a view called with the visit, `view(request, visit)`, or say why there is none, keeping what was typed."""

    def deco(view):
        @login_not_required
        @never_cache
        @wraps(view)
        def with_visit(request, **captured):
            visit, closed = current(request)
            if visit and request.session[VISIT]["code"]:
                return redirect("link_code")
            if visit is None or visit.link.purpose != purpose:
                return turned_away(request, closed or reasons.visit_over())
            request.kept_words = _put_back(request, visit)
            return view(request, visit, **captured)

        return with_visit

    return deco


def finish(request, *, title, words, address=""):
    """Tell what was sent and what happens next, on a page that this browser may look at again.

    words    sentences, a paragraph each
    address  where the visit goes on, if it does
    """
    request.session[DONE] = {"title": title, "words": words, "address": address}
    return redirect("link_done")


def turned_away(request, closed, *, status=403):
    """The page that says why. What was typed is kept for the next visit to the same thing, or stands there to copy."""
    is_kept = not closed.is_over and _keep(request)  # there is no next visit to what is over
    typed = [] if is_kept else typed_in(request)
    return render(request, "links/closed.html", {"closed": closed, "is_kept": is_kept, "typed": typed}, status=status)


def turned_away_now(request):
    """The same, for a view whose visit ended while it ran."""
    _, closed = current(request)
    return turned_away(request, closed) if closed else redirect("link_visit")


def _kept(request):
    """The visit of this browser, if it was used within the hour."""
    kept = request.session.get(VISIT)
    return kept if kept and time.time() - kept["at"] <= IDLE else None


def _link(kept):
    return PersonalLink.objects.select_related("made_by").filter(pk=kept["link"]).first()


def _whose(link):
    return [link.purpose, link.subject_id]


def _keep(request):
    """Whether what was sent can wait for the next visit: it must be known for what, and must not be too much."""
    last = request.session.get(VISIT)
    link = _link(last) if last else None
    sent = [(name, values) for name, values in sent_without_secrets(request)]
    if link is None or not typed_in(request) or sum(len(each) for _, values in sent for each in values) > MOST:
        return False
    kept = {"for": _whose(link), "address": request.path, "at": time.time(), "sent": sent}
    request.session[WORDS] = kept
    return True


def _put_back(request, visit):
    """What this browser had sent before its visit ended, for the page that it was sent to."""
    kept = request.session.get(WORDS)
    if kept is None:
        return None
    is_stale = kept["for"] != _whose(visit.link) or time.time() - kept["at"] > IDLE
    if is_stale or (request.method == "POST" and kept["address"] == request.path):
        del request.session[WORDS]
        return None
    return Kept(kept["sent"], kept["at"], said=SAID) if request.path == kept["address"] and not request.GET else None
