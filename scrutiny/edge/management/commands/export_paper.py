"""`manage.py export_paper`: a paper as a file, as a given reader may see it."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand

from panels.standing import standing_for_audience
from scrutiny.edge.papers.composing import KINDS, NoSuchPaper
from scrutiny.edge.papers.files import FORMATS, file_of
from scrutiny.models import Audience
from scrutiny.papers.renderer import RenderingFailed


class Command(BaseCommand):
    help = "Write a paper into a file as officers (the default), the panel, councillors or the public may see it."

    def add_arguments(self, parser):
        # Choices are checked below, so that a wrong one is answered with a sentence.
        parser.add_argument("kind", help=", ".join(KINDS))
        parser.add_argument("slug", help="a review's; for an action plan or a progress report also the plan's own")
        parser.add_argument("--format", default="pdf", help=", ".join(FORMATS))
        parser.add_argument("--output", required=True, help="the file to write")
        parser.add_argument("--as", dest="audience", default=Audience.OFFICERS, help=", ".join(Audience.values))

        parser.add_argument("--round", help="the number of the round, for a progress report of another than the last")

    def handle(self, *args, kind, slug, output, audience, **options):
        try:
            number = _number(options.get("round"))
            content = file_of(kind, slug, _reader(audience), form=options["format"], number=number)
            Path(output).write_bytes(content)
        except (NoSuchPaper, RenderingFailed) as reason:
            self._fail(str(reason))
        except (OSError, ValueError) as reason:
            self._fail(f"The file {output} cannot be written: {getattr(reason, 'strerror', None) or reason}.")

    def _fail(self, sentence):
        self.stderr.write(sentence)
        sys.exit(1)


def _reader(audience):
    if audience not in Audience.values:
        raise NoSuchPaper(f"There is no reader called “{audience}”; the readers are {', '.join(Audience.values)}.")
    return standing_for_audience(audience)


def _number(typed):
    if typed is None:
        return None
    if not str(typed).isdecimal() or len(str(typed)) > 6:
        raise NoSuchPaper(f"“{typed}” is not the number of a round.")
    return int(typed)
