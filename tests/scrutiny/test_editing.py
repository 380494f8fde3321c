import pytest

from panels.models import Panel
from scrutiny.editing import Conflict, change
from scrutiny.models import Event
from tests.records import a_panel, a_plan, a_recommendation, a_row, a_user

pytestmark = pytest.mark.django_db


def test_a_change_is_saved_with_its_event_and_the_next_version():
    user, panel = a_user(), a_panel(summary="Short")
    changes = change(panel, {"summary": "Longer", "title": panel.title}, by=user, reason="More was known")
    stored, event = Panel.objects.get(), Event.objects.of(panel).first()
    assert changes == {"summary": ["Short", "Longer"]}
    assert (stored.summary, stored.version, panel.version) == ("Longer", 2, 2)
    assert (event.by, event.verb, event.changes, event.reason) == (user, "changed", changes, "More was known")


def test_the_second_saver_is_told_and_nothing_of_theirs_is_saved():
    mine, theirs = a_panel(), Panel.objects.get()
    change(theirs, {"title": "Theirs"}, by=None)
    with pytest.raises(Conflict) as conflict:
        change(mine, {"title": "Mine"}, by=None)
    assert (conflict.value.theirs.title, Panel.objects.get().title) == ("Theirs", "Theirs")
    assert Event.objects.filter(verb="changed").count() == 1


def test_a_change_of_something_that_is_gone_is_a_conflict():
    panel = a_panel()
    Panel.objects.all().delete()
    with pytest.raises(Conflict) as conflict:
        change(panel, {"title": "Mine"}, by=None)
    assert conflict.value.theirs is None


def test_saving_what_is_there_already_records_nothing():
    panel = a_panel()
    assert change(panel, {"title": panel.title}, by=None) == {}
    assert (Panel.objects.get().version, Event.objects.filter(verb="changed").count()) == (1, 0)


def test_the_history_of_an_action_names_a_recommendation_and_does_not_tell_its_words():
    panel = a_panel()
    row = a_row(a_plan(panel))
    version = a_recommendation(panel, "Sell the gates.").current
    changes = change(row, {"recommendation": version}, by=None)
    assert changes == {"recommendation": [None, "Recommendation 1, version 1"]}
