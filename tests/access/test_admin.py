"""Every address of the admin, as every kind of person, against the table of its records."""

from functools import partial

import pytest
from django.apps import apps
from django.urls import reverse

from tests.access.admin_table import ADMIN, KEPT, LETTERS, OF_ADMIN, OF_RECORDS, OF_THEIR_OWN, STAFF
from tests.access.answering import ASKING, answers
from tests.access.cells import NOT_SO, SIGN_IN
from tests.access.people import KINDS
from tests.access.places import STATES
from tests.shares import share_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_no_address_of_the_admin_takes_another_method(method, world, clients):
    addresses = [reverse(f"admin:{name}") for name in OF_ADMIN if name.isidentifier() and name != "app_list"]
    for name in ADMIN:
        record = world.records[apps.get_model(name)][0][0]
        addresses += [reverse(f"admin:{name.replace('.', '_')}_{verb}") for verb in ("changelist", "add")]
        verbs = ("change", "delete", "history")
        addresses += [reverse(f"admin:{name.replace('.', '_')}_{verb}", args=[record.pk]) for verb in verbs]
    given = {(address, kind): clients[kind].generic(method.upper(), address, b"post=yes").status_code
             for address in addresses for kind in ASKING}  # fmt: skip
    assert {asked for asked, status in given.items() if status != NOT_SO} == set()


def staff_get(status):
    return [SIGN_IN if kind == "anonymous" else status if kind in STAFF else 403 for kind in KINDS]


@pytest.mark.parametrize("name", OF_ADMIN)
def test_an_address_of_the_admin_gives_what_its_line_says(name, world, clients):
    known = {
        "app_list": "/admin/panels/",
        "<path:object_id>/": "/admin/panels/panel/1/",
        "(?P<url>.*)$": "/admin/nothing",
    }
    address = known.get(name) or reverse(f"admin:{name}")
    assert answers(clients, "get", address) == staff_get(OF_ADMIN[name])


def near_and_hidden(world, model):
    """A record of the public panel that anybody may read where that can be, and one of another, hidden panel."""
    found = world.records[model]
    public = [(record, place) for record, place in found if place.links[:1] == (STATES["public"],)]
    theirs = [(record, place) for record, place in public if place.circle != "another"]
    near = next(iter(theirs), found[0])
    hidden = [each for each in found if each[1].circle == "another" and each[1].links[:1] == (STATES["officers"],)]
    return [("near", near), *(("hidden", each) for each in hidden[:1])]


def expected(letters, place, where, *, of_done=200, hides_from=frozenset()):
    """What each kind of person gets who may do it by these letters, of a record that stands there."""
    allowed = permitted(letters, place, where)
    hidden = {kind for kind in STAFF if place.links and not place.is_open_to(kind)} | hides_from
    refused = {kind: 404 if kind in hidden else 403 for kind in STAFF}
    return [
        SIGN_IN if kind == "anonymous" else 403 if kind not in STAFF else of_done if kind in allowed else refused[kind]
        for kind in KINDS
    ]


def permitted(letters, place, where):
    allowed = set().union(*(LETTERS[letter] for letter in letters))
    if where == "hidden" and allowed & {"dso"} and "other_dso" not in allowed:
        allowed = allowed - {"dso", "named_dso"} | {"other_dso"}
    return {kind for kind in allowed if place.is_open_to(kind)} if place.links else allowed


@pytest.mark.parametrize("name", ADMIN)
def test_the_admin_lets_do_with_a_record_what_its_line_says(name, world, clients):
    model = apps.get_model(name)
    listed, added, viewed, changed, deleted = ADMIN[name].split()
    nowhere = type(world).NOWHERE
    urls = {verb: f"admin:{name.replace('.', '_')}_{verb}" for verb in OF_RECORDS}
    for verb, letters in (("changelist", listed), ("add", added)):
        both = [answers(clients, method, reverse(urls[verb])) for method in ("get", "post")]
        assert both == [expected(letters, nowhere, "")] * 2, verb
    for where, (record, place) in share_of(near_and_hidden(world, model), name, 1):
        address = {verb: reverse(urls[verb], args=[record.pk]) for verb in ("change", "delete", "history")}
        hides_from = set(STAFF) - permitted(viewed, place, where) if name in OF_THEIR_OWN else set()
        line = partial(expected, place=place, where=where, hides_from=hides_from)
        gone = answers(clients, "post", address["delete"], {"post": "yes"})
        found = [answers(clients, "get", address[verb]) for verb in ("change", "history", "delete")]
        assert [*found, answers(clients, "post", address["change"]), gone] == [
            line(viewed),
            line(viewed),
            line(deleted),
            line(changed),
            line(deleted, of_done=KEPT.get(name, 302)),
        ], where
