"""Question sets from draft to answered: written, ordered, agreed, sent, answered; each step after the one it needs."""

import datetime

import pypdfium2
import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from panels.actions.questions import NotYet, add_set, agree, mark_answered, put_into_library, record_sent, take_back
from panels.actions.sessions import add_session
from panels.models import Answer, Grant, LibrarySet, Question, QuestionSet, QuestionsSent
from scrutiny.models import Event, Message, MessageAttachment
from tests.pages import Page, told
from tests.records import a_dso, a_grant, a_panel

pytestmark = pytest.mark.django_db(transaction=False)
ASHA = {"naming": "name", "shown_as": "Asha Okafor", "name": "Asha Okafor", "email": "asha@example.org"}
PARENT = {"naming": "anonymous", "shown_as": "A parent", "name": "Lena Brandt", "email": "lena@example.org"}
NO_MAIL = {"naming": "role", "shown_as": "A pupil", "name": "Tom Reed"}
TWO = [("main", "When do you lock up?"), ("supplementary", "And in winter?")]


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public")


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


@pytest.fixture
def session(panel):
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    words = {"kind": "interview", "title": "Asha Okafor and others", "held_on": ahead, "place": "The lodge"}
    return add_session(panel, by=None, audience="public", witnesses=[ASHA, PARENT, NO_MAIL], **words)


@pytest.fixture
def asked(panel, session):
    return add_set(panel, by=None, asked_of="Keepers", session=session, audience="public", questions=TWO)


def address(name, *more):
    return reverse(f"reviews:{name}", args=["parks", *more])


def of(asked):
    asked.refresh_from_db()
    return asked


def agreed(asked, by):
    agree(asked, by=by, agreed_by="chair", agreed_on=datetime.date(2026, 5, 4))
    return of(asked)


def given(asked, by):
    record_sent(agreed(asked, by), dict.fromkeys(asked.session.witnesses.all(), "mail"), by=by)
    return of(asked)


def texts(asked):
    return list(asked.questions.values_list("position", "kind", "text"))


def test_a_set_begins_with_a_copy_of_the_library_and_questions_of_its_own(client, dso, session):
    kept = put_into_library("For keepers", TWO, by=None)
    page = Page(client, f"{address('add_questions')}?session={session.uuid}")
    page.send({"asked_of": "Keepers", "copied": f"library-{kept.uuid}", "lines": "1. Who has the key?\n- All of them?"})
    made = QuestionSet.objects.get()
    assert (made.session, made.state, made.audience) == (session, "draft", "public")
    assert texts(made) == [
        (1, *TWO[0]), (2, *TWO[1]), (3, "main", "Who has the key?"), (4, "supplementary", "All of them?"),
    ]  # fmt: skip


def test_a_set_of_another_review_can_be_copied_by_whoever_reads_it_and_by_nobody_else(client, dso, asked):
    hidden = add_set(a_panel("Hidden", slug="hidden"), by=None, asked_of="Secret", questions=TWO)
    page = Page(client, address("add_questions"))
    assert ("Secret" in page.response.text, "Parks in winter: Keepers" in page.response.text) == (False, True)
    page.send({"asked_of": "Others", "copied": f"set-{hidden.uuid}"})
    assert page.errors["copied"][0].startswith("Select a valid choice")
    page.send({"copied": f"set-{asked.uuid}"})
    assert texts(QuestionSet.objects.get(asked_of="Others")) == texts(asked)


def test_questions_are_added_moved_changed_and_removed_by_buttons(client, dso, asked, session):
    page = Page(client, address("write_questions", asked.uuid))
    page.send({"lines": ""})
    assert page.errors == {"lines": ["Write at least one question"]}
    page.send({"lines": "Who has the key?"})
    first, _, third = asked.questions.all()
    client.post(address("move_question", asked.uuid, third.uuid), {"press": "up"})
    client.post(address("move_question", asked.uuid, first.uuid), {"press": "up"})
    assert [text for _, _, text in texts(asked)] == ["When do you lock up?", "Who has the key?", "And in winter?"]
    change = Page(client, address("change_question", asked.uuid, third.uuid))
    asha = session.witnesses.first()
    change.send({"text": "Who has the keys?", "only_for": [asha.pk]})
    assert change.response.status_code == 302, change.errors
    assert list(third.only_for.all()) == [asha]
    client.post(address("remove_question", asked.uuid, first.uuid))
    assert texts(asked) == [(1, "main", "Who has the keys?"), (2, "supplementary", "And in winter?")]


