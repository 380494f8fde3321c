"""Many who press the button of one personal link at once, some of them in the very same browser, and then end it."""

import datetime
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django.test import Client, RequestFactory
from django.utils import timezone

from panels.models import Body
from scrutiny import links
from scrutiny.links import visits
from scrutiny.links.purposes import PURPOSES, Purpose
from scrutiny.models import PersonalLink
from tests.records import a_body


def press_together(number):
    """What became of so many presses; every connection is its own, and the database one that several can write to."""
    body, opened, at_once = a_body("Water Board"), [], Barrier(number + 1)
    purpose = Purpose(
        name="pressing",
        page="accessibility",
        title="",
        words="",
        button="",
        find=lambda pk: Body.objects.filter(pk=pk).first(),
        over=lambda subject: "",
        looked_after=lambda reader: Body.objects.none(),
        opened=opened.append,
    )
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    PURPOSES["pressing"] = purpose
    link, token = links.issue("pressing", body, whom="A parent", to="a@example.org", ends_on=tomorrow, by=None)
    lasting = _lasting(token, number)
    shared = Client(headers={"host": "127.0.0.1"})
    shared.post(f"/link/{token}/")
    statuses = _pressed(token, shared, number, at_once, lambda: links.end("pressing", body))
    late = _status_of(Client(headers={"host": "127.0.0.1"}), token)
    del PURPOSES["pressing"]
    link.refresh_from_db()
    return {
        "faults": {status: found for status, found in statuses.items() if status not in {"302", "410"}},
        "presses": sum(statuses.values()),
        "lasting": lasting,
        "not counted": number + statuses["302"] + 1 - link.uses,
        "first openings": len(opened),
        "outcome": link.outcome,
        "afterwards": late,
        "open links": PersonalLink.objects.open().filter(pk=link.pk).count(),
    }


def _pressed(token, shared, number, at_once, end):
    """Counter of the statuses; every other one comes in a browser of its own, and in the middle the link is ended."""

    def press(who):
        client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
        if who % 2:
            client.cookies["sessionid"] = shared.cookies["sessionid"].value
        try:
            at_once.wait()
            return _status_of(client, token)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(number) as pool:
        presses = [pool.submit(press, who) for who in range(number)]
        at_once.wait()
        end()
        return Counter(each.result() for each in presses)


def _lasting(token, number):
    """How many visits go on when so many browsers press at the same moment."""
    browsers, at_once = [Client(headers={"host": "127.0.0.1"}) for _ in range(number)], Barrier(number)

    def press(client):
        try:
            at_once.wait()
            return _status_of(client, token)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(number) as pool:
        list(pool.map(press, browsers))
    return sum(_is_visiting(client) for client in browsers)


def _is_visiting(client):
    request = RequestFactory().get("/")
    request.session = client.session
    return visits.current(request)[0] is not None


def _status_of(client, token):
    return str(client.post(f"/link/{token}/").status_code)
