"""The capacities in which people sit on a panel, by the words that papers use."""

import re

CAPACITIES = (
    (r"vice[- ]?chair\w*|deputy[- ]chair\w*", "vice-chair"),
    (r"(?:deputy|vice)[- ]lead (?:member|councillor)", "deputy lead member"),
    (r"lead (?:member|councillor)\b(?! for)|lead scrutiny (?:member|councillor)", "lead member"),
    (r"\bchair(?:man|woman|person)?\b(?! of)", "chair"),
    (
        r"young people\W*s? representatives?|youth representatives?|young persons? representatives?",
        "young people's representative",
    ),
    (r"parent governor(?: representative)?s?", "parent governor representative"),
    (r"resident(?:s['’]?)? representatives?", "resident representative"),
    (
        r"(?:church|diocesan|faith|voluntary sector|tenant\w*|teacher\w*|union|carer\w*|patient\w*) representatives?",
        None,
    ),
    (r"co-?opt(?:ed|ee)s?", "co-opted member"),
    (r"substitutes?", "substitute"),
    (r"(?:panel |group |committee |appointed |scrutiny |elected )?members?\b(?! of)", "member"),
)


def capacity_of(text):
    """The capacity that a label, a bracket or a post says, as the draft writes it; "" where it says none."""
    for pattern, capacity in CAPACITIES:
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            return capacity or re.sub(r"s$", "", match.group().lower())
    return ""


def is_capacity(text):
    """Whether a text is a capacity and little else: "Chair", "Parent Governor representative"."""
    text = text.strip(" ,.():")
    return bool(capacity_of(text)) and len(text.split()) <= 5
