"""How much the page of one action asks of the database where everything hangs on it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from actionplans.actions.challenges import ask_challenge
from actionplans.actions.moves import ask_for_date
from actionplans.actions.updates import add_update
from actionplans.models import Forerunner, MeasuredOutcome
from tests.actionplans.decided import MAY, by_chair
from tests.records import a_dso, a_member, a_panel, a_person, a_plan, a_recommendation, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db


def with_everything(panel, number):
    """An action of the panel with so many of each kind of record that hangs on one."""
    asked, later = a_recommendation(panel, "Open the gates.", number=1), a_panel("Gates again", audience="public")
    plan = a_plan(panel, audience="public")
    section = plan.sections.create(heading="Gates", position=1)
    row = a_row(plan, number="1.1", parent=a_row(plan), recommendation=asked.current, section=section)
    for place in range(1, number + 1):
        a_row(plan, parent=row)
        an_owner(row, a_person(f"Asha {place}"))
        row.success_criteria.create(position=place, text="Ten swings")
        row.milestones.create(position=place, text="Order them")
        proof = SimpleUploadedFile(f"proof{place}.txt", b"It is open.")
        add_update(row, by=None, as_at=MAY, status="slipping", audience="public", files=[proof])
        by_chair(row)
        MeasuredOutcome.objects.create(row=row, when="closing", measured="Nine", measured_on=MAY)
        ask_challenge(row, "Why so late?", by=a_user(), link_to=lambda challenge: "")
        later_one = a_recommendation(later, "Oil the gates.", number=place)
        Forerunner.objects.create(recommendation=later_one, earlier_action=row)
    ask_for_date(row, "June 2090", reason="Rain", asked_by="A warden", by=None)
    return row


def an_officer(panel):
    return a_dso(panel=panel)


def an_officer_who_is_in_the_directory(panel):
    user = a_dso(panel=panel)
    a_person("Dele Adeyemi", user=user)
    return user


def a_councillor_of_it(panel):
    return a_member(panel, user=a_user()).person.user


@pytest.mark.parametrize(
    ("reader", "queries"),
    [(an_officer, 10), (an_officer_who_is_in_the_directory, 11), (a_councillor_of_it, 11)],
)
@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_as_much_whatever_hangs_on_it(client, django_assert_num_queries, reader, queries, number):
    panel = a_panel(audience="public")
    row = with_everything(panel, number)
    client.force_login(reader(panel))
    client.get(row.get_absolute_url())
    with django_assert_num_queries(queries):
        text = client.get(row.get_absolute_url()).text
    told = ["Ten swings", "Order them", "proof1.txt", "Why so late?", "Nine", "Recommendation 1 of Gates again"]
    assert [words for words in told if words not in text] == []
