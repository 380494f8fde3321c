"""Saving a draft: one transaction, all or nothing, every record with its Event."""

from django.db import transaction
from django.utils import timezone

from panels.actions.panels import make_panel
from panels.models import Body, Panel, RouteStep, Stage
from panels.models.route import Purpose
from panels.slugs import free_slug
from scrutiny import history
from scrutiny.edge.imports import evidence, people, report
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.plans import plan
from scrutiny.edge.imports.recommendations import recommend
from scrutiny.edge.imports.records import Records, day_of

OF_A_PANEL = (
    "recommendations",
    "members",
    "terms_of_reference",
    "questions",
    "witnesses",
    "background_papers",
    "conclusions",
    "findings",
)
NOTHING = "Nothing in this paper was recognised as part of a review, an action plan or a meeting, so nothing was saved."
GENERIC_TITLES = {"final report", "report", "executive summary", "action plan", "agenda", "minutes", "interim report"}


def save_draft(draft, *, panel=None, by=None, audience="officers"):
    """Save a draft and give the records that it is about: meetings, then the plan, and last the panel if there is one.

    draft     as `draft_of` gives it
    panel     add to this Panel instead of making one; what it has already is kept
    by        the User who imports, or None for the system
    audience  who may read what is made
    raises    Refused with one plain sentence; then nothing has been saved
    """
    return save_records(draft, records_for(draft, panel=panel, by=by, audience=audience)).made


def records_for(draft, *, panel=None, by=None, audience="officers", **more):
    return Records(by, audience, day_of(draft["date"]) or timezone.localdate(), panel, **more)


@transaction.atomic
def save_records(draft, records):
    """Save a draft by way of these Records, which remember everything that was made; gives them."""
    panel, by = records.panel, records.by
    _refuse_nothing(draft)
    if panel or any(draft[part] for part in OF_A_PANEL):
        records.panel = panel or _make_panel(records, draft)
        _fill_panel(records, draft)
    recommendations = _recommended(records, draft) if records.panel else {}
    evidence.hold_meetings(records, draft["meetings"])
    if draft["actions"]:
        plan(records, draft, recommendations)
    if records.panel:
        reason = "\n".join(filter(None, [records.why, *draft["warnings"]]))
        history.record("read a paper into", records.panel, by=by, reason=reason)
        records.present(records.panel)
    if not records.made:
        raise Refused(NOTHING)
    return records


def _recommended(records, draft):
    """First the recommendations, whose themes stand in the order of the report; then findings, under these too."""
    recommendations = recommend(records, draft["recommendations"])
    evidence.note_findings(records, draft["findings"])
    return recommendations


def _refuse_nothing(draft):
    if not any(draft[part] for part in (*OF_A_PANEL, "actions", "meetings")):
        raise Refused(NOTHING)


def _make_panel(records, draft):
    title, report_on = _panel_title(draft), day_of(draft["date"])
    same = Panel.objects.filter(title=title, report_on=report_on).first()
    if same:
        draft["warnings"].append(f"There was a review of that title and date already: {same.slug}. This made another.")
    panel = make_panel(
        title,
        by=records.by,
        why=records.why,
        body=_panel_body(records, draft, title),
        on=records.day,
        stage=_stage(draft),
        audience=records.audience,
        report_title=(draft["title"] or "")[:300],
        report_on=report_on,
    )
    return records.keep(panel, *panel.stage_changes.all())


def _stage(draft):
    """Where the paper shows the panel: before whoever is asked to decide, or carrying out what was decided."""
    if draft["decision_asked"] or draft["purpose"] == Purpose.DECISION.label.lower():
        return Stage.APPROVAL
    if draft["actions"]:
        return Stage.MONITORING
    return Stage.APPROVAL if draft["recommendations"] else Stage.SCOPING


def _panel_title(draft):
    """The paper's title, unless that only says what kind of paper it is or names the panel itself."""
    title, panel = draft["title"] or "", draft["panel"] or ""
    is_generic = title.lower() in GENERIC_TITLES or (panel and title.lower().startswith(panel.lower()))
    return ((panel if is_generic else title) or panel or title or "Imported review")[:300]


def _panel_body(records, draft, title):
    """The standing body of the panel's name, or a body of its own."""
    name = (draft["panel"] or title)[:200]
    standing = records.matches.body(name)
    if standing:
        return standing
    made = records.add(Body, kind=Body.Kind.PANEL, name=name, slug=free_slug(Body, name))
    return records.matches.remember(name, made)


def _fill_panel(records, draft):
    _complete_panel(records, draft)
    people.seat_members(records, draft["members"])
    people.name_support(records, draft["support"])
    people.name_contacts(records, draft["contacts"])
    evidence.set_terms(records, draft["terms_of_reference"])
    evidence.hear_witnesses(records, draft["witnesses"])
    evidence.hear_presentations(records, draft["presentations"])
    evidence.ask_questions(records, draft["questions"])
    evidence.list_documents(records, draft["background_papers"])
    evidence.draw_conclusions(records, draft["conclusions"])
    report.write_sections(records, draft["sections"])


def _complete_panel(records, draft):
    """Fill what the panel does not say yet: summary, what is asked and why, and whom it reports to."""
    panel, said = records.panel, {
        "summary": draft["summary"],
        "decision_asked": draft["decision_asked"],
        "decision_reason": draft["reason"],
    }  # fmt: skip
    values = {name: words for name, words in said.items() if words and not getattr(panel, name)}
    if draft["receiving_body"] and not panel.reports_to:
        values["reports_to"] = people.a_body(records, draft["receiving_body"])
        _send(records, values["reports_to"], draft["purpose"])
    records.complete(panel, values, "imported a paper into")


def _send(records, body, purpose):
    """The step of the route that the cover says: "for decision" by the receiving body."""
    purposes = {choice.label.lower(): choice for choice in Purpose}
    if purpose in purposes and not records.panel.route_steps.exists():
        records.add(RouteStep, panel=records.panel, position=1, body=body, purpose=purposes[purpose])
