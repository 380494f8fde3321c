"""Reading answers as somebody would who looks for more than they may know: bodies decoded, headers, PDFs, workbooks."""

import io
import re
import zipfile

import pypdfium2
from django.contrib import admin
from django.urls import reverse

from tests.access.cells import NOT_SO
from tests.access.places import STATES
from tests.access.table import SITE
from tests.shares import share_of

WORD = re.compile(r"zq\d{5}x")
# The world has one panel with records in every state; its papers are drawn for these readers.
DRAWN_FOR = {"anonymous", "councillor", "dso"}
DRAWN = "/reviews/public/papers/"
PDFS = {"reviews:paper_pdf", "reviews:note_pdf"}
OF_THAT_PANEL = ("/reviews/public/", "/action-plans/public-plan/")
OF_A_PANEL = ("/reviews/", "/action-plans/")
PAGES_ELSEWHERE, FORMS_HERE, FORMS_ELSEWHERE, HIDDEN_SCREENS = 2, 2, 1, 1
TAKEN = {STATES[state] for state in ("public", "officers", "in confidence")}
# What a list can be besides a page.
LISTS = {
    "accounts:list", "actions", "bodies", "people", "programme:list", "recommendations", "requests:list",
    "sources:list",
}  # fmt: skip
FORMS_OF_A_LIST = ("print", "csv", "xlsx")


def words_in(response):
    """All marker words of an answer."""
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    content = b"".join(response) if response.streaming else response.content
    text = READERS.get(response.headers.get("Content-Type", ""), bytes.decode)(content)
    return set(WORD.findall((headers + text).lower()))


def _text_of_pdf(content):
    """Text and properties of a PDF, with words put together that are parted at the end of a line."""
    pdf = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    whole = re.sub(r"[-\u00ad\ufffe]?\r?\n", "", text)
    return "\n".join([text, whole, str(pdf.get_metadata_dict()), str([item.get_title() for item in pdf.get_toc()])])


def _text_of_workbook(content):
    """Every part of an Excel workbook, its properties included."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist())


def _text_of_folder(content):
    """Every workbook in a packed folder, and what each is called."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(f"{name}\n{_text_of_workbook(parts.read(name))}" for name in parts.namelist())


READERS = {
    "application/pdf": _text_of_pdf,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _text_of_workbook,
    "application/zip": _text_of_folder,
}


def site_addresses(pages, kind):
    """The pages of the site that are fetched as one kind of person."""
    for name, addresses in pages.items():
        for address in _asked_for(name, kind, addresses):
            if name not in PDFS or (kind in DRAWN_FOR and address.startswith(DRAWN)):
                yield address
            if name in LISTS:
                yield from (f"{address}?show={form}" for form in FORMS_OF_A_LIST)
    yield from ("/reviews/nothing-of-that-name/", "/no-such-page/")


def _asked_for(name, kind, addresses):
    """The pages of the panel with records in every state, and a share of the other panels, another for each kind.

    Of pages to change something there is a share everywhere: what they show stands on a page as well.
    """
    here = [address for address in addresses if address.startswith(OF_THAT_PANEL)]
    elsewhere = [address for address in addresses if address not in here]
    name_and_kind = f"{name} {kind}"
    if SITE[name][1] != NOT_SO:
        return [*share_of(here, name_and_kind, FORMS_HERE), *share_of(elsewhere, name_and_kind, FORMS_ELSEWHERE)]
    if not all(address.startswith(OF_A_PANEL) for address in elsewhere):
        return addresses
    return [*here, *share_of(elsewhere, name_and_kind, PAGES_ELSEWHERE)]


def admin_addresses(world, kind):
    """The admin's lists, and the screens of records: one of each kind for each place that it can stand in.

    Whoever may read them all is shown those of the panel with records in every state; each of the others a share of
    what they must not see. The states taken are the widest, the narrowest and the one with readers of its own.
    """
    yield reverse("admin:index")
    for model in admin.site._registry:
        yield reverse(f"admin:{_name(model)}_changelist")
        for record in _screens_of(model, world, kind):
            yield reverse(f"admin:{_name(model)}_change", args=[record.pk])
            yield reverse(f"admin:{_name(model)}_history", args=[record.pk])


def _screens_of(model, world, kind):
    by_place = {place: record for record, place in reversed(world.records.get(model, [])) if set(place.links) <= TAKEN}
    if kind == "named_dso":
        return [record for place, record in by_place.items() if place.links[:1] in ((), (STATES["public"],))]
    hidden = [record for place, record in by_place.items() if not place.is_open_to(kind)]
    return share_of(hidden, f"{_name(model)} {kind}", HIDDEN_SCREENS)


def _name(model):
    return f"{model._meta.app_label}_{model._meta.model_name}"
