"""`manage.py reset_second_step EMAIL`: for whoever has lost their second step where no administrator can help."""

from django.core.management.base import BaseCommand

from panels.actions.accounts import AccountRefused
from scrutiny.edge.actions.second_step import reset
from scrutiny.models import User


class Command(BaseCommand):
    help = "Take the second step of an account away, so that its holder signs in with the password alone once more."

    def add_arguments(self, parser):
        parser.add_argument("email", metavar="EMAIL")

    def handle(self, *args, email, **options):
        user = User.objects.addressed(email).first()
        try:
            if user is None:
                raise AccountRefused(f"There is no account with the address {email.strip()}.")
            reset(user, by=None)
        except AccountRefused as refused:
            self.stderr.write(str(refused))
            raise SystemExit(1) from refused
        self.stdout.write(f"{user.email} has no second step any more and is signed out everywhere.")
