"""Signing in with the council's directory, against one on this machine."""

import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from scrutiny import environment
from scrutiny.models import User
from tests.edge.a_directory import ANOTHER_KEY, Directory
from tests.records import a_user, an_administrator

pytestmark = pytest.mark.django_db
BEGIN, BACK = "/accounts/directory/", "/accounts/directory/back/"
NOT_BELIEVED = "could not be believed, so you are not signed in"


@pytest.fixture
def directory(settings):
    directory = Directory()
    settings.SOCIALACCOUNT_PROVIDERS = directory.as_setting()
    yield directory
    directory.stop()


@pytest.fixture
def user():
    return a_user("bea@example.org", name="Bea Holt")


def come_back(client, directory, place=""):
    """Go to the directory and come back from it."""
    sent = client.get(BEGIN, {"next": place} if place else {})
    assert sent.url.startswith(f"{directory.address}/authorise?")
    return client.get(directory.authorise(sent.url))


def signed_in(client):
    found = client.get("/").context["user"]
    return found.email if found.is_authenticated else None


def test_whom_the_directory_vouches_for_is_signed_in_to_the_account_that_exists(client, directory, user):
    assert "Sign in with Wexcombe staff directory" in client.get(reverse("account_login"), {"next": "/reviews/"}).text
    directory.claims["email"] = "Bea@Example.org"
    assert come_back(client, directory, "/reviews/?stage=scoping").url == "/reviews/?stage=scoping"
    assert signed_in(client) == "bea@example.org"
    made = [User.objects.count(), SocialAccount.objects.count(), EmailAddress.objects.count()]
    assert made == [1, 0, 0]


def test_an_address_without_an_account_is_told_so(client, directory):
    directory.claims["email"] = "<b>stranger@example.org"
    answer = come_back(client, directory)
    assert (answer.status_code, signed_in(client), User.objects.count()) == (403, None, 0)
    assert "There is no account here for &lt;b&gt;stranger@example.org. Accounts are by invitation" in answer.text


@pytest.mark.parametrize(
    "alike", ["adm\u0131n@example.org", "ADM\u0131N@EXAMPLE.ORG", "adm_n@example.org", "adm%@example.org"]
)
def test_an_address_that_only_looks_like_another_opens_nothing(client, directory, alike):
    a_user("admin@example.org")
    directory.claims["email"] = alike
    assert "There is no account here" in come_back(client, directory).text
    assert signed_in(client) is None


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": "no"},
        {"email_verified": None},
        {"email_verified": False, "xms_edov": True},
        {"email": ""},
    ],
)
def test_an_address_that_is_not_vouched_for_opens_nothing(client, directory, user, claims):
    directory.claims |= claims
    directory.userinfo = {"sub": "person-1"}
    answer = come_back(client, directory)
    assert "does not vouch for your e-mail address" in answer.text
    assert signed_in(client) is None


def test_what_entra_says_of_the_owner_of_the_domain_counts_where_the_standards_claim_is_absent(client, directory, user):
    del directory.claims["email_verified"]
    assert "does not vouch" in come_back(client, directory).text
    directory.claims["xms_edov"] = True
    come_back(client, directory)
    assert signed_in(client) == "bea@example.org"


def test_an_address_that_the_token_lacks_is_asked_for_of_the_same_person_only(client, directory, user):
    del directory.claims["email"], directory.claims["email_verified"]
    directory.userinfo = {"sub": "somebody else", "email": "bea@example.org", "email_verified": True}
    assert NOT_BELIEVED in come_back(client, directory).text
    directory.userinfo["sub"] = "person-1"
    come_back(client, directory)
    assert signed_in(client) == "bea@example.org"


FORGED = {
    "nonce": {"changed": {"nonce": "another"}},
    "no nonce": {"changed": {"nonce": None}},
    "issuer": {"changed": {"iss": "https://evil.example"}},
    "audience": {"changed": {"aud": "another site"}},
    "too old": {"changed": {"exp": 1_600_000_000, "iat": 1_600_000_000}},
    "not yet": {"changed": {"iat": 4_000_000_000, "nbf": 4_000_000_000}},
    "signature": {"key": ANOTHER_KEY},
    "signed with the shared secret": {"algorithm": "HS256"},
    "not signed": {"algorithm": "none", "key": None},
    "unknown key": {"headers": {"kid": "two"}},
    "nobody": {"changed": {"sub": None}},
}


