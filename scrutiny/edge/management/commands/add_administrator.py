"""`manage.py add_administrator EMAIL`: the first account of an installation."""

import secrets

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from panels.models import Grant
from scrutiny import history
from scrutiny.models import User

PASSWORD_BYTES = 18


class Refused(Exception):
    """The account cannot be made; the message says why."""


class Command(BaseCommand):
    help = "Make an account that may administer the council's settings and accounts, and print its password once."

    def add_arguments(self, parser):
        parser.add_argument("email", metavar="EMAIL")
        parser.add_argument("--name", default="", help="the administrator's name")

    def handle(self, *args, email, name, **options):
        try:
            password = add_administrator(email.strip(), name.strip())
        except Refused as reason:
            self.stderr.write(str(reason))
            raise SystemExit(1) from reason
        self.stdout.write(f"{email.strip()} is an administrator. The password, shown this once: {password}")


@transaction.atomic
def add_administrator(email, name):
    """Make the account with its grant. Gives the password, which is stored nowhere. Raises Refused."""
    _refuse_unfit(email, name)
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    user = User.objects.create_user(email, password, name=name)
    history.record("added", user)
    grant = Grant.objects.create(user=user, role=Grant.Role.ADMINISTRATOR, starts_on=timezone.localdate())
    history.record("granted", grant)
    return password


def _refuse_unfit(email, name):
    try:
        validate_email(email)
    except ValidationError:
        raise Refused(f"“{email}” is not an e-mail address.") from None
    if len(email) > User._meta.get_field("email").max_length or len(name) > User._meta.get_field("name").max_length:
        raise Refused("The e-mail address or the name is too long.")
    if User.objects.filter(email__iexact=email).exists():
        raise Refused(f"{email} has an account already.")
