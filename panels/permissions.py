"""What people may do with panels and what hangs on them. Pages, admin and commands ask these."""

import rules

from panels.standing import standing_of
from scrutiny.jobs.permissions import asked_for_it
from scrutiny.models import Council, Restriction

NOT_NAMED = (
    "You are not named as a reader of what was given in confidence here, so you could not open it again. "
    "Ask an administrator to name you first."
)


def panel_of(record):
    """The panel that a record belongs to, or None where it belongs to none."""
    if record is None or record._meta.model_name == "panel":
        return record
    # the plan before the recommendation: a row belongs to its plan, whatever it carries out; and the call before the
    # session, because a submission belongs to its call, whatever it became
    for name in (
        "panel", "plan", "row", "call", "session", "witness", "note", "question_set", "recommendation", "step",
        "submission", "survey", "element", "sending", "reply", "round", "asking", "update",
    ):  # fmt: skip
        if hasattr(record, name):
            return panel_of(getattr(record, name))
    return None


@rules.predicate
def is_administrator(user):
    return standing_of(user).is_administrator


@rules.predicate
def is_dso(user, record=None):
    """A democratic services officer: of the record's panel or body, or of anything when no record is named."""
    standing = standing_of(user)
    if record is None or standing.is_dso_everywhere:
        return standing.is_dso
    panel = panel_of(record)
    if panel is None:
        return _directs_body(standing, record)
    return panel.pk in standing.dso_panels or panel.body_id in standing.dso_bodies


def _body_of(record):
    """The body that a record of no panel hangs on: a recommendation's, by its source."""
    if record is None or record._meta.model_name == "body":
        return record
    by_source = record._meta.model_name in {"recommendation", "recommendationversion", "addressee"}
    ways = ("recommendation", "source") if by_source else ("body",)
    return next((_body_of(getattr(record, name)) for name in ways if hasattr(record, name)), None)


def _directs_body(standing, record):
    """For a body itself and what hangs on one; the body made for one panel goes with that panel."""
    body = _body_of(record)
    if body is None or body.pk is None:
        return False
    its_own_panel = body.kind == "panel" and body.panels.filter(pk__in=standing.dso_panels).exists()
    return body.pk in standing.dso_bodies or its_own_panel


@rules.predicate
def is_dso_of_body(user, record=None):
    """A democratic services officer of the body that a record hangs on, whatever panel came of it."""
    standing = standing_of(user)
    if record is None or standing.is_dso_everywhere:
        return standing.is_dso
    return _directs_body(standing, getattr(record, "request", record))


@rules.predicate
def is_any_dso(user):
    """A democratic services officer of anything: people and bodies belong to no panel."""
    return standing_of(user).is_dso


def is_named_reader(user, panel):
    """Whether the user could open again what was given to the panel in confidence."""
    return panel is not None and panel.pk in standing_of(user).confidence_panels


@rules.predicate
def is_officer(user):
    """An officer granted to work on anything."""
    return standing_of(user).is_officer


@rules.predicate
def is_officer_of(user, record=None):
    """An officer granted to work on the record's panel."""
    standing, panel = standing_of(user), panel_of(record)
    return panel is not None and (panel.pk in standing.officer_panels or panel.body_id in standing.officer_bodies)


@rules.predicate
def starts_panels(user):
    """Whoever looks after a body, or the whole council; who looks after single panels was given those."""
    standing = standing_of(user)
    return standing.is_dso_everywhere or bool(standing.dso_bodies)


@rules.predicate
def releases(user, record=None):
    """Lets what was exempt be read: the one person whom the council names, otherwise any officer of the panel."""
    council = Council.current()
    return council.released_by == Council.ReleasedBy.DSO or council.releaser_id == user.pk


@rules.predicate
def asks_in_draft(user, record=None):
    """A set of questions, or a question of one, that is not agreed yet: afterwards the questions stay as they are."""
    question_set = getattr(record, "question_set", record)
    return question_set is None or question_set.is_draft


