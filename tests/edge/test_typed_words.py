"""Whatever goes wrong, what somebody typed comes back to them, and to nobody else."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.decorators import login_not_required
from django.contrib.sessions.models import Session
from django.http import Http404
from django.test import Client
from django.urls import path, reverse

from panels.models import Grant, Panel, Term
from scrutiny import signing_in
from scrutiny.edge import urls
from tests.pages import Page, told
from tests.records import a_dso, a_grant, a_panel, a_plan, a_row

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:particulars", args=["parks"])
SIGN_IN = reverse("account_login")
PASSWORD = "Gates open at dawn 7"


@login_not_required
def breaks(request):
    raise RuntimeError("a private detail")


@login_not_required
def is_gone(request):
    raise Http404


urlpatterns = [*urls.urlpatterns, path("breaks/", breaks), path("gone/", is_gone)]
handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture
def officer():
    user = a_dso(panel=a_panel("Parks in winter", slug="parks"))
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def page(client, officer):
    """A page with its form open, whose session then ends."""
    client.force_login(officer)
    opened = Page(client, ADDRESS)
    Session.objects.all().delete()
    return opened


def sign_in(client, user):
    return client.post(SIGN_IN, {"login": user.email, "password": PASSWORD, "next": ADDRESS}, follow=True)


def test_after_the_session_has_ended_the_form_comes_back_filled_and_is_saved_by_pressing_again(client, page, officer):
    asked = page.client.post(ADDRESS, page.sent | {"title": "Parks at night", "starts_on": "soon"}, follow=True)
    assert asked.redirect_chain == [(f"{SIGN_IN}?next={ADDRESS}", 302)]
    assert told(asked) == [signing_in.WAITS]
    page.read(sign_in(client, officer))
    assert (page.sent["title"], page.sent["starts_on"]) == ("Parks at night", "soon")
    assert "What you wrote is back in this form" in page.response.text
    assert Panel.objects.get().title == "Parks in winter"
    assert page.send({"starts_on": "1 May 2026"}).status_code == 302
    assert Panel.objects.get().title == "Parks at night"
    assert Page(client, ADDRESS).response.context["request"].kept_words is None


def test_somebody_else_who_signs_in_sees_nothing_of_it_and_it_is_gone(client, page, officer):
    page.client.post(ADDRESS, page.sent | {"title": "Parks at night"})
    other = a_dso(panel=Panel.objects.get())
    other.set_password(PASSWORD)
    other.save()
    assert "at night" not in sign_in(client, other).text
    client.post(reverse("account_logout"))
    assert "at night" not in sign_in(client, officer).text


def test_a_browser_that_nobody_signed_in_with_keeps_nothing_and_is_given_it_back(client, page, officer):
    client.cookies.pop("sessionid-of")
    answer = client.post(ADDRESS, page.sent | {"title": "Parks at night"})
    assert (answer.status_code, answer.context["typed"][0].words) == (403, "Parks at night")
    assert not Session.objects.exists()


@pytest.mark.parametrize("cookie", ["1:forged", "x", ""])
def test_a_forged_cookie_is_nobodys(client, page, cookie):
    client.cookies["sessionid-of"] = cookie
    assert client.post(ADDRESS, page.sent | {"title": "Parks at night"}).status_code == 403


def test_too_much_to_be_kept_is_given_back_to_copy(client, page):
    answer = client.post(ADDRESS, page.sent | {"summary": "word " * 110_000})
    assert (answer.status_code, len(answer.context["typed"][0].words)) == (403, 550_000)


def test_what_waits_is_for_one_hour(client, page, officer, monkeypatch):
    page.client.post(ADDRESS, page.sent | {"title": "Parks at night"})
    monkeypatch.setattr(signing_in, "KEPT_FOR", -1)
    assert "at night" not in sign_in(client, officer).text


def test_one_can_start_again_without_it(client, page, officer):
    page.client.post(ADDRESS, page.sent | {"title": "Parks at night"})
    assert 'href="?without=kept"' in sign_in(client, officer).text
    assert "at night" not in client.get(f"{ADDRESS}?without=kept").text


def test_a_page_that_takes_no_words_back_shows_them_to_be_copied(client, page, officer):
    term = Term.objects.create(panel=Panel.objects.get(), position=1, text="To look.")
    screen = reverse("admin:panels_term_change", args=[term.pk])
    client.post(screen, {"text": "To look closely.", "password": "hush"})
    client.post(SIGN_IN, {"login": officer.email, "password": PASSWORD})
    text = client.get(screen).text
    assert "To look closely." in text
    assert "hush" not in text
    assert "hush" not in Session.objects.get().session_data


def test_words_about_progress_wait_as_well(client, officer):
    row = a_row(a_plan(Panel.objects.get(), slug="parks"))
    a_grant(officer, Grant.Role.DSO)
    address = reverse("actionplans:update", args=["parks", row.uuid])
    client.force_login(officer)
    client.get(address)
    Session.objects.all().delete()
    client.post(address, {"narrative": "Two gates are open."})
    client.post(SIGN_IN, {"login": officer.email, "password": PASSWORD})
    assert client.get(address).context["form"]["narrative"].value() == "Two gates are open."
    assert not row.updates.exists()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("address", "status"), [("/breaks/", 500), ("/gone/", 404)])
def test_a_page_that_fails_gives_back_what_was_typed_and_no_secret(client, address, status):
    client.raise_request_exception = False
    typed = {
        "summary": "Two <b>gates</b>", "initial-summary": "", "title": "As it was", "initial-title": "As it was",
        "new_password": "hush", "csrfmiddlewaretoken": "hush", "read_version": "3", "terms-0-text": "To look",
    }  # fmt: skip
    answer = client.post(address, typed)
    assert (answer.status_code, "hush" in answer.text) == (status, False)
    assert [(one.label, one.words) for one in answer.context["typed"]] == [
        ("Summary", "Two <b>gates</b>"), ("Terms 1, text", "To look"),
    ]  # fmt: skip
    assert "Two &lt;b&gt;gates&lt;/b&gt;" in answer.text


@pytest.mark.urls(__name__)
def test_a_fault_of_ours_is_owned_without_the_database(client, django_assert_num_queries):
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        assert client.post("/breaks/", {"summary": "Two gates"}).status_code == 500


def test_a_form_that_is_out_of_date_gives_back_what_was_typed_here_and_not_what_another_site_sent(officer):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(officer)
    answer = strict.post(ADDRESS, {"title": "Parks at night"})
    assert (answer.status_code, "Parks at night" in answer.text) == (403, True)
    for headers in ({"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = strict.post(ADDRESS, {"title": "Parks at night"}, headers=headers)
        assert (answer.status_code, "Parks at night" in answer.text) == (403, False)


def test_a_form_with_far_too_many_words_gives_them_back_to_be_shortened(client, officer):
    client.force_login(officer)
    page, words = Page(client, ADDRESS), "word " * 1_200_000
    for headers, given_back in (({"Origin": "http://testserver"}, 1), ({"Origin": "https://elsewhere.example"}, 0)):
        answer = client.post(
            ADDRESS,
            urlencode(page.sent | {"summary": words, "new_password": "hush"}),
            content_type="application/x-www-form-urlencoded",
            headers=headers,
        )
        assert (answer.status_code, answer.text.count(words.strip()), "hush" in answer.text) == (413, given_back, False)
        assert "This is too long to be saved" in answer.text
    assert Panel.objects.get().summary == ""


def test_a_form_that_is_too_long_in_other_ways_is_refused_without_a_fault(client, officer):
    client.force_login(officer)
    plain = {"content_type": "application/x-www-form-urlencoded", "headers": {"Origin": "http://testserver"}}
    many = client.post(ADDRESS, "&".join(f"a{number}=words" for number in range(600_000)), **plain)
    with_files = client.post(ADDRESS, {"summary": "word " * 1_200_000})
    assert (many.status_code, with_files.status_code) == (413, 413)
    assert "your browser may still have what you wrote" in many.text


def test_what_somebody_deleted_meanwhile_is_said_to_be_gone_and_my_words_stay(client, officer):
    client.force_login(officer)
    page = Page(client, ADDRESS)
    Panel.objects.all().delete()
    answer = client.post(ADDRESS, page.sent | {"title": "Parks at night"})
    assert (answer.status_code, answer.context["typed"][0].words) == (404, "Parks at night")
    assert "This is not here any more" in answer.text


def test_whoever_lost_the_right_meanwhile_keeps_the_words(client, officer):
    Panel.objects.update(audience="public")
    client.force_login(officer)
    page = Page(client, ADDRESS)
    Grant.objects.all().delete()
    answer = client.post(ADDRESS, page.sent | {"title": "Parks at night"})
    assert (answer.status_code, answer.context["typed"][0].words) == (403, "Parks at night")


def test_the_password_of_a_failed_sign_in_is_never_repeated():
    answer = Client(enforce_csrf_checks=True).post(SIGN_IN, {"login": "a@example.org", "password": "hush", "x": "hush"})
    assert (answer.status_code, "hush" in answer.text) == (403, False)
