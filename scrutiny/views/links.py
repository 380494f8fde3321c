"""What somebody finds behind a personal link: a button, where the council wants it a code, then their one thing."""

from allauth.core.ratelimit import consume_or_429
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from scrutiny.forms.link_codes import CodeForm
from scrutiny.links import codes, reasons, visits
from scrutiny.links.purposes import PURPOSES
from scrutiny.models import Council, PersonalLink


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request, token):
    """Scanners of mail open every link, so that GET only shows a button."""
    found = PersonalLink.objects.by_token(token)
    if found is None:
        return _unaddressed(_unknown(request))
    subject, closed = reasons.found_by(found)
    if closed is None and request.method == "POST":
        return _unaddressed(_pressed(request, found, subject))
    if closed:
        return _unaddressed(visits.turned_away(request, closed, status=410))
    return _unaddressed(render(request, "links/link.html", {"purpose": PURPOSES[found.purpose]}))


def _pressed(request, found, subject):
    if Council.current().links_need_code:
        visits.begin(request, found, code=codes.send(found))
        return redirect("link_code")
    return _entered(request, found, subject)


def _entered(request, found, subject):
    """One more visit, unless the link was ended at this very moment."""
    opened_at, is_first = PersonalLink.objects.count_visit(found)
    if opened_at is None:
        found.refresh_from_db()
        return visits.turned_away(request, reasons.found_by(found)[1], status=410)
    purpose = PURPOSES[found.purpose]
    if is_first:
        purpose.opened(subject)
    visits.begin(request, found, opened_at=opened_at)
    return redirect(purpose.page)


def _unknown(request):
    """Whoever tries many is told to wait; a link that works is opened all the same."""
    if consume_or_429(request, action="wrong_link", limit_get=True):
        return visits.turned_away(request, reasons.too_many(), status=429)
    return visits.turned_away(request, reasons.unknown(), status=410)


def _unaddressed(response):
    """The address holds the secret, so that no other page is told it. Without an origin the button would be refused."""
    response.headers["Referrer-Policy"] = "strict-origin"
    return response


@require_http_methods(["GET", "HEAD"])
@login_not_required
@never_cache
def visit(request):
    """Where whoever goes back arrives: at the page of their visit, while it lasts."""
    found, closed = visits.current(request)
    return visits.turned_away(request, closed) if closed else redirect(PURPOSES[found.link.purpose].page)


@require_http_methods(["GET", "HEAD"])
@login_not_required
@never_cache
def done(request):
    """What this browser has just sent."""
    told = request.session.get(visits.DONE)
    return render(request, "links/done.html", {"told": told}) if told else redirect("link_visit")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request):
    """The second step, where the council wants one: a code that was sent to the address on file."""
    found, number = visits.waiting(request)
    subject, closed = (None, reasons.visit_over()) if found is None else reasons.found_by(found)
    if closed:
        return visits.turned_away(request, closed)
    if request.POST.get("press") == "again":
        visits.begin(request, found, code=codes.send(found))
        return redirect("link_code")
    form = CodeForm(request.POST if request.method == "POST" else None, number=number)
    if request.method == "POST" and form.is_valid():
        return _entered(request, found, subject)
    return render(request, "links/code.html", {"form": form, "minutes": codes.LinkCode.MINUTES})
