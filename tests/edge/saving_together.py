"""Many who save or open one thing at once, and a server that is killed while it saves; prints it as JSON.

    python -m tests.edge.saving_together PROCESSES EDITS KILLS

The database is that of DATABASE_URL and DATA_DIR. Everybody works by HTTP or by what stands right behind it.
"""

import json
import logging
import os
import random
import signal
import socket
import sys
from collections import Counter
from socketserver import ThreadingMixIn
from threading import Timer
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
import requests
from django.conf import settings
from django.core.management import call_command
from django.db import connections

from tests.processes import forked

SEED = 11
PLAIN_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"
chance = random.Random(SEED)


def main(processes, edits, kills):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    django.setup()
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": PLAIN_FILES}}
    call_command("migrate", verbosity=0)
    from tests.panels.adding_together import add_together
    from tests.scrutiny.pressing_together import press_together

    found = {"together": save_together(int(processes), int(edits)), "added": add_together()}
    found["pressed"] = press_together(int(os.environ.get("PRESSING_TOGETHER", "8")))
    print(json.dumps(found | {"killed": kill_the_server(int(kills))}))


def save_together(processes, edits):
    """Each process opens the page and adds a word of its own to the text, over and over."""
    from scrutiny.models import Event

    panel, keys = a_panel_and_sessions(processes, summary="")
    pipes = [
        _in_a_process(lambda key=key, who=who: _add_words(address_of(panel), key, who, edits))
        for who, key in enumerate(keys)
    ]
    answers = [json.loads(pipe.read()) for pipe in pipes]
    for _ in pipes:
        os.wait()
    panel.refresh_from_db()
    found = Counter()
    for answer in answers:
        found.update(answer["statuses"])
    accepted = [word for answer in answers for word in answer["accepted"]]
    return {
        "tried": processes * edits,
        "accepted": found.pop("302", 0),
        "conflicts": found.pop("409", 0),
        "other answers": found,
        "lost": len(set(accepted) - set(panel.summary.split())),
        "never acknowledged": len(set(panel.summary.split()) - set(accepted)),
        "events amiss": Event.objects.of(panel).filter(verb="changed").count() - len(accepted),
        "versions amiss": panel.version - 1 - len(accepted),
        "locked": sum(answer["locked"] for answer in answers),
    }


def _add_words(address, key, who, edits):
    """What one of them met: {"statuses", "accepted", "locked"}"""
    heard = _Heard()
    logging.getLogger().handlers = [heard]
    client, statuses, accepted = _browser(key), Counter(), []
    for number in range(edits):
        word = f"w{who}x{number}"
        sent = _form(client.get(address).content.decode())
        sent["summary"] = f"{sent['summary']} {word}"
        status = client.post(address, sent).status_code
        statuses[str(status)] += 1
        accepted += [word] if status == 302 else []
    return {"statuses": statuses, "accepted": accepted, "locked": heard.locked}


class _Heard(logging.Handler):
    """Counts what is logged of a locked database."""

    locked = 0

    def emit(self, record):
        self.locked += "locked" in f"{record.getMessage()} {record.exc_info}"


def kill_the_server(kills):
    """Save over and over by HTTP while the server is killed again and again and started anew."""
    from panels.models import Panel
    from scrutiny.models import Event

    panel, (key,) = a_panel_and_sessions(1, summary="Edit 0")
    port, saved, amiss, number = _free_port(), 0, Counter(), 0
    page = f"http://127.0.0.1:{port}{address_of(panel)}"
    _browser(key).get(address_of(panel))  # so that a new server has everything loaded
    for _ in range(kills):
        server = _serve(port)
        saved, number = _save_until_it_ends(page, key, number, saved, server)
        os.waitpid(server, 0)
        connections.close_all()
        stored = Panel.objects.get(pk=panel.pk)
        at = int(stored.title.split()[1])
        amiss["lost"] += at < saved
        amiss["half"] += stored.summary != stored.title
        events = list(Event.objects.of(panel).filter(verb="changed"))
        amiss["events amiss"] += len(events) != stored.version - 1 or any(len(e.changes) != 2 for e in events)
    return {"kills": kills, "acknowledged": saved > 0, **amiss}


def _save_until_it_ends(page, key, number, saved, server):
    """(number of the last edit acknowledged, number of the last one sent); killed soon after the first of them."""
    killer = Timer(chance.uniform(0, 0.5), os.kill, (server, signal.SIGKILL))
    session = requests.Session()
    session.cookies.set(settings.SESSION_COOKIE_NAME, key)
    try:
        while True:
            sent = _form(session.get(page, timeout=10).text)
            number += 1
            sent |= {"title": f"Edit {number}", "summary": f"Edit {number}"}
            sent["csrfmiddlewaretoken"] = session.cookies["csrftoken"]
            answer = session.post(page, sent, allow_redirects=False, timeout=10)
            saved = number if answer.status_code == 302 else saved
            if not killer.ident:
                killer.start()
    except requests.RequestException:
        killer.join()
        return saved, number


def address_of(panel):
    return f"/reviews/{panel.slug}/change/"


def a_panel_and_sessions(number, *, summary):
    """One record, and the session keys of so many officers."""
    from django.test import Client

    from tests.records import a_dso, a_panel

    panel = a_panel("Edit 0", summary=summary)
    keys = []
    for _ in range(number):
        client = Client()
        client.force_login(a_dso(panel=panel))
        keys.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    return panel, keys


def _browser(key):
    from django.test import Client

    client = Client(raise_request_exception=False, headers={"host": "127.0.0.1"})
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    return client


def _form(page):
    """What the page's form would send, as far as it matters here."""
    from tests.pages import _PageForm

    form = _PageForm()
    form.feed(page)
    return {name: "" if value is None else value for name, value in form.values.items()}


def _in_a_process(work):
    """A file from which the JSON of what a process of its own found can be read."""
    reading, writing = os.pipe()

    def carry_out():
        os.close(reading)
        with os.fdopen(writing, "w") as out:
            out.write(json.dumps(work()))

    forked(carry_out)
    os.close(writing)
    return os.fdopen(reading)


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def _serve(port):
    from scrutiny.wsgi import application

    server = make_server("127.0.0.1", port, application, _Server, _Quiet)
    child = forked(server.serve_forever)
    server.server_close()
    return child


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


if __name__ == "__main__":
    main(*sys.argv[1:])
