"""Sixty nasty texts in every field of every form: no server error, nothing run, nothing worked out, nothing injected.

By default each form gets a share of them, all in turn; NASTY=all gives every field of every form all of them, which
takes the better part of an hour.
"""

import os
from itertools import cycle, islice

import pytest
from django.contrib import admin
from django.db import transaction
from django.urls import reverse

from tests.access.addresses import pages_of
from tests.hostile.pages import amiss_in_errors, forms_of, live_markup
from tests.hostile.strings import NASTY, SUM, WORST
from tests.shares import share_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ALL = os.environ.get("NASTY") == "all"
ALONE = 1  # fields of each form that are tried by themselves
FORM = "application/x-www-form-urlencoded"
WRITERS = ["chief_dso", "administrator"]
ENTRANCES = ["account_login", "account_reset_password"]


def test_there_are_sixty():
    assert len(NASTY) == 60
    assert set(WORST) < set(NASTY)


@pytest.mark.parametrize(
    "page",
    [
        "<svg onload=alert(1)>",
        "<script>alert(1)</script>",
        '<a href=" JavaScript:alert(1)">here</a>',
        '<p style="color: red">words</p>',
        '<base href="//elsewhere.invalid/">',
        '<iframe srcdoc="words"></iframe>',
    ],
)
def test_what_a_browser_would_run_is_noticed(page):
    assert live_markup(page)


def test_a_text_that_is_shown_as_text_is_no_fault():
    assert live_markup('<p>&lt;svg onload=alert(1)&gt;</p><script type="module" src="/static/start.js"></script>') == []


def of_public_panel(addresses):
    return next((each for each in addresses if "/public/" in each or "/public-plan/" in each), addresses[0])


def site_forms(world, clients):
    """(client, address, form) of each form that somebody may write in; one that stands on two pages comes once."""
    known = set()
    for addresses in pages_of(world).values():
        address = of_public_panel(addresses) if addresses else ""
        for kind in WRITERS:
            found = [form for form in opened(clients[kind], address) if form.texts] if address else []
            new = [form for form in found if (form.action, *form.texts) not in known]
            known |= {(form.action, *form.texts) for form in new}
            yield from ((clients[kind], address, form) for form in new)
            if found:
                break
    for name in ENTRANCES:
        address = reverse(name)
        yield from ((clients["anonymous"], address, form) for form in opened(clients["anonymous"], address))


def admin_forms(world, clients):
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        records = [record.pk for record, _ in world.records.get(model, [])][:1]
        addresses = [reverse(f"admin:{name}_add"), *(reverse(f"admin:{name}_change", args=[pk]) for pk in records)]
        for address in addresses:
            for kind in WRITERS:
                found = [form for form in opened(clients[kind], address) if form.method == "post" and form.texts]
                yield from ((clients[kind], address, form) for form in found)
                if found:
                    break


def opened(client, address):
    response = client.get(address)
    is_page = response.status_code == 200 and response.headers["Content-Type"].startswith("text/html")
    return forms_of(address, response.text) if is_page else []


def faults(client, form, typed):
    """What is wrong with the answer to a form filled in like this, and with the page that it leads to."""
    with transaction.atomic():
        answer = sent(client, form, typed)
        found = looked_at(answer)
        if answer.status_code == 302 and not found:
            found = looked_at(client.get(answer.headers["Location"]))
        transaction.set_rollback(True)
    return found


def sent(client, form, typed):
    body = form.filled_in(typed)
    if form.method == "get":
        return client.get(form.action.split("?")[0], QUERY_STRING=body)
    return client.generic("POST", form.action, body.encode(), content_type=FORM)


def looked_at(answer):
    is_text = answer.headers.get("Content-Type", "").startswith("text/html") and not answer.streaming
    page = answer.content.decode() if is_text else ""
    return [
        *([f"status {answer.status_code}"] if answer.status_code >= 500 else []),
        *live_markup(page),
        *amiss_in_errors(page),
        *(["worked out"] if SUM in page else []),
        *[f"header {name}" for name, value in answer.items() if "X-Injected" in name or "\n" in value],
    ]


def tried(forms, names):
    """Each form with each named text in all its fields at once; gives what went wrong."""
    wrong = []
    for (client, address, form), of_form in zip(forms, names, strict=False):
        for name in of_form:
            typed = dict.fromkeys(form.texts, NASTY[name])
            wrong += [f"{address} [{name}]: {fault}" for fault in faults(client, form, typed)]
    return wrong


def tried_alone(forms):
    """Some fields of each form by themselves with one of the worst in turn, or every field with all of them."""
    wrong, worst = [], cycle(WORST)
    for client, address, form in forms:
        for field in form.texts if ALL else share_of(form.texts, address, ALONE):
            for name in WORST if ALL else [next(worst)]:
                found = faults(client, form, {field: NASTY[name]})
                wrong += [f"{address} {field} [{name}]: {fault}" for fault in found]
    return wrong


def shares(size):
    """Some names for each form in turn, so that together the forms get them all."""
    if ALL:
        yield from cycle([list(NASTY)])
    everything = cycle(NASTY)
    while True:
        yield list(islice(everything, size))


def test_the_sites_forms_bear_their_share(world, clients):
    forms = list(site_forms(world, clients))
    assert len(forms) > 8
    assert tried(forms, shares(3)) == []


def test_each_field_of_the_site_bears_one_of_the_worst_alone(world, clients):
    """With everything else as it should be, so that the text reaches the database where the form lets it through."""
    assert tried_alone(site_forms(world, clients)) == []


def test_the_admins_forms_bear_their_share(world, clients):
    forms = list(admin_forms(world, clients))
    assert len(forms) > 60
    assert tried(forms, shares(1)) == []


def test_each_field_of_the_admin_bears_one_of_the_worst_alone(world, clients):
    assert tried_alone(admin_forms(world, clients)) == []
