"""A backup is one file that holds everything and restores to the same; nothing can be changed in it unseen."""

import hashlib
import json
import random
import zipfile
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.db.migrations.recorder import MigrationRecorder

from panels.actions.documents import add_document
from panels.models import Body, Document, Panel
from scrutiny.edge.operations.archive import Damaged
from scrutiny.edge.operations.backup import migrations_of, verify_backup, write_backup
from scrutiny.edge.operations.doctor import examined
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.restore import SHIPPED, restore
from scrutiny.edge.operations.seals import faults as audit_faults
from scrutiny.edge.operations.snapshots import trial_database
from scrutiny.edge.operations.tables import clear, fill, last_id, lines, set_last_id, stored_models
from scrutiny.files import folder as disk
from scrutiny.files.keeping import open_file
from scrutiny.models import Council, SealedEvent
from tests.files.made_up import PDF, upload
from tests.records import a_panel

# Written for real: a backup reads by a connection of its own.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def backup(records, tmp_path):
    path = tmp_path / "backup.zip"
    write_backup(path)
    return path


def everything(using="default"):
    return {model._meta.label: list(lines(model, using)) for model in stored_models()}


def all_files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def empty(files):
    """Make the database what migrate leaves, but for the numbers that were given already; and the folder empty."""
    shipped = {model: list(lines(model, "default")) for model in stored_models() if model._meta.label_lower in SHIPPED}
    call_command("flush", interactive=False, inhibit_post_migrate=True, verbosity=0)
    with transaction.atomic():
        for model, written in shipped.items():
            fill(model, written, "default")
    for path in list(files.rglob("*")):
        if path.is_file():
            path.unlink()


@contextmanager
def other_database(folder):
    """The alias of an SQLite database with the tables and the recorded migrations of this one."""
    with trial_database(folder) as alias:
        recorder = MigrationRecorder(connections[alias])
        recorder.ensure_schema()
        for name in migrations_of("default"):
            recorder.record_applied(*name.split("."))
        yield alias


def refusal(path):
    with pytest.raises(Refused) as refused:
        verify_backup(path)
    return str(refused.value)


def test_everything_is_equal_after_a_restore(backup, files):
    rows, stored = everything(), all_files(files)
    empty(files)
    assert (Panel.objects.count(), all_files(files)) == (0, {})

    restore(backup)

    assert everything() == rows
    assert all_files(files) == stored
    assert list(audit_faults()) == []


def test_a_number_that_was_given_before_is_not_given_again(backup, files):
    gone = last_id(Body, "default")
    assert gone > Body.objects.order_by("-pk").first().pk
    empty(files)
    set_last_id(Body, 0, "default")

    restore(backup)

    assert Body.objects.create(name="New", slug="new", kind=Body.Kind.PARTNER).pk == gone + 1


def test_every_kind_of_record_comes_back_equal_by_way_of_the_other_database(backup, files, tmp_path):
    """On PostgreSQL this goes PostgreSQL, SQLite, PostgreSQL; on SQLite three times SQLite."""
    rows, stored, second = everything(), all_files(files), tmp_path / "second.zip"
    with other_database(tmp_path) as other:
        restore(backup, using=other)
        assert everything(other) == rows
        write_backup(second, using=other)
    empty(files)

    restore(second)

    assert everything() == rows
    assert all_files(files) == stored


def test_the_manifest_tells_what_is_in_it(backup):
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))

    tables = {table["name"]: table for table in manifest["tables"]}
    assert manifest["form"] == "scrutiny backup 1"
    assert manifest["engine"] == connection.vendor
    assert manifest["migrations"] == migrations_of("default")
    assert [file["name"] for file in manifest["files"]] == ["council/logo.png", "empty – one.txt"]
    assert {name: table["rows"] for name, table in tables.items()} == {
        model._meta.label_lower: model.objects.count() for model in stored_models()
    }
    assert tables["scrutiny.event"]["rows"] == SealedEvent.objects.count() > 0


def test_a_backup_of_an_empty_database_restores_into_an_empty_one(files, tmp_path):
    path = tmp_path / "nothing.zip"
    write_backup(path)
    rows = everything()

    restore(path)

    assert everything() == rows
    assert verify_backup(path)["files"] == []


def test_one_changed_byte_anywhere_is_found_a_thousand_times_of_a_thousand(backup):
    whole = backup.read_bytes()
    chance = random.Random(1968)
    places = [0, len(whole) - 1, len(whole) - 64, len(whole) - 65] + [chance.randrange(len(whole)) for _ in range(996)]
    found = 0
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        backup.write_bytes(changed)
        found += "is not a backup as it was written" in refusal(backup)
    assert found == 1000


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 5000])
def test_a_file_cut_short_is_found(backup, length):
    backup.write_bytes(backup.read_bytes()[:length])

    assert refusal(backup).startswith(f"{backup} is ")


