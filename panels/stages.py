"""What each stage of a review needs before it begins. No questions to the database."""

from dataclasses import dataclass

from panels.models.panels import Stage

ORDER = list(Stage)


@dataclass(frozen=True)
class Need:
    """Something that a stage needs, and the page where it is added: the name of its address.

    Where `is_must` holds and it is not there, the stage is refused.
    """

    words: str
    is_met: bool
    page: str
    is_must: bool = False


def needs_of(stage, panel):
    """[Need, ...] of a stage; `panel` comes with its facts (PanelQuerySet.with_facts)."""
    asked, no_addressee, page = panel.number_asked, panel.number_unaddressed, "reviews:recommendations"
    return {
        Stage.EVIDENCE: [
            Need("terms of reference", panel.has_terms, "reviews:terms"),
            Need("members", panel.has_members, "reviews:members"),
            Need("a chair", panel.has_chair, "reviews:members"),
        ],
        Stage.DRAFTING: [Need("an evidence session", panel.has_session, "reviews:evidence")],
        Stage.APPROVAL: [
            Need("recommendations or a written report", bool(asked or panel.has_report), page, is_must=True),
            *([Need("somebody to whom each recommendation is addressed", not no_addressee, page)] if asked else []),
            Need("a route", panel.has_route, "reviews:change_route"),
        ],
        Stage.MONITORING: [
            Need("a recommendation", bool(asked), page, is_must=True),
            Need("an approval or adoption recorded on its route", panel.has_decision, "reviews:route"),
        ],
    }.get(stage, [])


def is_back(before, after):
    return ORDER.index(after) < ORDER.index(before)


def leaps(before, after):
    """Whether stages between the two are left out."""
    return ORDER.index(after) > ORDER.index(before) + 1


def why_refused(stage, needs):
    """Why a stage cannot begin, whatever reason is given; nothing where it can."""
    lacking = [need.words for need in needs if need.is_must and not need.is_met]
    return f"{Stage(stage).label} cannot begin without {' or '.join(lacking)}" if lacking else ""


def why_asked(before, after, needs):
    """Why a reason must be given for this step; nothing where none is needed."""
    lacking = [need.words for need in needs if not need.is_met]
    if is_back(before, after):
        return "That is an earlier stage: say why it goes back"
    if lacking:
        return f"It has not yet {' or '.join(lacking)}: say why it goes on without"
    if leaps(before, after):
        return "That leaves stages out: say why"
    return ""


def following(stage):
    """The stage after this one; after the last, itself."""
    return ORDER[min(ORDER.index(stage) + 1, len(ORDER) - 1)]