def test_a_question_is_for_witnesses_of_its_own_session_alone(client, dso, asked, panel):
    other = add_session(panel, by=None, kind="visit", title="A walk", witnesses=[ASHA]).witnesses.get()
    page = Page(client, address("change_question", asked.uuid, asked.questions.first().uuid))
    page.send({"only_for": [other.pk]})
    assert page.errors["only_for"] == ["Choose one of those offered here: that one belongs elsewhere, or is gone"]


def test_agreed_questions_stay_as_they_are_until_they_are_taken_back_with_a_reason(client, dso, asked):
    page = Page(client, address("agree_questions", asked.uuid))
    page.send({})
    assert set(page.errors) == {"agreed_by", "agreed_on"}
    page.send({"agreed_by": "chair", "agreed_on": "1 January 2099"})
    assert page.errors == {"agreed_on": ["They cannot have been agreed on a day to come"]}
    page.send({"agreed_on": "4 May 2026"})
    assert (of(asked).state, asked.agreed_by, asked.agreed_on) == ("agreed", "chair", datetime.date(2026, 5, 4))
    before, question = texts(asked), asked.questions.first()
    client.post(address("write_questions", asked.uuid), {"lines": "One more?"})
    client.post(address("change_question", asked.uuid, question.uuid), {"text": "Changed", "kind": "main"})
    client.post(address("move_question", asked.uuid, question.uuid), {"press": "down"})
    client.post(address("remove_question", asked.uuid, question.uuid))
    assert texts(asked) == before
    back = Page(client, address("take_back_questions", asked.uuid))
    back.send({"reason": " "})
    assert back.errors == {"reason": ["Say why they are taken back to draft"]}
    back.send({"reason": "One was missing"})
    assert (of(asked).state, asked.agreed_by, asked.agreed_on) == ("draft", "", None)
    event = Event.objects.of(asked).first()
    assert (event.verb, event.reason, event.by) == ("took back to draft", "One was missing", dso)


def text_of(attachment):
    """The words of a PDF that went with a mail."""
    name, content, kind = attachment
    assert (name, kind) == ("questions.pdf", "application/pdf")
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


@pytest.mark.parametrize(("step", "sentence"), [
    (lambda asked: record_sent(asked, {}, by=None), "The questions have to be agreed before they are sent."),
    (lambda asked: mark_answered(asked, by=None), "The questions have to be sent, or given another way, before"),
    (lambda asked: mark_answered(given(asked, None), by=None), "No answer is recorded yet: type one first."),
    (lambda asked: agree(agreed(asked, None), by=None, agreed_by="chair", agreed_on=None), "These questions are agr"),
    (lambda asked: take_back(asked, by=None, reason="x"), "These questions are a draft already."),
])  # fmt: skip
def test_no_step_is_taken_before_the_one_it_needs(asked, step, sentence):
    with pytest.raises(NotYet, match=sentence):
        step(asked)


