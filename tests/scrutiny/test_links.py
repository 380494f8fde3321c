"""Personal links: opened by a button, for one thing, until they end."""

import datetime
import hashlib
import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.utils import timezone

from panels.models import Body
from scrutiny import links
from scrutiny.jobs.recurring import clear_what_is_over
from scrutiny.links import visits
from scrutiny.links.purposes import PURPOSES, Purpose
from scrutiny.models import Council, LinkCode, PersonalLink
from tests.records import a_body, a_dso, a_user

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.scrutiny.link_urls")]
PAGE = "/for-tests/"


@pytest.fixture
def opened():
    """The bodies that were opened for the first time; one named "Agreed" is over, one named "Gone" cannot be found."""
    return []


@pytest.fixture(autouse=True)
def _purpose(monkeypatch, opened):
    cache.clear()
    monkeypatch.setitem(
        PURPOSES,
        "test",
        Purpose(
            name="test",
            page="test_page",
            title="Read it",
            words="A button follows.",
            button="Read it now",
            find=lambda pk: Body.objects.exclude(name="Gone").filter(pk=pk).first(),
            over=lambda body: "It is agreed." if body.name == "Agreed" else "",
            looked_after=lambda reader: Body.objects.all(),
            opened=opened.append,
        ),
    )


@pytest.fixture
def body():
    return a_body("Water Board")


@pytest.fixture
def token(body):
    return sent(body)


def sent(body, days=7, by=None):
    ends_on = timezone.localdate() + datetime.timedelta(days=days)
    _, token = links.issue("test", body, whom="A parent", to="parent@example.org", ends_on=ends_on, by=by)
    return token


def press(client, token):
    return client.post(f"/link/{token}/", follow=True)


def words(response):
    main = re.search("<main.*?>(.*)</main>", response.text, re.DOTALL)[1]
    return " ".join(re.sub("<[^>]+>", " ", main).split())


def test_the_button_leads_to_the_one_thing_and_takes_the_secret_out_of_the_address(client, token, opened, body):
    page = client.get(f"/link/{token}/")
    assert (page.status_code, PersonalLink.objects.get().uses) == (200, 0)
    assert page.headers["Referrer-Policy"] == "strict-origin"
    assert "no-store" in page.headers["Cache-Control"]
    assert "Water Board" not in page.text
    answer = press(client, token)
    assert (answer.redirect_chain, answer.text) == ([(PAGE, 302)], "Water Board {}")
    link = PersonalLink.objects.get()
    assert (link.uses, link.opened_at, opened) == (1, link.last_opened_at, [body])
    assert client.get("/link/").url == PAGE


def test_only_a_hash_is_kept_and_it_has_256_bits(client, token):
    press(client, token)
    link = PersonalLink.objects.get()
    assert (len(token), link.digest) == (43, hashlib.sha256(token.encode()).hexdigest())
    assert token not in f"{PersonalLink.objects.values()}{dict(client.session)}"


def test_a_scanner_that_opens_it_over_and_over_changes_nothing(client, token):
    for _ in range(50):
        page = client.get(f"/link/{token}/")
    assert (page.status_code, client.cookies.get("sessionid")) == (200, None)
    assert PersonalLink.objects.filter(uses=0, opened_at=None).exists()


def test_it_may_be_opened_again_elsewhere_and_the_newest_visit_lasts(client, token, opened, body):
    other = type(client)()
    for browser in (client, other):
        assert press(browser, token).status_code == 200
    link = PersonalLink.objects.get()
    assert (link.uses, link.last_opened_at > link.opened_at, opened) == (2, True, [body])
    assert (client.get(PAGE).status_code, other.get(PAGE).status_code) == (403, 200)
    assert words(client.get(PAGE)).startswith("Your link was opened elsewhere It works in one place at a time")
    press(client, token)
    assert (client.get(PAGE).status_code, other.get(PAGE).status_code) == (200, 403)


def test_nobody_comes_without_having_pressed(client, token):
    client.get(f"/link/{token}/")
    for address in (PAGE, "/link/", "/link/code/"):
        page = client.get(address)
        assert (page.status_code, words(page).startswith("Open your link again")) == (403, True)


