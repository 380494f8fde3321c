"""An event is for those who may read all that it tells of."""

import pytest
from django.apps import apps

from panels.models import EvidenceSession, Note, Term, Witness
from scrutiny import history
from scrutiny.editing import change
from scrutiny.history import OUTWARDS
from scrutiny.models import Event
from tests.records import a_body, a_panel, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db


def readers_of(event):
    return (event.panel_id, event.audience, event.restriction)


def test_an_event_is_never_for_more_readers_than_what_its_subject_hangs_on():
    panel = a_panel(audience="panel", restriction="in_confidence")
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title="Gates", audience="public")
    note = Note.objects.create(session=session, audience="public")
    assert readers_of(history.record("wrote", note)) == (panel.pk, "panel", "in_confidence")


def test_an_event_of_a_witness_is_for_officers_because_a_name_may_have_stood_there():
    session = EvidenceSession.objects.create(panel=a_panel(audience="public"), kind="visit", audience="public")
    witness = Witness.objects.create(session=session, shown_as="A keeper", audience="public")
    assert readers_of(history.record("heard", witness)) == (session.panel_id, "officers", "none")


def test_an_event_of_a_record_that_says_nothing_of_readers_is_for_officers():
    panel = a_panel(audience="public")
    term = Term.objects.create(panel=panel, position=1, text="To look.")
    assert readers_of(history.record("added", term)) == (panel.pk, "officers", "none")
    assert readers_of(history.record("added", a_body())) == (None, "officers", "none")


def test_an_event_tells_of_what_a_record_was_and_so_is_for_those_who_could_read_that():
    panel = a_panel(audience="officers", restriction="exempt", exempt_paragraph=1, exempt_reason="Prices")
    change(panel, {"audience": "public", "restriction": "none", "summary": "Opened"}, by=None)
    assert readers_of(history.Event.objects.of(panel).first()) == (panel.pk, "officers", "exempt")


def test_an_event_of_an_action_has_the_panel_of_its_plan_whatever_it_carries_out():
    plan, other = a_plan(a_panel(audience="public"), audience="public"), a_panel(title="Libraries")
    row = a_row(plan, recommendation=a_recommendation(other).current)
    assert readers_of(history.record("moved", row)) == (plan.panel_id, "public", "none")


def test_an_event_heeds_every_record_on_which_its_subject_hangs():
    chains = [model.objects.all().CHAIN for model in apps.get_models() if hasattr(model.objects.all(), "CHAIN")]
    links = {name for chain in chains for link in chain for name in link.rstrip("?").split("__") if name}
    assert links - set(OUTWARDS) == set()


def test_what_is_recorded_together_is_written_at_the_end_in_its_order_and_not_where_it_fails(
    django_assert_num_queries,
):
    first, second = a_body("Parks"), a_body("Trams")
    with django_assert_num_queries(1), history.together():
        for body in (first, second):
            history.record("closed", body)
    with pytest.raises(AttributeError):
        _opened(first, None)
    assert list(Event.objects.filter(verb__in=["closed", "opened"]).order_by("pk").values_list("subject_name")) == [
        ("Parks",), ("Trams",),
    ]  # fmt: skip
    assert history.record("opened", first).pk is not None


def _opened(*several):
    with history.together():
        for one in several:
            history.record("opened", one)
