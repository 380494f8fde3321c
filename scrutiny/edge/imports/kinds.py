"""What kinds of paper a document holds; a pack may hold several."""

import re

from panels.intake.cover import is_officer_report


def kinds_of(paper, draft):
    """The kinds of a Paper, in the words of the draft format, by its headings and by what was found in it."""
    first = " \n ".join(block.text.lower() for block in paper.blocks[:12])
    headings = [part.title.lower() for part in paper.parts]
    tests = {
        "assembly-report": _goes_to_the_council(draft),
        "final-report": "final report" in first or _is_a_panels_report(draft),
        "executive-summary": any(_stands_alone(part, "executive summary") for part in paper.parts[:8]),
        "officer-report": is_officer_report(paper) or any(h.startswith("purpose of") for h in headings),
        "action-plan": bool(draft["actions"]) and not any("action log" in h for h in headings),
        "action-log": bool(draft["actions"]) and "action log" in first,
        "agenda": re.search(r"\bagenda\b(?! item)", first) is not None,
        "minutes": any(re.fullmatch(r"(?:draft )?minutes(?: of .*)?", h) for h in headings),
        "terms-of-reference": bool(draft["terms_of_reference"]) and not draft["recommendations"],
        "question-set": bool(draft["questions"]),
    }
    return [kind for kind, is_so in tests.items() if is_so]


def _stands_alone(part, words):
    """A heading on the cover, with nothing under it."""
    return part.title.lower().startswith(words) and not part.blocks


def _goes_to_the_council(draft):
    receiving = (draft["receiving_body"] or "").lower().removeprefix("the ")
    deciding = re.match(r"assembly|full council|council|cabinet|executive", receiving)
    return bool(deciding and draft["panel"] and draft["recommendations"])


def _is_a_panels_report(draft):
    return bool(draft["panel"] and draft["recommendations"] and (draft["members"] or draft["terms_of_reference"]))
