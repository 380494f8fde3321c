"""Inviting people, and taking an invitation up."""

import datetime
import hashlib
import re

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from scrutiny.accounts import AccountAdapter
from scrutiny.models import Event, Invitation, State, User
from tests.pages import Page
from tests.records import a_panel, a_person, a_user, an_administrator

pytestmark = pytest.mark.django_db
INVITE = "/accounts-and-rights/invite/"
MANY = "/accounts-and-rights/invite-many/"
GOOD = {"password1": "plum kettle orbit", "password2": "plum kettle orbit"}


@pytest.fixture
def administrator(client):
    user = an_administrator()
    client.force_login(user)
    return user


@pytest.fixture
def invited(client, administrator, django_capture_on_commit_callbacks):
    """Bea, who has been invited."""
    with django_capture_on_commit_callbacks(execute=True):
        client.post(INVITE, {"name": "Bea Holt", "email": "Bea@example.org", "role": "dso"})
    return User.objects.get(email="bea@example.org")


def link(message=-1):
    return re.search(r"http://testserver(/invitations/\S+)", mail.outbox[message].body)[1]


def take_up(browser, address, typed=GOOD):
    form = browser.post(address, follow=True)
    return browser.post(form.redirect_chain[-1][0], typed) if form.redirect_chain else form


def state_of(user):
    return User.objects.with_state().get(pk=user.pk).state


def test_who_is_invited_sets_a_password_and_signs_in(client, invited):
    theirs = type(client)()
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["bea@example.org"], "Scrutiny: Your account is ready for you")
    assert state_of(invited) == State.INVITED
    saved = take_up(theirs, link())
    assert saved.url == reverse("account_login")
    theirs.post(saved.url, {"login": "bea@example.org", "password": "plum kettle orbit"})
    assert theirs.get("/").context["user"] == invited
    assert state_of(invited) == State.ACTIVE
    assert [event.verb for event in Event.objects.of(invited)] == ["set the first password of", "invited"]
    assert invited.has_perm("panels.add_panel")


def test_only_a_hash_of_the_link_is_kept_and_it_has_256_bits(invited):
    token = link().split("/")[2]
    invitation = Invitation.objects.get()
    assert len(token) == 43
    assert invitation.digest == hashlib.sha256(token.encode()).hexdigest()
    assert token not in str(list(Event.objects.values()))


def test_a_scanner_that_opens_the_link_uses_nothing_up(client, invited):
    for _ in range(3):
        page = type(client)().get(link())
    assert (page.status_code, Invitation.objects.get().outcome) == (200, "open")
    assert "password1" not in page.text


def test_a_link_works_once(client, invited):
    take_up(type(client)(), link())
    late = type(client)()
    assert [late.get(link()).status_code, late.post(link()).status_code] == [410, 410]


def test_of_two_browsers_with_the_link_open_one_sets_the_password(client, invited):
    one, two = type(client)(), type(client)()
    for browser in (one, two):
        browser.post(link())
    first = one.post(reverse("invitation_password"), GOOD)
    second = two.post(reverse("invitation_password"), dict.fromkeys(GOOD, "another long secret"))
    assert (first.status_code, second.status_code) == (302, 410)
    invited.refresh_from_db()
    assert invited.check_password("plum kettle orbit")


@pytest.mark.parametrize("end", ["withdrawn", "replaced", "too old", "switched off", "another address", "password"])
def test_a_link_that_ended_no_longer_works(client, invited, end):
    address, page = link(), f"/accounts-and-rights/{invited.uuid}/"
    if end == "withdrawn":
        client.post(f"{page}withdraw/")
    elif end == "replaced":
        client.post(f"{page}invite-again/")
    elif end == "too old":
        Invitation.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))
    elif end == "switched off":
        client.post(f"{page}switch-off/")
        client.post(f"{page}switch-on/")
    elif end == "password":
        AccountAdapter().set_password(invited, "set by forgotten password")
    else:
        Page(client, f"{page}change/").send({"email": "holt@example.org"})
    assert take_up(type(client)(), address).status_code == 410
    assert type(client)().get("/invitations/no-such-link/").status_code == 410


