"""A note that was sent to its witness, and the browsers of both sides."""

import datetime
import re

from django.core import mail
from django.utils import timezone

from panels.actions.notes import add_note
from panels.actions.replies import send_note
from panels.models import EvidenceSession, NoteSending, Witness, WitnessIdentity
from tests.pages import Page

TEXT = (
    "<p>We met on <strong>Monday</strong>. [[Rosa Lind|A parent]] spoke.</p><p>The hedge was cut.</p><p>Last words.</p>"
)
SHOWN = ["We met on Monday. A parent spoke.", "The hedge was cut.", "Last words."]
READ, CHANGE = "/link/note/", "/link/note/change/"
MORE = {0: "We met on Tuesday. A parent spoke.", 1: "The hedge was laid."}


def a_session(panel, title="Talk about hedges", **fields):
    return EvidenceSession.objects.create(panel=panel, kind="interview", title=title, held_on="2026-11-02", **fields)


def a_witness(session, shown_as="A parent", email="parent@example.org", **fields):
    witness = Witness.objects.create(session=session, shown_as=shown_as, naming="anonymous", **fields)
    WitnessIdentity.objects.create(witness=witness, name="Rosa Lind", email=email)
    return witness


def a_note(panel, text=TEXT, witness=None, **fields):
    session = a_session(panel, **fields)
    return add_note(session, witness=witness or a_witness(session), text=text, by=None)


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def sent_to(note, witness=None, *, by=None, days=10):
    """(the NoteSending, the address of its link)"""
    link = []
    send_note(
        note, witness or note.witness, to="parent@example.org", reply_by=in_days(days), words="", by=by,
        link_to=lambda token: link.append(f"/link/{token}/") or link[0],
    )  # fmt: skip
    note.refresh_from_db()
    return NoteSending.objects.get(note=note, witness=witness or note.witness), link[0]


def link_in_mail(message=-1):
    return re.search(r"https?://[^/]+(/link/\S+)", mail.outbox[message].body)[1]


class Boxes(Page):
    """The witness's page with its boxes, as a browser has them."""

    def read(self, response):
        super().read(response)
        for name, value in self.sent.items():
            if name in {"part", "gone"} and not isinstance(value, list):
                self.sent[name] = [value]


def now(record):
    return type(record).objects.get(pk=record.pk)


def send_changes(browser, changes=MORE, comment="", press=("look", "send")):
    """The answer to what was pressed last."""
    page = Boxes(browser, CHANGE)
    typed = {f"text-{place}": words for place, words in changes.items()} | {"comment": comment}
    for verb in press:
        page.send(typed | {"press": verb})
        typed = {}
    return page.response
