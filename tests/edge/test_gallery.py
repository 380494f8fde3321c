"""The component gallery shows every component, to those who work with them."""

from pathlib import Path

import pytest

from scrutiny.edge.gallery import FORM_STATES, SAMPLES
from tests.records import a_dso, a_grant, a_panel, a_user, an_administrator

pytestmark = pytest.mark.django_db
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def test_every_component_has_its_line_and_its_states():
    components = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assert {sample.name for sample in SAMPLES if not sample.is_pattern} == components
    drawn = {path.stem for path in (TEMPLATES / "edge" / "gallery").glob("*.html")}
    assert drawn == {sample.name for sample in SAMPLES}


@pytest.mark.parametrize("state", [*(state for state, _ in FORM_STATES), "nonsense"])
def test_it_shows_forms_in_every_state(client, django_assert_max_num_queries, state):
    client.force_login(a_dso())
    with django_assert_max_num_queries(12):
        page = client.get("/gallery/", {"form": state})
    assert page.status_code == 200
    assert ("There is a problem" in page.text) == (state == "wrong")


def test_it_is_there_for_officers_and_administrators_and_for_nobody_else(client):
    assert client.get("/gallery/").status_code == 302
    officer = a_user()
    a_grant(officer, "officer", panel=a_panel())
    for reader, status in ((a_user(), 404), (officer, 200), (a_dso(), 200), (an_administrator(), 200)):
        client.force_login(reader)
        assert client.get("/gallery/").status_code == status


def test_its_samples_quote_nothing_that_is_not_there(client):
    client.force_login(a_dso())
    assert 'href="/r/' not in client.get("/gallery/").text
