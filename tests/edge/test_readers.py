"""Opening a review to others with everything in it that has the same readers."""

import pytest
from django.urls import reverse

from actionplans.models import ActionPlan, ProgressUpdate, Row
from panels.models import (
    Body,
    Conclusion,
    ContactDetail,
    Document,
    EvidenceSession,
    Finding,
    Grant,
    Meeting,
    Panel,
    QuestionSet,
    Recommendation,
    ReportSection,
    Witness,
    WitnessIdentity,
)
from scrutiny.edge.actions.readers import Restricted, open_review
from scrutiny.editing import change
from scrutiny.models import Event
from tests.edge.full_review import DAY, a_full_review
from tests.records import a_body, a_dso, a_grant, a_panel

pytestmark = pytest.mark.django_db
OPENED = [
    Panel, Meeting, EvidenceSession, Witness, QuestionSet, Document, Finding, Conclusion, Recommendation,
    ReportSection, ActionPlan, Row, ProgressUpdate,
]  # fmt: skip
EXEMPT = {"restriction": "exempt", "exempt_paragraph": 3, "exempt_reason": "Prices"}
ADDRESS = "/reviews/parks-in-winter/readers/"


def audiences():
    """{kind of record: who may read each}"""
    return {model.__name__: sorted(model.objects.values_list("audience", flat=True)) for model in OPENED}


def an_imported_review():
    """A whole review for officers, as an import makes it: its questions agreed, its progress from a paper."""
    panel = a_full_review(2, audience="officers")
    QuestionSet.objects.update(state="agreed")
    ProgressUpdate.objects.update(channel="paper")
    return panel


def test_a_review_that_was_just_imported_is_opened_to_everybody_at_once():
    panel, officer = an_imported_review(), a_dso()
    before = audiences()
    assert {audience for several in before.values() for audience in several} == {"officers"}

    changed = open_review(panel, "public", by=officer)

    assert audiences() == {name: ["public"] * len(several) for name, several in before.items()}
    assert {kind.model.__name__: number for kind, number in changed.items()} == {
        name: len(several) for name, several in before.items()
    }
    assert panel.audience == "public"
    told = Event.objects.filter(verb="changed the readers of", by=officer)
    assert told.count() == sum(changed.values())
    assert list(told.order_by().values_list("changes", flat=True).distinct()) == [{"audience": ["officers", "public"]}]


def test_closing_it_again_leaves_everything_as_it_was():
    panel = an_imported_review()
    before = audiences()
    open_review(panel, "public", by=None)
    open_review(panel, "officers", by=None)
    assert audiences() == before


def test_what_is_for_other_readers_or_restricted_stays_as_it_is():
    panel = a_full_review(1, audience="panel")
    Finding.objects.create(panel=panel, position=8, text="Still a thought", audience="officers")
    Document.objects.create(panel=panel, title="Prices", audience="panel", **EXEMPT)
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title="Gate", audience="panel", **EXEMPT)
    Witness.objects.create(session=session, shown_as="A keeper", audience="panel")
    Conclusion.objects.update(audience="councillors")

    open_review(panel, "public", by=None)

    found = audiences()
    assert [found[name] for name in ("Finding", "Document", "EvidenceSession", "Witness", "Conclusion")] == [
        ["officers", "public"], ["panel", "public"], ["panel", "public"], ["panel", "public"], ["councillors"],
    ]  # fmt: skip


def test_questions_that_the_panel_has_not_agreed_are_not_opened_to_everybody_but_to_councillors():
    panel = a_full_review(1, audience="officers")
    open_review(panel, "councillors", by=None)
    assert audiences()["QuestionSet"] == ["councillors"]
    open_review(panel, "public", by=None)
    assert audiences()["QuestionSet"] == ["councillors"]


def test_progress_that_no_paper_has_carried_is_not_opened_to_everybody():
    panel = a_full_review(1, audience="officers")
    open_review(panel, "public", by=None)
    assert (audiences()["Row"], audiences()["ProgressUpdate"]) == (["public"], ["officers"])


def test_who_a_witness_is_and_how_to_reach_people_is_never_opened():
    panel = an_imported_review()
    witness = Witness.objects.first()
    WitnessIdentity.objects.create(witness=witness, name="Ada Gates")
    ContactDetail.objects.create(person=panel.support.first().person, kind="telephone", value="01632 960000")
    open_review(panel, "public", by=None)
    assert (WitnessIdentity.objects.get().audience, ContactDetail.objects.get().audience) == ("officers", "officers")


def test_the_meetings_of_a_standing_body_and_other_reviews_are_left_alone():
    committee = a_body("Scrutiny Board", kind=Body.Kind.COMMITTEE)
    panel, other = a_panel("Parks", body=committee), a_panel("Buses", body=committee)
    meeting = Meeting.objects.create(body=committee, slug="first", held_on=DAY)
    open_review(panel, "public", by=None)
    other.refresh_from_db()
    meeting.refresh_from_db()
    assert (other.audience, meeting.audience) == ("officers", "officers")


