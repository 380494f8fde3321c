"""Showing a list as its address asks: as a page, for printing, or as a file."""

from django.shortcuts import render
from django.utils import timezone

from scrutiny.lists.listing import NO_SUCH_FORM
from scrutiny.lists.sending import csv_file, workbook

PRINTED = 1000


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
    return csv_file(listing, listing.name)


def _as_xlsx(request, listing):
    return workbook(listing, listing.name)


FORMS = {"print": _as_print, "csv": _as_csv, "xlsx": _as_xlsx}
