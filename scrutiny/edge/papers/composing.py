"""Putting papers together from the records, as a given reader may see them."""

from dataclasses import replace

from django.utils import timezone

from actionplans.models import ActionPlan
from actionplans.papers.action_plan import action_plan_part, is_draft
from actionplans.papers.progress_report import NO_ROUND, facts_of, report_parts
from actionplans.reporting import Report, round_to_report
from panels.models import OldAddress, Panel
from panels.papers.appendices import background_part, evidence_part, question_part
from panels.papers.assembly_report import DRAFT, cover_of, report_part
from panels.papers.final_report import final_report_part
from panels.papers.notes import NotesOfPanel
from panels.papers.questions import NOT_AGREED, has_draft, question_set_parts
from panels.papers.recommendations import is_issued
from scrutiny.edge.papers.brief import brief_of
from scrutiny.edge.papers.copies import copy_words
from scrutiny.look import look_of
from scrutiny.models import Council
from scrutiny.papers.model import Contents, Paper, Part

STILL_OPEN = "Draft: the round is still open"


class NoSuchPaper(Exception):
    """No such kind, or nothing under that name that the reader may see. Its argument is a sentence for the reader."""


def compose(kind: str, slug: str, reader, *, number=None) -> Paper:
    """The paper of a kind about the panel (or plan) with that slug.

    reader  a User, None for the public, or a Standing such as `standing_for_audience("officers")`
    number  of the round that is reported, for a progress report of another than the last
    Raises NoSuchPaper.
    """
    if kind not in KINDS:
        raise NoSuchPaper(f"There is no paper of the kind “{kind}”; the kinds are {', '.join(KINDS)}.")
    if number is not None and kind != "progress-report":
        raise NoSuchPaper("Only a progress report is of a round.")
    return KINDS[kind](slug, reader) if number is None else KINDS[kind](slug, reader, number)


def _assembly_report(slug: str, reader) -> Paper:
    panel = _panel(slug, reader)
    if panel is None:
        raise NoSuchPaper(f"There is no review called “{slug}” that this reader may see.")
    plan = _plan_of(panel, reader)
    parts = (
        Part("Contents", (Contents(heading=""),), id="contents"),
        report_part(panel, reader),
        final_report_part(panel, reader),
        question_part(panel, reader),
        replace(action_plan_part(plan, reader, today=timezone.localdate()), label="Appendix 2"),
        evidence_part(panel, reader),
        background_part(panel, reader),
    )
    return Paper(parts=parts, copy=copy_words(reader, panel), **cover_of(panel), **look_of(Council.current()))


def _action_plan(slug: str, reader) -> Paper:
    plan, panel = find_plan(slug, reader)
    title = plan.title if plan else f"{panel.title}: action plan"
    today, council = timezone.localdate(), Council.current()
    draft = is_draft(plan) if plan else not is_issued(panel)
    return Paper(
        title=title,
        kind="Action plan",
        draft=DRAFT if draft else "",
        copy=copy_words(reader, panel),
        receiving_body=", ".join(body.name for body in plan.reporting_to.all()) if plan else "",
        facts=_plan_facts(plan, panel, today, council),
        parts=(action_plan_part(plan, reader, today=today),),
        **look_of(council),
    )


def _progress_report(slug: str, reader, number=None) -> Paper:
    plan, panel = find_plan(slug, reader)
    return progress_report_of(plan, panel, find_report(plan, reader, number), reader)


def find_report(plan, reader, number=None):
    """The Report of a plan's round, the last that was closed unless it has that number; None where there is none.

    Raises NoSuchPaper for a number that no round has which the reader may see.
    """
    told = round_to_report(plan, reader, number) if plan else None
    if told is None and number is not None:
        raise NoSuchPaper(f"There is no round {number} of this plan that this reader may see.")
    return Report(plan, told, reader) if told else None


