"""Pages that people meet on bad days, and those by which an account begins: as good as all others."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import path, reverse

from panels.models import Panel
from scrutiny.edge import urls
from scrutiny.edge.actions.invitations import invite
from scrutiny.models import User
from scrutiny.typed import Typed
from tests.browser.looking import faults_of, faults_on, faults_wide_and_narrow

PAGES_OF_FAULTS = ["400", "400_too_long", "403", "403_csrf", "404", "413", "500"]
TYPED = [Typed(0, "Summary", "What I wrote. " * 40), Typed(1, "Terms 1, text", "x" * 300)]


@login_not_required
def fault(request, name):
    """As it is drawn when it happens, with what was typed."""
    return HttpResponse(render_to_string(f"{name}.html", {"typed": TYPED, "size": 120, "most": 20}, request))


urlpatterns = [*urls.urlpatterns, path("fault/<name>/", fault)]


@pytest.mark.urls(__name__)
def test_the_pages_of_faults_are_whole_wide_and_narrow_and_need_no_script(visit, site):
    addresses = [f"/fault/{name}/" for name in PAGES_OF_FAULTS]
    assert faults_on(visit(), addresses, faults_wide_and_narrow) == {}
    page = visit(java_script_enabled=False)
    for address in addresses:
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.locator(":focus").count() == 1, address


def test_the_pages_by_which_an_account_begins_and_is_looked_after(visit, demo, sign_in):
    links = []
    person = invite("Asha Okafor", "asha@example.org", by=None, link_to=lambda token: links.append(token) or token)
    page = visit()
    page.goto(reverse("invitation", args=links))
    assert faults_wide_and_narrow(page) == {}
    page.click("main button")
    page.click("main button")
    assert page.title().startswith("Error: ")
    assert faults_wide_and_narrow(page) == {}
    page.goto(reverse("invitation", args=["no-such-link"]))
    page.complaints.clear()  # of the answer itself, which is 410
    assert faults_of(page) == {}

    administrator = User.objects.get(email__startswith="admin")
    TOTP.activate(administrator, generate_totp_secret())
    RecoveryCodes.activate(administrator)
    sign_in(page, administrator.email.split("@")[0])
    Panel.objects.filter(stage="evidence").update(title="Whether every path is lit at night " * 5 + "or soon")
    long = Panel.objects.filter(title__startswith="Whether").first()
    grant = User.objects.get(email__startswith="dso@").grants.first()
    own = [reverse(f"accounts:{name}", args=[person.uuid]) for name in ("account", "change", "give")]
    addresses = [
        *own, reverse("accounts:grant", args=[grant.user.uuid, grant.uuid]), reverse("accounts:list"),
        f"{reverse('accounts:list')}?show=print", f"{reverse('accounts:list')}?text=nobody", reverse("mfa_index"),
        reverse("mfa_view_recovery_codes"), "/actions/?show=print", "/people/?show=print",
        reverse("reviews:recommendations", args=[long.slug]), reverse("reviews:evidence", args=[long.slug]),
    ]  # fmt: skip
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}
