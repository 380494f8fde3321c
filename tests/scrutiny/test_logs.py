"""Logs tell what happened, and nothing of what people wrote, who they are, or how to get in."""

import io
import json
import logging
import smtplib

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from scrutiny import jobs, mail
from scrutiny.jobs import kinds
from scrutiny.logs import JsonLines, PlainLines, scrubbed
from scrutiny.models import Council, User
from tests.records import a_user

pytestmark = pytest.mark.django_db
SECRET = "zqsecretx"
ADDRESS = f"{SECRET}@example.org"


@pytest.fixture(params=[JsonLines, PlainLines])
def written(request):
    yield from _listening(request.param())


@pytest.fixture
def lines():
    yield from _listening(JsonLines())


def _listening(formatter):
    """What our own formatter writes of everything that is logged from INFO on."""
    stream, listening = io.StringIO(), ["", "scrutiny", "scrutiny.requests", "django", "django.request"]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    before = {name: logging.getLogger(name).level for name in listening}
    logging.getLogger().addHandler(handler)
    for name in listening:
        logging.getLogger(name).setLevel(logging.INFO)
    yield stream
    logging.getLogger().removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def told(stream):
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_request_is_one_line_under_the_number_that_its_answer_carries(client, lines):
    Council.objects.create(name="Wexcombe")
    user = a_user()
    client.force_login(user)
    answer = client.get("/reviews/", {"q": SECRET})
    (line,) = told(lines)
    assert line.pop("time").endswith("+00:00")
    assert 0 <= line.pop("duration") < 60_000
    assert line == {
        "level": "INFO",
        "logger": "scrutiny.requests",
        "event": "request",
        "request": answer.headers["X-Request-ID"],
        "method": "GET",
        "route": "reviews:list",
        "status": 200,
        "user": user.pk,
    }


def test_the_number_is_ours_and_another_for_each_request(client):
    asked = [client.get("/healthz", headers={"x-request-id": f"{SECRET}"}).headers["X-Request-ID"] for _ in range(2)]
    assert len({*asked, SECRET}) == 3
    assert {len(number) for number in asked} == {32}


def test_a_fault_is_told_with_its_places_in_the_code_and_without_values(lines, monkeypatch):
    monkeypatch.setattr("scrutiny.edge.views.health.health_of", _breaks, raising=False)
    monkeypatch.setattr("scrutiny.edge.views.health._database_answers", _breaks)
    answer = Client(raise_request_exception=False).get("/healthz", {"key": SECRET})
    fault, request = told(lines)
    assert (answer.status_code, fault["logger"], fault["status"]) == (500, "django.request", 500)
    assert fault["request"] == request["request"] == answer.headers["X-Request-ID"]
    assert any(line.startswith("scrutiny/edge/views/health.py:") for line in fault["stack"])
    assert fault["stack"][-1] == "builtins.ValueError: … is not right for …"
    assert request["route"] == "healthz"


def _breaks():
    body = SECRET
    raise ValueError(f"'{body}' is not right for {ADDRESS}")


def _fails(job, **ids):
    raise ValueError(f"cannot read “{SECRET}” of {ADDRESS}")


def everything_nasty(client, monkeypatch, settings):
    """Every way in which a secret came near a logger, as far as we could find."""
    browser = Client(raise_request_exception=False)
    amy = User.objects.create_user(ADDRESS, "the old long secret")
    monkeypatch.setitem(kinds.KINDS, "fails", kinds.Kind("fails", _fails, "", "", "", False))
    browser.cookies["sessionid"] = f"{SECRET}cookie"
    browser.get(f"/nothing/{SECRET}/", {"token": SECRET})
    browser.get("/reviews/", {"q": SECRET}, headers={"referer": f"https://x.example/{SECRET}", "user-agent": SECRET})
    browser.post("/accounts/login/", {"login": ADDRESS, "password": SECRET})
    browser.post("/accounts/password/reset/", {"email": ADDRESS})
    browser.get(reverse("account_reset_password_from_key", kwargs={"uidb36": "1", "key": SECRET}))
    browser.get("/", headers={"host": f"{SECRET}.example"})
    browser.generic("POST", "/accounts/login/", SECRET.encode() * 10, content_type="application/json")
    Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": ADDRESS, "csrfmiddlewaretoken": SECRET})
    monkeypatch.setattr("scrutiny.edge.views.health._database_answers", _breaks)
    browser.post("/healthz", {"body": SECRET})
    browser.get("/healthz", {"body": SECRET})
    jobs.start("fails", by=amy, secret=SECRET)
    settings.EMAIL_BACKEND = "tests.scrutiny.test_mail.Server"
    monkeypatch.setattr(
        "tests.scrutiny.test_mail.Server.fault",
        smtplib.SMTPRecipientsRefused({ADDRESS: (550, f"no {SECRET} here".encode())}),
    )
    mail.post(f"key/{SECRET}", ADDRESS, f"About {SECRET}", f"Go to https://x.example/{SECRET}/")
    try:
        with transaction.atomic():
            User.objects.create_user(ADDRESS.upper())
    except IntegrityError:
        logging.getLogger("anything").exception("Not saved for %s: %r", ADDRESS, {"body": SECRET})
    logging.getLogger("django.server").info('"GET /x?token=%s HTTP/1.1" 200 5', SECRET)
    logging.getLogger("gunicorn.error").error("Error handling request /x/%s", SECRET)
    logging.getLogger("anything").error({"body": SECRET}, extra={"body": SECRET, "form": SECRET})
    logging.getLogger("anything").error("postgres://scrutiny:%s@db/scrutiny is away", SECRET)
    logging.getLogger("anything").error("a line\n%s", f'{{"password": "{SECRET}"}}', stack_info=True)
    logging.getLogger("anything").error("DETAIL:  Key (lower(name))=(%s) already exists.", SECRET)


def test_nothing_that_people_wrote_stands_in_any_line(client, written, monkeypatch, settings, capfd):
    Council.objects.create(name="Wexcombe")
    everything_nasty(client, monkeypatch, settings)
    text = written.getvalue()
    assert len(text.splitlines()) > 20
    assert [line for line in text.splitlines() if SECRET in line.lower() or "example.org" in line.lower()] == []
    assert SECRET not in capfd.readouterr().err.lower()


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("The database does not answer", "The database does not answer"),
        ("connection to amy@example.org refused", "connection to … refused"),
        ("Invalid HTTP_HOST header: 'evil.example'. Add it.", "Invalid HTTP_HOST header: …. Add it."),
        ("UNIQUE constraint failed: scrutiny_user.email", "UNIQUE constraint failed: scrutiny_user.email"),
        ('duplicate key value violates "x"\nDETAIL:  Key (email)=(amy) exists.', "duplicate key value violates … …"),
        ("Not Found: /accounts/reset/1-abc/?x=1", "Not Found: …"),
        ("one\ntwo\x00", "one two"),
    ],
)  # fmt: skip
def test_messages_keep_what_says_what_happened(message, kept):
    assert scrubbed(message) == kept
