"""Every address, as every kind of person, by GET and POST, against the access table.

Each address is asked in a share of the states that its object can be in, in all of them with WHOLE=yes.
"""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from tests.access.addresses import every_url
from tests.access.admin_table import ADMIN, OF_ADMIN, OF_RECORDS
from tests.access.answering import ASKING, answer
from tests.access.cells import NOT_SO
from tests.access.objects import objects_of
from tests.access.people import KINDS
from tests.access.table import SITE
from tests.shares import share_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]
STATES_ASKED = 1
OURS = ("scrutiny", "panels", "actionplans", "edge")


def test_every_address_has_its_line():
    of_records = {f"admin:{name.replace('.', '_')}_{verb}" for name in ADMIN for verb in OF_RECORDS}
    lines = set(SITE) | {f"admin:{name}" for name in OF_ADMIN} | of_records
    assert {name for name, _ in every_url()} == lines
    assert {model._meta.label_lower for model in admin.site._registry} == set(ADMIN)


def test_every_record_has_its_screens():
    ours = [model for app in OURS for model in apps.get_app_config(app).get_models()]
    hidden = {model.__name__ for model in ours if not admin.site.is_registered(model)}
    of_proof = {"SealedEvent", "SealHead"}  # hashes, which only the command that proves them reads
    of_work = {"Job", "Message", "MessageAttachment", "Worker"}  # which have pages of their own
    of_uploads = {"StoredFile", "DraftImport"}  # one is shown with its record, the other has pages of its own
    of_readers = {"LastLook", "CalendarFeed"}  # what somebody has read, and where, is nobody else's business
    of_links = {"LinkCode"}  # a code that somebody is about to type
    assert hidden == of_proof | of_work | of_uploads | of_readers | of_links


def asked_of(name):
    """(kind of person, object of the table, address): each kind is asked a share of its own of the states."""
    objects = objects_of(name)
    for kind in KINDS:
        for thing, captured in share_of(objects.items(), f"{name} {kind}", STATES_ASKED):
            yield kind, thing, reverse(name, kwargs=captured)


def status_of(line, thing, kind):
    """What a line says of one kind of person: a line may differ by object, and by kind."""
    line = line[thing] if isinstance(line, dict) else line
    return line[KINDS.index(kind)] if isinstance(line, list) else line


@pytest.mark.parametrize("name", SITE)
def test_an_address_of_the_site_gives_what_its_line_says(name, world, clients):
    given = {
        (kind, method, address): (answer(clients[kind], method, address), status_of(line, thing, kind))
        for kind, thing, address in asked_of(name)
        for method, line in zip(("get", "post"), SITE[name], strict=True)
    }
    assert {asked: both for asked, both in given.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_no_address_of_the_site_takes_another_method(method, world, clients):
    """Whatever stands there: reading is GET, changing is POST."""
    found = {name: share_of(objects_of(name).values(), name, 1) for name in SITE}
    addresses = [reverse(name, kwargs=captured) for name in SITE for captured in found[name]]
    given = {(address, kind): clients[kind].generic(method.upper(), address, b"status=complete").status_code
             for address in addresses for kind in ASKING}  # fmt: skip
    assert {asked for asked, status in given.items() if status != NOT_SO} == set()
