"""All actions of all plans, as a list."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import chain

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from actionplans.lines import COLUMNS, Line, read
from actionplans.lists.plans import ACTIONS_AND_PLANS
from actionplans.models import Rating, Row, Status
from panels.models import Body
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH, reach_words
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order, UndatedLast
from scrutiny.months import months_before
from scrutiny.templatetags.components import rag, shown_by

OPEN, SOON = "open", timedelta(days=92)
STANDS = [(OPEN, "Still open"), *Status.choices]
WHEN = [
    ("overdue", "Past its date"),
    ("late", "Past its first date"),
    ("soon", "In the next three months"),
    ("undated", "No date"),
]
SILENT = [("3", "For three months"), ("6", "For six months"), ("12", "For a year")]


class ActionWordsFilter(WordsFilter):
    def filter(self, rows, value):
        for word in (value or "").split():
            rows = rows.worded(word, self.parent.reader)
        return rows


class OwnerWordsFilter(WordsFilter):
    def filter(self, rows, value):
        for word in (value or "").split():
            rows = rows.owned_by_named(word)
        return rows


class AboutActions:
    """What the answers mean that lists of actions are sifted by."""

    def stand(self, rows, name, value):
        return rows.waiting() if value == OPEN else rows.filter(shown_status=value)

    def fall_due(self, rows, name, value):
        today = timezone.localdate()
        if value == "soon":
            return rows.waiting().filter(due_on__range=(today, today + SOON))
        if value == "undated":
            return rows.filter(due_on=None)
        return rows.waiting().overdue(today) if value == "overdue" else rows.waiting().late(today)

    def fall_silent(self, rows, name, value):
        since = months_before(timezone.localdate(), int(value))
        return rows.waiting().without_word_since(since, self.reader)


class ActionSieve(AboutActions, Sieve):
    words = ActionWordsFilter(label="Words in the action")
    review = WordsFilter("plan__title", "plan__panel__title", label="Words in the {word}’s title")
    stands = choice(
        "How it stands", STANDS, everything="However it stands", method="stand",
        mistake="No action can stand as “%(value)s”",
    )  # fmt: skip
    owner = choice("Who", everything="Anybody", method="own", mistake="No body called “%(value)s” carries out actions")
    name = OwnerWordsFilter(label="Name of who carries it out")
    due = choice("By when", WHEN, everything="Any date", method="fall_due", mistake="No date is “%(value)s”")
    silent = choice(
        "Without an update", SILENT, everything="With or without", method="fall_silent",
        mistake="Silence is not counted for “%(value)s”",
    )  # fmt: skip

    def choose(self):
        self.form.fields["owner"].choices = Body.objects.choices_for(self.reader)

    def own(self, rows, name, value):
        return rows.owned_in(value)


@dataclass
class ActionLine(Line):
    """An action as the list of all actions shows it."""

    address: str = ""
    review: str = ""
    rag: str = ""
    reach: str = ""


LINKS = ["", "plan__", "plan__panel__"]
OF_READERS = [(f"{link}audience", f"{link}restriction") for link in LINKS]
OF_PLAN = ["plan__slug", "plan__title", "plan__panel__title", "plan__scheme_id"]


class ActionList(Listing):
    name = "actions"
    title = "Actions"
    one, many = "action", "actions"
    kin = ACTIONS_AND_PLANS
    sieve_class = ActionSieve
    usual = {"stands": OPEN}  # otherwise what was done years ago would come first
    orders = (
        Order("due", "soonest first", "latest first", (UndatedLast("due_on"),)),
        Order("review", "newest plan first", "", ("-plan", "position")),
    )
    columns = (
        Column("{Word}", lambda line: line.review, is_on_page=False, is_wide=True),
        Column("Number", lambda line: line.number, is_on_page=False),
        Column("Action", lambda line: line.text, order="review", is_wide=True),
        Column("Recommendation", lambda line: line.recommendation, is_on_page=False),
        Column("Who", lambda line: "; ".join(line.owners)),
        Column("By when", lambda line: line.timescale, order="due"),
        Column("Due", lambda line: line.due_on, is_on_page=False),
        Column("First agreed date", lambda line: line.first_due_on, is_on_page=False),
        Column("How it stands", lambda line: line.status_word),
        Column("Past its date", lambda line: "yes" if line.is_overdue else "", is_on_page=False),
    )
    for_signed_in = (REACH,)
    rows_template, table_class = "actionplans/_listed.html", "sheet--plan"
    nothing_yet = (
        "There is no action to read yet",
        "When recommendations are adopted, an action plan opens. Its actions are listed here, with who does what by "
        "when and how far it has come.",
    )

    def visible(self):
        return Row.objects.visible_to(self.reader).shown_to(self.reader)

    def lines(self, pks):
        rows = Row.objects.filter(pk__in=pks).shown_to(self.reader).with_readable_text(self.reader)
        values = rows.order_by("pk", F("owners__position").asc()).values(*COLUMNS, *chain(*OF_READERS), *OF_PLAN)
        found = read(values, today=timezone.localdate(), kind=ActionLine)
        return {value["pk"]: self._completed(line, value) for value, line in found}

    def _completed(self, line, value):
        line.address = f"{self._plans}{value['plan__slug']}/rows/{line.uuid}/"
        line.review = value["plan__panel__title"] or value["plan__title"]
        line.rag, line.status_word = self._shown(value["plan__scheme_id"], line.status)
        line.reach = reach_words(*((value[audience], value[restriction]) for audience, restriction in OF_READERS))
        return line

    @cached_property
    def _plans(self):
        return reverse("actionplans:plan", args=["-"]).removesuffix("-/")

    def _shown(self, scheme, status):
        """(a status as its scheme draws it, and its word)"""
        if (scheme, status) not in self._drawn:
            ratings = [rating for rating in self._ratings if rating.scheme_id == scheme]
            self._drawn[scheme, status] = rag(status, ratings), shown_by(ratings)[status].word
        return self._drawn[scheme, status]

    @cached_property
    def _drawn(self):
        return {}

    @cached_property
    def _ratings(self):
        return list(Rating.objects.order_by("pk"))
