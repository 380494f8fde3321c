"""Passkeys, with the browser's own authenticator for tests."""

from allauth.mfa.models import Authenticator

from tests.browser.looking import press
from tests.records import a_user

PASSWORD = "a quite long secret"
LIKE_A_TELEPHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_authenticator(page):
    """Give the browser a passkey keeper that agrees to everything."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": LIKE_A_TELEPHONE})


def test_a_passkey_is_made_and_then_signs_in_alone_and_as_a_second_step(visit, site):
    user = a_user("bea@example.org", name="Bea Holt", password=PASSWORD)
    page = visit()
    with_authenticator(page)
    local = site.replace("127.0.0.1", "localhost")  # a passkey belongs to a name
    page.goto(f"{local}/accounts/login/?next=/accounts/passkeys/add/")
    page.fill("[name=login]", user.email)
    page.fill("[name=password]", PASSWORD)
    press(page, "role=button[name='Sign in']")
    page.fill("[name=name]", "Office laptop")
    page.get_by_role("button", name="Add the passkey").click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    assert [str(each) for each in Authenticator.objects.filter(type="webauthn")] == ["Office laptop"]

    press(page, "role=button[name='Sign out']")
    page.goto(f"{local}/accounts/login/?next=/reviews/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{local}/reviews/")
    assert page.get_by_text("Bea Holt").is_visible()

    press(page, "role=button[name='Sign out']")
    page.goto(f"{local}/accounts/login/")
    page.fill("[name=login]", user.email)
    page.fill("[name=password]", PASSWORD)
    press(page, "role=button[name='Sign in']")
    page.get_by_role("button", name="Use a passkey instead").click()
    page.get_by_text("Bea Holt").wait_for()
    assert page.complaints == []
    assert [asked for asked in page.asked if not asked.startswith(local)] == []
