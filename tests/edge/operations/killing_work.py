"""Kills a worker at random moments while people ask for jobs and mail, and prints what was found as JSON.

    python -m tests.edge.operations.killing_work FOLDER KILLS     in a new database

The database and the files are those of DATABASE_URL and DATA_DIR.
"""

import json
import os
import random
import sys
import threading
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import django
from django.core.management import call_command
from django.db import transaction

from tests.edge.operations.smtp import Server
from tests.processes import ended, forked

SEED = 9
PATIENCE = 240  # seconds until everything must have come to its end
AT_ONCE = 4  # how many are asked for in one transaction
chance = random.Random(SEED)


def main(folder, kills):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    delivered = Path(folder) / "delivered"
    server = Server(delivered)
    os.environ["EMAIL_URL"] = f"smtp://127.0.0.1:{server.server_address[1]}"
    django.setup()
    call_command("migrate", verbosity=0)
    serving = forked(server.serve_forever)
    try:
        print(json.dumps(_kill_workers(Path(folder), int(kills)) | _found_of_mail(delivered)))
    finally:
        ended(serving)


def _kill_workers(folder, kills):
    from scrutiny.models import Message

    _make_haste()
    in_flight, killed, asking = set(), 0, forked(lambda: _ask(folder / "acknowledged"))
    for _ in range(kills):
        worker = forked(_work)
        time.sleep(chance.uniform(0.1, 0.8))
        killed += ended(worker)
        in_flight |= set(Message.objects.filter(state="sending").values_list("key", flat=True))
    ended(asking)
    (folder / "in flight").write_text("\n".join(in_flight))
    return {"killed": killed, "asked": _asked(folder / "acknowledged")} | _come_to_anended(folder)


def _make_haste():
    """Shorter patience, so that what was killed is taken up within the test."""
    from datetime import timedelta

    from scrutiny import jobs
    from scrutiny.jobs import heart, reaping, recurring
    from scrutiny.models import mail

    heart.BEAT = 0.2
    reaping.SILENCE = mail.LONGEST_SENDING = timedelta(seconds=2)
    reaping.MOST_ATTEMPTS = 1000  # the same job may well be hit four times
    recurring.CHORES[:] = [replace(chore, seconds=min(chore.seconds, 0.3)) for chore in recurring.CHORES]
    jobs.kind("pair", doing="Writing", done="Written")(_write_pair)


def _write_pair(job, *, number):
    """A change of two rows in one transaction; safe to repeat."""
    from panels.models import Body, Person
    from scrutiny import jobs

    for step in range(3):
        jobs.progress(job, step, 3, f"Step {step}")
        time.sleep(0.03)
    with transaction.atomic():
        _, is_new = Body.objects.get_or_create(
            slug=f"pair-{number}", defaults={"name": f"pair {number}", "kind": Body.Kind.PARTNER}
        )
        if is_new:
            Person.objects.create(name=f"pair {number}")


def _ask(acknowledged):
    """Ask for jobs and mail as the web process does, and note what was acknowledged."""
    from scrutiny import jobs, mail
    from scrutiny.jobs.where import leave_work_to_worker

    leave_work_to_worker()
    with open(acknowledged, "ab", buffering=0) as noted:
        for number in range(0, 1_000_000, AT_ONCE):
            with transaction.atomic():
                for each in range(number, number + AT_ONCE):
                    jobs.start("pair", by=None, number=each)
                    mail.post(f"mail {each}", "amy@example.org", f"Mail {each}", "Text")
            noted.write(b"x" * AT_ONCE)
            time.sleep(0.4)


def _work():
    from scrutiny.jobs.worker import work

    work(threading.Event())


def _come_to_anended(folder):
    """What is left when a worker is let alone."""
    from panels.models import Body, Person
    from scrutiny.models import Job, Message

    worker, until = forked(_work), time.monotonic() + PATIENCE
    while time.monotonic() < until and (Job.objects.live().exists() or Message.objects.exclude(state="sent").exists()):
        time.sleep(0.2)
    ended(worker)
    asked = _asked(folder / "acknowledged")
    bodies = set(Body.objects.filter(slug__startswith="pair-").values_list("name", flat=True))
    persons = Counter(Person.objects.filter(name__startswith="pair ").values_list("name", flat=True))
    done = {f"pair {job.ids['number']}" for job in Job.objects.filter(state="done")}
    return {
        "lost jobs": sum(f"pair {number}" not in done for number in range(asked)),
        "half": len(bodies ^ set(persons)) + sum(number > 1 for number in persons.values()),
        "done without its rows": len(done - bodies),
        "stuck": Job.objects.exclude(state="done").count() + Message.objects.exclude(state="sent").count(),
        "texts kept": Message.objects.exclude(text="").count(),
        "begun again": Job.objects.filter(attempts__gt=1).count(),
    }


def _found_of_mail(delivered):
    import hashlib

    from scrutiny.models import Message

    keys = {hashlib.sha256(key.encode()).hexdigest()[:40]: key for key in Message.objects.values_list("key", flat=True)}
    times = Counter(keys[known] for known in delivered.read_text().split())
    in_flight = set((delivered.parent / "in flight").read_text().splitlines())
    twice = {key for key, number in times.items() if number > 1}
    return {
        "mails": len(keys),
        "lost mails": len(set(keys.values()) - set(times)),
        "twice": len(twice),
        "twice without cause": len(twice - in_flight),
    }


def _asked(acknowledged):
    return acknowledged.stat().st_size if acknowledged.exists() else 0


if __name__ == "__main__":
    main(*sys.argv[1:])
