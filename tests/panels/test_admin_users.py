import io

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from panels.models import Grant
from scrutiny.models import Council, Event, User
from tests.records import a_dso, a_grant, a_panel, a_person, a_user, an_administrator
from tests.screens import Screen, filled_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    user = an_administrator()
    client.force_login(user)
    return user


def test_an_account_is_added_with_its_grants_and_no_password(client, administrator):
    panel = a_panel()
    grant = {"grants-0-role": "dso", "grants-0-starts_on": "1 May 2020"}
    Screen(client, "scrutiny", "user").save({"email": "asha@example.org", "name": "Asha Okafor"} | grant)
    user = User.objects.get(email="asha@example.org")
    assert not user.has_usable_password()
    assert user.has_perm("panels.change_panel", panel)
    assert [event.by for event in Event.objects.of(user)] == [administrator]


def test_the_holder_of_a_new_account_sets_a_password_by_forgotten_password(client, administrator):
    Screen(client, "scrutiny", "user").save({"email": "asha@example.org"})
    client.logout()
    client.post(reverse("account_reset_password"), {"email": "asha@example.org"})
    (message,) = mail.outbox
    (link,) = [word for word in message.body.split() if "/accounts/password/reset/key/" in word]
    page = client.get(link, follow=True)
    form = filled_in(page.text) | {"password1": "a-long-password-26", "password2": "a-long-password-26"}
    client.post(page.redirect_chain[-1][0], form)
    assert User.objects.get(email="asha@example.org").check_password("a-long-password-26")


def test_an_address_that_differs_in_capitals_only_is_one_plain_sentence(client, administrator):
    a_user("asha@example.org")
    screen = Screen(client, "scrutiny", "user")
    assert screen.errors({"email": "Asha@example.org"}) == ["There is an account with that e-mail address already."]


def test_an_account_is_switched_off_and_never_deleted(client, administrator):
    user = a_user()
    form = Screen(client, "scrutiny", "user", user).opened()
    del form.sent["is_active"]
    form.save({})
    user.refresh_from_db()
    assert not user.is_active
    assert Event.objects.of(user).first().changes == {"is_active": [True, False]}
    assert client.post(reverse("admin:scrutiny_user_delete", args=[user.pk]), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            {"role": "administrator", "panel": "it"},
            "An administrator's grant is for the whole council: choose no body or panel.",
        ),
        ({"role": "confidence", "panel": "it"}, "A grant to read in confidence needs its panel and the day it ends."),
        ({"role": "dso", "ends_on": "1 May 2019"}, "The grant must not end before it starts."),
    ],
)
def test_a_grant_that_makes_no_sense_is_one_plain_sentence(client, administrator, typed, sentence):
    panel = a_panel(audience="councillors")
    typed = {name: panel.pk if value == "it" else value for name, value in typed.items()}
    typed = {f"grants-0-{name}": value for name, value in ({"starts_on": "1 May 2020"} | typed).items()}
    screen = Screen(client, "scrutiny", "user", a_user())
    assert screen.errors(typed) == [sentence]


def test_a_panel_that_the_administrator_may_not_read_is_named_by_its_number(client, administrator):
    hidden, open_to_them = a_panel(title="Clinics"), a_panel(title="Libraries", audience="councillors")
    page = client.get(reverse("admin:panels_grant_add")).text
    assert [title in page for title in ("Clinics", "Libraries", f"Review {hidden.pk}, not open to you")] == [
        False,
        True,
        True,
    ]
    typed = {"user": a_user().pk, "role": "officer", "panel": hidden.pk, "starts_on": "1 May 2020"}
    Screen(client, "panels", "grant").save(typed)
    assert Grant.objects.filter(panel=hidden).count() == 1
    assert open_to_them.grants.count() == 0
    for name in ("panels_grant_changelist", "scrutiny_event_changelist"):
        assert "Clinics" not in client.get(reverse(f"admin:{name}")).text


def test_a_grant_is_ended_and_not_made_into_another(client, administrator):
    grant = a_grant(a_user(), Grant.Role.ADMINISTRATOR)
    Screen(client, "panels", "grant", grant).save({"role": "dso", "ends_on": "1 May 2090"})
    grant.refresh_from_db()
    assert (grant.role, f"{grant.ends_on}") == ("administrator", "2090-05-01")
    assert client.post(reverse("admin:panels_grant_delete", args=[grant.pk]), {"post": "yes"}).status_code == 403


def test_accounts_and_grants_are_closed_to_officers(client):
    client.force_login(a_dso())
    for model in ("scrutiny_user", "panels_grant", "scrutiny_council"):
        assert client.get(reverse(f"admin:{model}_changelist")).status_code == 403


def test_an_officer_does_not_see_or_change_which_account_is_whose(client):
    user = a_user("secret@example.org")
    person = a_person(user=user)
    client.force_login(a_dso())
    screen = Screen(client, "panels", "person", person)
    assert "user" not in screen.open()
    screen.save({"user": "", "post": "Head of parks"})
    person.refresh_from_db()
    assert (person.user, person.post) == (user, "Head of parks")


def test_there_is_one_council_and_it_cannot_be_deleted(client, administrator):
    Screen(client, "scrutiny", "council").save({"name": "Rivermead", "colour": "#123456"})
    council = Council.objects.get()
    assert client.get(reverse("admin:scrutiny_council_add")).status_code == 403
    assert client.post(reverse("admin:scrutiny_council_delete", args=[council.pk]), {"post": "yes"}).status_code == 403
    screen = Screen(client, "scrutiny", "council", council)
    assert screen.errors({"colour": "reddish"}) == ["Write the colour like #1f4e5f."]
    screen.save({"short_name": "RBC"})
    assert (Council.objects.get().short_name, Council.objects.get().version) == ("RBC", 2)


def test_an_administrator_sees_accounts_and_no_papers_of_a_panel(client, administrator):
    grant = Grant.objects.get()
    a_panel(title="Clinics")
    assert client.get(reverse("admin:panels_grant_change", args=[grant.pk])).status_code == 200
    assert client.get(reverse("admin:panels_panel_changelist")).status_code == 403
    assert "Clinics" not in client.get(reverse("admin:scrutiny_event_changelist")).text


def test_the_councils_logo_is_kept_in_the_files_of_the_site(client, administrator, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    council = Council.objects.create(name="Rivermead")
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "#1f4e5f").save(picture, "PNG")
    screen = Screen(client, "scrutiny", "council", council)
    svg = SimpleUploadedFile("logo.png", b"<svg onload='alert(1)'/>", content_type="image/png")
    assert screen.errors({"logo": svg})[0].startswith("“logo.png” is not a PNG picture")
    logo = SimpleUploadedFile("logo.png", picture.getvalue() + b"<script>", content_type="image/png")
    screen.save({"logo": logo})
    council.refresh_from_db()
    assert Image.open(council.logo).size == (8, 8)
    assert (b"script" in council.logo.read(), "logo" in council.logo.name) == (False, False)
    assert Event.objects.of(council).first().changes == {"logo": ["", council.logo.name]}
