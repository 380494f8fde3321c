"""What is still missing of a review, for the officers who set it up: each with why it matters and where it is added."""

from dataclasses import dataclass

from django.urls import reverse

from panels.models import Panel, Stage
from scrutiny.naming import several

SET_UP = [Stage.SCOPING, Stage.EVIDENCE]
AT_WORK = [*SET_UP, Stage.DRAFTING, Stage.APPROVAL]
REPORTING = [Stage.DRAFTING, Stage.APPROVAL]


@dataclass(frozen=True)
class Missing:
    """Something that is not there yet. `what` begins with a capital; `address` is where to add it."""

    what: str
    why: str
    address: str


def missing_from(panel, reader):
    """[Missing, ...] for whoever may change the panel, in the order in which it is usually done; others get none."""
    if not reader.has_perm("panels.change_panel", panel):
        return []
    known = panel if hasattr(panel, "has_terms") else Panel.objects.with_facts(reader).get(pk=panel.pk)
    wanted = [*_of_the_work(known), *_of_the_report(known)]
    return [
        Missing(what, why, reverse(f"reviews:{page}", args=[panel.slug]))
        for is_missing, stages, what, why, page in wanted
        if is_missing and panel.stage in stages
    ]


def _of_the_work(panel):
    """(whether it is missing, the stages in which that matters, what, why, the page where it is added)"""
    return [
        (not panel.summary, AT_WORK, "A summary", "Readers see at once what it is about.", "particulars"),
        (not panel.commissioned_by_id, AT_WORK, "Who commissioned it", "Its report says so.", "particulars"),
        (not panel.has_terms, AT_WORK, "Terms of reference", "They say what it is to find out.", "terms"),
        (not panel.has_enquiries, SET_UP, "Lines of enquiry", "Evidence is gathered along them.", "enquiries"),
        (not panel.has_members, AT_WORK, "Members", "Nobody serves on it yet.", "members"),
        (panel.has_members and not panel.has_chair, AT_WORK, "A chair", "None of its members chairs it.", "members"),
        (not panel.has_support, AT_WORK, "Support officers", "Members know whom to ask.", "support"),
        (not panel.has_route, AT_WORK, "A route", "It says which bodies the report goes to.", "change_route"),
        (not panel.has_meeting, SET_UP, "A meeting to come", "None is planned.", "meetings"),
        (not panel.has_timetable, SET_UP, "A timetable", "It says when the report is due.", "add_to_timetable"),
    ]


def _of_the_report(panel):
    asked, no_addressee, no_finding = panel.number_asked, panel.number_unaddressed, panel.number_unfounded
    heard, page = [Stage.EVIDENCE, Stage.DRAFTING], "recommendations"
    return [
        (not panel.has_session, heard, "Evidence", "No session is recorded yet.", "evidence"),
        (not asked, REPORTING, "Recommendations", "None is recorded yet.", page),
        (no_addressee, REPORTING, "Whom it asks", _of_many(no_addressee, "addressed to nobody"), page),
        (no_finding, REPORTING, "Why it asks", _of_many(no_finding, "not tied to a finding"), "evidence_map"),
        (panel.number_unnumbered, [Stage.APPROVAL], "Its issue", "Recommendations have no numbers yet.", "issue"),
    ]


def _of_many(number, how):
    return f"{several(number, 'recommendation')} {'is' if number == 1 else 'are'} {how}."
