"""Every paper says whose copy it is, unless it is everybody's; and who is offered a paper before it is published."""

import pytest

from panels.standing import standing_for_audience
from scrutiny.edge.papers.composing import compose
from scrutiny.edge.papers.copies import copy_words, is_offered
from tests import records

pytestmark = pytest.mark.django_db
OFFICERS = "Officers' copy: not for publication"
PANEL = "Panel's copy: not for publication"
COUNCILLORS = "Councillors' copy: not for publication"


@pytest.mark.parametrize(
    ("audience", "words"), [("officers", OFFICERS), ("panel", PANEL), ("councillors", COUNCILLORS), ("public", "")]
)
@pytest.mark.parametrize("kind", ["assembly-report", "action-plan"])
def test_a_paper_for_an_audience_says_whose_copy_it_is(kind, audience, words):
    records.a_plan(records.a_panel(slug="parks", audience="public"))
    assert compose(kind, "parks", standing_for_audience(audience)).copy == words


def people(panel):
    """One of each kind of person, by what they are to the panel."""
    member, councillor, both, owner = (records.a_user() for _ in range(4))
    records.a_member(panel, user=member)
    records.a_person("Ada Fenwright", user=councillor, is_councillor=True)
    records.a_member(panel, user=both)
    records.a_grant(both, "dso", panel=panel)
    row = records.a_row(records.a_plan(panel, audience="officers"), audience="officers")
    records.an_owner(row, records.a_person("Tom Holm", user=owner))
    return {
        "nobody": None,
        "other account": records.a_user(),
        "action owner": owner,
        "councillor": councillor,
        "administrator": records.an_administrator(),
        "member": member,
        "officer": records.a_dso(panel=panel),
        "officer of the body": records.a_dso(body=panel.body),
        "officer of everything": records.a_dso(),
        "officer of another panel": records.a_dso(panel=records.a_panel("Ponds")),
        "member and officer": both,
    }


def test_a_persons_copy_is_named_by_the_widest_standing_that_they_read_with():
    panel = records.a_panel(audience="public")
    assert {kind: copy_words(user, panel) for kind, user in people(panel).items()} == {
        "nobody": "",
        "other account": "",
        "action owner": "Action owner's copy: not for publication",
        "councillor": COUNCILLORS,
        "administrator": COUNCILLORS,
        "member": PANEL,
        "officer": OFFICERS,
        "officer of the body": OFFICERS,
        "officer of everything": OFFICERS,
        "officer of another panel": "",
        "member and officer": OFFICERS,
    }


def test_before_a_report_is_issued_and_a_plan_published_only_officers_and_members_are_offered_them():
    panel = records.a_panel(audience="public")
    recommendation = records.a_recommendation(panel)
    everybody = people(panel)
    within = {"member", "officer", "officer of the body", "officer of everything", "member and officer"}

    def offered(kind):
        return {name for name, user in everybody.items() if is_offered(kind, panel, user)}

    assert [offered("assembly-report"), offered("action-plan")] == [within, within]
    panel.recommendations.filter(pk=recommendation.pk).update(number=1)
    type(panel.action_plan).objects.filter(pk=panel.action_plan.pk).update(audience="councillors")
    councillors = within | {"councillor", "administrator"}
    assert [offered("assembly-report"), offered("action-plan")] == [set(everybody), councillors]
