"""Founds the borough: council, bodies, people, memberships and accounts."""

import datetime
from dataclasses import dataclass, field

from panels.models import Body, Capacity, ContactDetail, Grant, Membership, Person, UsualRouteStep
from scrutiny import history
from scrutiny.edge.demo.calendar import Calendar
from scrutiny.edge.demo.council import BODIES, COUNCIL, USUAL_ROUTE, YEARS_BACK
from scrutiny.edge.demo.people import (
    ACCOUNTS,
    COUNCILLORS,
    DOMAIN,
    MEMBERSHIPS,
    OFFICERS,
    PARTNER_DOMAINS,
    PASSWORD,
)
from scrutiny.models import Audience, Council, MunicipalYear, User


@dataclass
class Borough:
    """Everything by the short key under which the content names it."""

    when: Calendar
    bodies: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)
    accounts: dict = field(default_factory=dict)

    @property
    def dso(self):
        """Who typed it all in."""
        return self.accounts["dso"]


def found_borough(when):
    borough = Borough(when)
    for name in ACCOUNTS:
        borough.accounts[name] = _account(name)
    _set_up_council(borough)
    _make_bodies(borough)
    _make_people(borough)
    _link_accounts(borough)
    _seat_members(borough)
    return borough


def _account(name):
    return User.objects.create_user(f"{name}@{DOMAIN}", PASSWORD, name=ACCOUNTS[name][2])


def _set_up_council(borough):
    council = Council.objects.create(**COUNCIL, releaser=borough.dso)
    history.record("set up", council, by=borough.accounts["administrator"])
    start = borough.when.municipal_year_start(0)
    for year in range(start - YEARS_BACK, start + 2):
        MunicipalYear.objects.create(
            label=f"{year}/{(year + 1) % 100:02}",
            starts_on=_annual_meeting(year),
            ends_on=_annual_meeting(year + 1) - datetime.timedelta(days=1),
        )


def _annual_meeting(year):
    """The third Wednesday of May."""
    first = datetime.date(year, 5, 1)
    return first + datetime.timedelta(days=(2 - first.weekday()) % 7 + 14)


def _make_bodies(borough):
    for key, (kind, name, short_name, parent, paper_term) in BODIES.items():
        borough.bodies[key] = Body.objects.create(
            kind=kind,
            name=name,
            short_name=short_name,
            slug=key.replace("_", "-"),
            parent=borough.bodies.get(parent),
            paper_term=paper_term,
            position=sum(body.kind == kind for body in borough.bodies.values()) + 1,
        )
    closed = borough.bodies["health"]
    closed.closed_on = _annual_meeting(borough.when.municipal_year_start(0))
    closed.save(update_fields=["closed_on"])
    for position, (body, purpose) in enumerate(USUAL_ROUTE, start=1):
        UsualRouteStep.objects.create(position=position, body=borough.bodies[body], purpose=purpose)


def _make_people(borough):
    for number, (key, (name, ward, party)) in enumerate(COUNCILLORS.items()):
        person = Person.objects.create(
            name=name, title="Councillor", initials=_initials(name), is_councillor=True, ward=ward, party=party
        )
        borough.people[key] = person
        _add_contacts(person, f"cllr.{_address(name)}@{DOMAIN}", f"01632 960{300 + number}", Audience.PUBLIC)
    for key, (name, title, post, organisation, digits) in OFFICERS.items():
        body = borough.bodies.get(organisation)
        person = Person.objects.create(name=name, title=title, post=post, organisation=body, initials=_initials(name))
        borough.people[key] = person
        if body:
            domain = PARTNER_DOMAINS.get(organisation, DOMAIN)
            audience = Audience.PUBLIC if organisation == "corporate" else Audience.OFFICERS
            _add_contacts(person, f"{_address(name)}@{domain}", f"01632 960{digits}", audience)


def _initials(name):
    return "".join(part[0] for part in name.replace("-", " ").split())


def _address(name):
    return name.lower().replace(" ", ".")


def _add_contacts(person, email, telephone, audience):
    ContactDetail.objects.create(person=person, kind="email", value=email, audience=audience)
    ContactDetail.objects.create(person=person, kind="telephone", value=telephone, audience=audience)


def _link_accounts(borough):
    for name, (_, key, _) in ACCOUNTS.items():
        if key:
            person, account = borough.people[key], borough.accounts[name]
            person.user = account
            person.save(update_fields=["user"])
            account.name = person.name
            account.save(update_fields=["name"])
    for name in ("administrator", "dso"):
        give(borough, name, name)


def give(borough, account, role, **place):
    """Grant an account a role, everywhere or for the `panel` or `body` named; it began two years ago."""
    grant = Grant.objects.create(user=borough.accounts[account], role=role, starts_on=borough.when.day(-24), **place)
    history.record("granted", grant, by=borough.accounts["administrator"])


def _seat_members(borough):
    for key in COUNCILLORS:
        _seat(borough, "assembly", (key, "Member", -42, None, ""))
    for body, members in MEMBERSHIPS.items():
        for member in members:
            _seat(borough, body, member)


def _seat(borough, body, member):
    person, capacity, began, ended, reason = member
    seats = borough.bodies[body]
    Membership.objects.create(
        body=seats,
        person=borough.people[person],
        capacity=Capacity.objects.get(name=capacity),
        position=seats.memberships.count() + 1,
        starts_on=borough.when.day(began, 20),
        ends_on=borough.when.day(ended, 20) - datetime.timedelta(days=1) if ended else None,
        has_left=ended is not None,
        leaving_reason=reason,
    )
