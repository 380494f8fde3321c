"""Whose copy a paper is, and to whom it is offered before it is published."""

from dataclasses import dataclass

from django.db.models import Exists

from actionplans.models import ActionPlan, MonitoringRound, Row
from panels.models import Note, Panel, QuestionSet
from panels.papers.recommendations import is_issued
from panels.standing import PUBLIC, standing_of
from scrutiny.models import Audience

COPIES = {
    Audience.OFFICERS: "Officers' copy: not for publication",
    Audience.PANEL: "Panel's copy: not for publication",
    Audience.COUNCILLORS: "Councillors' copy: not for publication",
    Audience.PUBLIC: "",
}
FOR_INSIDERS = {"brief"}
OWNERS_COPY = "Action owner's copy: not for publication"


def copy_words(reader, panel) -> str:
    """The mark on a paper about a panel (None for a plan without one); empty for what the public reads.

    It names the widest standing with which somebody reads; an action owner reads actions of theirs beyond the public.
    """
    words = COPIES[widest_reading(reader, panel)]
    return words or (OWNERS_COPY if _owns_actions(reader, panel) else "")


def widest_reading(reader, panel) -> str:
    """The audience as which somebody reads a panel's records (records of no panel, where it is None)."""
    standing = standing_of(reader)
    if standing.reads_as:
        return standing.reads_as
    if standing.works_on(panel):
        return Audience.OFFICERS
    if panel and panel.body_id in standing.member_bodies:
        return Audience.PANEL
    return Audience.COUNCILLORS if standing.is_councillor or standing.is_administrator else Audience.PUBLIC


def _owns_actions(reader, panel) -> bool:
    person = standing_of(reader).person_id
    if person is None:
        return False
    return Row.objects.visible_to(reader).filter(plan__panel=panel, owners__person=person).exists()


def is_offered(kind: str, panel, reader) -> bool:
    """Whether the site offers a paper to somebody who may see the panel.

    Its officers and members get the draft; others a report once it is issued, a progress report once its
    round is closed, and a plan and notes that they may see.
    What is for officers and members alone (FOR_INSIDERS) is offered to nobody else.
    """
    if widest_reading(reader, panel) in (Audience.OFFICERS, Audience.PANEL):
        return True
    if kind in FOR_INSIDERS:
        return False
    if kind == "assembly-report":
        return is_issued(panel)
    return _told_by(kind, panel, reader).exists()


def _told_by(kind, panel, reader):
    """The records of a panel of which one that this reader may see makes the paper worth offering."""
    if kind == "progress-report":
        return MonitoringRound.objects.visible_to(reader).closed().filter(plan__panel=panel)
    if kind == "question-set":
        return QuestionSet.objects.visible_to(reader).of_panel(panel)
    if kind == "interview-note":
        return Note.objects.visible_to(reader).of_panel(panel)
    return ActionPlan.objects.visible_to(reader).filter(panel=panel)


@dataclass(frozen=True)
class Offer:
    """What the site offers of a paper: the reader's own copy, and beside it the public's where theirs is another."""

    kind: str
    has_own: bool
    has_publics: bool

    @property
    def is_for_insiders(self):
        """Whether the public never gets a copy."""
        return self.kind in FOR_INSIDERS


def offers(kinds, panel, reader) -> list[Offer]:
    """An Offer for each of the kinds that are for such readers. A panel hidden from the public has no public copies."""
    publics = _offered_to_all(kinds, panel) if copy_words(reader, panel) else ()
    kinds = [kind for kind in kinds if kind not in FOR_INSIDERS or is_offered(kind, panel, reader)]
    return [Offer(kind, is_offered(kind, panel, reader), kind in publics) for kind in kinds]


def _offered_to_all(kinds, panel) -> set:
    """The kinds of which the site offers a copy to everybody; by one query, and another for what is issued."""
    told = {kind: f"has_{place}" for place, kind in enumerate(kinds) if kind not in {*FOR_INSIDERS, "assembly-report"}}
    has = {name: Exists(_told_by(kind, panel, PUBLIC)) for kind, name in told.items()}
    found = Panel.objects.visible_to(PUBLIC).filter(pk=panel.pk).annotate(**has).values(*has).first()
    if found is None:
        return set()
    issued = {"assembly-report"} if is_issued(panel) else set()
    return issued | {kind for kind, name in told.items() if found[name]}
