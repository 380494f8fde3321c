"""Has two workers remind many people at once, kills one of them while it reminds and another while it sends.

    python -m tests.edge.operations.killing_reminders FOLDER PEOPLE     in a new database

Prints what was found as JSON. The database and the files are those of DATABASE_URL and DATA_DIR.
"""

import datetime
import hashlib
import json
import os
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import django
from django.core.management import call_command

from tests.edge.operations.smtp import Server
from tests.processes import ended, forked

PATIENCE = 240  # seconds until everything must have come to its end
MONDAY = datetime.date(2026, 9, 7)


def main(folder, people):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    delivered = Path(folder) / "delivered"
    server = Server(delivered)
    os.environ["EMAIL_URL"] = f"smtp://127.0.0.1:{server.server_address[1]}"
    django.setup()
    call_command("migrate", verbosity=0)
    serving = forked(server.serve_forever)
    try:
        _ask(int(people))
        killed, in_flight = _remind_and_kill(int(people))
        print(json.dumps({"killed": killed} | _found(delivered, in_flight)))
    finally:
        ended(serving)


def _ask(number):
    """A round in which so many people were asked in August, each of one action; their reminder is due on the Monday."""
    from django.utils import timezone

    from actionplans.models import AskedRow, Asking, Row
    from panels.models import Person
    from tests.records import a_plan, a_round

    plan = a_plan()
    held = a_round(plan, as_at=MONDAY, due_on=MONDAY + datetime.timedelta(days=7))
    asked_at = timezone.make_aware(datetime.datetime(2026, 8, 3, 9))
    people = Person.objects.bulk_create(Person(name=f"Person {place}") for place in range(number))
    rows = Row.objects.bulk_create(Row(plan=plan, position=place, own_text="Do it.") for place in range(1, number + 1))
    askings = Asking.objects.bulk_create(
        Asking(round=held, person=person, sent_to=f"p{person.pk}@example.org", asked_at=asked_at) for person in people
    )
    AskedRow.objects.bulk_create(AskedRow(asking=asking, row=row) for asking, row in zip(askings, rows, strict=True))


def _remind_and_kill(people):
    """(how many were killed at their work, the mails that were on their way then); one of the two is let alone."""
    from actionplans.models import Reminder
    from scrutiny.models import Message, mail

    mail.LONGEST_SENDING = datetime.timedelta(seconds=5)
    first, second = forked(_work), forked(_work)
    _wait_until(lambda: Reminder.objects.count() >= people // 3)
    killed = ended(first)
    third = forked(_work)
    _wait_until(lambda: Message.objects.filter(state="sent").count() >= people // 3)
    killed += ended(third)
    in_flight = set(Message.objects.filter(state="sending").values_list("key", flat=True))
    _wait_until(lambda: Message.objects.filter(state="sent").count() >= people)
    ended(second)
    return killed, in_flight


def _work():
    """As a worker does it: the reminders of the day, then the mail, again and again, whatever the database answers."""
    from django.db import DatabaseError

    from actionplans.actions.reminders import remind_due
    from scrutiny.jobs.where import leave_work_to_worker
    from scrutiny.links import address_on_site
    from scrutiny.mail.sending import send_waiting

    leave_work_to_worker()
    while True:
        for chore in (lambda: remind_due(on=MONDAY, link_to=address_on_site), send_waiting):
            with suppress(DatabaseError):  # locked for too long on a busy machine: done again, as a worker does
                chore()
        time.sleep(0.2)


def _wait_until(is_so):
    until = time.monotonic() + PATIENCE
    while not is_so() and time.monotonic() < until:
        time.sleep(0.05)


def _found(delivered, in_flight):
    from actionplans.models import Reminder
    from scrutiny.models import Message, PersonalLink

    times = Counter(delivered.read_text().split())
    twice = {known for known, number in times.items() if number > 1}
    return {
        "reminded": Reminder.objects.count(),
        "mails": Message.objects.count(),
        "stuck": Message.objects.exclude(state="sent").count(),
        "delivered": len(times),
        "twice": len(twice),
        "twice without cause": len(twice - {hashlib.sha256(key.encode()).hexdigest()[:40] for key in in_flight}),
        "open links": PersonalLink.objects.open().count(),
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
