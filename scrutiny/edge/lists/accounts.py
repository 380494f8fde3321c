"""The accounts of the council, as a list for its administrators."""

import datetime

from django.db.models import CharField, DateTimeField, F, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils import timezone

from panels.models import Grant
from scrutiny.edge.account_access import accounts_for
from scrutiny.edge.forms.accounts import NO_ROLE
from scrutiny.edge.rights import with_roles
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order
from scrutiny.models import State

NEVER = datetime.datetime(1900, 1, 1, tzinfo=datetime.UTC)
SHOWN_NAME = Lower(Coalesce(NullIf("name", Value("")), F("email"), output_field=CharField()))
SIGNED_IN = Coalesce("last_login", Value(NEVER), output_field=DateTimeField())


class AccountSieve(Sieve):
    text = WordsFilter("name", "email", label="Name or address")
    role = choice(
        "Role", [*Grant.Role.choices, (NO_ROLE, "No role given")], everything="All roles", method="have_role",
        mistake="There is no role called “%(value)s”",
    )  # fmt: skip
    state = choice("State", State.choices, everything="All", method="be", mistake="No account is “%(value)s”")

    def have_role(self, accounts, name, value):
        in_force = Grant.objects.in_force(timezone.localdate())
        if value == NO_ROLE:
            return accounts.exclude(pk__in=in_force.values("user"))
        return accounts.filter(pk__in=in_force.filter(role=value).values("user"))

    def be(self, accounts, name, value):
        return accounts.in_state(value)


class AccountList(Listing):
    name, title = "accounts", "Accounts and rights"
    one, many = "account", "accounts"
    sieve_class = AccountSieve
    # Accounts are hundreds and not hundreds of thousands: these two orders do without an index.
    orders = (
        Order("name", "A to Z", "Z to A", (SHOWN_NAME,)),
        Order("signed-in", "longest ago first", "latest first", (SIGNED_IN,)),
    )
    columns = (
        Column("Who", str, order="name"),
        Column("E-mail address", lambda account: account.email, is_on_page=False),
        Column("Roles", lambda account: "; ".join(_roles(account)), is_wide=True),
        Column("Last signed in", lambda account: _day(account.last_login), order="signed-in"),
        Column("Second step", lambda account: "Set up" if account.has_second_step else "Not set up"),
        Column("State", lambda account: account.state.label),
    )
    page_template, rows_template = "edge/accounts/list.html", "edge/accounts/_listed.html"
    table_class = "sheet--accounts"
    nothing_yet = ("There is no account yet", "Whoever is invited is listed here, with their roles.")

    def visible(self):
        return accounts_for(self.reader)

    def lines(self, pks):
        found = self.visible().filter(pk__in=pks).select_related("person")
        return {account.pk: account for account in with_roles(found, self.reader, timezone.localdate())}


def _roles(account):
    """What an account may do, and where, in words."""
    for grant in account.held:
        yield grant.get_role_display() + ("" if grant.is_everywhere else f": {grant.where}")
    if getattr(account, "person", None) and account.person.is_councillor:
        yield "Councillor"


def _day(instant):
    return timezone.localtime(instant).date() if instant else None
