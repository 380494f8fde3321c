"""What the addresses of the access table are asked of: of each state a record of the world."""

import uuid

from django.db.models import Q

from actionplans.models import Challenge, MonitoringRound, Row
from panels.models import (
    CallForEvidence,
    Comparison,
    Conclusion,
    ContactDetail,
    Document,
    EvidenceSession,
    Finding,
    Grant,
    LibrarySet,
    Meeting,
    Membership,
    MinorityView,
    Note,
    NoteSending,
    PanelContact,
    Recommendation,
    ReviewRequest,
    Submission,
    Support,
    Survey,
    TimetableEntry,
    WorkProgrammeItem,
)
from scrutiny.edge.models import DraftImport
from scrutiny.models import Job, Message
from tests.access.addresses import every_url
from tests.access.cells import DRAWN, JOBS, OF_BODY, PANEL, PAPERS, PLAN, SOURCE
from tests.access.filling import MAY

OF_ALL_DOCUMENTS = {"reviews:document_add", "reviews:document_order"}
OF_ONE = {f"reviews:{name}recommendation" for name in ("", "change_", "remove_")}
OF_ONE |= {"reviews:versions", "reviews:withdraw", "reviews:forerunners"}
OF_SET_UP = {
    "set_up:section": {"key": "name"},
    "move_body": {"body_slug": "committee"},
    "remove_body": {"body_slug": "committee"},
    ":body": {"body_slug": "committee"},
    "_scheme": {"scheme_slug": "marked"},
    ":scheme": {"scheme_slug": "marked"},
    "set_up:year": {"first_day": str(MAY)},
    "remove_year": {"first_day": str(MAY)},
    "remove_recess": {"first_day": str(MAY)},
}


# name: (model, the way to its panel, what the address captures of it: {key: field})
OF_NOTES = [
    f"reviews:{name}"
    for name in (
        *("note", "note_write", "note_public", "note_names", "note_readers", "note_agree", "note_as_drafted"),
        *("note_pdf", "note_confidence"),
        *("note_remove", "note_versions"),
    )
]
IN_A_PANEL = {
    **dict.fromkeys(["reviews:change_finding", "reviews:remove_finding"], (Finding, "panel", {"position": "position"})),
    **dict.fromkeys(
        ["reviews:change_conclusion", "reviews:remove_conclusion"], (Conclusion, "panel", {"position": "position"})
    ),
    **dict.fromkeys(
        ["reviews:change_minority_view", "reviews:remove_minority_view"], (MinorityView, "panel", {"view": "uuid"})
    ),
    "reviews:note_send": (Note, "session__panel", {"note": "uuid"}),
    "reviews:note_reply": (NoteSending, "note__session__panel", {"sending": "uuid"}),
    "reviews:note_end_link": (NoteSending, "note__session__panel", {"sending": "uuid"}),
    "reviews:change_meeting": (Meeting, "body__panels", {"meeting": "slug"}),
    "reviews:remove_meeting": (Meeting, "body__panels", {"meeting": "slug"}),
    "reviews:change_timetable": (TimetableEntry, "panel", {"entry": "uuid"}),
    **{
        f"reviews:{name}": (CallForEvidence, "panel", {"call": "slug"})
        for name in ("submissions", "change_call", "open_call", "close_call", "remove_call")
    },
    **{
        f"reviews:{name}": (Survey, "panel", {"survey": "uuid"})
        for name in ("survey", "change_survey", "survey_figures", "remove_survey")
    },
    **{
        f"reviews:{name}": (Comparison, "panel", {"comparison": "uuid"})
        for name in ("change_comparison", "comparison_table", "remove_comparison")
    },
    **{
        f"reviews:{name}": (Submission, "call__panel", {"submission": "uuid"})
        for name in ("submission", "accept_submission", "decline_submission", "forget_sender")
    },
    "reviews:remove_from_timetable": (TimetableEntry, "panel", {"entry": "uuid"}),
    **dict.fromkeys(OF_NOTES, (Note, "session__panel", {"note": "uuid"})),
}


