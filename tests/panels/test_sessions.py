"""Evidence sessions: added with their witnesses, changed, removed; who was heard stands where it may, nowhere else."""

import datetime

import pytest
from django.urls import reverse

from panels.actions.sessions import add_session, add_witness
from panels.models import (
    Answer,
    ContactDetail,
    EvidenceSession,
    Finding,
    Grant,
    Meeting,
    Note,
    Question,
    QuestionSet,
    SessionMember,
    Witness,
    WitnessIdentity,
)
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_grant, a_member, a_panel, a_person

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)
BY_NAME = {"naming": "name", "shown_as": "Asha Okafor", "name": "Asha Okafor"}
ANONYMOUS = {"naming": "anonymous", "shown_as": "A parent", "name": "Lena Brandt", "email": "lena@example.org"}


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public", starts_on=datetime.date(2026, 1, 5))


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


def address(name, *more):
    return reverse(f"reviews:{name}", args=["parks", *more])


def a_session(panel, *, by=None, **words):
    return add_session(panel, by=by, **{"kind": "interview", "title": "Keepers", "audience": "public"} | words)


def test_a_session_is_added_with_members_and_several_witnesses_by_buttons_alone(client, dso, panel):
    ines = a_member(panel, starts_on=datetime.date(2026, 1, 5)).person
    page = Page(client, address("add_session"))
    page.send({"kind": "interview", "title": "Keepers", "held_on": "4 May 2026", "starts_at": "6pm", "ends_at": "19:30",
               "organisation": "Parks Trust", "place": "The lodge", "members": [ines.pk], "w0-name": "Asha Okafor",
               "w0-capacity": "Head keeper", "press": "another"})  # fmt: skip
    assert page.response.context["form"].errors == {}
    page.send({"w1-name": "Tom Reed", "w1-is_under_18": "on", "w1-shown_as": "A pupil", "press": "save"})
    assert page.response.status_code == 302, page.errors
    session = EvidenceSession.objects.get()
    assert (session.held_on, session.starts_at, session.ends_at, session.organisation, session.place) == (
        MAY, datetime.time(18), datetime.time(19, 30), "Parks Trust", "The lodge",
    )  # fmt: skip
    assert list(SessionMember.objects.values_list("session", "person")) == [(session.pk, ines.pk)]
    shown = list(session.witnesses.values_list("naming", "shown_as", "capacity", "audience", "identity__name"))
    assert shown == [
        ("name", "Asha Okafor", "Head keeper", "public", "Asha Okafor"),
        ("role", "A pupil", "", "public", "Tom Reed"),
    ]
    assert WitnessIdentity.objects.get(name="Tom Reed").is_under_18
    assert told(client.get(address("session", session.uuid))) == ["Added: Keepers."]


def test_a_button_for_one_witness_fewer_keeps_the_words_of_the_others(client, dso):
    page = Page(client, address("add_session"))
    page.send({"w0-name": "Asha Okafor", "press": "another"})
    page.send({"w1-name": "Tom Reed", "press": "without-0"})
    page.send({"kind": "visit", "title": "A walk", "press": "save"})
    assert list(Witness.objects.values_list("shown_as", flat=True)) == ["Tom Reed"]


@pytest.mark.parametrize(("typed", "field", "sentence"), [
    ({"title": ""}, "title", "Say what the session is called"),
    ({"kind": ""}, "kind", "Choose what kind of session it is"),
    ({"kind": "party"}, "kind", "Select a valid choice"),
    ({"held_on": "31 June 2026"}, "held_on", "There is no 31 June 2026"),
    ({"starts_at": "6pm", "ends_at": "5pm"}, "ends_at", "It starts at 18:00, so it must end after that"),
    ({"w0-name": "Tom Reed", "w0-is_under_18": "on"}, "w0-shown_as", "Give the role under which this young person"),
    ({"w0-name": "Tom Reed", "w0-naming": "role", "w0-shown_as": "Tom  REED"}, "w0-shown_as", "This holds the name"),
    ({"title": "Interview with Tom Reed", "w0-name": "Tom Reed", "w0-naming": "anonymous"}, "title", "This holds the"),
    ({"w0-capacity": "Keeper"}, "w0-name", "Write the name of the witness"),
    ({"w0-name": "Tom", "w0-email": "tom at home"}, "w0-email", "Enter a valid email address"),
    ({"w0-name": "Tom", "w0-in_confidence": "on"}, "w0-in_confidence", "You are not named as a reader"),
    ({"restriction": "exempt"}, "exempt_paragraph", "Choose the paragraph"),
])  # fmt: skip
def test_what_cannot_be_has_its_sentence_beside_the_field_and_nothing_is_kept(client, dso, typed, field, sentence):
    page = Page(client, address("add_session"))
    page.send({"kind": "interview", "title": "Keepers & <b>gates</b>", "place": "The lodge", **typed})
    assert page.errors[field][0].startswith(sentence)
    assert 'value="The lodge"' in page.response.text
    assert f'href="#id_{field}' in page.response.text
    assert EvidenceSession.objects.count() == Witness.objects.count() == 0


