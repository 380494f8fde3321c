"""Kills the saving and the undoing of a draft at random moments, and prints what was found as JSON.

    python -m tests.edge.operations.killing_imports KILLS

The database is that of DATABASE_URL or DATA_DIR. Each kill must leave everything or nothing.
"""

import json
import os
import random
import sys
import time
from functools import partial

import django
from django.core.management import call_command

from tests.processes import killed

chance = random.Random(11)


def main(kills):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    print(json.dumps(kill_imports(int(kills))))


def kill_imports(kills):
    from tests.edge.uploading import a_draft
    from tests.records import a_dso

    paper = a_draft(a_dso(), _words())
    usual = _whole_round(paper)
    found = {"killed": 0, "half": 0, "saved": 0}
    for _ in range(kills):
        begun, told = _state(paper), _rows()
        carry_out = _undo if begun == "saved" else _save
        found["killed"] += killed(partial(carry_out, paper), usual[begun] * (0.3 + chance.random()))
        now = _state(paper)
        found["saved"] += now == "saved"
        if now == begun:
            found["half"] += _rows() != told
        else:
            found["half"] += bool(_rows()["panels.panel"]) != (now == "saved")
    return found | {"stuck": _stuck(paper)}


def _words():
    from tests.edge.uploading import PLAN, many

    return f"{many(20)}\n{PLAN}"


def _whole_round(paper):
    """{state: seconds that leaving it usually takes}"""
    begun = time.monotonic()
    _save(paper)
    saved = time.monotonic()
    _undo(paper)
    return {"draft": saved - begun, "saved": time.monotonic() - saved}


def _save(paper):
    from scrutiny.edge.actions import imports

    paper.refresh_from_db()
    imports.save(paper, by=paper.by, version=paper.version)


def _undo(paper):
    from scrutiny.edge.actions import imports

    imports.undo(paper, by=paper.by)


def _state(paper):
    paper.refresh_from_db()
    return paper.state


def _rows():
    from scrutiny.edge.operations.tables import stored_models
    from tests.edge.uploading import OWN

    return {model._meta.label_lower: model._base_manager.count() for model in stored_models()
            if model._meta.label_lower not in OWN}  # fmt: skip


def _stuck(paper):
    """Whether it cannot be saved and undone in the end."""
    if _state(paper) == "saved":
        _undo(paper)
    _whole_round(paper)
    return int(_state(paper) != "draft")


if __name__ == "__main__":
    main(*sys.argv[1:])