def test_the_session_gets_another_key_and_somebody_signed_in_stays_so(client, token):
    user = a_user()
    client.force_login(user)
    before = client.session.session_key
    press(client, token)
    assert client.session.session_key != before
    assert client.get("/").context["user"] == user
    client.post("/accounts/logout/")
    assert client.get(PAGE).status_code == 403


def test_a_browser_has_one_visit_at_a_time(client, token):
    press(client, token)
    assert press(client, sent(a_body("Rivers Board"))).text == "Rivers Board {}"
    assert client.get(PAGE).text == "Rivers Board {}"


def grow_old(client, seconds):
    session = client.session
    session[visits.VISIT] = session[visits.VISIT] | {"at": session[visits.VISIT]["at"] - seconds}
    session.save()


def test_a_visit_ends_after_an_idle_hour_and_each_page_begins_the_hour_anew(client, token):
    press(client, token)
    for _ in range(3):
        grow_old(client, 3500)
        assert client.get(PAGE).status_code == 200
    grow_old(client, 3601)
    assert client.get(PAGE).status_code == 403
    assert press(client, token).status_code == 200


def test_what_was_typed_when_the_visit_ran_out_is_in_the_form_again(client, token):
    press(client, token)
    grow_old(client, 3601)
    late = client.post(PAGE, {"text": "A long answer"})
    assert "What you wrote is kept" in late.text
    assert press(client, token).text == "Water Board {'text': ['A long answer']}"
    assert client.get(f"{PAGE}?without=kept").text == "Water Board {}"


def test_what_was_typed_for_one_thing_never_comes_back_in_another(client, token):
    press(client, token)
    grow_old(client, 3601)
    client.post(PAGE, {"text": "A long answer"})
    assert press(client, sent(a_body("Rivers Board"))).text == "Rivers Board {}"


def test_a_browser_that_is_not_known_is_given_its_words_to_copy(client):
    page = client.post(PAGE, {"text": "A long answer"})
    assert (page.status_code, "A long answer" in page.text, "What you wrote is kept" in page.text) == (403, True, False)


ENDS = {
    "ended": "This link was ended Democratic services ended it, so it no longer leads anywhere. "
    "To be sent a new one, ask Dana Reed (dana@example.org).",
    "replaced": "There is a newer link A newer link was sent to you after this one. Use the one in the latest e-mail. "
    "To be sent a new one, ask Dana Reed (dana@example.org).",
    "closed": "Nothing is left to do What it was for is finished, so there is nothing left to do. "
    "If you have a question, ask Dana Reed (dana@example.org).",
    "over": "Nothing is left to do It is agreed. If you have a question, ask Dana Reed (dana@example.org).",
    "gone": "This link no longer works What it led to is not open to it any more. "
    "To be sent a new one, ask Dana Reed (dana@example.org).",
}


def finish(body, how):
    if how == "replaced":
        sent(body)
    elif how in {"over", "gone"}:
        Body.objects.update(name="Agreed" if how == "over" else "Gone")
    else:
        assert {"ended": links.end, "closed": links.close}[how]("test", body)


@pytest.mark.parametrize("how", ENDS)
def test_an_end_ends_running_visits_too_and_says_whom_to_ask(client, body, how):
    token = sent(body, by=a_user("dana@example.org", name="Dana Reed"))
    press(client, token)
    finish(body, how)
    page = client.get(PAGE)
    assert (page.status_code, words(page)) == (403, ENDS[how])
    assert [client.get(f"/link/{token}/").status_code, client.post(f"/link/{token}/").status_code] == [410, 410]


def test_the_last_day_counts_whole_and_the_day_after_no_more(client, body):
    today = sent(body, days=0)
    assert press(client, today).status_code == 200
    PersonalLink.objects.update(expires_at=timezone.now())
    day = f"{timezone.localdate():%-d %B %Y}"
    assert f"It worked until the end of {day}." in words(client.get(PAGE))
    assert "ask the democratic services team to send" not in words(client.post(f"/link/{today}/"))


