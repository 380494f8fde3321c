"""The words of the sign-in page."""

import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

pytestmark = pytest.mark.django_db
WRONG = {"login": "nobody@example.org", "password": "not the password"}


@pytest.mark.parametrize("sent", [None, {}, WRONG], ids=["at first", "left empty", "wrong"])
def test_e_mail_is_spelt_alike_in_labels_and_errors(client, sent):
    address = reverse("account_login")
    page = (client.get(address) if sent is None else client.post(address, sent)).content.decode()
    words = strip_tags(page)
    assert "E-mail address" in words
    assert re.findall(r"\bemail\b", words, re.IGNORECASE) == []


def test_a_sign_in_that_fails_does_not_say_which_of_the_two_was_wrong(client):
    page = client.post(reverse("account_login"), WRONG).content.decode()
    assert "The e-mail address or the password is not right" in page
