"""The actions of one plan: all of them, or those that are looked for."""

from functools import cached_property
from uuid import UUID

from django.utils import timezone
from django_filters import ChoiceFilter
from django_filters.fields import ChoiceField

from actionplans.lines import by_section, counted, lines_of, those_that_fit
from actionplans.lists.lately import changed_since, silent_in_round
from actionplans.lists.rows import SILENT, STANDS, WHEN, AboutActions, ActionList, ActionWordsFilter
from actionplans.models import Row
from panels.standing import standing_of
from scrutiny.lists.listing import Column
from scrutiny.lists.sieves import DayFilter, Sieve, choice
from scrutiny.lists.sorting import Order
from scrutiny.months import months_before
from scrutiny.naming import several
from scrutiny.templatetags.components import shown_by

IN_ROUND, AS_REVIEWED = "round", "review"


class OwnerField(ChoiceField):
    """Who can be chosen is known once the actions are read; whoever carries out none of them finds none."""

    def valid_value(self, value):
        return True


class OwnerFilter(ChoiceFilter):
    field_class = OwnerField


class PlanSieve(AboutActions, Sieve):
    words = ActionWordsFilter(label="Words in the action")
    stands = choice(
        "How it stands", STANDS, everything="However it stands", method="stand",
        mistake="No action can stand as “%(value)s”",
    )  # fmt: skip
    owner = OwnerFilter(label="Who", empty_label="Anybody", method="own")
    due = choice("By when", WHEN, everything="Any date", method="fall_due", mistake="No date is “%(value)s”")
    silent = choice(
        "Without an update", everything="With or without", method="fall_silent",
        mistake="Silence is not counted for “%(value)s”",
    )  # fmt: skip
    changed = DayFilter(label="Changed or reported on since", method="change")

    def of_plan(self, plan, *, is_asked_about):
        """Fill in what depends on the plan, and on whether the reader knows of its rounds."""
        self.plan = plan
        asked = [(IN_ROUND, "In the round that is open")] if is_asked_about else []
        months = several(plan.months_between_reviews, "month")
        self.form.fields["silent"].choices = [*asked, (AS_REVIEWED, f"For {months}, in which one is due"), *SILENT]

    def own(self, rows, name, value):
        kind, _, name = value.rpartition(":")
        if kind == "body":
            return rows.owned_in(name)
        if kind == "label":
            return rows.owned_by_any(label=name)
        try:
            return rows.owned_by_any(person__uuid=UUID(name))
        except ValueError:
            return rows.none()

    def fall_silent(self, rows, name, value):
        if value == IN_ROUND:
            return silent_in_round(rows.waiting(), self.reader)
        if value == AS_REVIEWED:
            since = months_before(timezone.localdate(), self.plan.months_between_reviews)
            return rows.waiting().without_word_since(since, self.reader)
        return super().fall_silent(rows, name, value)

    def change(self, rows, name, value):
        return changed_since(rows, value, self.reader)


class PlanList(ActionList):
    """All lines are read at once, because a part stands below what it is part of; a filter leaves some of them out."""

    sieve_class = PlanSieve
    usual = {}
    orders = (Order("plan", "in the order of the plan", "", ("position",)),)
    columns = (
        Column("Section", lambda line: line.section, is_wide=True),
        Column("Number", lambda line: line.number),
        Column("Part of", lambda line: line.part_of),
        Column("Action", lambda line: line.text, is_wide=True),
        Column("Recommendation", lambda line: line.recommendation),
        Column("Issue", lambda line: line.issue, is_wide=True),
        Column("Who", lambda line: "; ".join(line.owners), is_wide=True),
        Column("By when", lambda line: line.timescale),
        Column("Due", lambda line: line.due_on),
        Column("First agreed date", lambda line: line.first_due_on),
        Column("How it stands", lambda line: line.status_word),
        Column("Past its date", lambda line: "yes" if line.is_overdue else ""),
    )
    for_signed_in = ()
    print_template = "actionplans/sifted/_printed.html"
    nothing_yet = ("There is no action in this plan yet", "")

    def __init__(self, reader, asked, plan):
        self.plan = plan
        super().__init__(reader, asked)
        self.name, self.title = f"{plan.slug}-actions", plan.title
        self.sieve.of_plan(plan, is_asked_about=standing_of(reader).works_on(plan.panel))
        self._offer_owners()

    def visible(self):
        return super().visible().of_plan(self.plan)

    @property
    def is_sifted(self):
        """Whether anything was chosen, be it without sense."""
        return bool(self.sieve.answers())

    @cached_property
    def every_line_there_is(self):
        """All that the reader may see, fitting or not."""
        fitting = self.rows if self.is_sifted else None
        rows = Row.objects.visible_to(self.reader).of_plan(self.plan)
        return lines_of(rows, self.reader, today=timezone.localdate(), fitting=fitting)

    @cached_property
    def lines_shown(self):
        return those_that_fit(self.every_line_there_is)

    @property
    def sections(self):
        return by_section(self.lines_shown)

    @property
    def numbers(self):
        """{status: number} of what is shown."""
        return counted(self.lines_shown)

    @property
    def number(self):
        return len(self.lines_shown)

    @property
    def number_of_all(self):
        return len(self.every_line_there_is)

    def every_line(self):
        shown = shown_by(self.plan.scheme)
        for line in self.lines_shown:
            line.status_word = shown[line.status].word
            yield line

    def first_lines(self, most):
        return self.lines_shown[:most]

    def _offer_owners(self):
        """Whoever carries out any of the actions can be looked for."""
        found = {
            key: name
            for line in self.every_line_there_is
            for key, name in zip(line.owner_keys, line.owners, strict=True)
        }
        self.sieve.form.fields["owner"].choices = sorted(found.items(), key=lambda each: each[1].lower())