def progress_report_of(plan, panel, report, reader) -> Paper:
    """The progress report of a plan; `report` may be None, and the paper says so then."""
    is_open = report is not None and report.round.is_open
    facts = ((Council.current().panel_word.capitalize(), panel.title),) if panel else ()
    return Paper(
        title=f"{panel.title if panel else plan.title}: progress report",
        kind="Progress report",
        draft=STILL_OPEN if is_open else "",
        copy=copy_words(reader, panel),
        receiving_body=", ".join(body.name for body in plan.reporting_to.all()) if plan else "",
        facts=(*facts, *(facts_of(report) if report else ())),
        parts=report_parts(report) if report else (Part("Summary", (NO_ROUND,), id="summary", begins_page=False),),
        **look_of(Council.current()),
    )


def _brief(slug: str, reader) -> Paper:
    panel = _panel(slug, reader)
    if panel is None:
        raise NoSuchPaper(f"There is no review called “{slug}” that this reader may see.")
    return brief_for(panel, reader, Council.current())


def brief_for(panel, reader, council) -> Paper:
    """The brief of a panel, in the look of the council, marked with whose copy it is."""
    return brief_of(panel, reader, copy=copy_words(reader, panel), **look_of(council))


def _interview_note(slug: str, reader) -> Paper:
    panel = _panel(slug, reader)
    if panel is None:
        raise NoSuchPaper(f"There is no review called “{slug}” that this reader may see.")
    return _notes_paper(NotesOfPanel(panel, reader), f"Notes of evidence: {panel.title}")


def note_paper(note, reader) -> Paper:
    """The paper of one note, as a reader may see it."""
    return _notes_paper(NotesOfPanel(note.session.panel, reader, only=note), f"Note of {note.session.title}")


def _notes_paper(notes, title) -> Paper:
    council = Council.current()
    return Paper(
        title=title,
        kind="Notes of evidence" if notes.only is None else "Note of evidence",
        draft=notes.draft,
        copy=copy_words(notes.reader, notes.panel),
        facts=((council.panel_word.capitalize(), notes.panel.title),),
        parts=notes.parts(),
        **look_of(council),
    )


def _question_set(slug: str, reader) -> Paper:
    panel = _panel(slug, reader)
    if panel is None:
        raise NoSuchPaper(f"There is no review called “{slug}” that this reader may see.")
    council = Council.current()
    return Paper(
        title=f"Questions: {panel.title}",
        kind="Question sets",
        draft=NOT_AGREED if has_draft(panel, reader) else "",
        copy=copy_words(reader, panel),
        facts=((council.panel_word.capitalize(), panel.title),),
        parts=question_set_parts(panel, reader),
        **look_of(council),
    )


KINDS = {
    "assembly-report": _assembly_report,
    "action-plan": _action_plan,
    "progress-report": _progress_report,
    "interview-note": _interview_note,
    "question-set": _question_set,
    "brief": _brief,
}


def find_plan(slug: str, reader):
    """(plan or None, its panel or None) under a panel's slug or, where there is none, a plan's. Raises NoSuchPaper."""
    panel = _panel(slug, reader)
    if panel is not None:
        return _plan_of(panel, reader), panel
    plan = ActionPlan.objects.visible_to(reader).for_page().filter(slug=slug).first()
    if plan is None:
        raise NoSuchPaper(f"There is no action plan or review called “{slug}” that this reader may see.")
    return plan, plan.panel


def _plan_of(panel, reader):
    return ActionPlan.objects.visible_to(reader).for_page().filter(panel=panel).first()


def _panel(slug: str, reader):
    visible = Panel.objects.visible_to(reader).select_related("body", "commissioned_by", "reports_to")
    found = visible.filter(slug=slug).first()
    if found is None:
        found = visible.filter(pk__in=OldAddress.objects.filter(slug=slug).values("panel")).first()
    return found


def _plan_facts(plan, panel, today, council):
    facts = [(council.panel_word.capitalize(), panel.title)] if panel else []
    if plan and plan.opened_on:
        facts.append(("Opened", f"{plan.opened_on:%-d %B %Y}"))
    if plan:
        facts.append(("Reviewed", f"Every {plan.months_between_reviews} months"))
        facts.append(("As at", f"{today:%-d %B %Y}"))
    return tuple(facts)
