"""`manage.py open_round`: opens a monitoring round of a plan, or of each plan that is due."""

from django.utils import timezone

from actionplans.actions.rounds import CannotOpen
from actionplans.due_rounds import Opened, open_due, open_now
from actionplans.models import ActionPlan
from scrutiny.edge.operations.command import Operation
from scrutiny.links import address_on_site
from scrutiny.mail import BadAddress
from scrutiny.naming import several

WHICH = "Name a plan by its slug, or say --due for those that are due."


class Command(Operation):
    help = "Open a monitoring round; a plan whose round is running already is left as it is."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("plan", nargs="?", help="the slug of a plan")
        parser.add_argument("--due", action="store_true", help="of each plan that opens rounds by itself and is due")

    def carry_out(self, *, json, plan, due, **options):
        if bool(plan) == due:
            self.fail(WHICH)
        done = open_due(on=timezone.localdate(), link_to=address_on_site) if due else self.open_one(plan)
        asked = [(held, held.askings.count()) for held in done.rounds]
        result = [{"plan": held.plan.slug, "round": held.number, "people": people} for held, people in asked]
        sentences = [self.told(held, people) for held, people in asked]
        sentences += [f"{refused.slug}: {reason}" for refused, reason in done.refused]
        self.say({"opened": result}, sentences or ["No round is due."], as_json=json)

    def open_one(self, slug):
        plan = ActionPlan.objects.filter(slug=slug).first()
        if plan is None:
            self.fail(f"There is no plan called “{slug}”.")
        if running := plan.rounds.running().first():
            return Opened(refused=[(plan, f"{running} is running already.")])
        try:
            return Opened([open_now(plan, link_to=address_on_site)])
        except (CannotOpen, BadAddress) as reason:
            self.fail(str(reason))

    @staticmethod
    def told(held, people):
        return f"{held.plan.slug}: round {held.number} is open, {several(people, 'person', 'people')} asked."