def test_a_member_changed_with_the_hash_at_the_end_made_anew_is_found(backup, tmp_path):
    remade = remake(backup, tmp_path, {"tables/scrutiny.council": b"[]\n"})
    assert refusal(remade) == f"{remade} is damaged: tables/scrutiny.council is not as it was written."

    remade = remake(backup, tmp_path, {"manifest.json": b"{}"})
    assert refusal(remade) == f"{remade} is damaged: its manifest is not as it was written."

    remade = remake(backup, tmp_path, {"tables/something.else": b""})
    assert refusal(remade) == f"{remade} is damaged: it does not hold what its manifest lists."


def remake(backup, folder, changed):
    """A zip file with some members changed or added, and the hash at its end made to fit."""
    path = folder / "remade.zip"
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(path, "w") as new:
        for name in dict.fromkeys([*old.namelist(), *changed]):
            new.writestr(name, changed[name] if name in changed else old.read(name))
        new.comment = b"0" * 64
    whole = path.read_bytes()[:-64]
    path.write_bytes(whole + hashlib.sha256(whole).hexdigest().encode())
    return path


def test_what_is_no_backup_is_refused(tmp_path, capsys):
    (tmp_path / "text").write_text("Not a backup." * 100)
    with pytest.raises(Damaged):
        verify_backup(tmp_path / "text")
    with pytest.raises(SystemExit):
        call_command("verify_backup", str(tmp_path / "absent"))
    assert capsys.readouterr().err == (
        f"A file cannot be read or written: No such file or directory ({tmp_path / 'absent'}).\n"
    )


def test_only_its_owner_may_read_it(backup):
    assert backup.stat().st_mode & 0o777 == 0o600


def test_no_file_is_replaced_and_nothing_is_left_beside(backup, capsys):
    before = backup.read_bytes()

    with pytest.raises(SystemExit):
        call_command("backup", str(backup))

    assert capsys.readouterr().err == f"There is a file {backup} already; a backup replaces none.\n"
    assert backup.read_bytes() == before
    assert sorted(path.name for path in backup.parent.iterdir()) == ["backup.zip", "files"]


def test_a_database_in_use_is_left_as_it_is(backup, files, capsys):
    rows = everything()

    with pytest.raises(SystemExit):
        call_command("restore", str(backup))

    said = capsys.readouterr()
    assert (said.out, everything()) == ("", rows)
    assert said.err.startswith("This database is in use: actionplans.ActionPlan has 1 row. Restore into an empty one")


def test_another_file_of_the_same_name_is_left_as_it_is(backup, files):
    empty(files)
    (files / "empty – one.txt").write_bytes(b"something else")

    with pytest.raises(Refused, match="There is another file at"):
        restore(backup)

    assert Panel.objects.count() == 0
    assert all_files(files) == {path.relative_to(files): b"something else" for path in files.glob("*.txt")}


def test_a_backup_of_other_migrations_is_refused(backup, files):
    empty(files)
    MigrationRecorder(connection).record_applied("panels", "9999_later")
    try:
        with pytest.raises(Refused, match=r"the backup has not the migration panels\.9999_later"):
            restore(backup)
    finally:
        MigrationRecorder(connection).record_unapplied("panels", "9999_later")
    assert Panel.objects.count() == 0


def test_rows_that_do_not_fit_together_are_refused_and_nothing_is_restored(backup, files, tmp_path):
    """A backup of a database that lost its panels is as it was written, and yet of no use."""
    unfit = tmp_path / "unfit.zip"
    with other_database(tmp_path) as other:
        restore(backup, using=other)
        with connections[other].cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys=OFF")
        clear(Panel, other)
        write_backup(unfit, using=other)
    empty(files)

    with pytest.raises(Refused, match="The rows of the backup do not fit together"):
        restore(unfit)

    assert (Council.objects.count(), all_files(files)) == (0, {})


def test_the_commands_say_what_they_did(records, files, tmp_path, capsys):
    path = tmp_path / "told.zip"
    call_command("backup", str(path), "--json")
    counts = json.loads(capsys.readouterr().out)
    rows = sum(len(written) for written in everything().values())
    assert counts == {"file": str(path), "tables": len(stored_models()), "rows": rows, "files": 2}

    call_command("verify_backup", str(path))
    holds = f"{counts['tables']} tables, {rows} rows, 2 files"
    assert capsys.readouterr().out == f"{path} is whole: {holds}, restored on trial and equal.\n"

    empty(files)
    call_command("restore", str(path))
    assert capsys.readouterr().out == f"{path} is restored: {holds}, compared and equal.\n"


def test_an_uploaded_file_comes_back_as_it_was_and_an_unfinished_one_is_left_out(files, tmp_path):
    document = add_document(a_panel(), by=None, title="Parks", upload=upload("a.pdf", PDF))
    disk.path_of(document.file.place).with_name(f"half{disk.UNFINISHED}").write_bytes(b"half")
    path = tmp_path / "with-files.zip"
    manifest = write_backup(path)
    assert manifest["files"] == [{"name": document.file.place, "sha256": document.file.sha256}]
    assert verify_backup(path)["files"] == manifest["files"]
    empty(files)

    restore(path)

    with open_file(Document.objects.get().file) as file:
        assert file.read() == PDF
    assert [finding.sentence for finding in examined()] == []
