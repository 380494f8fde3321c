"""Reading back the structure tree of a PDF, with the words that each element holds."""

import ctypes
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


@dataclass
class Element:
    role: str
    source: pikepdf.Object
    pdf: pikepdf.Pdf = field(repr=False)  # its objects live only as long as it does
    kids: list = field(default_factory=list)

    @property
    def words(self) -> str:
        return " ".join("".join(kid if isinstance(kid, str) else f" {kid.words} " for kid in self.kids).split())

    def all(self, role: str) -> list["Element"]:
        found = [self] if self.role == role else []
        return found + [element for kid in self.kids if not isinstance(kid, str) for element in kid.all(role)]

    def roles(self) -> list[str]:
        return [self.role, *[role for kid in self.kids if not isinstance(kid, str) for role in kid.roles()]]


def read_tree(content: bytes) -> Element:
    """The Document element of a PDF."""
    pdf = pikepdf.open(BytesIO(content))
    words = _words_by_mark(content)
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def read(source):
        element = Element(str(source.S)[1:], source, pdf)
        for kid in source.K:
            if kid.get("/S") is not None:
                element.kids.append(read(kid))
            elif kid.Type == "/MCR":
                element.kids.append(words.get((pages[kid.Pg.objgen], int(kid.MCID)), ""))
        return element

    return read(pdf.Root.StructTreeRoot.K[0])


def _words_by_mark(content: bytes) -> dict[tuple[int, int], str]:
    document, words = pypdfium2.PdfDocument(content), {}
    for number, page in enumerate(document):
        text = page.get_textpage()
        for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
            if mark >= 0:
                words[number, mark] = words.get((number, mark), "") + _words(thing, text)
    return words


def _words(thing, text) -> str:
    length = pdfium.FPDFTextObj_GetText(thing, text, None, 0)
    buffer = ctypes.create_string_buffer(length)
    taken = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFTextObj_GetText(thing, text, taken, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def page_texts(content: bytes) -> list[str]:
    """The words of each page as they are drawn."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
