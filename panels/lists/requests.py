"""Requests for review, and what became of them."""

from panels.lists.programme import PROGRAMME_AND_REQUESTS
from panels.models import ReviewRequest
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH_OF_RECORD
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order


class ReviewRequestSieve(Sieve):
    words = WordsFilter("subject", "reasons", label="Words in the subject or reasons")
    state = choice(
        "Decided", ReviewRequest.State.choices, everything="Any or none", field_name="state",
        mistake="No decision is “%(value)s”",
    )  # fmt: skip
    body = choice(
        "Put to", everything="All bodies", field_name="body__slug", mistake="Nothing was put to a body “%(value)s”"
    )

    def choose(self):
        self.form.fields["body"].choices = self.queryset.bodies()


class ReviewRequestList(Listing):
    name, title = "requests-for-review", "Requests for review"
    one, many = "request", "requests"
    kin = PROGRAMME_AND_REQUESTS
    sieve_class = ReviewRequestSieve
    orders = (Order("received", "oldest first", "newest first", ("received_on",), is_reversed=True),)
    columns = (
        Column("Subject", lambda request: request.subject, is_wide=True),
        Column("Asked by", lambda request: request.asked_by),
        Column("Received", lambda request: request.received_on, order="received"),
        Column("Put to", lambda request: request.body.name),
        Column("Decided", lambda request: request.get_state_display()),
        Column("Decided on", lambda request: request.decided_on, is_on_page=False),
        Column("Why it was asked", lambda request: request.reasons, is_on_page=False, is_wide=True),
        Column("Reasons for the decision", lambda request: request.decision_reasons, is_on_page=False, is_wide=True),
    )
    for_signed_in = (REACH_OF_RECORD,)
    page_template, rows_template = "panels/requests/list.html", "panels/requests/_listed.html"
    table_class = "sheet--requests"
    nothing_yet = (
        "There is no request to read yet",
        "What councillors, committees or residents ask to be looked into is listed here with what was decided.",
    )

    def visible(self):
        return ReviewRequest.objects.visible_to(self.reader)

    def lines(self, pks):
        return {found.pk: found for found in ReviewRequest.objects.filter(pk__in=pks).for_page(self.reader)}
