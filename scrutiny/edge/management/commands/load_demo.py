"""`manage.py load_demo`: a fictional council, for trying everything out."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from scrutiny.edge.demo.loader import NotEmpty, is_loaded, load_demo, sign_ins


class Command(BaseCommand):
    help = "Load a fictional council with reviews at every stage into an empty database, and print its sign-ins."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where there is a council, a review or an account"
        )

    def handle(self, *args, **options):
        try:
            load_demo(timezone.localdate())
        except NotEmpty as reason:
            if not options["if_empty"]:
                self.stderr.write(str(reason))
                raise SystemExit(1) from reason
            if not is_loaded():
                return
        for role, email, password in sign_ins():
            self.stdout.write(f"{role}: {email} {password}")