def test_each_witness_is_sent_what_the_preview_showed_and_nobody_elses_name(
    client, dso, asked, session, django_capture_on_commit_callbacks
):
    asha, parent, pupil = session.witnesses.all()
    asked.questions.get(position=2).only_for.add(parent)
    agreed(asked, dso)
    page = Page(client, address("send_questions", asked.uuid))
    shown = [(each.to, each.text) for each in page.response.context["form"].to_mail]
    page.send({"words": "Bring the keys.", "press": "send"})
    assert (page.errors["words"][0][:38], len(mail.outbox)) == ("The mails are not as you saw them any ", 0)
    shown = [(each.to, each.text) for each in page.response.context["form"].to_mail]
    with django_capture_on_commit_callbacks(execute=True):
        page.send({"mailed": [str(asha.uuid), str(parent.uuid)], "otherwise": [str(pupil.uuid)], "press": "send"})
    assert told(client.get(address("questions", asked.uuid))) == [
        "Recorded: sent to 2 witnesses and given to 1 witness in another way.",
    ]  # fmt: skip
    assert [(each.to[0], each.body) for each in mail.outbox] == shown
    to_asha, to_parent = mail.outbox
    assert "Dear Asha Okafor," in to_asha.body
    assert ("And in winter?" in to_asha.body, "1a. And in winter?" in to_parent.body) == (False, True)
    papers = [text_of(each) for each in (to_asha.attachments[0], to_parent.attachments[0])]
    assert ["And in winter?" in paper for paper in papers] == [False, True]
    both = f"{to_parent.subject} {to_parent.body} {to_parent.attachments[1:]} {to_asha.attachments[1:]} {papers}"
    others = ("Okafor", "Lena", "Tom", "parent", "Bring the keys.")
    assert [name in both.replace("Dear", "") for name in others] == [False, False, False, False, True]
    (name, content, kind) = to_asha.attachments[1]
    assert (name.endswith(".ics"), kind, "LOCATION:The lodge" in content) == (True, "text/calendar", True)
    assert (of(asked).state, asked.sent_on, MessageAttachment.objects.count()) == ("sent", timezone.localdate(), 0)
    ways = list(QuestionsSent.objects.values_list("witness__shown_as", "way"))
    assert ways == [("Asha Okafor", "mail"), ("A parent", "mail"), ("A pupil", "otherwise")]


def test_pressed_twice_each_witness_gets_one_mail(client, dso, asked, session):
    agreed(asked, dso)
    page = Page(client, address("send_questions", asked.uuid))
    sent = page.sent | {"press": "send", "mailed": [str(session.witnesses.first().uuid)]}
    for _ in range(2):
        client.post(page.address, sent)
    assert (Message.objects.count(), QuestionsSent.objects.count()) == (1, 1)


@pytest.mark.parametrize("what", ["set", "session", "panel", "witness"])
def test_nothing_that_is_in_confidence_goes_by_mail(client, dso, asked, session, what):
    asha = session.witnesses.get(naming="name")
    agreed(asked, dso)
    a_grant(dso, Grant.Role.CONFIDENCE, panel=asked.panel, ends_on="2999-12-31")
    kept = {"set": asked, "session": session, "panel": asked.panel, "witness": asha}[what]
    type(kept).objects.filter(pk=kept.pk).update(restriction="in_confidence", audience="officers")
    page = Page(client, address("send_questions", asked.uuid))
    assert (
        "asha@example.org" in page.response.text,
        "Nothing can be sent by e-mail to Asha Okafor" in page.response.text,
    ) == (False, True)
    client.post(page.address, page.sent | {"press": "send", "mailed": [str(asha.uuid)]})
    assert Message.objects.filter(to="asha@example.org").count() == 0


def test_nobody_chosen_is_told_so_and_a_set_without_a_session_can_be_put_in_another_way(client, dso, asked, panel):
    agreed(asked, dso)
    page = Page(client, address("send_questions", asked.uuid))
    page.send({"press": "send", "mailed": []})
    assert page.errors == {"mailed": ["Choose at least one witness"]}
    alone = agreed(add_set(panel, by=None, asked_of="Passers-by", questions=TWO), dso)
    Page(client, address("send_questions", alone.uuid)).send({"press": "send"})
    assert (of(alone).state, Message.objects.count()) == ("sent", 0)


def test_answers_are_held_against_the_questions_of_their_witness(client, dso, asked, session):
    asha, parent, _ = session.witnesses.all()
    first, second = asked.questions.all()
    second.only_for.add(parent)
    before = client.post(address("answers", asked.uuid, asha.uuid), {
        f"answer-{first.uuid}": "At dusk.", "audience": "officers",
    })  # fmt: skip
    assert "have to be sent" in before.text
    given(asked, dso)
    page = Page(client, address("answers", asked.uuid, asha.uuid))
    page.send({f"answer-{second.uuid}": "Never"})
    assert page.response.context["form"].non_field_errors()[0].endswith("was not saved: Never")
    page = Page(client, address("answers", asked.uuid, asha.uuid))
    page.send({f"answer-{first.uuid}": "At dusk.", "audience": "public"})
    answer = Answer.objects.get()
    assert (answer.question, answer.witness, answer.text, answer.audience) == (first, asha, "At dusk.", "public")
    with pytest.raises(ValidationError, match="not for this witness"):
        Answer(question=second, witness=asha, text="Never").full_clean()
    client.post(address("questions_answered", asked.uuid))
    assert (of(asked).state, asked.answered_on) == ("answered", timezone.localdate())
    client.post(address("take_back_questions", asked.uuid), {"reason": "Because"})
    assert of(asked).state == "answered"
    client.logout()
    assert "At dusk." in client.get(address("questions", asked.uuid)).text


