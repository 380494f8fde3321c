"""What anybody sends to a call for evidence: taken in, kept apart, accepted or not."""

import time
import uuid

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from panels.actions.calls import close_call
from panels.actions.submissions import receive
from panels.forms.submissions import FASTEST, new_token
from panels.models import (
    Document,
    EvidenceSession,
    Grant,
    Note,
    Submission,
    SubmissionFile,
    SubmissionSender,
    Witness,
    WitnessIdentity,
)
from scrutiny.models import Event, Message, StoredFile
from tests.files.made_up import PDF, PROGRAM
from tests.pages import Page, told
from tests.panels.test_calls import a_call, an_open_call
from tests.records import a_dso, a_grant, a_member, a_panel, a_user

pytestmark = pytest.mark.django_db
NAME = "Wilhelmina Quarrington"
SENDER = {"name": NAME, "organisation": "Friends of the Park", "email": "wq@example.org", "naming": "anonymous"}
SENDING = "/evidence/gates-at-night/send/"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()
    cache.clear()


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public")


@pytest.fixture
def call(panel):
    return an_open_call(panel)


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


def begun(seconds=FASTEST + 1):
    return new_token(time.time() - seconds)


def filled(**typed):
    return {"words": "The gates are shut at four.", "token": begun(), **SENDER} | typed


def sentences(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def a_submission(call, words="The gates are shut at four.", uploads=(), **sender):
    return receive(call, key=uuid.uuid4(), words=words, uploads=uploads, **{**SENDER, "is_under_18": False, **sender})


def a_pdf(name="quarrington.pdf"):
    return SimpleUploadedFile(name, PDF)


def test_anybody_sends_words_and_files_and_is_thanked_with_a_reference(client, call):
    answer = client.post(SENDING, filled(files=[a_pdf("one.pdf"), a_pdf("two.pdf")]), follow=True)
    sent = Submission.objects.get()
    assert sent.reference in answer.text
    assert answer.redirect_chain == [("/evidence/gates-at-night/sent/", 302)]
    assert [sent.words, sent.state, sent.audience] == ["The gates are shut at four.", "received", "officers"]
    assert [each.file.name for each in sent.files.all()] == ["one.pdf", "two.pdf"]
    sender = SubmissionSender.objects.values("name", "organisation", "email", "naming", "is_under_18").get()
    assert sender == SENDER | {"is_under_18": False}
    [message] = mail.outbox
    assert [message.to, message.subject] == [["wq@example.org"], "Thank you for your evidence: Gates at night"]
    assert sent.reference in message.body
    assert NAME not in message.body
    event = Event.objects.get(subject_kind="panels.submission")
    assert [event.verb, event.audience, event.subject_name] == ["received", "officers", f"Submission {sent.reference}"]


def test_what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(client, call):
    answer = client.post(SENDING, {"email": "nobody", "organisation": "Friends of the Park", "token": begun()})
    assert sentences(answer) == {
        "words": ["Write something, or attach a file"],
        "name": ["Give your name. Choose below who may read it"],
        "email": ["Write an e-mail address such as name@example.org, or leave this empty"],
        "naming": ["Choose how we may name you"],
    }
    assert "Friends of the Park" in answer.text
    assert Submission.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"is_under_18": "on", "naming": "name"}, "naming", "We do not print the names of people under 18"),
        ({"website": "http://spam.example"}, "website", "Leave this box empty: it is there to catch programs"),
        ({"token": "nonsense"}, "__all__", "This page had been open for more than a day. Press Send once more"),
        ({"token": "now"}, "__all__", "Press Send once more: it was sent quicker than people write"),
        ({"words": "x" * 50_001}, "words", "Use at most 50000 characters: this has 50001"),
    ],
)
def test_what_is_not_taken_is_said_in_a_sentence(client, call, typed, field, sentence):
    token = {"token": new_token()} if typed.get("token") == "now" else {}
    [said] = sentences(client.post(SENDING, filled(**typed | token)))[field]
    assert said.startswith(sentence)
    assert Submission.objects.count() == 0


def test_a_page_that_was_open_for_days_is_sent_by_pressing_once_more(client, call):
    page = Page(client, SENDING)
    page.send(filled(token=begun(100_000)))
    assert Submission.objects.count() == 0
    page.send()
    assert Submission.objects.count() == 1


@pytest.mark.parametrize(
    ("files", "beginning"),
    [
        ([("a.exe", PROGRAM)], "“a.exe” is of a kind that cannot be taken here."),
        ([(f"{number}.pdf", PDF) for number in range(4)], "Choose at most 3 files: you chose 4"),
        ([("empty.pdf", b"")], "“empty.pdf” is empty."),
    ],
)
def test_files_that_are_not_taken_are_refused_and_nothing_is_kept(client, call, files, beginning):
    answer = client.post(SENDING, filled(files=[SimpleUploadedFile(*file) for file in files]))
    assert sentences(answer)["files"][0].startswith(beginning)
    assert [Submission.objects.count(), StoredFile.objects.count()] == [0, 0]


