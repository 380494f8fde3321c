"""Who may download what: each file, hung on a document in each state inside panels of each state, for each person."""

import pytest
from django.urls import reverse

from panels.models import Document
from scrutiny.models import StoredFile
from tests.access.people import KINDS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_given_to_whoever_may_read_its_document_and_to_nobody_else(kind, world, clients):
    documents = world.records[Document]
    given = {
        f"{place}": clients[kind].get(reverse("file", args=[document.file.uuid])).status_code
        for document, place in documents
    }
    assert len(given) >= 17
    assert given == {f"{place}": 200 if place.is_open_to(kind) else 404 for _, place in documents}


def test_a_file_that_hangs_on_nothing_or_was_removed_is_given_to_nobody(world, clients):
    loose = StoredFile.objects.create(place="uploads/a/b/c", name="a.txt", media_type="text/plain", size=1, sha256="0")
    address = reverse("file", args=[loose.uuid])
    assert {client.get(address).status_code for client in clients.values()} == {404}


def test_old_addresses_of_files_do_not_exist(world, clients):
    stored = StoredFile.objects.first()
    for address in (f"/media/{stored.place}", f"/files/{stored.place}", f"/{stored.place}", f"/files/{stored.pk}/"):
        assert clients["chief_dso"].get(address).status_code == 404
