"""Handing what one account holds over to a successor."""

import hashlib

from django.db import transaction
from django.utils import timezone

from actionplans.actions.leavers import hand_over_rows
from actionplans.models import Owner
from panels.actions.accounts import AccountRefused
from panels.actions.grants import end_grant, give_grant
from panels.models import Grant, PanelContact, Stage, Support
from scrutiny import history
from scrutiny.editing import change
from scrutiny.links import address_on_site

PLACES = {"support", "contact"}


class Holding:
    """What an account and its person hold, parted into what goes to the successor and what stays."""

    def __init__(self, leaver, successor):
        self.leaver, self.successor = leaver, successor
        self.person, self.heir = (getattr(user, "person", None) for user in (leaver, successor))
        self.today = timezone.localdate()
        self.grants = list(Grant.objects.of(leaver).not_over(self.today).for_list())
        self.personal = [grant for grant in self.grants if grant.role == Grant.Role.CONFIDENCE]
        self.grants = [grant for grant in self.grants if grant not in self.personal]
        self.records = {kind: list(found) for kind, found in self._records().items()} if self.person else {}

    def _records(self):
        """{kind: its records}; of reviews and actions that are closed everything stays as it was."""
        panels = {"person": self.person}
        open_rows = Owner.objects.filter(row__closed_on=None).select_related("row__plan__panel")
        return {
            "support": Support.objects.filter(**panels).exclude(panel__stage=Stage.CLOSED).select_related("panel"),
            "contact": PanelContact.objects.filter(**panels).exclude(panel__stage=Stage.CLOSED).select_related("panel"),
            "owner": open_rows.filter(person=self.person),
            "accountable": open_rows.filter(accountable=self.person),
        }

    def going(self, kind):
        """The records of a kind that the successor does not hold beside the leaver already."""
        held = self._held(kind)
        return [record for record in self.records.get(kind, []) if self.heir and _place(kind, record) not in held]

    def staying(self, kind):
        going = self.going(kind)
        return [record for record in self.records.get(kind, []) if record not in going]

    def _held(self, kind):
        if not self.heir or kind == "accountable":
            return set()
        model = {"support": Support, "contact": PanelContact, "owner": Owner}[kind]
        return {_place(kind, record) for record in model.objects.filter(person=self.heir)}

    def fingerprint(self):
        """What was looked at, so that only that is handed over."""
        parts = [f"grant {grant.pk}.{grant.version}" for grant in self.grants]
        parts += [f"{kind} {record.pk}.{record.version}" for kind in self.records for record in self.going(kind)]
        return hashlib.sha256(f"{self.successor.pk}: {', '.join(parts)}".encode()).hexdigest()


def _place(kind, record):
    return {
        "support": lambda: (record.panel_id, record.role),
        "contact": lambda: record.panel_id,
        "owner": lambda: record.row_id,
        "accountable": lambda: record.pk,
    }[kind]()


@transaction.atomic
def hand_over(holding, *, by):
    """Give everything that goes to the successor; gives how many records that were. Raises GrantRefused, Conflict."""
    leaver, successor = holding.leaver, holding.successor
    if not successor.is_active or leaver.pk == successor.pk:
        raise AccountRefused("Choose an account that is not switched off, and another one.")
    for grant in holding.grants:
        _pass_on(grant, successor, holding.today, by=by)
    moved = len(holding.grants)
    for kind in PLACES & holding.records.keys():
        for record in holding.going(kind):
            change(record, {"person": holding.heir}, by=by, verb="handed over")
            moved += 1
    moved += _pass_rows_on(holding, by=by)
    history.record("handed over", leaver, by=by, changes={"what it holds": [str(leaver), f"{successor}: {moved}"]})
    return moved


def _pass_rows_on(holding, *, by):
    """Give the actions that go to the successor, with what running rounds ask of them; gives how many those are."""
    going = [*holding.going("owner"), *holding.going("accountable")]
    rows = {owner.row_id: owner.row for owner in going}
    if rows:
        told = {"by": by, "link_to": address_on_site}
        hand_over_rows(list(rows.values()), holding.person, holding.heir, **told)
    return len(going)


def _pass_on(grant, successor, today, *, by):
    """End the leaver's right and give the same to the successor, who may have it already."""
    end_grant(grant, by=by)
    same = Grant(user=successor, role=grant.role, body=grant.body, panel=grant.panel)
    same.starts_on, same.ends_on = max(grant.starts_on, today), grant.ends_on
    if not Grant.objects.like(same).exists():
        give_grant(successor, grant.role, by=by, body=grant.body, panel=grant.panel,
                   starts_on=same.starts_on, ends_on=grant.ends_on)  # fmt: skip
