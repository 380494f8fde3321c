"""A note of a review, the browser of its officer, and that of the witness to whom it was sent."""

import pytest

from tests.panels.sent_notes import a_note, sent_to
from tests.records import a_dso, a_panel


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks")


@pytest.fixture
def dso(panel):
    user = a_dso(panel=panel)
    user.name = "Dana Reed"
    user.save()
    return user


@pytest.fixture
def officer(client, dso):
    client.force_login(dso)
    return client


@pytest.fixture
def note(panel):
    return a_note(panel)


@pytest.fixture
def witness(client, note, dso):
    """The witness's browser, where the button of the link was pressed; `sending` is what they were sent."""
    theirs = type(client)()
    theirs.sending, theirs.link = sent_to(note, by=dso)
    theirs.post(theirs.link)
    return theirs
