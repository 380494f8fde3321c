"""What was left over is named by the doctor and taken away after a day, and nothing else."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from panels.actions.documents import add_document, remove_document
from scrutiny import saving
from scrutiny.edge.operations.doctor import examined, mend
from scrutiny.files import folder as disk
from scrutiny.files.keeping import keep, remove
from scrutiny.files.sweeping import loose, strays, sweep
from scrutiny.models import StoredFile
from tests.files.made_up import PDF, upload
from tests.records import a_panel

pytestmark = pytest.mark.django_db
TOMORROW = timezone.now() + timedelta(hours=25)


@pytest.fixture
def document():
    return add_document(a_panel(), by=None, title="Parks", upload=upload("a.pdf", PDF))


def on_disk(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_nothing_is_taken_away_where_most_files_are_strays_as_with_another_database(folder):
    places = [disk.store([b"of another database"])[0] for _ in range(3)]
    assert (sweep(TOMORROW), on_disk(folder)) == ((0, 0), sorted(places))


def test_bytes_that_a_failed_or_killed_upload_left_go_after_a_day(folder, document):
    place, _, _ = disk.store([b"whole, but its row never came"])
    half = disk.path_of(place).with_name(f"x{disk.UNFINISHED}")
    half.write_bytes(b"ha")
    left = sorted([place, half.relative_to(folder).as_posix()])
    assert strays() == []
    assert strays(TOMORROW) == left
    assert sweep(TOMORROW) == (0, 0)
    other = add_document(document.panel, by=None, title="Gates", upload=upload("b.pdf", PDF))
    assert sweep(TOMORROW) == (2, 0)
    remove_document(other, by=None)
    assert on_disk(folder) == [document.file.place]


def test_a_file_that_hangs_on_nothing_goes_after_a_day(folder, document):
    alone = keep(upload("b.pdf", PDF), by=None)
    assert (list(loose()), list(loose(TOMORROW))) == ([], [alone])
    assert sweep(TOMORROW) == (0, 1)
    assert on_disk(folder) == [document.file.place]
    assert sweep(TOMORROW) == (0, 0)


def test_bytes_whose_file_was_removed_although_the_disk_did_not_listen_go_too(folder, document):
    alone = keep(upload("b.pdf", PDF), by=None)
    remove(alone, by=None)
    disk.path_of(alone.place).write_bytes(PDF)  # as after a power cut between the commit and this
    assert strays(TOMORROW) == [alone.place]


def test_the_doctor_names_what_is_missing_cut_or_left_over(folder, document, monkeypatch, capsys):
    monkeypatch.setattr("scrutiny.files.sweeping.A_DAY", timedelta(0))
    call_command("doctor")
    assert capsys.readouterr().out == "Nothing is wrong.\n"
    path = disk.path_of(document.file.place)
    path.write_bytes(b"x")
    stray, _, _ = disk.store([b"x"])
    alone = keep(upload("b.pdf", PDF), by=None)
    file = document.file
    assert [finding.sentence for finding in examined()] == [
        f"The bytes of the uploaded file {file.uuid} are not as many as they were ({file.place}).",
        f"The file {stray} is in the folder of files, but no record knows it.",
        f"The uploaded file {alone.uuid} hangs on no record.",
    ]
    path.unlink()
    left = mend(examined())
    assert [finding.sentence for finding in left] == [
        f"The bytes of the uploaded file {file.uuid} are missing ({file.place})."
    ]
    assert not disk.path_of(stray).exists()
    assert list(StoredFile.objects.kept()) == [file]


def test_what_is_deleted_with_its_review_takes_its_files_along(folder, document):
    saving.remove(document.panel, by=None)
    assert (on_disk(folder), StoredFile.objects.kept().count()) == ([], 0)
