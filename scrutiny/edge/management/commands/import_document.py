"""`manage.py import_document FILE`: read a paper and save what it says."""

import json

from django.core.management.base import BaseCommand
from django.db import Error

from panels.models import Panel
from scrutiny.edge.imports.draft import draft_in_child
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.save import save_draft
from scrutiny.edge.imports.summary import lines_of
from scrutiny.intake.errors import Unreadable
from scrutiny.models import Audience

KINDS = {"panel": "panel", "actionplan": "plan", "meeting": "meeting"}
NOT_SAVED = "The paper was read, but the database did not take it; nothing was saved."


class Command(BaseCommand):
    help = "Read a document (.txt, .md, .html) and save the review, the action plan and the meetings that it holds."

    def add_arguments(self, parser):
        # Choices are checked below, so that a wrong one is answered with a sentence.
        parser.add_argument("file", metavar="FILE", help="the document to read")
        parser.add_argument("--panel", metavar="SLUG", help="add to this review instead of making one")
        parser.add_argument("--audience", default=Audience.OFFICERS, help=", ".join(Audience.values))
        parser.add_argument("--dry-run", action="store_true", help="show what was understood and save nothing")
        parser.add_argument("--json", action="store_true", help="print JSON and nothing else")

    def handle(self, *args, file, **options):
        try:
            panel = _panel(options["panel"])
            _check_audience(options["audience"])
            draft = draft_in_child(file)
            made = [] if options["dry_run"] else save_draft(draft, panel=panel, audience=options["audience"])
        except (Unreadable, Refused) as reason:
            self._fail(str(reason))
        except Error:
            self._fail(NOT_SAVED)
        self._print(draft, made, dry_run=options["dry_run"], as_json=options["json"])

    def _print(self, draft, made, *, dry_run, as_json):
        named = [{"kind": KINDS[record._meta.model_name], "slug": record.slug} for record in made]
        if as_json:
            told = draft if dry_run else {"made": named, "warnings": draft["warnings"]}
            self.stdout.write(json.dumps(told, indent=1))
        elif dry_run:
            self.stdout.write("\n".join(lines_of(draft)))
        else:
            self.stdout.write("\n".join(f"{one['kind']} {one['slug']}" for one in named))

    def _fail(self, sentence):
        self.stderr.write(sentence)
        raise SystemExit(1)


def _panel(slug):
    if slug is None:
        return None
    panel = Panel.objects.filter(slug=slug).first()
    if panel is None:
        raise Refused(f"There is no review “{slug}”.")
    return panel


def _check_audience(audience):
    if audience not in Audience.values:
        raise Refused(f"There is no reader called “{audience}”; the readers are {', '.join(Audience.values)}.")