def test_a_form_that_is_sent_twice_is_one_submission(client, call):
    typed = filled()
    first, second = client.post(SENDING, typed, follow=True), client.post(SENDING, typed, follow=True)
    reference = Submission.objects.get().reference
    assert [reference in first.text, reference in second.text, len(mail.outbox)] == [True, True, 1]


def test_whoever_sends_too_many_from_one_place_is_asked_to_wait(client, call):
    for _ in range(12):
        client.post(SENDING, filled(email=""))
    answer = client.post(SENDING, filled(email=""))
    assert sentences(answer)["__all__"][0].startswith("From where you are, 12 submissions have been sent")
    elsewhere = client.post(SENDING, filled(email=""), REMOTE_ADDR="192.0.2.9")
    assert [elsewhere.status_code, Submission.objects.count()] == [302, 13]


def test_a_closed_call_takes_nothing_and_gives_the_words_back(client, call):
    close_call(call, by=None)
    assert "This call for evidence is closed" in client.get(SENDING).text
    answer = client.post(SENDING, filled())
    assert sentences(answer)["__all__"][0].startswith("This call for evidence is closed, so nothing was sent.")
    assert ["The gates are shut at four." in answer.text, Submission.objects.count()] == [True, 0]


@pytest.mark.parametrize("opens", [1, None])
def test_a_call_that_is_not_open_yet_takes_nothing(client, panel, dso, opens):
    an_open_call(panel, opens=1, closes=2) if opens else a_call(panel)
    client.post(SENDING, filled())
    assert Submission.objects.count() == 0


def test_nobody_but_officers_meets_what_was_sent(client, call, panel, dso):
    """Not by its page, its file, a list, a history or the pages that everybody reads."""
    sent = a_submission(call, words="Zebracrossing", uploads=[a_pdf()])
    file = SubmissionFile.objects.get().file
    there = f"/reviews/parks/evidence/submissions/{sent.uuid}/"
    lists = ["/reviews/parks/evidence/calls/gates-at-night/", "/reviews/parks/evidence/calls/gates-at-night/?show=csv"]
    guarded = [there, *lists, f"/files/{file.uuid}/", f"/history/submission/{sent.pk}/"]
    open_pages = [
        "/reviews/parks/evidence/",
        "/reviews/parks/evidence/calls/",
        "/evidence/gates-at-night/",
        "/reviews/parks/",
        "/evidence/",
    ]
    member, officer = a_user(), a_user()
    a_member(panel, user=member)
    a_grant(officer, Grant.Role.OFFICER, panel=panel)
    seen = {}
    for who, user in {"nobody": None, "member": member, "officer": officer}.items():
        browser = Client()
        if user:
            browser.force_login(user)
        answers = [browser.get(page) for page in [*guarded, *open_pages]]
        bodies = [b"".join(each) if each.streaming else each.content for each in answers]
        seen[who] = [each.status_code for each in answers[: len(guarded)]]
        is_told = any(word in body for body in bodies for word in (b"Zebracrossing", NAME.encode(), b"quarrington"))
        assert is_told == (who == "officer"), who
    assert seen == {"nobody": [302, 302, 302, 404, 302], "member": [403, 403, 403, 404, 404], "officer": [200] * 5}


def test_an_accepted_submission_becomes_evidence_with_a_witness_who_is_not_named(client, call, panel, dso):
    sent = a_submission(call, uploads=[a_pdf("Quarrington.pdf")])
    page = Page(client, f"/reviews/parks/evidence/submissions/{sent.uuid}/accept/")
    answer = page.send({"audience": "public", "shown_as": "A walker", "title_1": "What a walker sees"}, follow=True)
    assert told(answer) == ["Accepted: it is part of the evidence now."]
    sent.refresh_from_db()
    session = EvidenceSession.objects.get()
    assert [sent.state, sent.session, session.kind, session.audience] == ["accepted", session, "written", "public"]
    witness = Witness.objects.values("shown_as", "naming", "organisation", "audience").get()
    assert witness == {"shown_as": "A walker", "naming": "anonymous", "organisation": "", "audience": "public"}
    identity = WitnessIdentity.objects.values("name", "email", "is_under_18", "audience").get()
    assert identity == {"name": NAME, "email": "wq@example.org", "is_under_18": False, "audience": "officers"}
    note = Note.objects.get()
    assert [note.witness.session, note.state, note.audience] == [session, "draft", "officers"]
    assert "The gates are shut at four." in note.text
    assert sent.reference in client.get(f"/reviews/parks/sessions/{session.uuid}/").text
    document = Document.objects.get()
    assert [document.title, document.author, document.audience] == ["What a walker sees", "", "officers"]
    assert document.file.name == f"submission-{sent.reference}-1.pdf"
    assert sent.files.get().document == document
    client.logout()
    for page in ("/reviews/parks/evidence/", "/reviews/parks/", "/evidence/gates-at-night/", "/reviews/parks/history/"):
        text = client.get(page).text
        assert ["Quarrington" in text, "Friends of the Park" in text, "What a walker sees" in text] == [False] * 3
    assert "A walker" in client.get("/reviews/parks/evidence/").text
    verbs = Event.objects.exclude(audience="officers").values_list("subject_name", "changes", "reason")
    assert not any("Quarrington" in str(each) for each in verbs)


