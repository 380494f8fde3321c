"""What a progress report tells of a monitoring round, as far as its reader may read it."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils import timezone

from actionplans.changes import changes_between
from actionplans.lines import WITHHELD
from actionplans.models import (
    AskedRow,
    MonitoringRound,
    Owner,
    ProgressUpdate,
    ProofFile,
    RoundAnswer,
    Verdict,
)
from actionplans.past import as_day, day_of
from actionplans.pictures import DAYS, is_past, past_of
from actionplans.round_access import meeting_of
from panels.standing import standing_of
from scrutiny.models import Audience
from scrutiny.templatetags.components import PLAIN, shown_by
from scrutiny.templatetags.tallies import Shown

FROM_PICTURE = ("number", "owners", "timescale", "due_on", "first_due_on", "closed_on", "text")


def round_to_report(plan, reader, number=None):
    """The round of that number; without one the last that was closed, or the running one. None where there is none."""
    rounds = MonitoringRound.objects.visible_to(reader).of_plan(plan).select_related("meeting__body")
    if number is not None:
        return rounds.filter(number=number).first()
    return rounds.closed().first() or rounds.first()


@dataclass
class Report:
    """What is reported of a round to a reader; a running round is reported as it stands now."""

    plan: object
    round: MonitoringRound
    reader: object
    at: object = field(init=False)

    def __post_init__(self):
        self.at = self.round.closed_at or timezone.now()

    @property
    def day(self):
        return day_of(self.at)

    @cached_property
    def previous(self):
        """The round closed before this one that the reader may read of, or None."""
        rounds = MonitoringRound.objects.visible_to(self.reader).of_plan(self.plan).closed()
        return rounds.filter(number__lt=self.round.number).first()

    @cached_property
    def meeting(self):
        """The meeting to which it is reported, where the reader may know of it."""
        return meeting_of(self.reader, self.round)

    @cached_property
    def _past(self):
        return past_of(self.plan, self.reader, *filter(None, [self.previous and self.previous.closed_at, self.at]))

    @cached_property
    def rows(self):
        return kept_in(self.round.picture, self._past.rows(self.at), self.day)

    @cached_property
    def before(self):
        """The rows as the round before reported them."""
        if self.previous is None:
            return []
        return kept_in(self.previous.picture, self._past.rows(self.previous.closed_at), day_of(self.previous.closed_at))

    @cached_property
    def heard(self):
        """The numbers of the actions of which something was said since the round before, or since this one opened."""
        return self._past.heard_between(self.previous.closed_at if self.previous else self.round.opened_at, self.at)

    @cached_property
    def shown(self):
        """{status: Shown}, in the words of the plan when the round was closed."""
        kept = (self.round.picture or {}).get("ratings")
        if not kept:
            return shown_by(self.plan.scheme)
        return PLAIN | {one["status"]: Shown(one["colour"], one["word"], one["meaning"]) for one in kept}

    @cached_property
    def changes(self):
        words = {status: shown.word for status, shown in self.shown.items()}
        return changes_between(self.before, self.rows, heard=self.heard, words=words)

    @cached_property
    def updates(self):
        """{number of an update: ProgressUpdate} of those that the rows stand on."""
        numbers = [row.update for row in self.rows if row.update]
        return ProgressUpdate.objects.visible_to(self.reader).filter(row__plan=self.plan).in_bulk(numbers)

    @cached_property
    def files(self):
        """{number of an update: [name of a file, ...]}"""
        found = {}
        proofs = (
            ProofFile.objects.visible_to(self.reader).filter(update__row__plan=self.plan).order_by("update", "position")
        )
        for update, name in proofs.values_list("update", "file__name"):
            found.setdefault(update, []).append(name)
        return found

    @cached_property
    def verdicts(self):
        """{number of a verdict: Verdict} of those that the rows stand under."""
        numbers = [row.verdict for row in self.rows if row.verdict]
        given = Verdict.objects.visible_to(self.reader).filter(row__plan=self.plan)
        return given.select_related("meeting__body", "referred_to", "called").in_bulk(numbers)

    @cached_property
    def knows_names(self):
        """Whether the reader works on the plan, and so may know whom it was that was asked and what they answered."""
        standing = standing_of(self.reader)
        return standing.works_on(self.plan.panel) or standing.reads_as == Audience.OFFICERS

    @cached_property
    def silent(self):
        """[(who did not answer, [RowThen, ...]), ...]; by post or body for those who do not work on the plan."""
        rows = {row.pk: row for row in self.rows}
        asked = AskedRow.objects.silent().filter(asking__round=self.round, row__in=rows)
        asked = asked.select_related("asking__person__organisation").order_by(
            "asking__person__name", "row__position", "pk"
        )
        found = {}
        for one in asked:
            found.setdefault(self._who(one.asking.person), []).append(rows[one.row_id])
        return list(found.items())

    @cached_property
    def named(self):
        """Numbers of the people whom the actions name to this reader: to carry them out, or to answer for a group."""
        owners = Owner.objects.filter(row__in=[row.pk for row in self.rows])
        return {number for pair in owners.values_list("person", "accountable") for number in pair if number}

    def _who(self, person):
        """Of somebody whom no action names, because it was handed over since, others than officers read nothing."""
        if not self.knows_names and person.pk not in self.named:
            return "Somebody who carried them out then"
        where = [person.post, person.organisation.name if person.organisation else ""]
        said = ", ".join(filter(None, [str(person) if self.knows_names else "", *where]))
        return said or "Somebody whose post is not recorded"

    @cached_property
    def asked(self):
        """How many of the actions that the reader may read were asked about."""
        rows = [row.pk for row in self.rows]
        return AskedRow.objects.filter(asking__round=self.round, row__in=rows).values("row").distinct().count()

    @cached_property
    def answers(self):
        """[(question, [(who, words), ...]), ...] for whoever works on the plan."""
        if not self.knows_names:
            return []
        return [
            (question, [(self._who(one.asking.person), one.words) for one in given])
            for question, given in RoundAnswer.objects.by_question(self.round)
        ]


def kept_in(picture, rows, today):
    """The rows with what the picture of the round keeps of them; what is not open to the reader stays so."""
    kept = {row["pk"]: row for row in (picture or {}).get("rows", ())}
    for row in rows:
        for name in FROM_PICTURE:
            closed = name in row.unknown or (name == "text" and row.text == WITHHELD)
            if row.pk in kept and not closed and name in kept[row.pk]:
                setattr(row, name, as_day(kept[row.pk][name]) if name in DAYS else kept[row.pk][name])
        row.is_overdue, row.is_late = (is_past(row, day, today) for day in (row.due_on, row.first_due_on))
    return rows