@pytest.mark.parametrize("how", FORGED)
def test_a_token_that_is_not_right_opens_nothing(client, directory, user, how):
    for name, value in FORGED[how].items():
        setattr(directory, name, value)
    assert NOT_BELIEVED in come_back(client, directory).text
    assert signed_in(client) is None


def test_an_answer_that_this_browser_did_not_ask_for_opens_nothing(client, directory, user):
    sent = client.get(BEGIN)
    back = directory.authorise(sent.url)
    stranger = type(client)()
    assert NOT_BELIEVED in stranger.get(back).text
    assert NOT_BELIEVED in client.get(f"{BACK}?code=x&state=wrong").text
    assert (signed_in(client), signed_in(stranger)) == (None, None)
    client.get(back)
    again = client.get(back)
    assert NOT_BELIEVED in again.text  # an answer counts once


def test_who_breaks_off_is_told_that_nothing_happened(client, directory, user):
    state = directory.authorise(client.get(BEGIN).url).split("state=")[1]
    assert "The sign-in was broken off" in client.get(f"{BACK}?error=access_denied&state={state}").text


def test_an_account_that_is_switched_off_is_not_opened(client, directory, user):
    User.objects.update(is_active=False)
    answer = come_back(client, directory)
    assert (answer.url, signed_in(client)) == (reverse("account_inactive"), None)


def test_a_directory_that_does_not_answer_is_said(client, directory, user):
    back = directory.authorise(client.get(BEGIN).url)
    directory.is_away = True
    assert ["does not answer just now" in client.get(place).text for place in (BEGIN, back)] == [True, True]


def test_a_second_step_is_asked_for_as_after_a_password(client, directory, user, settings):
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    assert come_back(client, directory).url == reverse("mfa_authenticate")
    assert signed_in(client) is None
    settings.REQUIRE_SECOND_STEP = True
    directory.claims["email"] = an_administrator().email
    other = type(client)()
    assert come_back(other, directory, "/admin/").url == "/admin/"
    assert other.get("/admin/").url == reverse("mfa_index")


@pytest.mark.parametrize("place", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_next_never_leads_away(client, directory, user, place):
    assert come_back(client, directory, place).url == "/"


def test_who_asks_cannot_change_what_is_asked_of_the_directory(client, directory, user):
    sent = client.get(BEGIN, {"auth_params": "nonce=mine&prompt=none", "scope": "admin", "process": "connect"})
    assert "prompt" not in sent.url
    assert "admin" not in sent.url
    assert "nonce=mine" not in sent.url


def test_clocks_may_differ_by_some_seconds(client, directory, user):
    directory.changed = {"iat": int(time.time()) + 20}
    come_back(client, directory)
    assert signed_in(client) == "bea@example.org"


def test_without_a_directory_there_is_no_button_and_no_address(client):
    assert "Sign in with" not in client.get(reverse("account_login")).text.replace("Sign in with a passkey", "")
    assert [client.get(place).status_code for place in (BEGIN, BACK)] == [404, 404]


WHOLE = {"OIDC_NAME": "Staff", "OIDC_SERVER": "https://id.example/", "OIDC_CLIENT_ID": "c", "OIDC_SECRET": "s"}


def test_the_settings_of_a_directory_are_all_there_or_none(monkeypatch):
    assert environment.directory() == []
    for name, value in WHOLE.items():
        monkeypatch.setenv(name, value)
    (app,) = environment.directory()
    assert (app["name"], app["settings"]["server_url"]) == ("Staff", "https://id.example")
    monkeypatch.delenv("OIDC_SECRET")
    with pytest.raises(ImproperlyConfigured, match="OIDC_SECRET must be set too: sign-in by OIDC needs all four"):
        environment.directory()


@pytest.mark.parametrize("address", ["http://id.example", "id.example", "ftp://id.example", "https://"])
def test_a_directory_is_asked_over_https(monkeypatch, address):
    for name, value in (WHOLE | {"OIDC_SERVER": address}).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured, match="must begin with https://"):
        environment.directory()
