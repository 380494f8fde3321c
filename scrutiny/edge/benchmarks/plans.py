"""How long the pages of one plan of 100 actions take: the councillor's, the plan's own, and Django's admin beside them.

All are asked in turn, as a member of the panel and as its officer, on 2,000 and on 20,000 actions in the database: what
one plan shows must take no longer when there are ten times as many others.
"""

import logging
from statistics import median

from django.conf import settings
from django.contrib import admin
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actionplans.models import ActionPlan, Row
from panels.models import Capacity, Membership, Person
from scrutiny.edge.benchmarks.lists import asked, clear, seconds
from scrutiny.edge.demo.benchmark import make_data
from scrutiny.models import User

RUNS = 15
SIZES = (2_000, 20_000)
SIMPLE = {
    "ALLOWED_HOSTS": ["testserver"],
    "STORAGES": {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
}


def main() -> None:
    """Print the medians of every page for each size, what grew, and how many questions each asks."""
    logging.disable(logging.WARNING)
    admin.site._registry[Row].list_per_page = 100
    with override_settings(**SIMPLE):
        found = {size: measured(size) for size in SIZES}
    small, large = (found[size] for size in SIZES)
    print(f"{'':<26}{'2,000 ms':>10}{'20,000 ms':>11}{'growth':>8}{'to admin':>10}{'queries':>9}")
    for name, (taken, queries) in large.items():
        before, beside = small[name][0], large["Django admin’s list"][0]
        print(f"{name:<26}{before:>10.1f}{taken:>11.1f}{taken / before:>8.2f}{taken / beside:>10.2f}{queries:>9}")


def measured(size):
    """{page: (median milliseconds, queries)} with that many actions in the database."""
    make_data(str(size))
    plan = ActionPlan.objects.filter(slug__startswith="bench-").order_by("pk")[10]
    clients = {"officer": signed_in(User.objects.get(email__startswith="dso@")), "councillor": signed_in(member(plan))}
    ways = {
        "the councillor’s page": ("councillor", f"/reviews/{plan.panel.slug}/progress/"),
        "the same, as an officer": ("officer", f"/reviews/{plan.panel.slug}/progress/"),
        "the plan": ("councillor", f"/reviews/{plan.panel.slug}/action-plan/"),
        "the plan, as an officer": ("officer", f"/reviews/{plan.panel.slug}/action-plan/"),
        "Django admin’s list": ("officer", f"/admin/actionplans/row/?plan__id__exact={plan.pk}"),
    }
    taken = {name: [] for name in ways}
    for _ in range(RUNS):  # in turn, so that whatever else the machine does falls on all of them
        for name, (who, address) in ways.items():
            taken[name].append(seconds(lambda who=who, address=address: asked(clients[who], address)))
    answer = {name: (median(times) * 1000, queries_of(clients, *ways[name])) for name, times in taken.items()}
    User.objects.filter(email="bench-councillor@larkenshaw.example").delete()
    clear()
    return answer


def member(plan):
    """A councillor who sits on the panel of the plan."""
    user = User.objects.create(email="bench-councillor@larkenshaw.example", name="Bench Councillor")
    person = Person.objects.create(name="Bench Councillor", is_councillor=True, user=user)
    told = {"capacity": Capacity.objects.first(), "starts_on": timezone.localdate()}
    Membership.objects.create(body=plan.panel.body, person=person, **told)
    return user


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def queries_of(clients, who, address):
    with CaptureQueriesContext(connection) as queries:
        asked(clients[who], address)
    return len(queries)


if __name__ == "__main__":
    main()
