"""Events are sealed in a chain, and whatever is done to them afterwards is found."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, connections, transaction

from scrutiny import history
from scrutiny.edge.jobs import seal_new_events
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.seals import Head, faults, head, seal_events, waiting
from scrutiny.edge.operations.snapshots import trial_database
from scrutiny.jobs.recurring import CHORES
from scrutiny.models import Event, MunicipalYear, SealedEvent, SealHead
from scrutiny.models.seals import guard_names, put_up_guards, take_down_guards

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 5, 4, 11, 0, tzinfo=datetime.UTC)


@pytest.fixture
def year():
    return MunicipalYear.objects.create(label="2026/27", starts_on="2026-05-20", ends_on="2027-05-19")


@pytest.fixture
def sealed(year):
    """Six sealed events, even ids only, in a database whose guards somebody with every right has taken down."""
    take_down_guards(connection)
    write(year, range(2, 14, 2))
    seal_events()
    return Event.objects.order_by("pk")


def write(year, ids):
    about = {"subject_kind": "scrutiny.municipalyear", "subject_id": year.pk, "subject_name": str(year)}
    for number in ids:
        changes = {"label": ["", f"label {number}"]}
        Event.objects.create(pk=number, at=NOON, verb="changed", changes=changes, **about)


def said(capsys, *command, code=0):
    if code:
        with pytest.raises(SystemExit) as ended:
            call_command(*command)
        assert ended.value.code == code
    else:
        call_command(*command)
    return capsys.readouterr()


TOLD = "(changed 2026/27, 4 May 2026 12:00)"


def test_every_event_is_sealed_once_in_the_order_it_was_written(sealed):
    chain = head()

    assert list(SealedEvent.objects.values_list("sequence", "event")) == [
        (1, 2), (2, 4), (3, 6), (4, 8), (5, 10), (6, 12),
    ]  # fmt: skip
    assert (chain.length, len(chain.hash)) == (6, 64)
    assert seal_events() == (0, chain)
    assert list(faults(noted=chain)) == []


def test_what_comes_later_is_sealed_onto_the_same_chain(sealed, year):
    before = head()
    write(year, [14])

    number, chain = seal_events()

    assert (number, chain.length) == (1, 7)
    assert list(faults(noted=before)) == []


def test_an_empty_record_is_sealed_and_proved_too(capsys):
    assert said(capsys, "seal_events").out == "Sealed 0 events. The chain ends at 0:\n"
    assert said(capsys, "verify_audit").out == (
        "All 0 sealed events are as they were sealed; 0 wait for their seal.\nThe chain ends at 0:\n"
    )


def test_the_worker_seals_what_waits_by_itself_and_its_log_says_when_it_cannot(sealed, year, caplog):
    assert seal_new_events in [chore.carry_out for chore in CHORES]
    write(year, [14, 16])
    seal_new_events()
    assert (head().length, waiting()) == (8, 0)

    SealedEvent.objects.filter(sequence=8).delete()
    seal_new_events()

    assert (head().length, waiting()) == (8, 1)
    assert [(record.message, record.reason) for record in caplog.records if record.name == "scrutiny.jobs"] == [
        ("events not sealed", "The chain of seals does not end as its head says; verify_audit tells where."),
    ]


def test_a_changed_event_is_found(sealed):
    sealed.filter(pk=6).update(changes={"label": ["", "another"]})

    assert list(faults()) == [f"Event 6 {TOLD} is not as it was sealed at 3."]


@pytest.mark.parametrize("field", ["at", "verb", "subject_id", "reason", "audience", "panel_id"])
def test_no_field_of_an_event_can_be_changed_unseen(sealed, field):
    another = sealed.get(pk=6).subject_id + 1
    values = {"at": NOON + datetime.timedelta(microseconds=1), "subject_id": another, "panel_id": another}
    sealed.filter(pk=6).update(**{field: values.get(field, "other")})

    assert [fault.split(" (")[0] for fault in faults()] == ["Event 6"]


def test_a_deleted_event_is_found_with_its_seal_and_without(sealed):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM scrutiny_event WHERE id = 6")
        assert list(faults()) == ["Event 6, sealed at 3, is gone."]
        transaction.set_rollback(True)

    SealedEvent.objects.filter(sequence=3).delete()
    sealed.filter(pk=6).delete()
    assert list(faults()) == ["Seal 3 is missing; the next is of event 8."]


def test_an_event_put_in_between_is_found_even_after_the_next_sealing(sealed, year):
    write(year, [7])
    seal_events()

    assert list(faults()) == [f"Event 7 {TOLD} was put in between: it has no seal although later events have."]


def test_an_event_put_in_with_a_seal_of_its_own_is_found(sealed, year):
    write(year, [7])
    for seal in SealedEvent.objects.filter(sequence__gte=4).order_by("-sequence"):
        SealedEvent.objects.filter(pk=seal.pk).update(sequence=seal.sequence + 1)
    copied = SealedEvent.objects.get(sequence=3)
    SealedEvent.objects.create(event_id=7, sequence=4, digest=copied.digest, hash=copied.hash)

    assert list(faults())[:2] == [
        "The seal at 4 (event 7) does not follow from the one before it.",
        f"Event 7 {TOLD} is not as it was sealed at 4.",
    ]


def test_two_swapped_events_are_found(sealed):
    first, second = sealed.get(pk=4), sealed.get(pk=8)
    sealed.filter(pk=4).update(changes=second.changes)
    sealed.filter(pk=8).update(changes=first.changes)

    assert list(faults()) == [
        f"Event 4 {TOLD} is not as it was sealed at 2.",
        f"Event 8 {TOLD} is not as it was sealed at 4.",
    ]


def test_two_swapped_seals_are_found(sealed):
    for number, other in ((2, 20), (4, 2), (20, 4)):
        SealedEvent.objects.filter(sequence=number).update(sequence=other)

    assert list(faults()) == [
        "The seal at 2 (event 8) does not follow from the one before it.",
        "The seal at 3 (event 6) does not follow from the one before it.",
        "Event 6 was sealed at 3, after an event that is newer than it.",
        "The seal at 4 (event 4) does not follow from the one before it.",
        "Event 4 was sealed at 4, after an event that is newer than it.",
        "The seal at 5 (event 10) does not follow from the one before it.",
    ]


def test_a_changed_hash_of_the_chain_is_found(sealed):
    SealedEvent.objects.filter(sequence=3).update(hash="0" * 64)

    assert list(faults()) == [
        "The seal at 3 (event 6) does not follow from the one before it.",
        "The seal at 4 (event 8) does not follow from the one before it.",
    ]


def test_the_last_events_cut_off_are_found_and_nothing_is_sealed_over_the_gap(sealed):
    SealedEvent.objects.filter(sequence__gte=5).delete()
    sealed.filter(pk__gte=10).delete()

    assert list(faults()) == ["The chain was cut off: seals 5 to 6 are missing at its end."]
    with pytest.raises(Refused, match="does not end as its head says"):
        seal_events()


def test_a_chain_made_anew_in_every_part_is_found_by_a_note_of_how_it_ended(sealed):
    noted = head()
    SealedEvent.objects.all().delete()
    SealHead.objects.all().delete()
    sealed.filter(pk=6).update(reason="a better one")
    seal_events()

    assert list(faults()) == []
    assert list(faults(noted)) == ["The seal at 6 is not the one that was noted: the chain was made anew."]
    assert list(faults(Head(9, "0" * 64))) == ["The chain ends at 6; it was 9 long when that was noted."]


def test_the_command_says_what_is_wrong_and_fails(sealed, capsys):
    noted = head()
    note = f"{noted.length}:{noted.hash}"
    whole = json.loads(said(capsys, "verify_audit", "--json", f"--head={note}").out)
    assert whole == {"faults": [], "length": 6, "hash": noted.hash, "waiting": 0}
    sealed.filter(pk=6).update(verb="looked at")

    broken = said(capsys, "verify_audit", code=1)

    assert broken.out == "Event 6 (looked at 2026/27, 4 May 2026 12:00) is not as it was sealed at 3.\n"
    assert broken.err == "The record of events is not as it was sealed: faults found: 1.\n"
    assert said(capsys, "verify_audit", "--head=six", code=1).err == (
        "Give --head as seal_events printed it: a number, a colon and 64 hexadecimal digits.\n"
    )


def test_the_database_refuses_to_change_an_event(year):
    event = history.record("changed", year)

    with pytest.raises(DatabaseError, match="Events are only ever added"), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(verb="hid")
    assert Event.objects.get(pk=event.pk).verb == "changed"


@pytest.mark.parametrize("model", [Event, SealedEvent])
def test_the_database_refuses_to_delete_events_and_seals(year, model, tmp_path):
    history.record("changed", year)
    seal_events()
    if connection.vendor == "postgresql":
        refuses_deletion(model, "default")
        return
    # An SQLite database in memory lets tests empty it; one in a file does not.
    with trial_database(tmp_path) as alias:
        put_up_guards(connections[alias])
        event = Event.objects.using(alias).create(verb="set up", subject_kind="x", subject_id=1, subject_name="x")
        SealedEvent.objects.using(alias).create(event=event, sequence=1, digest="", hash="")
        refuses_deletion(model, alias)


def refuses_deletion(model, alias):
    rows = model.objects.using(alias).order_by()
    with pytest.raises(DatabaseError, match="Events are only ever added"), transaction.atomic(using=alias):
        rows._raw_delete(alias)
    assert rows.count() == 1


def test_the_guards_stand_in_a_migrated_database():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert guard_names(connection) <= {name for (name,) in cursor.fetchall()}
