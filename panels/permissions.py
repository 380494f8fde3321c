"""What people may do with panels and what hangs on them. Pages, admin and commands ask these."""

import rules

from panels.standing import standing_of


def panel_of(record):
    """The panel that a record belongs to, or None where it belongs to none."""
    if record is None or record._meta.model_name == "panel":
        return record
    for name in ("panel", "session", "witness", "question_set", "recommendation", "step", "plan", "row"):
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
        return getattr(record, "body_id", None) in standing.dso_bodies
    return panel.pk in standing.dso_panels or panel.body_id in standing.dso_bodies


OF_A_PANEL = [
    "panel", "stagechange", "term", "lineofenquiry", "support", "panelcontact", "meeting", "membership",
    "evidencesession", "witness", "witnessidentity", "questionset", "question", "document", "finding", "conclusion",
    "theme", "source", "recommendation", "recommendationversion", "addressee", "routestep", "decision",
    "reportsection",
]  # fmt: skip
SETTINGS = ["panels.usualroutestep", "panels.grant", "scrutiny.council", "scrutiny.municipalyear", "scrutiny.user"]


def allow(app_and_model, predicate, verbs=("view", "add", "change", "delete")):
    """Let whoever fulfils the predicate do these things with records of one kind."""
    app, model = app_and_model.split(".")
    for verb in verbs:
        rules.add_perm(f"{app}.{verb}_{model}", predicate)


for model in OF_A_PANEL:
    allow(f"panels.{model}", is_dso)
for model in ("body", "person", "contactdetail", "capacity"):
    allow(f"panels.{model}", is_administrator | is_dso)
for model in SETTINGS:
    allow(model, is_administrator)
rules.add_perm("scrutiny.view_event", is_administrator | is_dso)
for app in ("panels", "scrutiny"):
    rules.add_perm(app, is_administrator | is_dso)
