"""Files made to do harm: each is refused with a sentence, and nothing of it is kept."""

import pytest

from scrutiny.files.keeping import keep
from scrutiny.files.kinds import DOCUMENTS, ODS, PICTURES, XLSX
from scrutiny.files.refusals import Refused
from scrutiny.models import StoredFile
from tests.files.made_up import (
    GOOD,
    OLD_OFFICE,
    PAGE,
    PDF,
    PROGRAM,
    SVG,
    bomb,
    drawn,
    huge_picture,
    linked,
    office,
    open_document,
    package,
    pdf,
    picture,
    upload,
)

pytestmark = pytest.mark.django_db
DOCX = GOOD["notes.docx"]
ANOTHER = "Choose the file itself, not one given another ending."

DOCUMENTS_REFUSED = {
    "a program as PDF": ("report.pdf", PROGRAM, "is not a PDF: its content is a program for Windows. " + ANOTHER),
    "a program": ("report.exe", PROGRAM, "is of a kind that cannot be taken here. Choose PDF, Word (.docx), "),
    "a name written backwards": ("invoice\u202efdp.exe", PDF, "is of a kind that cannot be taken here."),
    "a picture among documents": ("logo.png", picture(), "is of a kind that cannot be taken here."),
    "a drawing as PDF": ("drawing.pdf", SVG, "its content is an SVG drawing."),
    "nothing": ("notes.docx", b"", "is empty."),
    "25 MB": ("notes.txt", b"x" * 25 * 1024 * 1024, "is 25.0 MB; the most is 20 MB."),
    "a byte too many": ("notes.txt", b"x" * (20 * 1024 * 1024 + 1), "is 20.1 MB; the most is 20 MB."),
    "half a PDF": ("report.pdf", PDF[:60], "ends in the middle"),
    "half a Word file": ("notes.docx", DOCX[: len(DOCX) // 2], "is damaged or was not copied whole"),
    "a Word file with a wrong byte": ("notes.docx", DOCX.replace(b"word/document", b"word/documemt", 1), "is damaged"),
    "a PDF that is an archive": ("report.pdf", PDF + package({"a.txt": "x"}), "is a PDF and something else besides"),
    "an archive inside a PDF": ("a.pdf", PDF + package({"a": "x"}) + PDF, "is a PDF and something else besides"),
    "a page inside a PDF": ("a.pdf", PDF.replace(b"1 0 obj", b"<script>x</script>1 0 obj"), "something else besides"),
    "a page before a PDF": ("a.pdf", PAGE + PDF, "its content is a web page."),
    "a page before a Word file": ("notes.docx", PAGE + DOCX, "is not an office document: its content is a web page."),
    "a Word file with a tail": ("notes.docx", DOCX + b"tail", "is damaged"),
    "a PDF in a Word file's head": (
        "notes.docx", package({"[Content_Types].xml": PDF}, method=0), "it is another kind of file besides",
    ),
    "a PDF as text": ("notes.txt", PDF, "is a PDF under another name"),
    "a program as text": ("notes.md", PROGRAM, "is not a text file"),
    "NUL in text": ("notes.csv", b"a,b\n\x00,c\n", "is not a text file"),
    "an archive as Word": ("notes.docx", package({"a.txt": "x"}), "is not what its ending says"),
    "Excel as Word": ("notes.docx", office(XLSX), "is not what its ending says"),
    "Word as OpenDocument": ("notes.odt", DOCX, "is not what its ending says"),
    "a locked Word file": ("notes.docx", OLD_OFFICE, "has a password"),
    "a locked OpenDocument": (
        "notes.odt", open_document(manifest="<manifest:encryption-data/>"), "has a password",
    ),
    "macros in Word": ("notes.docx", office(more={"word/vbaProject.bin": b"x"}), "holds macros"),
    "macros said to be in Word": (
        "notes.docx", office(types='<x ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
        "holds macros",
    ),
    "macros in OpenDocument": ("notes.odt", open_document(more={"Basic/Standard/Module1.xml": "x"}), "holds macros"),
    "a script of an OpenDocument": (
        "notes.odt", drawn("script:event-listener", "vnd.sun.star.script:Standard.Module1.Main"), "holds macros",
    ),
    "a picture from elsewhere in OpenDocument": (
        "notes.odt", drawn("draw:image", "https://bad.example/a.png"),
        "fetches a picture from “https://bad.example/a.png” when it is opened.",
    ),
    "a picture from elsewhere in the styles": (
        "sums.ods", drawn("style:background-image", "//bad.example/a.png", part="styles.xml", kind=ODS),
        "fetches a picture",
    ),
    "a page from elsewhere in OpenDocument": (
        "notes.odt", drawn("draw:floating-frame", "http://bad.example/", part="Object 1/content.xml"), "fetches a page",
    ),
    "data from another program in OpenDocument": ("sums.ods", drawn("office:dde-source", kind=ODS), "takes data"),
    "an OpenDocument that declares words": (
        "notes.odt", open_document(more={"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "declares words",
    ),
    "a PDF with a script": ("a.pdf", pdf(OpenAction={"/S": "/JavaScript", "/JS": "app.alert(1)"}), "holds a script"),
    "a PDF with a script packed away": (
        "a.pdf", pdf(packed=True, OpenAction={"/S": "/JavaScript", "/JS": "app.alert(1)"}), "holds a script",
    ),
    "a PDF with a script in other letters": (
        "a.pdf", pdf(OpenAction={"/S": "/JavaScript"}).replace(b"/JavaScript", b"/J#61vaScript"), "holds a script",
    ),
    "a PDF that starts a program": (
        "a.pdf", pdf(packed=True, AA={"/WC": {"/S": "/Launch", "/F": "cmd.exe"}}), "can start another program",
    ),
    "a PDF with a file in it": ("a.pdf", pdf(packed=True, attached=b"x"), "holds another file"),
    "a PDF with a password": ("a.pdf", pdf(packed=True, password="hush"), "has a password"),
    "a bomb": ("notes.docx", bomb(), "unpacks to far more than its size"),
    "an archive in a Word file": (
        "notes.docx", office(more={"word/media/a.zip": package({"a": "x"})}), "holds another archive",
    ),
    "a Word file in one in one": (
        "notes.docx",
        office(more={"word/embeddings/a.docx": office(more={"word/embeddings/b.docx": DOCX})}),
        "holds another archive",
    ),
    "macros in a table in a Word file": (
        "notes.docx",
        office(more={"word/embeddings/a.xlsx": office(XLSX, more={"xl/vbaProject.bin": b"x"})}),
        "holds macros",
    ),
    "a template from elsewhere": (
        "notes.docx", linked(("attachedTemplate", "https://bad.example/a.dotm")),
        "fetches its template from “https://bad.example/a.dotm” when it is opened.",
    ),
    "a template from a server": (
        "notes.docx", linked(("attachedTemplate", "file:///\\\\bad.example\\share\\a.dotm")), "fetches its template",
    ),
    "a picture from elsewhere": ("notes.docx", linked(("image", "//bad.example/a.png")), "fetches a picture"),
    "an object from elsewhere": (
        "notes.docx", linked(("oleObject", "mhtml:https://bad.example/a!x"), part="word/_rels/document.xml.rels"),
        "fetches an object",
    ),
    "data from another program": (
        "sums.xlsx", office(XLSX, more={"xl/externalLinks/externalLink1.xml": "<ddeLink ddeService='cmd'/>"}),
        "takes data from another program",
    ),
    "words that grow": (
        "notes.docx", office(more={"_rels/.rels": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "declares words",
    ),
    "a path out of it": ("notes.docx", office(more={"../../evil.txt": "x"}), "has a path out of it"),
}  # fmt: skip
PICTURES_REFUSED = {
    "a drawing as PNG": ("logo.png", SVG, "“logo.png” is not a PNG picture: its content is an SVG drawing. "),
    "a page as PNG": ("logo.png", PAGE, "its content is a web page."),
    "a program as JPEG": ("logo.jpg", PROGRAM, "its content is a program for Windows."),
    "a drawing": ("logo.svg", SVG, "is of a kind that cannot be taken here. Choose PNG, JPEG or WebP."),
    "a JPEG as PNG": ("logo.png", picture("JPEG"), "is not a PNG picture: its content is a JPEG picture."),
    "30,000 by 30,000": ("logo.png", huge_picture(), "is 30,000 by 30,000 pixels; the most is 10,000 each way"),
    "many pixels": ("logo.png", huge_picture(9000, 9000), "50 million altogether"),
    "one that does not hold what it says": ("logo.png", huge_picture(300, 300), "is damaged"),
    "half a picture": ("logo.png", picture()[:60], "is damaged"),
    "nothing": ("logo.png", b"", "is empty."),
}  # fmt: skip


def is_refused(name, content, accept, sentence, folder):
    with pytest.raises(Refused) as refusal:
        keep(upload(name, content), by=None, accept=accept)
    assert sentence in refusal.value.sentence
    assert StoredFile.objects.count() == 0
    assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("what", DOCUMENTS_REFUSED)
def test_a_hostile_document_is_refused_with_a_sentence_and_nothing_is_kept(what, folder):
    name, content, sentence = DOCUMENTS_REFUSED[what]
    is_refused(name, content, DOCUMENTS, sentence, folder)


@pytest.mark.parametrize("what", PICTURES_REFUSED)
def test_a_hostile_picture_is_refused_with_a_sentence_and_nothing_is_kept(what, folder):
    name, content, sentence = PICTURES_REFUSED[what]
    is_refused(name, content, PICTURES, sentence, folder)


@pytest.mark.parametrize(("name", "content"), [
    ("notes.odt", drawn("text:a", "https://council.example/")),
    ("notes.odt", drawn("draw:image", "Pictures/1000.png")),
    ("notes.odt", drawn("draw:object", "./Object 1")),
    ("report.pdf", pdf(packed=True, OpenAction={"/S": "/URI", "/URI": "https://council.example/JS"})),
    ("report.pdf", pdf() + b"% /JS\nstartxref\n0\n%%EOF\n"),
])  # fmt: skip
def test_links_and_pictures_of_its_own_are_taken(name, content):
    assert keep(upload(name, content), by=None).name == name


@pytest.mark.parametrize("content", [
    linked(("hyperlink", "https://council.example/"), ("hyperlink", "mailto:amy@council.example")),
    linked(("attachedTemplate", "file:///C:\\Users\\amy\\Templates\\Report.dotx")),
    linked(("attachedTemplate", "Normal.dotm")),
    office(more={"word/embeddings/chart.xlsx": office(XLSX)}),
    office(more={"word/document2.xml": "x" * 9_000_000}),
])  # fmt: skip
def test_what_offices_write_every_day_is_taken(content):
    assert keep(upload("notes.docx", content), by=None).name == "notes.docx"
