"""The work programme: what the bodies will look at, year by year."""

from functools import cached_property

from django.utils import timezone

from panels.models import ReviewRequest, WorkProgrammeItem
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH_OF_RECORD
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order

PROGRAMME_AND_REQUESTS = (("Work programme", "programme:list"), ("Requests for review", "requests:list"))
FEW = 5


class ProgrammeSieve(Sieve):
    words = WordsFilter("subject", "note", label="Words in the subject or note")
    body = choice(
        "Body", everything="All bodies", field_name="body__slug", mistake="Nothing is planned by a body “%(value)s”"
    )
    year = choice(
        "Municipal year", everything="All years", field_name="year__label", mistake="Nothing is planned in “%(value)s”"
    )
    state = choice(
        "How it stands", WorkProgrammeItem.State.choices, everything="However it stands", field_name="state",
        mistake="Nothing can stand as “%(value)s”",
    )  # fmt: skip

    def choose(self):
        bodies, years = self.queryset.bodies_and_years()
        self.form.fields["body"].choices = bodies
        self.form.fields["year"].choices = [(label, label) for label in years]


class ProgrammeList(Listing):
    name, title = "work-programme", "Work programme"
    one, many = "item", "items"
    kin = PROGRAMME_AND_REQUESTS
    sieve_class = ProgrammeSieve
    orders = (Order("year", "latest year first, by body", "", ("-year__starts_on", "body__name", "position")),)
    columns = (
        Column("Body", lambda item: item.body.name, is_on_page=False, is_wide=True),
        Column("Municipal year", lambda item: item.year.label, is_on_page=False),
        Column("Subject", lambda item: item.subject, is_wide=True),
        Column("What it will be", lambda item: item.get_kind_display()),
        Column("Planned for", lambda item: item.planned_words),
        Column("How it stands", lambda item: item.get_state_display()),
        Column("Note", lambda item: item.note, is_on_page=False, is_wide=True),
    )
    for_signed_in = (REACH_OF_RECORD,)
    page_template = "panels/programme/list.html"
    print_template = "panels/programme/_table.html"
    nothing_yet = (
        "Nothing is planned yet",
        "What the committees will look at, and when, is listed here once it is published.",
    )

    @cached_property
    def usual(self):
        """The present municipal year, once something of it is planned that the reader may see."""
        today = timezone.localdate()
        of_year = self.visible().filter(year__starts_on__lte=today, year__ends_on__gte=today)
        label = of_year.order_by().values_list("year__label", flat=True).first()
        return {"year": label} if label else {}

    def visible(self):
        return WorkProgrammeItem.objects.visible_to(self.reader)

    def lines(self, pks):
        return {item.pk: item for item in WorkProgrammeItem.objects.filter(pk__in=pks).for_list(self.reader)}

    def more(self):
        waiting = ReviewRequest.objects.visible_to(self.reader).waiting().for_page(self.reader)
        return {"waiting": waiting[:FEW]}