def objects_of(name):
    """{object of the table: what its address captures}"""
    if name.startswith("actionplans:") and name != "actionplans:list":
        return of_a_plan(name)
    if name == "mail:again":
        return {None: {"uuid": Message.objects.get().uuid}}
    if name.startswith("jobs:"):
        return {whose: {"uuid": job.uuid} for whose, job in zip(JOBS, Job.objects.order_by("pk"), strict=True)}
    if name == "history":
        found = {slug: public_first(Recommendation.objects.filter(panel__slug=slug)) for slug in PANEL}
        return {slug: {"kind": "recommendation", "pk": each.pk} for slug, each in found.items()}
    if name in IN_A_PANEL:
        model, to_panel, captured = IN_A_PANEL[name]
        found = {slug: public_first(model.objects.filter(**{f"{to_panel}__slug": slug})) for slug in PANEL}
        return {
            slug: {"slug": slug, **{key: getattr(each, name) for key, name in captured.items()}}
            for slug, each in found.items()
        }
    if name in OF_ONE | {"reference"}:
        return of_a_recommendation(name)
    if name == "file" or (name.startswith("reviews:document_") and name not in OF_ALL_DOCUMENTS):
        found = {slug: public_first(Document.objects.filter(panel__slug=slug)) for slug in PANEL}
        if name == "file":
            return {slug: {"uuid": each.file.uuid} for slug, each in found.items()}
        return {slug: {"slug": slug, "uuid": each.uuid} for slug, each in found.items()}
    if name.startswith("reviews:paper") and name != "reviews:papers":
        slugs = DRAWN if name == "reviews:paper_pdf" else PAPERS
        return {slug: {"slug": slug, "kind": "action-plan"} for slug in slugs}
    if found := of_a_kind(name):
        return found(name)
    is_of_panel = name.startswith("reviews:") and name != "reviews:list"
    return {slug: {"slug": slug} for slug in PANEL} if is_of_panel else {None: captured_by(name)}


def of_a_plan(name):
    """A plan, or of each panel's plan an action, a question or a round."""
    captured = dict(every_url())[name]
    if "number" in captured:
        return rounds_of(name)
    if name in {"actionplans:verdicts", "actionplans:report_verdicts", "actionplans:outcomes"}:
        return {slug: {"slug": f"{slug}-plan"} for slug in PANEL}
    if "uuid" not in captured:
        return {slug: {"slug": slug} for slug in PLAN}
    if captured == ("uuid",):
        asked = {slug: Challenge.objects.filter(row__plan__panel__slug=slug) for slug in PANEL}
        return {slug: {"uuid": public_first(found).uuid} for slug, found in asked.items()}
    rows = {slug: public_first(Row.objects.filter(plan__panel__slug=slug)) for slug in PANEL}
    return {slug: {"slug": f"{slug}-plan", "uuid": row.uuid} for slug, row in rows.items()}


def rounds_of(name):
    """Of each panel's plan a round, which is closed, with somebody who was asked in it."""
    found = {}
    for slug in PANEL:
        held = public_first(MonitoringRound.objects.filter(plan__panel__slug=slug))
        known = {"slug": f"{slug}-plan", "number": held.number, "asking": held.askings.get().uuid}
        found[slug] = {key: known[key] for key in dict(every_url())[name]}
    return found


def evidence_of(name):
    """Of each panel a session with a witness of it, and a set of questions with a question of it."""
    found = {}
    for slug in PANEL:
        session = public_first(EvidenceSession.objects.filter(panel__slug=slug))
        asked = session.question_sets.get()
        known = {
            "slug": slug,
            "session": session.uuid,
            "witness": public_first(session.witnesses.all()).uuid,
            "questions": asked.uuid,
            "question": asked.questions.first().uuid,
        }
        found[slug] = {key: known[key] for key in dict(every_url())[name]}
    return found


def library_of(name):
    return {None: {} if name == "library:list" else {"uuid": LibrarySet.objects.get().uuid}}


def committee(name):
    """A standing body, with its one member."""
    known = {"slug": "committee", "member": Membership.objects.get(body__slug="committee").uuid}
    return {None: {key: known[key] for key in dict(every_url())[name]}}


def people_of(name):
    """Of each panel somebody who sits on its body and has left, its supporter and its contact, with their pages."""
    found = {}
    for slug in PANEL:
        supporter, contact = (model.objects.get(panel__slug=slug) for model in (Support, PanelContact))
        member = Membership.objects.get(body__panels__slug=slug, has_left=True)
        detail = ContactDetail.objects.filter(person=supporter.person).first()
        inside = {"slug": slug, "member": member.uuid, "supporter": supporter.uuid, "contact": contact.uuid}
        alone = {"uuid": supporter.person.uuid, "contact": detail.uuid}
        captured = alone if name.startswith("people:") else inside
        found[slug] = {key: captured[key] for key in dict(every_url())[name]}
    return found