def test_who_is_invited_again_has_a_new_link(client, invited, django_capture_on_commit_callbacks):
    client.post(f"/accounts-and-rights/{invited.uuid}/withdraw/")
    assert state_of(invited) == State.OFF
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/accounts-and-rights/{invited.uuid}/invite-again/")
    assert state_of(invited) == State.INVITED
    assert take_up(type(client)(), link()).status_code == 302


def test_who_has_an_account_in_use_is_not_invited_again(client, administrator):
    user = a_user("amy@example.org", password="a quite long secret")
    page = client.post(f"/accounts-and-rights/{user.uuid}/invite-again/", follow=True)
    assert "has an account in use already" in page.text
    assert Invitation.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"password1": "short", "password2": "short"}, "too short"),
        ({"password1": "bea@example.org", "password2": "bea@example.org"}, "too similar"),
        ({"password1": "plum kettle orbit", "password2": "plum kettle"}, "The two passwords differ"),
        ({}, "Enter a password"),
    ],
)
def test_a_password_that_will_not_do_is_said_and_the_link_still_works(client, invited, typed, sentence):
    theirs = type(client)()
    assert sentence in take_up(theirs, link(), typed).text
    assert theirs.post(reverse("invitation_password"), GOOD).status_code == 302


def test_inviting_an_address_that_has_an_account_says_so(client, administrator):
    a_user("bea@example.org", name="Bea Holt")
    a_user("cy@example.org", is_active=False)
    sentences = [
        client.post(INVITE, {"name": "B", "email": email, "role": "none"}).context["form"].errors["email"]
        for email in ("BEA@example.org", "cy@example.org", "not an address")
    ]
    assert sentences == [
        ["There is an account with that address already, Bea Holt’s."],
        ["There is an account with that address already, which is switched off."],
        ["Enter a valid email address."],
    ]
    assert mail.outbox == []


def test_a_councillor_is_invited_with_their_entry_and_no_role(client, administrator):
    person = a_person("Ines Marlow", is_councillor=True)
    client.post(INVITE, {"name": "Ines Marlow", "email": "ines@example.org", "role": "none", "person": person.pk})
    user = User.objects.get(email="ines@example.org")
    assert (user.person, user.grants.count()) == (person, 0)


def test_many_are_invited_at_once(client, administrator, django_capture_on_commit_callbacks):
    panel = a_panel()
    people = "Bea Holt, bea@example.org\n\nCy Dunn\t<Cy@example.org>\nDunn, Di, di@example.org"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(MANY, {"people": people, "role": "officer", "place": f"panel-{panel.pk}"})
    made = User.objects.filter(grants__panel=panel).order_by("pk").values_list("name", "email")
    assert list(made) == [
        ("Bea Holt", "bea@example.org"),
        ("Cy Dunn", "cy@example.org"),
        ("Dunn, Di", "di@example.org"),
    ]
    assert len(mail.outbox) == 3


def test_of_many_none_is_invited_when_one_line_is_not_right(client, administrator):
    a_user("amy@example.org", name="Amy Lowe")
    people = "Bea Holt, bea@example.org\nCy Dunn\nAmy, amy@example.org\nBea again, bea@example.org\nDi, nowhere"
    page = client.post(MANY, {"people": people, "role": "none"})
    assert page.context["form"].errors["people"] == [
        "“Cy Dunn”: write the name, a comma and the e-mail address",
        "“Amy, amy@example.org”: There is an account with that address already, Amy Lowe’s.",
        "“Bea again, bea@example.org”: this address stands here twice",
        "“Di, nowhere”: Enter a valid email address.",
    ]
    assert not User.objects.filter(email="bea@example.org").exists()
