"""What people may do with action plans. Pages, admin and commands ask these."""

import rules

from panels.permissions import allow, is_administrator, is_any_dso, is_dso
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


for model in ("actionplan", "section", "row", "owner", "milestone", "successcriterion", "forerunner"):
    allow(f"actionplans.{model}", is_dso)
for model in (
    "monitoringround", "asking", "askedrow", "roundanswer", "reminder", "datemove", "verdict", "measuredoutcome",
    "challenge", "prooffile",
):  # fmt: skip
    allow(f"actionplans.{model}", is_dso, verbs=("view",))
allow("actionplans.recess", is_administrator)
for model in ("scheme", "rating"):
    allow(f"actionplans.{model}", is_administrator)
    rules.set_perm(f"actionplans.view_{model}", is_administrator | is_any_dso)
allow("actionplans.progressupdate", is_dso, verbs=("view",))
rules.add_perm("actionplans.add_progressupdate", is_dso | owns)
rules.add_perm("actionplans.start_plan", looks_after_all)
rules.add_perm("actionplans", is_administrator | is_dso)
