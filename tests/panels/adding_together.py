"""Several who add recommendations to one review at once; prints what came of it as JSON.

    python -m tests.panels.adding_together PROCESSES EACH

The database is that of DATABASE_URL and DATA_DIR.
"""

import json
import os
import sys

import django


def main(processes, each):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connections

    from tests.records import a_panel

    call_command("migrate", verbosity=0)
    panel = a_panel("Parks in winter", slug="parks")
    connections.close_all()
    children = [_start(panel.pk, who, each) for who in range(processes)]
    failed = sum(os.waitpid(child, 0)[1] != 0 for child in children)
    found = panel.recommendations.order_by("position").values_list("position", "current__text")
    wanted = {f"Do {who}-{number}." for who in range(processes) for number in range(each)}
    places = [place for place, _ in found]
    numbers = _issue_together(panel, processes)
    print(json.dumps({
        "failed": failed,
        "lost": len(wanted - {text for _, text in found}),
        "places amiss": int(places != list(range(1, processes * each + 1))),
        "numbers amiss": int(numbers != list(range(1, processes * each + 1))),
    }))  # fmt: skip


def _start(panel, who, each):
    child = os.fork()
    if not child:
        os._exit(_add(panel, who, each))
    return child


def _add(panel, who, each):
    from panels.actions.recommendations import add_recommendation
    from panels.models import Panel

    panel = Panel.objects.get(pk=panel)
    for number in range(each):
        add_recommendation(panel, f"Do {who}-{number}.", by=None)
    return 0


def _issue_together(panel, processes):
    """The numbers after several have pressed the button at once."""
    from django.db import connections

    connections.close_all()
    children = []
    for _ in range(processes):
        child = os.fork()
        if not child:
            os._exit(_issue(panel))
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    return list(panel.recommendations.order_by("number").values_list("number", flat=True))


def _issue(panel):
    from panels.actions.issuing import NothingToIssue, as_seen, issue, to_be_issued
    from scrutiny.editing import Conflict

    try:
        issue(panel, by=None, seen=as_seen(to_be_issued(panel)))
    except (Conflict, NothingToIssue):
        return 1
    return 0


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
