"""What the tests of operations share: records and files written for real."""

import pytest
from django.contrib.sessions.models import Session

from panels.models import Body
from scrutiny import history
from scrutiny.edge.operations.seals import seal_events
from scrutiny.models import Council
from tests.records import a_dso, a_member, a_panel, a_person, a_plan, a_recommendation, a_row, an_owner


@pytest.fixture
def files(settings, tmp_path):
    """The folder of uploaded files, an empty one of the test's own."""
    folder = tmp_path / "files"
    folder.mkdir()
    settings.MEDIA_ROOT = folder
    return folder


@pytest.fixture
def records(files):
    """A few records of many kinds, two files, sealed events, and a number given once to a row that is gone."""
    panel = a_panel("Larks “on the heath” – £5")
    panel.summary = "One line.\nAnother, with a tab\tand a \u2028 separator, ÿ, 🦉 and \\ and 'quotes'."
    panel.save()
    a_member(panel, user=a_dso(body=panel.body))
    row = a_row(a_plan(panel), recommendation=a_recommendation(panel).current, due_on="2027-02-28")
    an_owner(row, a_person())
    Council.objects.create(name="Larkenshaw", logo="council/logo.png")
    (files / "council").mkdir()
    (files / "council" / "logo.png").write_bytes(bytes(range(256)) * 9000)
    (files / "empty – one.txt").write_bytes(b"")
    history.record("changed", panel, changes={"summary": ["", None], "terms": [1, 2.5], "open": [False, True]})
    seal_events()
    for key in ("b-1", "B2", "a_3", "ä", "Z"):  # primary keys that languages sort in another way than bytes
        Session.objects.create(session_key=key, session_data="", expire_date="2027-01-01T00:00:00Z")
    Body.objects.create(name="Gone", slug="gone", kind=Body.Kind.PARTNER).delete()
    return panel
