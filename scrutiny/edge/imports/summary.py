"""A draft in a few lines, for somebody who looks before saving."""

from scrutiny.naming import several

COUNTED = (
    ("recommendations", "recommendation"),
    ("actions", "action"),
    ("members", "member"),
    ("support", "supporting officer"),
    ("contacts", "contact"),
    ("terms_of_reference", "term of reference"),
    ("sections", "section"),
    ("findings", "finding"),
    ("conclusions", "conclusion"),
    ("questions", "question set"),
    ("witnesses", "witness"),
    ("presentations", "presentation"),
    ("meetings", "meeting"),
    ("background_papers", "background paper"),
    ("appendices", "appendix"),
)
SAID = (
    ("title", "Title"),
    ("body", "Council"),
    ("panel", "Panel"),
    ("receiving_body", "Goes to"),
    ("date", "Date"),
)
PLURALS = {"term of reference": "terms of reference", "witness": "witnesses", "appendix": "appendices"}


def lines_of(draft):
    """The lines of a summary: what the paper is, how much of each thing was found, and what to look at."""
    lines = [f"{word}: {draft[name]}" for name, word in SAID if draft[name]]
    lines.append(f"Kinds: {', '.join(draft['kinds']) or 'none recognised'}")
    lines += [several(len(draft[name]), word, PLURALS.get(word)) for name, word in COUNTED if draft[name]]
    lines += [f"Look at this: {warning}" for warning in draft["warnings"]]
    lines += [f"Not understood, line {one['line']}: {one['text'][:100]}" for one in draft["unread"]]
    return lines
