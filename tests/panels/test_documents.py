"""Background papers on a review's page: added, changed, given another file, removed, and downloaded."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from panels.actions.documents import add_document, change_document, remove_document
from panels.models import Document, Grant
from panels.papers.evidence import document_blocks
from scrutiny.editing import Conflict
from scrutiny.models import Event, StoredFile
from scrutiny.papers.model import ItemList, plain
from tests.files.made_up import PAGE, PDF, PROGRAM, upload
from tests.pages import Page, told
from tests.records import a_dso, a_grant, a_panel, a_user
from tests.screens import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()
    return settings.MEDIA_ROOT


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public")


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


def a_pdf(name="report.pdf", content=PDF):
    return SimpleUploadedFile(name, content)


def bytes_in(folder):
    return sorted(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def address(name, *more):
    return reverse(f"reviews:{name}", args=["parks", *more])


def add(client, typed):
    page = Page(client, address("document_add"))
    page.send(typed)
    return page


def test_a_document_is_added_with_its_file_and_the_public_downloads_it(client, dso, panel):
    page = add(client, {
        "title": "Parks at night", "author": "A. Okafor", "publisher": "Parks Department", "dated": "May 2026",
        "address": "www.example.org/parks", "upload": a_pdf("Parcïau.pdf"), "audience": "public",
    })  # fmt: skip
    assert page.response.status_code == 302, page.errors
    document = Document.objects.get()
    words = (document.title, document.author, document.publisher, document.dated, document.address, document.audience)
    assert words == (
        "Parks at night", "A. Okafor", "Parks Department", "May 2026", "https://www.example.org/parks", "public",
    )  # fmt: skip
    assert (document.panel, document.position, document.file.made_by) == (panel, 1, dso)
    assert told(client.get(address("evidence"))) == ["Added: Parks at night."]
    client.logout()
    shown = client.get(address("evidence")).text
    link = re.search(r'href="(/files/[^"]+)" download>(.*?)</a>', shown)
    assert "Download<span" in link[2]
    assert "(PDF, 1 KB)" in link[2]
    answer = client.get(link[1])
    assert (answer.status_code, b"".join(answer)) == (200, PDF)
    event = Event.objects.of(document).get()
    assert (event.verb, event.by, event.changes) == ("added", dso, {"file": [None, document.file.name_in_history]})


def test_a_new_document_is_closed_until_somebody_chooses_who_may_read_it(client, dso, panel):
    add(client, {"title": "Parks at night"})
    assert (Document.objects.get().audience, Document.objects.get().file) == ("officers", None)


@pytest.mark.parametrize(("typed", "field", "sentence"), [
    ({"title": ""}, "title", "Give the document a title"),
    ({"address": "javascript:alert(1)"}, "address", "Write the address of a page"),
    ({"address": "JaVaScRiPt://example.org/%0aalert(1)"}, "address", "Write the address of a page"),
    ({"address": "file:///etc/passwd"}, "address", "Write the address of a page"),
    ({"address": "data:text/html,x"}, "address", "Write the address of a page"),
    ({"address": "//example.org"}, "address", "Write the address of a page"),
    ({"address": "https://"}, "address", "Write the address of a page"),
    ({"address": "https://[x"}, "address", "Write the address of a page"),
    ({"address": "https://amy:secret@example.org"}, "address", "Write the address of a page"),
    ({"address": "https://example.org/\u202egpj.exe"}, "address", "Write the address of a page"),
    ({"upload": a_pdf(content=PROGRAM)}, "upload", "“report.pdf” is not a PDF: its content is a program for Windows."),
    ({"restriction": "exempt"}, "exempt_paragraph", "Choose the paragraph of Schedule 12A"),
    ({"restriction": "exempt"}, "exempt_reason", "Give the public-interest reason"),
    ({"restriction": "confidential", "audience": "public"}, "audience", "What is restricted cannot be for everybody"),
    ({"restriction": "in_confidence"}, "restriction", "You are not named as a reader"),
    ({"public_from": "some day"}, "public_from", "Enter a real date"),
])  # fmt: skip
def test_what_cannot_be_has_its_sentence_beside_the_field_and_nothing_is_kept(
    client, dso, folder, typed, field, sentence
):
    typed = {"title": "Parks & <b>nights</b>", "author": "A. Okafor", **typed}
    page = add(client, typed)
    assert page.errors[field][0].startswith(sentence)
    assert 'value="A. Okafor"' in page.response.text
    assert "<b>nights" not in page.response.text
    assert f'href="#id_{field}' in page.response.text
    assert (Document.objects.count(), StoredFile.objects.count(), bytes_in(folder)) == (0, 0, [])


def test_a_document_is_changed_and_an_address_as_it_was_printed_may_stay(client, dso, panel):
    document = add_document(panel, by=dso, title="Parks", address="example.org, page 7", audience="panel")
    page = Page(client, address("document_change", document.uuid))
    page.send({"title": "Parks at night", "audience": "public"})
    document.refresh_from_db()
    assert (document.title, document.address, document.audience) == ("Parks at night", "example.org, page 7", "public")
    assert told(client.get(address("evidence"))) == ["Saved: the title and who may read it."]


def test_the_second_of_two_who_change_a_document_is_told_and_loses_nothing(client, dso, panel):
    document = add_document(panel, by=dso, title="Parks")
    page = Page(client, address("document_change", document.uuid))
    change_document(document, {"title": "Parks at dawn"}, by=dso)
    answer = page.send({"title": "Parks at night"})
    assert answer.status_code == 409
    assert "Parks at dawn" in answer.text
    assert "Parks at night" in answer.text


def test_another_file_takes_the_place_of_the_first_which_history_names_with_its_hash(client, dso, panel, folder):
    document = add_document(panel, by=None, title="Parks", upload=upload("old.pdf", PDF))
    first = document.file
    form = {"read_version": document.version, "upload": SimpleUploadedFile("new.html", PAGE)}
    answer = client.post(address("document_file", document.uuid), form)
    assert answer.status_code == 302
    document.refresh_from_db()
    changes = {"file": [f"old.pdf (SHA-256 {first.sha256})", f"new.html (SHA-256 {document.file.sha256})"]}
    assert Event.objects.of(document).first().changes == changes
    assert bytes_in(folder) == [PAGE]
    assert client.get(reverse("file", args=[first.uuid])).status_code == 404
    assert client.get(reverse("file", args=[document.file.uuid])).status_code == 200


def test_the_same_file_once_more_is_no_change(client, dso, panel, folder):
    document = add_document(panel, by=None, title="Parks", upload=upload("old.pdf", PDF))
    assert change_document(document, {}, by=dso, upload=upload("old.pdf", PDF)) == {}
    assert (bytes_in(folder), StoredFile.objects.kept().get()) == ([PDF], Document.objects.get().file)


def test_a_file_for_a_document_that_somebody_has_changed_meanwhile_is_not_taken(client, dso, panel, folder):
    document = add_document(panel, by=None, title="Parks", upload=upload("old.pdf", PDF))
    form = {"read_version": document.version, "upload": a_pdf("mine.pdf")}
    change_document(document, {"title": "Parks at dawn"}, by=dso)
    answer = client.post(address("document_file", document.uuid), form)
    assert "Somebody has changed this since you opened it." in answer.text
    assert "Parks at dawn" in answer.text
    assert (len(bytes_in(folder)), StoredFile.objects.count()) == (1, 1)


def test_a_file_is_taken_away(client, dso, panel, folder):
    document = add_document(panel, by=None, title="Parks", upload=upload("old.pdf", PDF))
    form = {"read_version": document.version, "take-away": "yes"}
    client.post(address("document_file", document.uuid), form)
    document.refresh_from_db()
    assert (document.file, bytes_in(folder)) == (None, [])


def test_to_save_no_file_is_told(client, dso, panel):
    document = add_document(panel, by=None, title="Parks")
    answer = client.post(address("document_file", document.uuid), {"read_version": document.version})
    assert answer.context["form"].errors == {"upload": ["Choose a file"]}


def test_a_document_is_removed_with_its_file_after_a_question(client, dso, panel, folder):
    document = add_document(panel, by=None, title="Parks", upload=upload("old.pdf", PDF))
    place = address("document_remove", document.uuid)
    assert "Remove this background paper?" in client.get(place).text
    assert client.post(place).status_code == 302
    assert (Document.objects.count(), bytes_in(folder)) == (0, [])
    event = Event.objects.filter(subject_kind="panels.document").first()
    assert (event.verb, event.changes["file"][1]) == ("deleted", None)
    assert client.get(place).status_code == 404


def test_a_change_that_fails_leaves_no_bytes(dso, panel, folder):
    document = add_document(panel, by=None, title="Parks")
    stale = Document.objects.get()
    change_document(document, {"title": "Parks at dawn"}, by=dso)
    with pytest.raises(Conflict):
        change_document(stale, {}, by=dso, upload=upload("new.pdf", PDF))
    assert bytes_in(folder) == []


@pytest.mark.parametrize("audience", ["officers", "panel", "councillors"])
def test_a_file_is_open_exactly_as_far_as_its_document(client, panel, audience):
    document = add_document(panel, by=None, title="Parks", upload=upload("a.pdf", PDF), audience=audience)
    place = reverse("file", args=[document.file.uuid])
    assert client.get(place).status_code == 404
    client.force_login(a_user())
    assert client.get(place).status_code == 404
    client.force_login(a_dso(panel=panel))
    assert client.get(place).status_code == 200
    change_document(document, {"audience": "public"}, by=None)
    client.logout()
    assert client.get(place).status_code == 200


def test_a_document_of_another_review_cannot_be_reached_through_ones_own(client, dso):
    other = add_document(a_panel("Buses", slug="buses"), by=None, title="Buses", audience="public")
    for name in ("document_change", "document_file", "document_remove"):
        assert client.get(address(name, other.uuid)).status_code == 404


def test_in_confidence_can_be_chosen_by_a_named_reader(client, dso, panel):
    a_grant(dso, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-12-31")
    client.force_login(type(dso).objects.get(pk=dso.pk))
    page = add(client, {"title": "Parks", "restriction": "in_confidence"})
    assert page.response.status_code == 302, page.errors


@pytest.mark.parametrize("rows", [1, 3])
def test_the_evidence_page_asks_as_much_for_many_files_as_for_one(client, dso, panel, django_assert_num_queries, rows):
    for number in range(rows):
        add_document(panel, by=None, title=f"Paper {number}", upload=upload("a.pdf", PDF), audience="public")
    client.get(address("evidence"))
    with django_assert_num_queries(9):
        client.get(address("evidence"))


# In the admin


def test_the_admin_takes_files_through_the_same_checks(client, dso, panel, folder):
    screen = Screen(client, "panels", "document")
    errors = screen.errors({"panel": panel.pk, "title": "Parks", "upload": a_pdf(content=PROGRAM)})
    assert errors[0].startswith("“report.pdf” is not a PDF")
    assert screen.errors({"panel": panel.pk, "title": "Parks", "address": "javascript:x"})[0].startswith("Write the")
    screen.save({"panel": panel.pk, "title": "Parks", "upload": a_pdf()})
    document = Document.objects.get()
    assert (document.file.name, document.position, bytes_in(folder)) == ("report.pdf", 1, [PDF])


def test_the_admin_replaces_a_file_takes_it_away_and_deletes_it_with_its_document(client, dso, panel, folder):
    document = add_document(panel, by=None, title="Parks", upload=upload("old.pdf", PDF))
    screen = Screen(client, "panels", "document", document)
    screen.save({"title": "Parks at night", "upload": SimpleUploadedFile("new.html", PAGE)})
    document.refresh_from_db()
    assert (document.title, document.file.name, bytes_in(folder)) == ("Parks at night", "new.html", [PAGE])
    screen.save({"without_file": "on"})
    assert bytes_in(folder) == []
    change_document(Document.objects.get(), {}, by=None, upload=upload("old.pdf", PDF))
    client.post(reverse("admin:panels_document_delete", args=[document.pk]), {"post": "yes"})
    assert (Document.objects.count(), bytes_in(folder)) == (0, [])


def test_a_document_that_is_removed_is_gone_from_the_next_list(dso, panel):
    document = add_document(panel, by=None, title="Parks")
    remove_document(document, by=dso)
    assert list(panel.documents.all()) == []


# Their order, and the list that the law asks for


def add_three(panel, **more):
    for title, dated in (("Newest", "May 2026"), ("Undated", ""), ("Oldest", "3 March 2019")):
        add_document(panel, by=None, title=title, dated=dated, audience="public", **more)


def titles(panel):
    return list(panel.documents.order_by("position").values_list("title", flat=True))


def test_background_papers_are_moved_by_buttons_and_put_in_the_order_of_their_dates(client, dso, panel):
    add_three(panel)
    page = Page(client, address("document_order"))
    lines = [f"r{pk}" for pk in panel.documents.order_by("position").values_list("pk", flat=True)]
    sent = {"seen": " ".join(["t0", *lines]), "line": ["t0", *lines]}
    page.send(sent | {"press": f"down-{lines[0]}"})
    assert titles(panel) == ["Newest", "Undated", "Oldest"]
    answer = client.post(address("document_order"), sent | {"press": "by-date"})
    moved = answer.context["form"].lines
    answer = client.post(address("document_order"), sent | {"line": moved, "press": "save"}, follow=True)
    assert titles(panel) == ["Oldest", "Newest", "Undated"]
    assert told(answer) == ["Saved: the order."]
    assert Event.objects.filter(verb="put in another order the documents of").count() == 1


def test_papers_list_background_papers_as_the_law_asks_and_published_works_apart(panel):
    used = {"A letter": "background", "A book": "published", "A leaflet": "read"}
    for title, used_as in used.items():
        add_document(panel, by=None, title=title, used_as=used_as, audience="public")
    add_document(panel, by=None, title="A secret", audience="officers")
    blocks = document_blocks(panel, None)
    listed = [block for block in blocks if isinstance(block, ItemList)]
    assert [[plain(item.text) for item in block.items] for block in listed] == [["A letter"], ["A book"], ["A leaflet"]]
    assert "section 100D of the Local Government Act 1972" in plain(blocks[0].text)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "vbscript:x", "//host.example/x", "\\\\server\\share", "ftp://host.example/x", "https://user:pw@host.example/",
    ],
)  # fmt: skip
def test_a_link_that_is_no_page_of_the_web_is_refused_with_a_sentence(client, dso, panel, link):
    page = add(client, {"title": "Parks", "address": link})
    assert page.errors["address"][0].startswith("Write the address of a page as the browser shows it")
    assert Document.objects.count() == 0
