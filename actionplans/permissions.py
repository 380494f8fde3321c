"""What people may do with action plans. Pages, admin and commands ask these."""

import rules

from panels.permissions import allow, is_administrator, is_any_dso, is_dso, panel_of
from panels.standing import standing_of


@rules.predicate
def owns(user, row=None):
    """The row is this person's own to carry out."""
    person = standing_of(user).person_id
    return bool(row is not None and person and any(owner.person_id == person for owner in row.owners.all()))


@rules.predicate
def looks_after_all(user):
    """A plan that is no review's own is for whoever looks after the whole council."""
    return standing_of(user).is_dso_everywhere


@rules.predicate
def asks(user, row=None):
    """A councillor, or somebody else who serves the panel: they ask for explanations of what they may read."""
    standing, panel = standing_of(user), panel_of(row)
    serves = (
        bool(standing.member_bodies) if row is None else panel is not None and panel.body_id in standing.member_bodies
    )
    return standing.is_councillor or serves


@rules.predicate
def answers(user, challenge=None):
    """The question is about an action that is this person's own to carry out."""
    return challenge is not None and owns(user, challenge.row)


for model in ("actionplan", "section", "row", "owner", "milestone", "successcriterion", "forerunner"):
    allow(f"actionplans.{model}", is_dso)
for model in (
    "monitoringround", "asking", "askedrow", "roundanswer", "reminder", "datemove", "verdict", "measuredoutcome",
    "challenge", "prooffile",
):  # fmt: skip
    allow(f"actionplans.{model}", is_dso, verbs=("view",))
allow("actionplans.monitoringround", is_dso, verbs=("add", "change"))
rules.add_perm("actionplans.change_datemove", is_dso)
allow("actionplans.recess", is_administrator)
for model in ("scheme", "rating"):
    allow(f"actionplans.{model}", is_administrator)
    rules.set_perm(f"actionplans.view_{model}", is_administrator | is_any_dso)
allow("actionplans.progressupdate", is_dso, verbs=("view",))
rules.add_perm("actionplans.add_progressupdate", is_dso | owns)
rules.add_perm("actionplans.start_plan", looks_after_all)
for model in ("verdict", "measuredoutcome"):
    rules.add_perm(f"actionplans.add_{model}", is_dso)
rules.add_perm("actionplans.add_challenge", asks)
rules.add_perm("actionplans.answer_challenge", is_dso | answers)
rules.add_perm("actionplans", is_administrator | is_dso)
