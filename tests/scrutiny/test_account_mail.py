"""What people are sent about their accounts, and to whom nothing is sent."""

import re

import pytest
from django.core import mail

from scrutiny.models import Council, User
from tests.records import a_user

pytestmark = pytest.mark.django_db
NEW = "a quite long new secret"


@pytest.fixture(autouse=True)
def council():
    return Council.objects.create(name="Wexcombe Borough Council")


def test_a_forgotten_password_is_set_anew_by_the_address_in_the_mail(client):
    user = a_user("amy@example.org", name="Amy Lowe", password="forgotten long ago")
    client.post("/accounts/password/reset/", {"email": "amy@example.org"})
    (sent,) = mail.outbox
    assert (sent.subject, sent.to) == ("Scrutiny: Set a new password", ["amy@example.org"])
    assert sent.body.startswith("Hello Amy Lowe,\n")
    assert sent.body.rstrip().endswith("Wexcombe Borough Council, overview and scrutiny")
    address = re.search(r"http://testserver(/\S+)", sent.body).group(1)
    form = client.get(address, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    assert User.objects.get(pk=user.pk).check_password(NEW)


def test_whoever_has_no_account_is_sent_nothing_and_told_nothing(client):
    answer = client.post("/accounts/password/reset/", {"email": "stranger@example.org"})
    assert (answer.status_code, mail.outbox) == (302, [])


def test_after_changing_a_password_one_is_still_signed_in_and_is_told_by_mail(client):
    user = a_user("amy@example.org", password="the old long secret")
    client.force_login(user)
    client.post(
        "/accounts/password/change/", {"oldpassword": "the old long secret", "password1": NEW, "password2": NEW}
    )
    assert (client.get("/").context["user"], mail.outbox[0].subject) == (user, "Scrutiny: Your password was changed")
