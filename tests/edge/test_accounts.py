"""The pages by which administrators look after accounts."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from panels.actions.accounts import AccountRefused, switch_off
from panels.models import Grant
from scrutiny.forms.editing import NOT_OFFERED
from scrutiny.models import Event
from scrutiny.views.editing import UNDO
from tests.lists.sheets import csv_rows
from tests.pages import Page, told
from tests.records import a_dso, a_grant, a_panel, a_person, a_user, an_administrator

pytestmark = pytest.mark.django_db
LIST = "/accounts-and-rights/"


@pytest.fixture
def administrator(client):
    user = an_administrator()
    client.force_login(user)
    return user


@pytest.fixture
def colleague(client):
    """The browser of another administrator, at the same time."""
    other = type(client)()
    other.force_login(an_administrator())
    return other


def page_of(user, part=""):
    return f"{LIST}{user.uuid}/{part}"


def verbs_of(user):
    return [event.verb for event in Event.objects.of(user)]


def names_on(page):
    return [account.email for account in page.context["lines"]]


def test_the_list_is_sifted_by_words_role_and_state(client, administrator):
    signed_in = timezone.now()
    dso = a_user("bea@example.org", name="Bea Holt", last_login=signed_in)
    a_grant(dso, Grant.Role.DSO)
    gone = a_user("cy@example.org", name="Cy Dunn", is_active=False)
    found = {
        query: names_on(client.get(f"{LIST}?{query}"))
        for query in ("text=holt+bea", "role=dso", "role=none", "state=off", "state=active&role=dso", "state=lost")
    }
    assert found == {
        "text=holt+bea": [dso.email],
        "role=dso": [dso.email],
        "role=none": [gone.email],
        "state=off": [gone.email],
        "state=active&role=dso": [dso.email],
        "state=lost": [],
    }


def test_the_list_is_printed_and_taken_away_as_the_reader_sees_it(client, administrator):
    dso = a_user("bea@example.org", name="Bea Holt")
    a_grant(dso, Grant.Role.DSO)
    a_grant(dso, Grant.Role.OFFICER, panel=a_panel("A secret title", audience="officers"))
    head, bea = csv_rows(client.get(f"{LIST}?show=csv&text=bea"))
    assert head == ["Who", "E-mail address", "Roles", "Last signed in", "Second step", "State"]
    assert bea[:2] + bea[3:] == ["Bea Holt", "bea@example.org", "", "Not set up", "Active"]
    assert [role.partition(":")[0] for role in bea[2].split("; ")] == [
        "Democratic services officer", "Officer working on the panel",
    ]  # fmt: skip
    assert "secret" not in bea[2]
    assert "Bea Holt" in client.get(f"{LIST}?show=print").text


def test_the_list_begins_with_whoever_has_not_signed_in_for_longest(client, administrator):
    now = timezone.now()
    for name, days in (("ann", 3), ("bea", 9), ("cy", None)):
        a_user(f"{name}@example.org", last_login=days and now - timedelta(days=days))
    found = names_on(client.get(f"{LIST}?sort=signed-in&text=example.org"))
    assert [email[:3] for email in found if email != administrator.email] == ["cy@", "bea", "ann"]


def test_the_list_asks_as_little_of_many_as_of_one(client, administrator, django_assert_num_queries):
    def some():
        for _ in range(3):
            a_grant(a_dso(panel=a_panel()), Grant.Role.OFFICER, body=a_panel().body)

    a_grant(a_dso(panel=a_panel()), Grant.Role.OFFICER, body=a_panel().body)
    with django_assert_num_queries(10):
        client.get(LIST)
    some()
    with django_assert_num_queries(10):
        client.get(LIST)


def test_an_account_page_tells_its_rights_and_what_happened(client, administrator, django_assert_max_num_queries):
    user = a_dso(panel=a_panel("Libraries", audience="councillors"))
    a_grant(user, Grant.Role.OFFICER, panel=a_panel("Clinics"))
    client.post(page_of(user, "switch-off/"), follow=True)
    with django_assert_max_num_queries(11):
        page = client.get(page_of(user)).text
    assert "Libraries" in page
    assert "Clinics" not in page  # which an administrator may not read
    assert f"{administrator} switched off {user}" in page


def test_who_is_switched_off_is_signed_out_at_once_and_stays_so(client, administrator):
    user, theirs = a_user(password="a quite long secret"), type(client)()
    theirs.force_login(user)
    client.post(page_of(user, "switch-off/"))
    assert not theirs.get("/").context["user"].is_authenticated
    client.post(page_of(user, "switch-on/"))
    assert not theirs.get("/").context["user"].is_authenticated
    assert verbs_of(user) == ["switched on", "switched off"]


def test_a_link_for_a_forgotten_password_ends_with_the_account(client, administrator):
    user, theirs = a_user(password="a quite long secret"), type(client)()
    theirs.post(reverse("account_reset_password"), {"email": user.email})
    (link,) = [word for word in mail.outbox[0].body.split() if "/password/reset/key/" in word]
    client.post(page_of(user, "switch-off/"))
    client.post(page_of(user, "switch-on/"))
    assert "This link no longer works" in theirs.get(link, follow=True).text


def test_nobody_switches_themselves_off_and_the_last_administrator_stays(client, administrator):
    answer = client.post(page_of(administrator, "switch-off/"), follow=True)
    assert "You cannot switch off your own account" in answer.text
    with pytest.raises(AccountRefused, match="last administrator"):
        switch_off(administrator, by=None)
    administrator.refresh_from_db()
    assert administrator.is_active


def test_the_particulars_are_changed_and_the_old_address_no_longer_signs_in(client, administrator):
    user, person = a_user("old@example.org", password="a quite long secret"), a_person("Bea Holt")
    EmailAddress.objects.create(user=user, email="old@example.org", primary=True)
    typed = {"name": "Bea Holt", "email": "New@example.org", "person": person.pk}
    page = Page(client, page_of(user, "change/")).send(typed, follow=True)
    user.refresh_from_db()
    assert (user.name, user.email, user.person) == ("Bea Holt", "new@example.org", person)
    assert told(page) == ["Saved: the name, the e-mail address and the person."]
    assert UNDO not in client.session  # links that went to the old address have ended
    theirs = type(client)()
    theirs.post(reverse("account_login"), {"login": "old@example.org", "password": "a quite long secret"})
    assert not theirs.get("/").context["user"].is_authenticated
    theirs.post(reverse("account_login"), {"login": "NEW@example.org", "password": "a quite long secret"})
    assert theirs.get("/").context["user"] == user


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"name": ""}, {"name": ["Enter the name"]}),
        (
            {"email": "TAKEN@example.org"},
            {"email": ["There is an account with that address already, Amy Lowe’s."]},
        ),
        ({"person": "999999"}, {"person": [NOT_OFFERED]}),
    ],
)
def test_particulars_that_cannot_be_saved_say_why(client, administrator, typed, errors):
    a_user("taken@example.org", name="Amy Lowe")
    user = a_user("bea@example.org", name="Bea")
    page = Page(client, page_of(user, "change/"))
    page.send({"name": "B", "email": "b@example.org"} | typed)
    user.refresh_from_db()
    assert (page.errors, user.name) == (errors, "Bea")


def test_two_administrators_who_change_one_account_meet(client, administrator, colleague):
    user, person = a_user("bea@example.org", name="Bea"), a_person("Bea Holt")
    mine = Page(client, page_of(user, "change/"))
    Page(colleague, page_of(user, "change/")).send({"name": "Beatrice", "person": person.pk})
    answer = mine.send({"name": "B. Holt"})
    assert answer.status_code == 409
    assert f"{answer.context['form'].conflict.by} saved this while you wrote" in answer.text
    assert mine.send({"name-take": "mine"}).status_code == 302
    user.refresh_from_db()
    assert (user.name, user.person) == ("B. Holt", person)


def test_whose_account_it_is_meets_what_a_colleague_said_of_it(client, administrator, colleague):
    user, theirs, mine = a_user("bea@example.org"), a_person("Bea Holt"), a_person("Bea Hall")
    page = Page(client, page_of(user, "change/"))
    Page(colleague, page_of(user, "change/")).send({"name": "Bea", "person": theirs.pk})
    assert page.send({"name": "Bea", "person": mine.pk}).status_code == 409
    user.refresh_from_db()
    assert user.person == theirs


def test_a_second_step_is_reset_with_an_event_and_a_message(client, administrator):
    user, theirs = a_user("bea@example.org"), type(client)()
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    Authenticator.objects.create(user=user, type="recovery_codes", data={"seed": "x"})
    theirs.force_login(user)
    client.post(page_of(user, "second-step/"))
    assert not Authenticator.objects.exists()
    assert not theirs.get("/").context["user"].is_authenticated
    assert verbs_of(user) == ["reset the second step of"]
    assert [(sent.to, sent.subject) for sent in mail.outbox] == [
        (["bea@example.org"], "Scrutiny: Your second step was taken away")
    ]
    assert "has no second step" in client.post(page_of(user, "second-step/"), follow=True).text


def test_what_a_page_of_accounts_forbids_the_admin_forbids(client, administrator):
    address = reverse("admin:scrutiny_user_change", args=[administrator.pk])
    page = client.post(address, {"email": administrator.email, "read_version": 1, "grants-TOTAL_FORMS": 0,
                                 "grants-INITIAL_FORMS": 0, "initial-is_active": "True"})  # fmt: skip
    assert "You cannot switch off your own account" in page.text