@pytest.mark.parametrize("field", ["title", "shown_as", "capacity", "organisation", "title_1"])
def test_the_name_of_somebody_who_is_not_to_be_named_is_refused_wherever_it_is_typed(client, call, dso, field):
    sent = a_submission(call, uploads=[a_pdf()])
    page = Page(client, f"/reviews/parks/evidence/submissions/{sent.uuid}/accept/")
    page.send({field: "Letter of WILHELMINA  Quarrington, walker"})
    assert page.errors == {field: ["They asked not to be named, and this names them: use other words"]}
    assert EvidenceSession.objects.count() == 0


def test_a_submission_that_may_be_named_is_shown_by_name_with_its_file_as_it_was_called(client, call, dso):
    sent = a_submission(call, naming="name", uploads=[a_pdf("gates.pdf")])
    Page(client, f"/reviews/parks/evidence/submissions/{sent.uuid}/accept/").send()
    assert Witness.objects.values_list("shown_as", "organisation").get() == (NAME, "Friends of the Park")
    assert Document.objects.values_list("title", "author", "file__name").get() == ("gates", NAME, "gates.pdf")


def test_two_officers_who_decide_at_once_decide_once(client, call, dso):
    sent = a_submission(call)
    page = Page(client, f"/reviews/parks/evidence/submissions/{sent.uuid}/accept/")
    Page(client, f"/reviews/parks/evidence/submissions/{sent.uuid}/decline/").send({"reasons": "It is about roads."})
    page.send()
    assert [page.response.status_code, page.errors] == [
        409, {"__all__": ["Somebody has decided it meanwhile. Look at it as it is now"]},
    ]  # fmt: skip
    assert EvidenceSession.objects.count() == 0


def test_a_submission_is_not_accepted_with_a_reason_that_officers_alone_read(client, call, dso):
    sent = a_submission(call)
    page = Page(client, f"/reviews/parks/evidence/submissions/{sent.uuid}/decline/")
    page.send()
    assert page.errors == {"reasons": ["Give the reasons"]}
    answer = page.send({"reasons": "It is about roads."}, follow=True)
    assert "It is about roads." in answer.text
    assert Submission.objects.values_list("state", "decision_reasons").get() == ("declined", "It is about roads.")
    assert set(Event.objects.filter(subject_kind="panels.submission").values_list("audience")) == {("officers",)}


def test_who_sent_it_is_forgotten_and_what_was_sent_stays(client, call, dso):
    sent = a_submission(call)
    answer = client.post(f"/reviews/parks/evidence/submissions/{sent.uuid}/forget/", follow=True)
    assert "Who sent it has been forgotten." in answer.text
    assert [SubmissionSender.objects.count(), Submission.objects.get().words] == [0, "The gates are shut at four."]
    assert Message.objects.values_list("to", "state").get() == ("", "sent")
    assert not Event.objects.filter(subject_name__contains="Quarrington").exists()


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_submissions_asks_the_database_as_often_for_one_as_for_many(
    client, call, dso, number, django_assert_num_queries
):
    for _ in range(number):
        a_submission(call, uploads=[])
    client.get("/reviews/parks/evidence/calls/gates-at-night/")
    with django_assert_num_queries(11):
        answer = client.get("/reviews/parks/evidence/calls/gates-at-night/")
    assert len(answer.context["lines"]) == number


def test_the_list_is_filtered_by_what_was_decided(client, call, dso):
    first, second = a_submission(call), a_submission(call)
    Page(client, f"/reviews/parks/evidence/submissions/{first.uuid}/decline/").send({"reasons": "It is about roads."})
    answer = client.get("/reviews/parks/evidence/calls/gates-at-night/?state=received")
    assert [one.reference for one in answer.context["lines"]] == [second.reference]
