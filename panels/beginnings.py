"""What a panel came of, asked along with the panel: a request for review, an item of a work programme, or both."""

from urllib.parse import urlencode
from uuid import UUID

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse

from panels.models.programme import WorkProgrammeItem
from panels.models.requests import ReviewRequest


def came_of(reader):
    """{name: annotation} of panels: the request and the item that each came of, as far as the reader may see them."""
    requests = ReviewRequest.objects.visible_to(reader).filter(panel=OuterRef("pk")).order_by("received_on", "pk")
    items = WorkProgrammeItem.objects.visible_to(reader).filter(panel=OuterRef("pk")).order_by("year__starts_on", "pk")
    return {
        "of_request": _first(requests, uuid=F("uuid"), subject=F("subject")),
        "of_item": _first(
            items, subject=F("subject"), body=F("body__slug"), name=F("body__name"), year=F("year__label")
        ),
    }


def beginnings_of(panel):
    """[(what it is, its words, its address), ...] of a panel that was asked for with `came_of`."""
    request, item = panel.of_request, panel.of_item
    if request:
        yield "Request for review", request["subject"], reverse("requests:request", args=[UUID(request["uuid"])])
    if item:
        listed = urlencode({"body": item["body"], "year": item["year"]})
        yield (
            f"Work programme of {item['name']}, {item['year']}",
            item["subject"],
            f"{reverse('programme:list')}?{listed}",
        )


def _first(records, **columns):
    return Subquery(records.values(told=JSONObject(**columns))[:1])
