"""What somebody is shown before they make two records of a person one, and whether they may."""

from panels.actions.merging import preview
from panels.models import MergedPerson
from panels.standing import standing_of
from scrutiny.naming import spoken

WITH_ACCOUNT = (
    "One of the two has an account, which would read and be asked for more than now. Only an administrator, or an "
    "officer of democratic services for the whole council, can merge them."
)
# What is counted under another name than its own, as somebody reads it.
CALLED = {
    "panels.contactdetail": ("way to reach them", "ways to reach them"),
    "panels.witnessidentity": (
        "evidence session in which they were heard",
        "evidence sessions in which they were heard",
    ),
    "panels.sessionmember": ("evidence session that they held", "evidence sessions that they held"),
    "panels.membership": ("membership", "memberships"),
    "panels.support": ("review that they support", "reviews that they support"),
    "panels.panelcontact": ("review whose papers name them", "reviews whose papers name them"),
    "actionplans.owner": ("action", "actions"),
    "actionplans.actionplan": ("plan in which they are told of silence", "plans in which they are told of silence"),
    "actionplans.verdict": ("verdict by which they were called", "verdicts by which they were called"),
    "actionplans.asking": ("round in which they were asked", "rounds in which they were asked"),
}


def may_merge(reader, first, second):
    """Sentences that say why this reader may not; none where they may."""
    standing = standing_of(reader)
    is_trusted = standing.is_administrator or standing.is_dso_everywhere
    return [WITH_ACCOUNT] if (first.user_id or second.user_id) and not is_trusted else []


def shown_preview(reader, first, second, refused):
    """What would happen, in words."""
    found = preview(first, second, reader=reader)
    completes = {name: value for name, value in found.completes.items() if name != "is_councillor"}
    return {
        "moves": _in_words(found.moves),
        "doubled": _in_words(found.doubled),
        "completes": [(spoken(type(first), name), value) for name, value in completes.items()],
        "becomes_councillor": "is_councillor" in found.completes,
        "refused": [*refused, *found.refused],
    }


def _in_words(counted):
    return [(number, *_called(model)) for model, number in counted.items() if model is not MergedPerson]


def _called(model):
    meta = model._meta
    return CALLED.get(meta.label_lower, (str(meta.verbose_name), str(meta.verbose_name_plural)))
