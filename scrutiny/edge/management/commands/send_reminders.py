"""`manage.py send_reminders`: reminds those who have not answered in a round, as the council's ladder says."""

import datetime

from django.utils import timezone

from actionplans.actions.reminders import remind_due
from scrutiny.edge.operations.command import Operation
from scrutiny.links import address_on_site
from scrutiny.naming import several


class Command(Operation):
    help = "Remind those who have not answered, where a reminder is due today; done twice, the second sends nothing."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--on", help="as if it were that day, such as 2026-11-15")

    def carry_out(self, *, json, **options):
        sent = remind_due(on=self.day(options["on"]), link_to=address_on_site)
        people, seniors = len(sent.people), len(sent.seniors)
        sentence = f"Reminded {several(people, 'person', 'people')}; told {several(seniors, 'senior')} of silence."
        self.say({"people": people, "seniors": seniors}, [sentence], as_json=json)

    def day(self, written):
        try:
            return datetime.date.fromisoformat(written) if written else timezone.localdate()
        except ValueError:
            self.fail(f"“{written}” is no day: write it like 2026-11-15.")
