"""Loads the demo borough into an empty database, through the same actions that the pages use."""

from django.db import transaction

from actionplans.actions.forerunners import add_forerunner
from panels.models import Panel, Recommendation
from scrutiny.edge.demo import (
    after_school,
    after_school_plan,
    clean_air,
    coming_home,
    coming_home_plan,
    damp_homes,
    housing_plan,
    night_buses,
)
from scrutiny.edge.demo.borough import found_borough
from scrutiny.edge.demo.calendar import Calendar
from scrutiny.edge.demo.evidence import gather_evidence
from scrutiny.edge.demo.library import keep_library
from scrutiny.edge.demo.notes import write_notes
from scrutiny.edge.demo.people import ACCOUNTS, DOMAIN, PASSWORD
from scrutiny.edge.demo.plans import load_free_standing_plan, load_plan
from scrutiny.edge.demo.programme import plan_programmes, receive_requests
from scrutiny.edge.demo.reviews import load_review
from scrutiny.models import Council, User


class NotEmpty(Exception):
    """The database holds somebody's council already; the demo is never mixed with real records."""


@transaction.atomic
def load_demo(today):
    """Make the borough as if `today` (a date) were the day of loading. Raises NotEmpty; all or nothing."""
    if any(model.objects.exists() for model in (Council, Panel, User)):
        raise NotEmpty(
            "This database holds a council, a review or an account; the demo is loaded into an empty one only."
        )
    when = Calendar(today)
    borough = found_borough(when)
    load_review(borough, night_buses.review(when))
    load_review(borough, clean_air.review(when))
    reported = load_review(borough, damp_homes.review(when))
    monitored = load_review(borough, coming_home.review(when))
    load_plan(borough, monitored, coming_home_plan.plan(when))
    closed = load_review(borough, after_school.review(when))
    load_plan(borough, closed, after_school_plan.plan(when))
    load_free_standing_plan(borough, housing_plan.plan(when))
    inspected = Recommendation.objects.exclude(source=None).get(reference="R3")
    add_forerunner(reported.recommendations.get(number=6), inspected, by=borough.dso)
    plan_programmes(borough)
    receive_requests(borough)
    keep_library(borough)
    gather_evidence(borough)
    write_notes(borough)


def is_loaded():
    """Whether the demo's accounts are all there."""
    addresses = [email for _, email, _ in sign_ins()]
    return User.objects.filter(email__in=addresses).count() == len(addresses)


def sign_ins():
    """(what the person does, e-mail address, password) of every demo account."""
    return [(role, f"{name}@{DOMAIN}", PASSWORD) for name, (role, *_) in ACCOUNTS.items()]