def test_who_was_no_member_on_that_day_did_not_hold_it(client, dso, panel):
    ines = a_member(panel, starts_on=datetime.date(2026, 6, 1)).person
    page = Page(client, address("add_session"))
    page.send({"kind": "visit", "title": "A walk", "held_on": "4 May 2026", "members": [ines.pk]})
    assert page.errors == {"members": ["Ines Marlow was no member on 4 May 2026: check the day, or take them out"]}
    stranger = a_person("Nobody of theirs")
    page.send({"members": [stranger.pk]})
    assert page.errors["members"] == ["Choose one of those offered here: that one belongs elsewhere, or is gone"]


def test_a_meeting_gives_its_day_time_and_venue_and_those_of_other_bodies_are_refused(client, dso, panel):
    at = {"held_on": MAY, "starts_at": datetime.time(18), "venue": "Town Hall", "audience": "public"}
    ours = Meeting.objects.create(body=panel.body, slug="ours", **at)
    theirs = Meeting.objects.create(body=a_panel("Another").body, slug="theirs", **at)
    page = Page(client, address("add_session"))
    page.send({"kind": "presentation", "title": "Gates", "meeting": theirs.pk})
    assert page.errors == {"meeting": ["Choose one of those offered here: that one belongs elsewhere, or is gone"]}
    page.send({"meeting": ours.pk, "held_on": "5 May 2026"})
    assert page.errors == {"held_on": ["That meeting is on 4 May 2026: choose that day or no meeting"]}
    page.send({"held_on": ""})
    session = EvidenceSession.objects.get()
    assert (session.meeting, session.held_on, session.starts_at, session.place) == (
        ours, MAY, datetime.time(18), "Town Hall",
    )  # fmt: skip


def test_a_day_before_the_review_began_is_saved_with_a_warning(client, dso):
    page = Page(client, address("add_session"))
    page.send({"kind": "visit", "title": "A walk", "held_on": "3 January 2026"})
    session = EvidenceSession.objects.get()
    assert told(client.get(address("session", session.uuid))) == [
        "Added: A walk.", "Look at this: 3 January 2026 is before the beginning, 5 January 2026.",
    ]  # fmt: skip


def test_a_change_of_readers_takes_along_those_who_had_the_same_and_never_who_is_not_to_be_mentioned(
    client, dso, panel
):
    session = a_session(panel, audience="officers", witnesses=[BY_NAME, {"naming": "not-at-all", "shown_as": "X"}])
    page = Page(client, address("change_session", session.uuid))
    page.send({"audience": "public", "title": "Keepers and gates"})
    assert page.response.status_code == 302, page.errors
    session.refresh_from_db()
    assert (session.title, session.audience) == ("Keepers and gates", "public")
    assert list(session.witnesses.values_list("audience", flat=True)) == ["public", "officers"]


def test_whoever_changes_it_second_is_told_of_the_first(client, dso, panel):
    session = a_session(panel)
    page = Page(client, address("change_session", session.uuid))
    Page(client, address("change_session", session.uuid)).send({"place": "The lodge"})
    page.send({"place": "The gate"})
    assert page.response.status_code == 409
    session.refresh_from_db()
    assert session.place == "The lodge"


def test_who_an_anonymous_witness_is_stands_on_no_page_and_in_no_history_for_others(client, panel):
    dso = a_dso(panel=panel)
    session = a_session(panel, by=dso, witnesses=[BY_NAME, ANONYMOUS])
    witness = session.witnesses.get(naming="anonymous")
    client.force_login(dso)
    page = Page(client, address("change_witness", session.uuid, session.witnesses.get(naming="name").uuid))
    page.send({"naming": "role", "shown_as": "A keeper"})
    assert page.response.status_code == 302, page.errors
    shown = client.get(address("session", session.uuid)).text
    assert ("Lena Brandt, lena@example.org (read by officers alone)" in shown, "A parent" in shown) == (True, True)
    kind = [(each._meta.model_name, each.pk) for each in (session, *session.witnesses.all(), witness.identity)]
    pages = [address("session", session.uuid), address("evidence"), address("history"),
             *(reverse("history", args=each) for each in kind)]  # fmt: skip
    member = a_member(panel, user=a_dso()).person.user
    Grant.objects.filter(user=member).delete()
    for reader in (None, member):
        client.logout()
        if reader:
            client.force_login(reader)
        read = "".join(client.get(each).text for each in pages)
        assert [name in read for name in ("Lena", "lena@", "Okafor", "A parent")] == [False, False, False, True]


def test_who_a_witness_is_in_confidence_is_known_to_named_readers_alone(client, dso, panel):
    session = a_session(panel, witnesses=[ANONYMOUS | {"restriction": "in_confidence"}])
    witness = session.witnesses.get()
    assert "Lena" not in client.get(address("session", session.uuid)).text
    page = Page(client, address("change_witness", session.uuid, witness.uuid))
    assert ("Lena" in page.response.text, "name" in page.sent) == (False, False)
    page.send({"shown_as": "A grandparent"})
    witness.refresh_from_db()
    assert (witness.shown_as, witness.identity.name) == ("A grandparent", "Lena Brandt")
    a_grant(dso, Grant.Role.CONFIDENCE, panel=panel, ends_on=datetime.date(2099, 1, 1))
    assert "Lena Brandt" in client.get(address("session", session.uuid)).text


