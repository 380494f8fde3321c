"""Showing a list as its address asks: as a page, for printing, or as a file."""

from django.http import FileResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone

from scrutiny.lists.listing import NO_SUCH_FORM
from scrutiny.lists.sheets import csv_lines, xlsx_file

PRINTED = 1000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(request, listing_class):
    """The list as its address asks for it; an address that makes no sense gives the list and says so."""
    listing = listing_class(request.user, request.GET)
    return in_form_asked(request, listing) or _as_page(request, listing)


def in_form_asked(request, listing):
    """The list for printing or as a file, where its address asks for one; None where it is to be a page."""
    form = request.GET.get("show", "")
    if form in FORMS and listing.sieve.is_valid():
        return FORMS[form](request, listing)
    if form and form not in FORMS:
        listing.notices.append(NO_SUCH_FORM)
    return None


def _as_page(request, listing):
    context = {"listing": listing, "page": listing.page, "lines": listing.page_lines, "sieve": listing.sieve}
    return render(request, listing.page_template, _whole(listing, context))


def _as_print(request, listing):
    lines = listing.first_lines(PRINTED)
    context = {"listing": listing, "lines": lines, "printed": PRINTED, "now": timezone.localtime()}
    return render(request, "lists/print.html", _whole(listing, context))


def _whole(listing, context):
    """With the council too, which the list knows already: it is asked for once."""
    return context | listing.more() | {"council": listing.council}


def _as_csv(request, listing):
    response = StreamingHttpResponse(csv_lines(listing), content_type="text/csv; charset=utf-8")
    return _named(response, listing, "csv")


def _as_xlsx(request, listing):
    return _named(FileResponse(xlsx_file(listing), content_type=XLSX), listing, "xlsx")


def _named(response, listing, ending):
    name = f"{listing.name}-{timezone.localdate():%Y-%m-%d}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


FORMS = {"print": _as_print, "csv": _as_csv, "xlsx": _as_xlsx}
