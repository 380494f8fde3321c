"""How long a list of actions takes: ours against a plain Django list of the same columns and against Django's admin.

All are asked in turn, signed in, 50 rows a page, on 2,000 and on 20,000 actions; then all actions are taken away as
CSV and as an Excel workbook, once for the time and once for what Python holds at most meanwhile.
"""

import logging
import time
import tracemalloc
from statistics import median

from django.contrib import admin
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.template import engines
from django.test import Client, override_settings
from django.urls import path
from django.utils import timezone

from actionplans.lists.rows import ActionList, ActionSieve
from actionplans.models import ActionPlan, Row
from panels.models import Body, Meeting, Panel, Person
from scrutiny.edge import urls
from scrutiny.edge.demo.benchmark import make_data
from scrutiny.lists.sheets import csv_lines, xlsx_file
from scrutiny.models import User

RUNS = 11
SIZES = (2_000, 20_000)
FILES = {"as CSV": csv_lines, "as Excel": lambda listing: [xlsx_file(listing).close()]}
WAYS = {
    "ours": "/actions/?stands=slipping",
    "plain Django": "/plain/?stands=slipping",
    "Django admin": "/admin/actionplans/row/?status__exact=slipping",
    "ours, as it opens": "/actions/",
    "ours, unfiltered": "/actions/?stands=",
    "ours, 3 filters": "/actions/?stands=open&due=overdue&owner=bench-department-1",
    "ours, a word": "/actions/?words=telephone",
    "ours, no such word": "/actions/?words=nowhere",
    "ours, half-way down": "",
}
SIMPLE = {
    "ALLOWED_HOSTS": ["testserver"],
    "ROOT_URLCONF": __name__,
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
}
PLAIN = """{% extends "base.html" %}{% load components crispy_forms_tags %}{% block content %}<h1>Actions</h1>
<form>{{ sieve.form|crispy }}<button>Show</button></form><p>{{ page.paginator.count }} actions</p>
<table class="sheet"><tr><th>Action</th><th>Who</th><th>By when</th><th>How it stands</th></tr>
{% for row in page %}<tr><th><a href="{{ row.get_absolute_url }}">{{ row }}</a> {{ row.plan.panel.title }}<br>
{{ row.text }}</th><td>{% for owner in row.owners.all %}{{ owner }}<br>{% endfor %}</td>
<td>{{ row.timescale }}{% if row.due_on < today %} Past its date{% endif %}</td>
<td>{% rag row.shown_status row.plan.scheme %}</td></tr>{% endfor %}</table>{% pages page %}{% endblock %}"""


def plain(request):
    """What one would write first: records, a paginator that counts them, a template that follows relations."""
    rows = Row.objects.visible_to(request.user).shown_to(request.user)
    sieve = ActionSieve(request.GET, rows, reader=request.user)
    found = sieve.qs.select_related("plan__panel", "plan__scheme", "recommendation__recommendation")
    found = found.prefetch_related("owners__person", "owners__body", "plan__scheme__ratings").order_by("due_on", "pk")
    page = Paginator(found, 50).get_page(request.GET.get("page"))
    context = {"sieve": sieve, "page": page, "today": timezone.localdate()}
    return HttpResponse(engines["django"].from_string(PLAIN).render(context, request))


urlpatterns = [*urls.urlpatterns, path("plain/", plain)]


def main() -> None:
    """Print the medians of every way for each size, and what grew."""
    logging.disable(logging.WARNING)
    admin.site._registry[Row].list_per_page = 50
    with override_settings(**SIMPLE):
        found = {size: measured(size) for size in SIZES}
    small, large = (found[size] for size in SIZES)
    print(f"{'':<20}{'2,000 ms':>10}{'20,000 ms':>11}{'growth':>8}{'to plain':>10}")
    for name in small:
        against = large[name] / large["plain Django"] if name in WAYS else 0
        ratio = f"{against:.2f}" if against else ""
        print(f"{name:<20}{small[name]:>10.1f}{large[name]:>11.1f}{large[name] / small[name]:>8.2f}{ratio:>10}")


def measured(size):
    """{way: median milliseconds}, and of the files the seconds and the megabytes, on that many actions."""
    make_data(str(size))
    reader = User.objects.get(email__startswith="dso@")
    client = Client()
    client.force_login(reader)
    ways = WAYS | {"ours, half-way down": f"/actions/{deep_in(reader)}"}
    taken = {name: [] for name in ways}
    for _ in range(RUNS):  # in turn, so that whatever else the machine does falls on all of them
        for name, address in ways.items():
            taken[name].append(seconds(lambda address=address: asked(client, address)))
    answer = {name: median(times) * 1000 for name, times in taken.items()}
    for name, write in FILES.items():
        answer |= {f"all {name}, s": seconds(lambda write=write: written(write, reader))}
    answer |= {"all as CSV, MB": megabytes(lambda: written(csv_lines, reader))}
    clear()
    return answer


def asked(client, address):
    answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answers {answer.status_code}")


def deep_in(reader):
    """The address of a page in the middle of the list."""
    listing = ActionList(reader, QueryDict("stands="))
    for _ in range(listing.visible().count() // listing.size // 2):
        listing = ActionList(reader, QueryDict(listing.after_address[1:]))
    return listing.after_address


def written(write, reader):
    for _ in write(ActionList(reader, QueryDict("stands="))):
        pass


def seconds(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def megabytes(work):
    """What Python holds at most during the work, beyond what it held before."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000


def clear():
    """Take the benchmark's records away again, for those of the next size."""
    for model in (ActionPlan, Meeting, Panel):
        model.objects.filter(slug__startswith="bench-").delete()
    Person.objects.filter(organisation__slug__startswith="bench-").delete()
    Body.objects.filter(slug__startswith="bench-").delete()
