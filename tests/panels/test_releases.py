"""Who lifts an exemption: any officer of the review, or the one person whom the council names."""

import pytest

from scrutiny.models import Council
from tests.records import a_dso, a_panel
from tests.screens import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return a_panel(restriction="exempt", exempt_paragraph=3, exempt_reason="Prices", audience="councillors")


def screen(client, user, panel):
    client.force_login(user)
    return Screen(client, "panels", "panel", panel)


def test_any_officer_of_the_review_lifts_it_where_nobody_is_named(client, panel):
    screen(client, a_dso(panel=panel), panel).save({"restriction": "none"})
    panel.refresh_from_db()
    assert panel.restriction == "none"


@pytest.mark.parametrize("restriction", ["none", "in_confidence", "confidential"])
def test_where_one_is_named_the_others_do_not_whatever_way_round(client, panel, restriction):
    named = a_dso()
    named.name = "Ines Marlow"
    named.save()
    Council.objects.create(released_by="named", releaser=named)
    errors = screen(client, a_dso(panel=panel), panel).errors({"restriction": restriction})
    assert "It is exempt, and only Ines Marlow may release it: ask for that. It can stay as it is." in errors
    panel.refresh_from_db()
    assert panel.restriction == "exempt"


def test_the_one_who_is_named_does(client, panel):
    named = a_dso()
    Council.objects.create(released_by="named", releaser=named)
    screen(client, named, panel).save({"restriction": "none"})
    panel.refresh_from_db()
    assert panel.restriction == "none"


def test_the_others_still_change_everything_else(client, panel):
    Council.objects.create(released_by="named", releaser=a_dso())
    screen(client, a_dso(panel=panel), panel).save({"title": "Parks at night"})
    panel.refresh_from_db()
    assert (panel.title, panel.restriction) == ("Parks at night", "exempt")