def sources_of(name):
    """The sources of the world, with their first recommendation where the address names one."""
    if name == "sources:list":
        return {None: {}}
    more = {"number": 1} if "number" in dict(every_url())[name] else {}
    return {slug: {"slug": slug, **more} for slug in SOURCE}


def uploads_of(name):
    """The papers that officers of the world brought, by whose they are; the list and the upload are of none."""
    if name in {"imports:list", "imports:upload"}:
        return {None: {}}
    more = {"slug": "recommendations"} if name == "imports:part" else {}
    papers = DraftImport.objects.order_by("pk")
    return {"theirs" if paper.panel else "another": {"uuid": paper.uuid, **more} for paper in papers}


def chains_of(name):
    """The chain of a finding of each panel."""
    found = {slug: public_first(Finding.objects.filter(panel__slug=slug)) for slug in PANEL}
    return {slug: {"slug": slug, "thing": "finding", "mark": each.position} for slug, each in found.items()}


def occasions(name):
    """Telling the witnesses of each panel that the report is out."""
    return {slug: {"slug": slug, "occasion": "report"} for slug in PANEL}


def of_a_recommendation(name):
    found = {slug: public_first(Recommendation.objects.filter(panel__slug=slug)) for slug in PANEL}
    if name == "reference":
        return {slug: {"code": each.panel.code, "mark": each.number} for slug, each in found.items()}
    return {slug: {"slug": slug, "number": each.number} for slug, each in found.items()}


def calls_of(name):
    """The call of each panel, by its own address; the list of all is of none."""
    if name == "calls:list":
        return {None: {}}
    found = {slug: public_first(CallForEvidence.objects.filter(panel__slug=slug)) for slug in PANEL}
    return {slug: {"slug": each.slug} for slug, each in found.items()}


def of_a_body(name):
    """What a body plans, or was asked, by who may read it; the lists and what is added are of none."""
    if name.endswith((":list", ":add")):
        return {None: {}}
    model = WorkProgrammeItem if name.startswith("programme:") else ReviewRequest
    plain = model.objects.filter(audience__in=OF_BODY, restriction="none", public_from=None)
    return {each.audience: {"uuid": each.uuid} for each in plain}


def public_first(records):
    """One that anybody may read, where the panel has one."""
    first = records.order_by("pk").first()
    if not hasattr(records.model, "audience"):
        return first
    is_public = Q(audience="public", restriction="none", public_from=None)
    return records.filter(is_public).order_by("pk").first() or first


def captured_by(name):
    if name.startswith("accounts:"):
        grant = Grant.objects.get(user__email="other_dso@example.org", panel__slug="of-others")
        both = {"uuid": grant.user.uuid, "grant": grant.uuid}
        return {key: both[key] for key in dict(every_url())[name]}
    keys = {"account_confirm_email": {"key": "none"}, "account_reset_password_from_key": {"uidb36": "1", "key": "none"}}
    keys |= {key: {"token": "none"} for key in ("invitation", "link", "calendar_feed")}
    keys["round_link_row"] = {"uuid": uuid.UUID(int=0)}
    keys |= {key: {"key": "none"} for key in ("mfa_edit_webauthn", "mfa_remove_webauthn")}
    return keys.get(name) or next((found for end, found in OF_SET_UP.items() if name.endswith(end)), {})


def of_a_kind(name):
    found = (objects for beginning, objects in OF_A_KIND.items() if name.startswith(beginning))
    return None if name in OF_WHOLE_PANELS else next(found, None)


OF_SESSIONS = [
    "reviews:session", "reviews:change_session", "reviews:remove_session", "reviews:add_witnesses",
    "reviews:change_witness", "reviews:remove_witness", "reviews:questions", "reviews:change_questions",
    "reviews:write_questions", "reviews:change_question", "reviews:agree_questions", "reviews:take_back_questions",
    "reviews:send_questions", "reviews:answers", "reviews:put_into_library", "reviews:remove_question",
    "reviews:move_question",
]  # fmt: skip
OF_WHOLE_PANELS = {"reviews:members", "reviews:contacts"}
OF_A_KIND = {
    **dict.fromkeys(OF_SESSIONS, evidence_of),
    "imports:": uploads_of,
    "reviews:chain": chains_of,
    "reviews:thanks": occasions,
    "calls:": calls_of,
    "library:": library_of,
    "sources:": sources_of,
    "bodies:": committee,
    **dict.fromkeys(["programme:", "requests:"], of_a_body),
    **dict.fromkeys(["people:", "reviews:member", "reviews:supporter", "reviews:contact"], people_of),
}