def test_a_witness_from_the_list_of_people_has_their_name_post_and_address(client, dso, panel):
    asha = a_person("Asha Okafor", post="Head of Parks")
    ContactDetail.objects.create(person=asha, kind="email", value="asha@example.org")
    session = a_session(panel)
    page = Page(client, address("add_witnesses", session.uuid))
    page.send({})
    assert page.errors == {"w0-name": ["Write who was heard, or choose somebody from the list"]}
    page.send({"w0-person": asha.uuid})
    witness = session.witnesses.get()
    assert (witness.shown_as, witness.capacity, witness.identity.address) == (
        "Asha Okafor", "Head of Parks", "asha@example.org",
    )  # fmt: skip


def test_a_session_with_a_day_is_a_file_for_a_calendar_that_names_nobody(client, dso, panel):
    session = a_session(panel, held_on=MAY, starts_at=datetime.time(18), place="The lodge", witnesses=[BY_NAME])
    answer = client.get(address("session_calendar", session.uuid))
    lines = answer.content.decode().splitlines()
    assert [answer["Content-Type"], "LOCATION:The lodge" in lines] == ["text/calendar; charset=utf-8", True]
    assert [line for line in lines if line.startswith("DTSTART")] == ["DTSTART:20260504T170000Z"]
    assert [line for line in lines if "Okafor" in line] == []
    assert client.get(address("session_calendar", a_session(panel).uuid)).status_code == 404


def test_what_rests_on_a_session_or_a_witness_keeps_it(client, dso, panel):
    session = a_session(panel, witnesses=[ANONYMOUS])
    witness = session.witnesses.get()
    questions = QuestionSet.objects.create(panel=panel, asked_of="Keepers", session=session)
    question = Question.objects.create(question_set=questions, position=1, text="When?")
    Answer.objects.create(question=question, witness=witness, text="At dusk.")
    Note.objects.create(session=session, witness=witness)
    Finding.objects.create(panel=panel, position=1, text="It is dark.").sessions.add(session)
    of_witness, of_session = (
        address("remove_witness", session.uuid, witness.uuid), address("remove_session", session.uuid),
    )  # fmt: skip
    for each, sentence in [
        (of_witness, "1 note and 1 answer rest on it."),
        (of_session, "1 finding, 1 note, 1 question set and 1 answer rest on it."),
    ]:
        refused = client.post(each)
        assert (refused.status_code, refused.context["refused"]) == (200, sentence)
    assert (Witness.objects.count(), EvidenceSession.objects.count()) == (1, 1)


def test_what_nothing_rests_on_can_go(client, dso, panel):
    session = a_session(panel, witnesses=[BY_NAME, ANONYMOUS])
    witness = session.witnesses.get(naming="anonymous")
    client.post(address("remove_witness", session.uuid, witness.uuid))
    assert list(session.witnesses.values_list("shown_as", flat=True)) == ["Asha Okafor"]
    assert client.post(address("remove_session", session.uuid), follow=True).status_code == 200
    assert EvidenceSession.objects.count() == Witness.objects.count() == WitnessIdentity.objects.count() == 0
    assert Event.objects.filter(verb="deleted").count() == 2


def test_a_witness_of_another_session_or_review_is_not_there(client, dso, panel):
    session, other = a_session(panel), a_session(a_panel("Another", slug="another"), witnesses=[BY_NAME])
    witness = other.witnesses.get()
    addresses = [address("session", other.uuid), address("change_witness", session.uuid, witness.uuid),
                 address("remove_session", other.uuid), address("session_calendar", other.uuid)]  # fmt: skip
    assert [client.get(each).status_code for each in addresses] == [404] * 4


@pytest.mark.parametrize("many", [1, 3])
def test_a_session_is_shown_by_the_same_number_of_queries_whatever_stands_in_it(
    client, dso, panel, many, django_assert_num_queries
):
    session = a_session(panel)
    for number in range(many):
        SessionMember.objects.create(session=session, person=a_member(panel, name=f"Member {number}").person)
        witness = add_witness(session, by=None, **ANONYMOUS | {"person": a_person(f"Parent {number}")})
        questions = QuestionSet.objects.create(
            panel=panel, asked_of="Keepers", session=session, position=number, audience="public"
        )
        question = Question.objects.create(question_set=questions, position=1, text="When?")
        question.only_for.add(witness)
        Answer.objects.create(question=question, witness=witness, text="At dusk.", audience="public")
        Note.objects.create(session=session, witness=witness, audience="public")
    client.get(address("session", session.uuid))
    client.logout()
    with django_assert_num_queries(11):
        assert client.get(address("session", session.uuid)).status_code == 200
