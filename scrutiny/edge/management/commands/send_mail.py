"""`manage.py send_mail`: tries once to send every mail that waits."""

from django.utils import timezone

from scrutiny.edge.operations.command import Operation
from scrutiny.mail.sending import send_waiting
from scrutiny.models import Message


class Command(Operation):
    help = "Try once to send every mail that waits; for installations without a worker, and after a mend."

    def carry_out(self, *, json, **options):
        before = Message.objects.filter(state=Message.State.SENT).count()
        now = timezone.now()
        Message.objects.hurry(now)
        send_waiting(now)
        sent = Message.objects.filter(state=Message.State.SENT).count() - before
        left = Message.objects.unsent().count()
        self.say({"sent": sent, "not sent": left}, [f"Sent {sent}."], as_json=json)
        if left:
            self.fail(f"{left} not sent: {Message.objects.unsent().first().error or 'being sent by another process.'}")
