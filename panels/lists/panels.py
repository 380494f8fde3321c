"""The list of panels."""

from django.db.models.functions import Lower

from panels.models import Body, Panel, Stage
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH_OF_RECORD
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order, UndatedFirst


class PanelSieve(Sieve):
    text = WordsFilter("title", label="Words in the title")
    stage = choice(
        "Stage", Stage.choices, everything="All stages", field_name="stage",
        mistake="There is no stage called “%(value)s”",
    )  # fmt: skip
    body = choice(
        "Done by", everything="All bodies", field_name="body__slug",
        mistake="Nothing is done by a body called “%(value)s”",
    )  # fmt: skip
    year = choice(
        "Begun in", everything="All years", field_name="starts_on__year", mistake="Nothing began in “%(value)s”"
    )

    def choose(self):
        bodies, years = self.queryset.bodies_and_years()
        self.form.fields["body"].choices = bodies
        self.form.fields["year"].choices = [(str(year), str(year)) for year in years]


class PanelList(Listing):
    name, title = "reviews", "{Words}"
    one, many = "{word}", "{words}"
    sieve_class = PanelSieve
    orders = (
        Order("begun", "oldest first", "newest first", (UndatedFirst("starts_on"),), is_reversed=True),
        Order("title", "A to Z", "Z to A", (Lower("title"),)),
    )
    columns = (
        Column("Title", lambda panel: panel.title, order="title", is_wide=True),
        Column("Stage", lambda panel: panel.get_stage_display()),
        Column("Done by", lambda panel: "" if panel.body.kind == Body.Kind.PANEL else panel.body.name),
        Column("Begun", lambda panel: panel.starts_on, order="begun"),
        Column("Ended", lambda panel: panel.ends_on, is_on_page=False),
        Column("Summary", lambda panel: panel.summary, is_on_page=False, is_wide=True),
    )
    for_signed_in = (REACH_OF_RECORD,)
    size = 20
    page_template, rows_template = "panels/list.html", "panels/_listed.html"
    nothing_yet = (
        "No {word} is published yet",
        "What the council publishes will be listed here with its report, its recommendations and what becomes of it.",
    )

    def visible(self):
        return Panel.objects.visible_to(self.reader)

    def lines(self, pks):
        return {panel.pk: panel for panel in Panel.objects.filter(pk__in=pks).select_related("body")}

    def more(self):
        return {"by_stage": self.rows.by_stage(), "stages": Stage.choices}
