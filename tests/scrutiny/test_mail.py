"""The outbox: each mail once, nothing lost while the server is away, nobody's headers but ours."""

import smtplib
from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail as sent_mail
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from scrutiny import mail
from scrutiny.jobs import where
from scrutiny.mail import sending
from scrutiny.models import Message
from tests.records import a_panel

pytestmark = pytest.mark.django_db
AN_HOUR = timedelta(hours=1)


class Server:
    """What the mail server says next, in place of the network."""

    fault = None

    def __init__(self, **options):
        pass

    def send_messages(self, messages):
        if Server.fault:
            raise Server.fault
        sent_mail.outbox += messages
        return len(messages)


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "tests.scrutiny.test_mail.Server"
    Server.fault = None
    return Server


@pytest.fixture
def left_to_worker(monkeypatch):
    monkeypatch.setattr(where, "_leaves_work", True)


def post(key="one", to="amy@example.org", subject="Your answer is due", text="Good day,\nplease answer.", **rest):
    return mail.post(key, to, subject, text, **rest)


def now_of(message):
    message.refresh_from_db()
    return message.state, message.attempts, message.error


def test_a_mail_is_sent_once_its_transaction_is_committed():
    panel = a_panel()
    with transaction.atomic():
        message = post(about=panel)
        assert sent_mail.outbox == []
    (sent,) = sent_mail.outbox
    assert (sent.to, sent.subject, sent.body) == (
        ["amy@example.org"], "Your answer is due", "Good day,\nplease answer."
    )  # fmt: skip
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"
    message.refresh_from_db()
    assert (message.state, message.text, message.attempts) == ("sent", "", 1)
    assert (message.about_kind, message.about_id) == ("panels.panel", panel.pk)


def test_what_is_taken_back_is_never_sent():
    with transaction.atomic():
        post()
        transaction.set_rollback(True)
    assert (sent_mail.outbox, Message.objects.count()) == ([], 0)


def test_under_one_key_one_mail_is_sent():
    assert post() == post(text="Other words") == post(to="ben@example.org")
    assert len(sent_mail.outbox) == 1


def test_the_web_process_leaves_mail_to_the_worker(left_to_worker):
    message = post()
    assert (now_of(message), sent_mail.outbox) == (("waiting", 0, ""), [])
    sending.send_waiting()
    sending.send_waiting()
    assert (now_of(message), len(sent_mail.outbox)) == (("sent", 1, ""), 1)


def test_while_the_server_is_away_nothing_is_lost_and_it_is_asked_once_a_minute_at_most(server, left_to_worker):
    messages = [post(str(number)) for number in range(3)]
    server.fault = ConnectionRefusedError()
    begun = timezone.now()
    for minute in range(60):
        sending.send_waiting(begun + timedelta(minutes=minute))
    assert [message.state for message in Message.objects.all()] == ["waiting"] * 3
    assert sum(message.attempts for message in Message.objects.all()) <= 60
    server.fault = None
    sending.send_waiting(begun + AN_HOUR + sending.LONGEST_WAIT)
    assert [now_of(message)[0] for message in messages] == ["sent"] * 3
    assert len(sent_mail.outbox) == 3


@pytest.mark.parametrize(
    ("fault", "state", "error"),
    [
        (smtplib.SMTPRecipientsRefused({"a": (550, b"no amy@example.org here")}), "failed", sending.REFUSED),
        (smtplib.SMTPRecipientsRefused({"a": (450, b"later")}), "waiting", sending.NOT_NOW),
        (smtplib.SMTPDataError(554, b"no"), "failed", sending.REFUSED),
        (smtplib.SMTPDataError(451, b"later"), "waiting", sending.NOT_NOW),
        (smtplib.SMTPAuthenticationError(535, b"password"), "waiting", sending.NOT_LET_IN),
        (smtplib.SMTPSenderRefused(550, b"no", "x"), "waiting", sending.NOT_LET_IN),
        (smtplib.SMTPServerDisconnected("gone"), "waiting", sending.AWAY),
        (TimeoutError(), "waiting", sending.AWAY),
        (ValueError("x"), "failed", sending.UNWRITABLE),
        (ZeroDivisionError(), "waiting", sending.AWAY),
    ],
)
def test_what_the_server_says_is_told_in_a_sentence_of_ours(server, fault, state, error):
    server.fault = fault
    message = post()
    assert now_of(message) == (state, 1, error)


def test_what_cannot_be_sent_for_three_days_has_failed(server):
    message = post()
    Message.objects.filter(pk=message.pk).update(
        state="waiting", text="Text", made_at=timezone.now() - timedelta(days=3, minutes=1)
    )
    server.fault = TimeoutError()
    sending.send_waiting()
    assert now_of(message)[0] == "failed"


def test_a_mail_left_in_the_middle_of_sending_is_tried_again(left_to_worker):
    message = post()
    now = timezone.now()
    Message.objects.claim(message, now)
    sending.send_waiting(now + timedelta(minutes=4))
    assert now_of(message)[0] == "sending"
    sending.send_waiting(now + timedelta(minutes=6))
    assert (now_of(message)[:2], len(sent_mail.outbox)) == (("sent", 2), 1)


def test_of_two_who_send_at_once_one_does(left_to_worker):
    message = post()
    assert Message.objects.claim(message, timezone.now())
    assert sending.send(message) == ""
    assert (now_of(message), sent_mail.outbox) == (("sending", 1, ""), [])


@pytest.mark.parametrize(
    "subject",
    ["One\r\nBcc: eve@example.org", "One\nBcc: eve@example.org", "One\x0bBcc:\x00 eve@example.org", "One\u2028Bcc: x"],
)
def test_a_subject_is_one_line(subject):
    post(subject=subject)
    (sent,) = sent_mail.outbox
    assert sent.message()["Bcc"] is None
    assert sent.subject.startswith("One Bcc:")


@pytest.mark.parametrize(
    "to",
    [
        "", "amy", "amy@example.org, eve@example.org", "amy@example.org\nBcc: eve@example.org", "amy@example.org\r\n",
        "Amy <amy@example.org>", "amy@example.org\x00", f"{'a' * 300}@example.org", "amy@\ud800.org",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(to):
    with pytest.raises(mail.BadAddress):
        post(to=to)
    assert Message.objects.count() == 0


def test_a_very_nasty_text_arrives_without_what_no_mail_can_hold():
    post(text="a\x00b\ud800c\u202e d", subject="\x00\x01" + "s" * 500)
    (sent,) = sent_mail.outbox
    assert (sent.body, sent.subject) == ("abc\u202e d", "s" * 200)
    assert sent.message().as_bytes()


def test_the_command_tries_once_and_says_what_is_left(server, left_to_worker, capsys):
    server.fault = TimeoutError()
    post()
    with pytest.raises(SystemExit):
        call_command("send_mail", stdout=StringIO())
    server.fault = None
    out = StringIO()
    call_command("send_mail", "--json", stdout=out)
    assert out.getvalue() == '{"sent": 1, "not sent": 0}\n'
