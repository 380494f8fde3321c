"""Pages that people meet on bad days, and those by which an account begins: as good as all others."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import path, reverse

from scrutiny.edge import urls
from scrutiny.edge.actions.invitations import invite
from scrutiny.typed import Typed
from tests.browser.looking import faults_of, faults_on, faults_wide_and_narrow, press
from tests.records import a_dso, a_panel, a_plan, a_row, an_administrator

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


def sign_in(page, client, user, site):
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])


def test_the_pages_by_which_an_account_begins_and_is_looked_after(visit, site, client):
    links = []
    person = invite("Asha Okafor", "asha@example.org", by=None, link_to=lambda token: links.append(token) or token)
    page = visit()
    page.goto(reverse("invitation", args=links))
    assert faults_wide_and_narrow(page) == {}
    press(page, "main button")
    press(page, "main button")
    assert page.title().startswith("Error: ")
    assert faults_wide_and_narrow(page) == {}
    page.goto(reverse("invitation", args=["no-such-link"]))
    page.complaints.clear()  # of the answer itself, which is 410
    assert faults_of(page) == {}

    administrator, long = an_administrator(), a_panel(f"{'Whether every path is lit at night ' * 5}or soon")
    TOTP.activate(administrator, generate_totp_secret())
    RecoveryCodes.activate(administrator)
    a_row(a_plan(long, audience="public"), number="1", own_text="Mow the lawn.", audience="public")
    grant = a_dso(panel=long).grants.get()
    sign_in(page, client, administrator, site)
    addresses = [
        *(reverse(f"accounts:{name}", args=[person.uuid]) for name in ("account", "change", "give")),
        reverse("accounts:grant", args=[grant.user.uuid, grant.uuid]), reverse("accounts:list"),
        f"{reverse('accounts:list')}?show=print", f"{reverse('accounts:list')}?text=nobody", reverse("mfa_index"),
        reverse("mfa_view_recovery_codes"), "/actions/?show=print",
    ]  # fmt: skip
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}
    sign_in(page, client, grant.user, site)
    addresses = [reverse(f"reviews:{name}", args=[long.slug]) for name in ("recommendations", "particulars")]
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}
