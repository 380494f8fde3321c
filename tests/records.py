"""Records for tests, made plainly: what is not named has one obvious value."""

import datetime
from itertools import count

from actionplans.actions.plans import make_plan
from actionplans.models import Asking, MonitoringRound, Owner, Row
from panels.actions.panels import make_panel
from panels.actions.recommendations import add_recommendation
from panels.models import Body, Capacity, Grant, Membership, Person
from scrutiny.models import User

LONG_AGO = datetime.date(2000, 1, 1)
_number = count(1)


def a_user(email=None, **fields):
    return User.objects.create_user(email or f"person{next(_number)}@example.org", **fields)


def a_grant(user, role, **place):
    return Grant.objects.create(user=user, role=role, starts_on=LONG_AGO, **place)


def a_dso(**place):
    user = a_user()
    a_grant(user, Grant.Role.DSO, **place)
    return user


def an_administrator():
    user = a_user()
    a_grant(user, Grant.Role.ADMINISTRATOR)
    return user


def a_body(name="Parks Department", kind=Body.Kind.DEPARTMENT, **fields):
    return Body.objects.create(name=name, kind=kind, slug=f"body-{next(_number)}", **fields)


def a_person(name="Asha Okafor", **fields):
    return Person.objects.create(name=name, **fields)


def a_panel(title="Parks in winter", **fields):
    return make_panel(title, by=None, **fields)


def a_member(panel, *, user=None, name="Ines Marlow", capacity="Member", **fields):
    person = a_person(name, user=user, is_councillor=True)
    capacity = Capacity.objects.get(name=capacity)
    return Membership.objects.create(body=panel.body, person=person, capacity=capacity, **fields)


def a_recommendation(panel, text="Open the gates at dawn.", **fields):
    return add_recommendation(panel, text, by=None, **fields)


def a_plan(panel=None, title="Parks in winter: action plan", **fields):
    return make_plan(title, by=None, panel=panel, **fields)


def a_row(plan, **fields):
    position = fields.pop("position", plan.rows.count() + 1)
    if not fields.get("recommendation"):
        fields.setdefault("own_text", f"Do the thing numbered {position}.")
    fields.setdefault("audience", plan.audience)
    return Row.objects.create(plan=plan, position=position, **fields)


def an_owner(row, person, **fields):
    return Owner.objects.create(row=row, person=person, position=row.owners.count() + 1, **fields)


def a_round(plan, **fields):
    fields = {"number": plan.rounds.count() + 1, "as_at": LONG_AGO, "due_on": LONG_AGO} | fields
    return MonitoringRound.objects.create(plan=plan, **fields)


def an_asking(of_round, person, *rows, **fields):
    """That a person is asked about rows in a round, which are made theirs where they are not."""
    asking = Asking.objects.create(round=of_round, person=person, **fields)
    for row in rows:
        asking.rows.create(row=row)
        if not row.owners.filter(person=person).exists():
            an_owner(row, person)
    return asking
