"""How the colours and status words of a paper are kept: as statuses, shown by one of the council's RAG schemes."""

import re

from actionplans.intake.progress import status_of
from actionplans.models import Scheme, Status, SuccessCriterion

STATUSES = {status.label.lower(): status for status in Status}


def about_plan(draft):
    """What the paper says of the whole plan; drafts read before this was looked for say nothing."""
    return draft.get("plan") or {}


def legend_in(draft):
    """{colour: Status} as the paper's own key to its colours has it; without the colours of unclear meaning."""
    key = about_plan(draft).get("legend", [])
    return {one["colour"]: STATUSES[one["status"]] for one in key if one["status"]}


def scheme_for(legend):
    """The council's RAG scheme that shows every status of the key in the key's colour, the usual one first, or None."""
    schemes = Scheme.objects.with_ratings().order_by("-is_default", "pk") if legend else []
    return next((scheme for scheme in schemes if _shows(scheme, legend)), None)


def _shows(scheme, legend):
    colours = {rating.status: rating.colour for rating in scheme.ratings.all()}
    return all(colours.get(status) == colour for colour, status in legend.items())


def status_word_of(action, legend, scheme):
    """The paper's own word where our statuses are called otherwise, or the colour where the scheme shows no such."""
    word, status = action["status_raw"] or "", status_of_action(action, legend)
    if word or not action["rag"]:
        return "" if word.strip(" .").lower() == status.label.lower() else word
    shown = {rating.status: rating.colour for rating in scheme.ratings.all()}
    return "" if shown.get(status) == action["rag"] else action["rag"].capitalize()


def status_of_action(action, legend):
    """What a word of the paper says, or its colour by the paper's own key; nothing is guessed of a colour alone."""
    if action["status_raw"]:
        word = action["status_raw"].strip(" .").lower()
        return STATUSES.get(status_of(word), legend.get(word, Status.NOT_STATED))
    return legend.get(action["rag"], Status.NOT_STATED)


def state_of(word):
    if re.match(r"not (?:achieved|met)\b", word, re.IGNORECASE):
        return SuccessCriterion.State.NOT_ACHIEVED
    is_achieved = re.match(r"(?:achieved|met|completed?)\b", word, re.IGNORECASE)
    return SuccessCriterion.State.ACHIEVED if is_achieved else SuccessCriterion.State.OPEN
