"""What the site says when something is amiss, and whether it is well."""

import re

import pytest
from django.contrib.auth.decorators import login_not_required
from django.core import mail
from django.core.exceptions import SuspiciousOperation
from django.test import Client
from django.urls import path, reverse
from django.views.defaults import server_error

from scrutiny.edge import urls
from tests.records import a_user

pytestmark = pytest.mark.django_db


@login_not_required
def breaks(request):
    raise RuntimeError("a private detail")


@login_not_required
def suspects(request):
    raise SuspiciousOperation("a private detail")


urlpatterns = [*urls.urlpatterns, path("breaks/", breaks), path("suspects/", suspects)]


def heading(answer):
    return re.search(r"<h1[^>]*>(.*?)</h1>", answer.content.decode(), re.DOTALL)[1]


def test_a_page_that_is_not_there_offers_ways_on(client):
    answer = client.get("/no-such-page/")
    assert (answer.status_code, heading(answer)) == (404, "Page not found")
    assert reverse("account_login") in answer.content.decode()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("address", "status", "words"), [
    ("/breaks/", 500, "Something went wrong"),
    ("/suspects/", 400, "This request could not be understood"),
])  # fmt: skip
def test_a_fault_is_owned_in_plain_words_without_its_details(client, address, status, words):
    client.raise_request_exception = False
    answer = client.get(address)
    assert (answer.status_code, heading(answer)) == (status, words)
    assert "private detail" not in answer.content.decode()


def test_the_words_about_a_fault_of_ours_need_no_database(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert "<h1" in server_error(rf.get("/")).content.decode()


def test_a_form_from_a_page_that_is_out_of_date_is_explained(client):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(reverse("account_login"), {"login": "a@example.org", "password": "x"})
    assert (answer.status_code, heading(answer)) == (403, "This form is out of date")


@pytest.mark.parametrize(("name", "words"), [
    ("account_login", "Sign in"),
    ("account_reset_password", "Forgotten password"),
    ("account_reset_password_done", "Look in your e-mail"),
    ("account_reset_password_from_key_done", "Your password is changed"),
    ("account_signup", "Accounts are by invitation"),
    ("account_inactive", "This account is switched off"),
])  # fmt: skip
def test_the_account_pages_speak_as_the_rest_of_the_site(client, name, words):
    answer = client.get(reverse(name))
    assert (answer.status_code, heading(answer).strip()) == (200, words)
    assert 'class="masthead"' in answer.content.decode()


def test_a_forgotten_password_is_changed_by_the_link_in_the_e_mail(client):
    user = a_user("clerk@example.org", password="the old password 1")
    client.post(reverse("account_reset_password"), {"email": user.email})
    link = re.search(r"https?://\S+/accounts/password/reset/key/\S+", mail.outbox[0].body)[0]
    page = client.get(link, follow=True)
    assert heading(page) == "Choose a new password"
    new = {"password1": "Gates open at dawn 7", "password2": "Gates open at dawn 7"}
    done = client.post(page.request["PATH_INFO"], new, follow=True)
    assert heading(done) in {"Your password is changed", "Overview and scrutiny"}
    assert client.login(email=user.email, password=new["password1"])
    assert heading(client.get(link, follow=True)) in {"This link no longer works"}


def test_signing_in_and_out_leads_to_the_front_page(client):
    a_user("clerk@example.org", password="Gates open at dawn 7", name="Verity Clerk")
    page = client.post(
        reverse("account_login"), {"login": "clerk@example.org", "password": "Gates open at dawn 7"}, follow=True
    )
    assert page.redirect_chain == [("/", 302)]
    assert "Verity Clerk" in page.content.decode()
    page = client.post(reverse("account_logout"), follow=True)
    assert page.redirect_chain == [("/", 302)]
    assert "You have signed out." in page.content.decode()


def test_whoever_watches_over_it_is_told_that_it_is_well(client):
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["parts"] == {"database": "ok", "storage": "ok"}
    assert set(answer.json()["versions"]) == {"scrutiny", "django", "database"}


def test_whoever_watches_over_it_is_told_that_files_cannot_be_kept(client, settings, tmp_path):
    blocked = tmp_path / "files"
    blocked.write_text("a file where a folder should be")
    settings.MEDIA_ROOT = blocked
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert (answer.json()["status"], answer.json()["parts"]["storage"]) == ("failing", "failing")