def test_wrong_links_are_told_apart_from_ended_ones_and_many_have_to_wait(client, token, settings):
    settings.ACCOUNT_RATE_LIMITS = {"wrong_link": "3/10m/ip"}
    found = [client.get(f"/link/{token[:-2]}{number}/") for number in range(10, 14)]
    assert [page.status_code for page in found] == [410, 410, 410, 429]
    assert words(found[0]).startswith("This link does not work It may not have been copied whole")
    assert words(found[-1]).startswith("Wait a little")
    assert press(client, token).status_code == 200


@pytest.mark.parametrize("wrong", ["none", "x" * 5000, "%00", "%E2%80%AE", "..%2F..", "' OR 1=1"])
def test_nonsense_is_a_wrong_link(client, wrong):
    assert client.get(f"/link/{wrong}/").status_code in {404, 410}


@pytest.fixture
def with_code(token, django_capture_on_commit_callbacks):
    Council.objects.create(name="Wexcombe", links_need_code=True)
    return django_capture_on_commit_callbacks


def code(message=-1):
    return re.search(r"Your code is (\d{6})", mail.outbox[message].body)[1]


def test_a_council_can_ask_for_a_code_sent_to_the_address_on_file(client, token, with_code):
    with with_code(execute=True):
        asked = press(client, token)
    assert asked.redirect_chain == [("/link/code/", 302)]
    assert (mail.outbox[0].to, PersonalLink.objects.get().uses) == (["parent@example.org"], 0)
    assert [client.get(PAGE).status_code, client.get("/link/").status_code] == [302, 302]
    wrong = client.post("/link/code/", {"code": "12 34"})
    assert "This code is not right" in wrong.text
    assert client.post("/link/code/", {"code": f" {code()[:3]} {code()[3:]} "}, follow=True).text == "Water Board {}"
    assert (PersonalLink.objects.get().uses, client.get("/link/code/").status_code) == (1, 403)


def test_a_code_is_used_once_for_ten_minutes_and_tried_five_times(client, token, with_code):
    with with_code(execute=True):
        press(client, token)
    number, right = LinkCode.objects.get().pk, code()
    LinkCode.objects.update(ends_at=timezone.now())
    assert client.post("/link/code/", {"code": right}).status_code == 200
    LinkCode.objects.update(ends_at=timezone.now() + datetime.timedelta(minutes=1))
    for _ in range(5):
        assert client.post("/link/code/", {"code": "wrong"}).status_code == 200
    assert client.post("/link/code/", {"code": right}).status_code == 200
    LinkCode.objects.filter(pk=number).update(tries=0)
    assert client.post("/link/code/", {"code": right}).status_code == 302
    assert LinkCode.objects.get().used_at


def test_at_most_five_codes_an_hour_are_sent_and_a_code_of_another_visit_is_none(client, token, with_code):
    with with_code(execute=True):
        press(client, token)
        for _ in range(7):
            client.post("/link/code/", {"press": "again"})
    assert (len(mail.outbox), LinkCode.objects.count()) == (5, 5)
    assert client.post("/link/code/", {"code": code(0)}).status_code == 200
    assert client.post("/link/code/", {"code": code()}).status_code == 302


def test_an_ended_link_takes_no_code(client, token, body, with_code):
    with with_code(execute=True):
        press(client, token)
    links.end("test", body)
    assert client.post("/link/code/", {"code": code()}).status_code == 403


def test_the_admin_shows_officers_what_they_look_after_and_no_address(client, token):
    client.force_login(a_dso())
    page = client.get(f"/admin/scrutiny/personallink/{PersonalLink.objects.get().pk}/change/")
    assert (page.status_code, "A parent" in page.text, "parent@example.org" in page.text) == (200, True, False)


def test_codes_are_forgotten_after_a_day(client, token, with_code):
    press(client, token)
    LinkCode.objects.update(made_at=timezone.now() - datetime.timedelta(hours=23))
    clear_what_is_over()
    assert LinkCode.objects.count() == 1
    LinkCode.objects.update(made_at=timezone.now() - datetime.timedelta(hours=25))
    clear_what_is_over()
    assert LinkCode.objects.count() == 0
