import pytest

from panels.models import Term
from tests.records import a_dso, a_panel
from tests.screens import Screen

pytestmark = pytest.mark.django_db


def test_a_place_left_empty_stays_as_it_was(client):
    client.force_login(a_dso())
    term = Term.objects.create(panel=a_panel(), position=3, text="To look.")
    screen = Screen(client, "panels", "term", term)
    assert screen.errors({"position": "", "text": ""}) == ["This field is required."]
    screen.save({"position": "", "text": "To look closely."})
    term.refresh_from_db()
    assert (term.position, term.text) == (3, "To look closely.")