def kept_exempt(user, before, record):
    """Why the user may not save a record that was restricted so `before`; nothing where they may."""
    is_released = before == Restriction.EXEMPT and record.restriction != Restriction.EXEMPT
    if not is_released or user.has_perm("panels.release", record):
        return ""
    releaser = Council.current().releaser or "a democratic services officer of it"
    return f"It is exempt, and only {releaser} may release it: ask for that. It can stay as it is."


OF_A_PANEL = [
    "panel", "stagechange", "term", "lineofenquiry", "support", "panelcontact", "meeting", "membership",
    "evidencesession", "sessionmember", "witness", "witnessidentity", "questionset", "answer", "document", "finding",
    "conclusion", "theme", "source", "recommendation", "recommendationversion", "addressee", "routestep", "decision",
    "reportsection", "timetableentry", "note", "notename", "noteversion", "notesending", "notereply",
    "noteamendment", "minorityview", "callforevidence",
    "submission", "submissionsender", "submissionfile", "survey", "surveygroup", "surveyelement", "surveyscore",
    "comparison",
]  # fmt: skip
IN_LIBRARY = ["libraryset", "libraryquestion"]
SETTINGS = ["panels.usualroutestep", "panels.grant", "scrutiny.council", "scrutiny.municipalyear", "scrutiny.user"]


def allow(app_and_model, predicate, verbs=("view", "add", "change", "delete")):
    """Let whoever fulfils the predicate do these things with records of one kind."""
    app, model = app_and_model.split(".")
    for verb in verbs:
        rules.add_perm(f"{app}.{verb}_{model}", predicate)


for model in OF_A_PANEL:
    allow(f"panels.{model}", is_dso)
allow("panels.question", is_dso, verbs=("view",))
allow("panels.question", is_dso & asks_in_draft, verbs=("add", "change", "delete"))
allow("panels.questionssent", is_dso, verbs=("view",))
for model in IN_LIBRARY:
    allow(f"panels.{model}", is_administrator | is_any_dso)
for model in ("workprogrammeitem", "reviewrequest", "requester"):
    allow(f"panels.{model}", is_dso_of_body)
for model in ("person", "contactdetail"):
    allow(f"panels.{model}", is_administrator | is_any_dso)
allow("panels.mergedperson", is_administrator | is_any_dso, verbs=("view",))
allow("panels.body", is_administrator | is_any_dso, verbs=("view", "add"))
allow("panels.body", is_administrator | is_dso, verbs=("change", "delete"))
allow("panels.capacity", is_administrator | is_any_dso, verbs=("view",))
allow("panels.capacity", is_administrator, verbs=("add", "change", "delete"))
for model in SETTINGS:
    allow(model, is_administrator)
allow("scrutiny.personallink", is_any_dso, verbs=("view",))  # of what they look after: its queryset says which
allow("scrutiny.invitation", is_administrator, verbs=("view",))
rules.set_perm("panels.view_usualroutestep", is_administrator | is_any_dso)
rules.add_perm("panels.view_oldaddress", is_dso)
rules.add_perm("panels.view_oldcode", is_dso)
rules.add_perm("scrutiny.view_gallery", is_administrator | is_any_dso | is_officer)
rules.add_perm("panels.start_panel", starts_panels)
rules.add_perm("panels.start_source", starts_panels)
rules.add_perm("panels.read_drafts", is_dso | is_officer_of)
rules.add_perm("panels.release", is_dso & releases)
rules.add_perm("scrutiny.view_event", is_administrator | is_any_dso)
for verb in ("view", "change"):
    rules.add_perm(f"scrutiny.{verb}_message", is_administrator)
rules.add_perm("scrutiny.view_job", asked_for_it | is_administrator)
for app in ("panels", "scrutiny"):
    rules.add_perm(app, is_administrator | is_dso)
