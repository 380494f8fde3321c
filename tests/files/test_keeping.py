"""Keeping a file, opening it and letting it go."""

import hashlib
import os

import pytest
from django.db import transaction

from scrutiny.files import keeping
from scrutiny.files.keeping import keep, open_file, remove
from scrutiny.files.kinds import DOCUMENTS, PICTURES
from scrutiny.files.refusals import Refused
from scrutiny.models import StoredFile
from tests.files.made_up import GOOD, PDF, PROGRAM, upload
from tests.records import a_user

pytestmark = pytest.mark.django_db


def on_disk(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_of_every_kind_is_kept_as_it_came(name, folder):
    amy = a_user()
    stored = keep(upload(name, GOOD[name]), by=amy)
    with open_file(stored) as file:
        assert file.read() == GOOD[name]
    assert (stored.name, stored.size, stored.made_by) == (name, len(GOOD[name]), amy)
    assert stored.sha256 == hashlib.sha256(GOOD[name]).hexdigest()
    assert on_disk(folder) == [folder / stored.place]


def test_a_file_is_kept_under_a_random_name_that_only_the_program_may_read(folder):
    one, two = keep(upload("a.pdf", PDF), by=None), keep(upload("a.pdf", PDF), by=None)
    assert one.place != two.place
    assert {"a.pdf", str(one.uuid), one.uuid.hex}.isdisjoint(one.place.split("/"))
    assert {path.stat().st_mode & 0o777 for path in on_disk(folder)} == {0o600}


def test_what_is_refused_leaves_no_row_and_no_bytes(folder):
    with pytest.raises(Refused):
        keep(upload("report.pdf", PROGRAM), by=None)
    assert (on_disk(folder), StoredFile.objects.count()) == ([], 0)


def test_a_file_of_a_kind_that_is_not_asked_for_is_refused_although_another_form_took_it():
    file = upload("report.pdf", PDF)
    keep(file, by=None, accept=DOCUMENTS)
    with pytest.raises(Refused):
        keep(file, by=None, accept=PICTURES)


def test_the_bytes_are_on_the_disk_before_the_row_is_written(folder, monkeypatch):
    seen = []
    fsync, rename, create = os.fsync, os.rename, StoredFile.objects.create

    def noting(name, does):
        return lambda *given, **named: (seen.append(name), does(*given, **named))[1]

    monkeypatch.setattr(os, "fsync", noting("fsync", fsync))
    monkeypatch.setattr(os, "rename", noting("rename", rename))
    monkeypatch.setattr(keeping.StoredFile.objects, "create", noting("row", create))
    keep(upload("a.pdf", PDF), by=None)
    assert seen == ["fsync"] * 3 + ["fsync", "rename", "fsync", "row"]  # three new folders, the bytes, their new name


def test_nothing_stays_when_writing_fails(folder, monkeypatch):
    monkeypatch.setattr(os, "rename", lambda *given: (_ for _ in ()).throw(OSError("the disk is full")))
    with pytest.raises(OSError, match="full"):
        keep(upload("a.pdf", PDF), by=None)
    assert (on_disk(folder), StoredFile.objects.count()) == ([], 0)


def test_a_removed_file_loses_its_bytes_with_the_commit_and_keeps_its_row(folder):
    stored, amy = keep(upload("a.pdf", PDF), by=None), a_user()
    with transaction.atomic():
        remove(stored, by=amy)
        assert on_disk(folder) == [folder / stored.place]
    assert on_disk(folder) == []
    kept = StoredFile.objects.get()
    assert (kept.name, kept.sha256, kept.removed_by, kept.is_kept) == ("a.pdf", stored.sha256, amy, False)
    with pytest.raises(FileNotFoundError):
        open_file(kept)