def test_words_in_which_somebody_stands_who_may_not_be_named_are_not_opened_with_the_others(client):
    panel = a_full_review(1, audience="officers")
    witness = Witness.objects.get()
    witness.naming, witness.shown_as = "shown_as", "a parent"
    witness.save()
    WitnessIdentity.objects.filter(witness=witness).delete()
    WitnessIdentity.objects.create(witness=witness, name="Wilma Ferrers", audience="officers")
    Finding.objects.update(text="Wilma Ferrers waits.")
    Finding.objects.create(panel=panel, position=9, text="Parents wait.", audience="officers")
    client.force_login(a_dso(panel=panel))
    look = client.get(ADDRESS, {"audience": "councillors"})
    lines = {line["name"]: (line["changing"], line["staying"]) for line in look.context["lines"]}
    why = "1 in which somebody stands who may not be named: open each on its own page"
    assert (lines["findings"], lines["conclusions"]) == ((1, [why]), (1, []))
    open_review(panel, "councillors", by=None)
    assert dict(Finding.objects.values_list("text", "audience")) == {
        "Wilma Ferrers waits.": "officers",
        "Parents wait.": "councillors",
    }


def test_a_restricted_review_is_not_opened():
    panel = a_panel(audience="panel", **EXEMPT)
    with pytest.raises(Restricted):
        open_review(panel, "councillors", by=None)
    assert not Event.objects.filter(verb="changed the readers of").exists()


def test_the_page_shows_what_will_change_before_it_is_saved_and_then_what_was(client):
    panel = a_full_review(1, audience="officers")
    Finding.objects.update(audience="panel")
    Document.objects.create(panel=panel, title="Prices", **EXEMPT)
    client.force_login(a_dso(panel=panel))

    now = {kind["name"]: [number for _, number in kind["numbers"]] for kind in client.get(ADDRESS).context["kinds"]}
    assert (now["findings"], now["background papers"]) == ([0, 1, 0, 0, 0], [1, 0, 0, 0, 1])

    look = client.get(ADDRESS, {"audience": "public"})
    lines = {line["name"]: (line["changing"], line["staying"]) for line in look.context["lines"]}
    assert lines["the particulars"] == (1, [])
    assert lines["findings"] == (0, ["1 for more readers"])
    assert lines["background papers"] == (1, ["1 restricted"])
    assert lines["sets of questions"] == (0, ["1 not agreed by the panel yet"])
    assert audiences()["Panel"] == ["officers"]

    sent = {"audience": "public", "version": panel.version, "records": look.context["total"]}
    page = client.post(ADDRESS, sent, follow=True)
    assert [str(message) for message in page.context["messages"]] == [
        "Saved for everybody: the particulars, 1 meeting, 1 evidence session, 1 witness, 1 background paper, "
        "1 conclusion, 1 recommendation, 6 sections of the report, 1 action plan and 1 action."
    ]
    assert (audiences()["Panel"], audiences()["Finding"]) == (["public"], ["panel"])


def test_nothing_is_saved_when_something_was_added_or_changed_since_one_looked(client):
    panel = a_full_review(1, audience="officers")
    client.force_login(a_dso(panel=panel))
    total = client.get(ADDRESS, {"audience": "public"}).context["total"]
    added = Finding.objects.create(panel=panel, position=8, text="New")
    sent = {"audience": "public", "version": panel.version, "records": total}
    assert "Look again" in client.post(ADDRESS, sent).content.decode()
    added.delete()
    change(Panel.objects.get(), {"summary": "Other words"}, by=None)
    assert "Look again" in client.post(ADDRESS, sent).content.decode()
    assert audiences()["Panel"] == ["officers"]


@pytest.mark.parametrize("audience", ["", "officers", "nobody"])
def test_only_other_readers_can_be_chosen(client, audience):
    panel = a_panel(slug="parks-in-winter")
    client.force_login(a_dso(panel=panel))
    page = client.get(ADDRESS, {"audience": audience})
    assert list(page.context["form"].errors) == ["audience"]
    assert "<title>Error: " in page.content.decode()


def test_a_restricted_review_says_so_and_offers_no_form(client):
    panel = a_panel(slug="parks-in-winter", audience="panel", **EXEMPT)
    client.force_login(a_dso(panel=panel))
    assert 'name="audience"' not in client.get(ADDRESS).content.decode()
    client.post(ADDRESS, {"audience": "councillors", "version": panel.version, "records": 1})
    assert audiences()["Panel"] == ["panel"]


def test_what_was_given_in_confidence_is_counted_for_its_named_readers_alone(client):
    panel = a_full_review(1, audience="officers")
    Document.objects.create(panel=panel, title="A letter", restriction="in_confidence")
    officer = a_dso(panel=panel)
    client.force_login(officer)
    assert numbers_of("background papers", client) == [1, 0, 0, 0, 0]
    a_grant(officer, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-12-31")
    assert numbers_of("background papers", client) == [1, 0, 0, 0, 1]


def numbers_of(name, client):
    kinds = client.get(ADDRESS).context["kinds"]
    return next([number for _, number in kind["numbers"]] for kind in kinds if kind["name"] == name)


def test_the_door_to_it_stands_on_the_review_for_its_officers_alone(client):
    panel = a_full_review()
    door = reverse("reviews:readers", args=[panel.slug])
    assert door not in client.get(panel.get_absolute_url()).content.decode()
    client.force_login(a_dso(panel=panel))
    assert door in client.get(panel.get_absolute_url()).content.decode()
