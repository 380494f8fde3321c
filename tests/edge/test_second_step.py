"""The second step at sign-in, and what those without one can reach where it is required."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from scrutiny.models import Event
from tests.records import a_dso, a_user, an_administrator

pytestmark = pytest.mark.django_db
PASSWORD = "a quite long secret"
SECURITY = "/accounts/security/"
ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "javascript:alert(1)",
    "https:evil.example",
]


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()  # attempts are counted there, and codes that were used


@pytest.fixture
def user():
    return a_user("bea@example.org", password=PASSWORD)


def sign_in(client, user, **more):
    return client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD} | more)


def code_of(secret, ahead=0):
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + ahead))


def with_app(user):
    """Set an app up for the account; gives its secret."""
    secret = totp.generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def is_signed_in(client):
    return client.get("/").context["user"].is_authenticated


def test_an_app_is_set_up_and_asked_for_at_the_next_sign_in(client, user):
    sign_in(client, user)
    page = client.get(reverse("mfa_activate_totp"))
    assert "<svg" in page.text
    assert "data:" not in page.text  # which the page's policy would not show
    secret = page.context["form"].secret
    codes = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)}, follow=True)
    assert len(codes.context["unused_codes"]) == 10
    assert [event.verb for event in Event.objects.of(user)] == ["set up an authenticator app for"]
    assert mail.outbox[0].subject == "Scrutiny: An authenticator app was set up"

    again = type(client)()
    assert sign_in(again, user).url == reverse("mfa_authenticate")
    assert not is_signed_in(again)
    assert "That is not right" in again.post(reverse("mfa_authenticate"), {"code": "000000"}).text
    again.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert is_signed_in(again)


def test_a_code_works_once(client, user):
    secret = with_app(user)
    for browser in (client, other := type(client)()):
        sign_in(browser, user)
        browser.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)


def test_what_is_remembered_of_attempts_is_seen_by_every_process(client, user, settings):
    from scrutiny.settings import CACHES

    settings.CACHES = CACHES
    secret = with_app(user)
    code = code_of(secret)
    assert [TOTP(Authenticator.objects.get()).validate_code(code) for _ in range(2)] == [True, False]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM scrutiny_cache")
        assert cursor.fetchone() == (1,)


def test_a_recovery_code_stands_in_once(client, user):
    with_app(user)
    code = RecoveryCodes.activate(user).get_unused_codes()[0]
    for browser in (client, other := type(client)()):
        sign_in(browser, user)
        browser.post(reverse("mfa_authenticate"), {"code": code})
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)
    assert "9 codes are left" in " ".join(client.get(SECURITY).text.split())


def test_secrets_are_not_stored_in_the_clear_and_fit_nothing_under_another_key(client, user, settings):
    secret = with_app(user)
    codes = RecoveryCodes.activate(user)
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    settings.SECRET_KEY = "x" * 50
    assert not Authenticator.objects.get(type="totp").wrap().validate_code(code_of(secret))
    assert not set(codes.generate_codes()) & set(codes.generate_codes())  # another each time, known to nobody


def test_recovery_codes_are_shown_downloaded_and_made_anew(client, user):
    with_app(user)
    RecoveryCodes.activate(user)
    client.force_login(user)
    client.post(reverse("mfa_reauthenticate"), {"code": code_of_app(user)})
    shown = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    download = client.get(reverse("mfa_download_recovery_codes"))
    assert download.text.split() == shown
    assert download.headers["Content-Disposition"].startswith("attachment")
    client.post(reverse("mfa_generate_recovery_codes"))
    assert not set(client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]) & set(shown)


def code_of_app(user):
    from allauth.mfa.utils import decrypt

    return code_of(decrypt(Authenticator.objects.get(user=user, type="totp").data["secret"]))


def test_whoever_signed_in_long_ago_is_asked_once_more(client, user):
    client.force_login(user)
    page = client.get(reverse("mfa_activate_totp"))
    assert page.url.startswith(reverse("account_reauthenticate"))


@pytest.fixture
def required(settings):
    settings.REQUIRE_SECOND_STEP = True


@pytest.mark.parametrize("make", [an_administrator, a_dso])
def test_where_it_is_required_nothing_else_is_reached_without_one(client, required, make):
    client.force_login(make())
    places = ["/", "/reviews/", "/admin/", "/accounts-and-rights/", reverse("account_change_password")]
    answers = {place: client.get(place) for place in places} | {"post": client.post("/accounts-and-rights/invite/")}
    assert {place: answer.headers.get("Location") for place, answer in answers.items()} == dict.fromkeys(
        answers, SECURITY
    )
    page = client.get(SECURITY).text
    assert "Set up a second step before you go on" in page
    assert client.get("/theme.css").status_code == 200
    client.post(reverse("account_logout"))
    assert not is_signed_in(client)


def test_where_it_is_required_an_app_opens_the_door(client, required):
    user = an_administrator()
    with_app(user)
    client.force_login(user)
    assert [client.get(place).status_code for place in ("/", "/admin/", "/accounts-and-rights/")] == [200] * 3


def test_it_is_not_required_of_others_or_where_the_council_does_not_ask(client, required, settings):
    client.force_login(a_user())
    assert client.get("/").status_code == 200
    settings.REQUIRE_SECOND_STEP = False
    client.force_login(an_administrator())
    assert client.get("/admin/").status_code == 200


def test_the_command_resets_a_second_step(client, user, capsys):
    with_app(user)
    call_command("reset_second_step", "BEA@example.org")
    assert not Authenticator.objects.exists()
    with pytest.raises(SystemExit):
        call_command("reset_second_step", "nobody@example.org")
    assert capsys.readouterr().out == "bea@example.org has no second step any more and is signed out everywhere.\n"


def test_sessions_are_listed_and_the_others_ended(client, user):
    other = type(client)(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"})
    for browser in (client, other):
        sign_in(browser, user)
    page = client.get(SECURITY)
    assert [session["browser"] for session in page.context["sessions"]] == ["Firefox on Windows", "Another browser"]
    client.post(reverse("account_sign_out_elsewhere"))
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)
    assert [session["is_this"] for session in client.get(SECURITY).context["sessions"]] == [True]


def test_a_new_password_ends_the_other_sessions(client, user):
    other = type(client)()
    for browser in (client, other):
        sign_in(browser, user)
    new = {"oldpassword": PASSWORD, "password1": "plum kettle orbit", "password2": "plum kettle orbit"}
    client.post(reverse("account_change_password"), new)
    assert (is_signed_in(client), is_signed_in(other)) == (True, False)
    assert len(client.get(SECURITY).context["sessions"]) == 1


@pytest.mark.parametrize("place", ELSEWHERE)
def test_next_never_leads_away(client, user, place):
    assert sign_in(client, user, next=place).url == "/"
    assert client.get(reverse("account_login"), {"next": place}).url == "/"
    assert client.post(reverse("account_logout"), {"next": place}).url == "/"
    secret = with_app(user)
    sign_in(client, user, next=place)
    done = client.post(f"{reverse('mfa_authenticate')}?next={place}", {"code": code_of(secret), "next": place})
    assert done.url == "/"


def test_next_is_kept_through_the_second_step(client, user):
    secret = with_app(user)
    sign_in(client, user, next="/reviews/?stage=scoping")
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(secret)}).url == "/reviews/?stage=scoping"
