"""How uploaded files are given out: as attachments that no browser runs, with names that cannot harm."""

import re

import pytest
from django.urls import reverse

from panels.actions.documents import add_document
from scrutiny.files import folder as disk
from tests.files.made_up import GOOD, PAGE, PDF, upload
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()


def a_document(name="page.html", content=PAGE, **fields):
    panel = a_panel(audience="public")
    return add_document(panel, by=None, title="Parks", upload=upload(name, content), audience="public", **fields)


def address_of(document):
    return reverse("file", args=[document.file.uuid])


@pytest.mark.parametrize("name", GOOD)
def test_a_file_comes_as_it_is_as_an_attachment_that_no_browser_runs(client, name):
    document = a_document(name, GOOD[name])
    answer = client.get(address_of(document))
    headers = {key: answer.headers[key] for key in (
        "Content-Type", "Content-Length", "X-Content-Type-Options", "Content-Security-Policy", "Cache-Control",
        "Accept-Ranges",
    )}  # fmt: skip
    assert headers == {
        "Content-Type": document.file.media_type,
        "Content-Length": str(len(GOOD[name])),
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "no-cache",
        "Accept-Ranges": "none",
    }
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert b"".join(answer) == GOOD[name]


def test_nothing_keeps_a_file_that_somebody_signed_in_was_given(client):
    client.force_login(a_dso())
    assert client.get(address_of(a_document())).headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize(("given", "told"), [
    ("Parcïau – £5.html", "attachment; filename*=utf-8''Parc%C3%AFau%20%E2%80%93%20%C2%A35.html"),
    ('a";x="b.html', 'attachment; filename="a-;x=-b.html"'),
    ("a\\b.html", 'attachment; filename="b.html"'),
    ("a\r\nSet-Cookie: b=c\r\n\r\n<script>.html", 'attachment; filename="a Set-Cookie- b=c -script-.html"'),
    ("a\u2028b\u0085c.html", 'attachment; filename="abc.html"'),
    ("a'; filename=b.html", "attachment; filename=\"a'; filename=b.html\""),
    ("%0d%0aX.html", 'attachment; filename="%0d%0aX.html"'),
    ("../../\u202elmth.html", 'attachment; filename="lmth.html"'),
    ("x" * 4000 + ".html", 'attachment; filename="' + "x" * 115 + '.html"'),
])  # fmt: skip
def test_a_name_can_add_no_header_and_mislead_nobody(client, given, told):
    answer = client.get(address_of(a_document(given)))
    assert answer.headers["Content-Disposition"] == told
    assert "Set-Cookie" not in answer.headers
    assert not re.search(r"[\r\n]", answer.headers["Content-Disposition"])


def test_a_name_is_text_on_every_page_that_shows_it(client):
    document = a_document("<svg onload=alert(1)>&{{ 7|add:7 }}.html")
    panel = document.panel
    client.force_login(a_dso(panel=panel))
    for name in ("evidence", "document_change", "document_file", "document_remove"):
        args = [panel.slug] if name == "evidence" else [panel.slug, document.uuid]
        page = client.get(reverse(f"reviews:{name}", args=args)).text
        assert "<svg onload" not in page
        assert "14.html" not in page
    assert "-svg onload=alert(1)-&amp;{{ 7-add-7 }}.html" in page


def test_a_part_may_be_asked_for_and_the_whole_is_given(client):
    answer = client.get(address_of(a_document("a.pdf", PDF)), HTTP_RANGE="bytes=2-3,5-")
    assert (answer.status_code, b"".join(answer)) == (200, PDF)


def test_the_headers_alone_can_be_asked_for(client):
    answer = client.head(address_of(a_document("a.pdf", PDF)))
    assert (answer.status_code, answer.headers["Content-Length"], b"".join(answer)) == (200, str(len(PDF)), b"")


def test_whoever_has_the_file_is_told_that_it_is_the_same(client):
    document = a_document("a.pdf", PDF)
    etag = client.get(address_of(document)).headers["ETag"]
    assert client.get(address_of(document), HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert client.get(address_of(document), HTTP_IF_NONE_MATCH='"another"').status_code == 200


def test_that_a_file_is_the_same_is_told_to_nobody_who_may_not_have_it(client):
    document = a_document("a.pdf", PDF)
    etag = f'"{document.file.sha256}"'
    type(document).objects.update(audience="officers")
    assert client.get(address_of(document), HTTP_IF_NONE_MATCH=etag).status_code == 404


def test_a_file_that_the_disk_has_lost_is_not_there(client, caplog):
    document = a_document("a.pdf", PDF)
    disk.path_of(document.file.place).unlink()
    assert client.get(address_of(document)).status_code == 404
    assert f"The bytes of the file {document.file.uuid} are missing." in caplog.text


def test_one_file_costs_few_questions(client, django_assert_num_queries):
    address = address_of(a_document("a.pdf", PDF))
    with django_assert_num_queries(1):
        client.get(address)