def test_who_saves_an_answer_second_sees_the_first_and_loses_nothing(client, dso, asked, session):
    given(asked, dso)
    question, where = asked.questions.first(), address("answers", asked.uuid, session.witnesses.first().uuid)
    page = Page(client, where)
    Page(client, where).send({f"answer-{question.uuid}": "At dusk."})
    page.send({f"answer-{question.uuid}": "At six."})
    assert ("Theirs: At dusk." in page.response.text, "At six." in page.response.text) == (True, True)
    page.send({f"answer-{question.uuid}": "At dusk, or at six."})
    assert list(Answer.objects.values_list("text", flat=True)) == ["At dusk, or at six."]


def test_the_library_takes_a_set_once_under_a_title_and_is_changed_and_emptied_there(client, dso, asked):
    page = Page(client, address("put_into_library", asked.uuid))
    page.send({})
    kept = LibrarySet.objects.get()
    assert (kept.title, [(each.kind, each.text) for each in kept.questions.all()]) == ("Questions for Keepers", TWO)
    page = Page(client, address("put_into_library", asked.uuid))
    page.send({})
    assert page.errors == {"title": ["The library has questions under that title already: give another"]}
    change = Page(client, reverse("library:change", args=[kept.uuid]))
    change.send({"lines": "Who?\n- Why?\nWhen?"})
    assert change.response.status_code == 302, change.errors
    assert list(kept.questions.values_list("kind", "text")) == [
        ("main", "Who?"), ("supplementary", "Why?"), ("main", "When?"),
    ]  # fmt: skip
    assert "Why?" in client.get(reverse("library:list")).text
    client.post(reverse("library:remove", args=[kept.uuid]))
    assert LibrarySet.objects.count() == 0


def test_restricted_questions_do_not_go_into_the_library(client, dso, asked):
    QuestionSet.objects.update(audience="officers", restriction="exempt", exempt_paragraph=1, exempt_reason="x")
    answer = client.post(address("put_into_library", asked.uuid), {"title": "For keepers"})
    assert ("they stay here" in answer.text, LibrarySet.objects.count()) == (True, 0)


def test_a_set_that_was_put_to_somebody_stays_and_a_draft_can_go(client, dso, asked, panel):
    draft = add_set(panel, by=None, asked_of="Others", questions=TWO)
    given(asked, dso)
    for each in (asked, draft):
        client.post(address("remove_questions", each.uuid))
    assert list(QuestionSet.objects.all()) == [asked]


def test_questions_of_another_review_are_not_there(client, dso, asked):
    other = add_set(a_panel("Another", slug="another"), by=None, asked_of="Others", questions=TWO)
    names = ["questions", "change_questions", "agree_questions", "send_questions", "put_into_library"]
    assert [client.get(address(name, other.uuid)).status_code for name in names] == [404] * 5
    theirs = other.questions.first().uuid
    assert client.get(address("change_question", asked.uuid, theirs)).status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_a_set_is_shown_by_the_same_number_of_queries_whatever_stands_in_it(
    client, dso, asked, session, many, django_assert_num_queries
):
    given(asked, dso)
    for number in range(many):
        question = Question.objects.create(question_set=asked, position=10 + number, text="Why?")
        for witness in session.witnesses.all()[:many]:
            question.only_for.add(witness)
            Answer.objects.create(question=question, witness=witness, text="So.", audience="public")
    client.get(address("questions", asked.uuid))
    client.logout()
    with django_assert_num_queries(9):
        assert client.get(address("questions", asked.uuid)).status_code == 200
