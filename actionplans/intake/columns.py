"""What the columns of an action plan are, by the words that plans head them with."""

import re

# The first that fits is taken: "Officer responsible for implementing action" is about the officer.
ROLES = (
    (
        "success",
        r"\bsuccess\b|\bhow will (?:we|you|one) know\b|\bmeasures?\b|\boutcomes?\b|\bsuccess criteria\b|\bevidence of\b"
        r"|\bperformance indicator"
        r"|\btargets?\b(?! date)",
    ),
    (
        "officers",
        r"\bofficers?\b|\bresponsib\w+|\bowners?\b|\blead\b|\bwho\b|\baccountab\w+|\bby whom\b|\bassigned\b|\bleads?\b",
    ),
    (
        "timescale",
        r"\bwhen\b|^by$|\bdates?\b|\bdeadlines?\b|\btime ?-?scales?\b|\btime ?-?frames?\b|\bdue\b|\bcompletion\b"
        r"|\bcomplete by\b",
    ),
    (
        "response",
        r"^agreed\s*\?|\bresponse\b(?! (?:from|by|to))|\baccept(?:ed)?\b|\b(?:cabinet|executive)(?:'s)? decision\b",
    ),
    (
        "progress",
        r"\bprogress\b|\bhow is it going\b|\bhow are we doing\b|\bupdates?\b|\bcomments?\b|\b(?:current )?position\b"
        r"|\bmonitoring\b|\bnotes?\b",
    ),
    ("rag", r"\brag\b|\brating\b|\bb?rag\b"),
    ("status", r"\bstatus\b|\bagreed\b(?!.*(?:recommend|actions?\b))|\bstate\b"),
    ("priority", r"\bpriority\b|\bpriorities\b"),
    ("linkages", r"\blinkages?\b|\blinks?\b|\bother plans\b"),
    ("resources", r"\bresources?\b|\bcosts?\b|\bbudget\b|\bfunding\b|\bfinancial\b"),
    (
        "action",
        r"\bactions?\b|\bactivit(?:y|ies)\b|\btasks?\b|\bsteps?\b|\bhow\b|\bwhat will\b|\bproposed\b|\bwhat\b"
        r"|\bmilestones?\b",
    ),
    ("recommendation", r"\brecommend\w*"),
    ("addressee", r"^(?:to|for|addressed to|addressee)$"),
    ("number", r"^(?:no|nos|number|ref|reference|rec|#|item|action no|rec no|rec ref|id)\.?$|\b(?:no\.|ref)$"),
)
NUMBERED = re.compile(r"^(?:rec(?:ommendation)?s?|action)?\.?\s*(?:no|number|ref(?:erence)?|#)\.?$", re.IGNORECASE)
PATTERNS = [(role, re.compile(pattern, re.IGNORECASE)) for role, pattern in ROLES]
TELLING = {"officers", "timescale", "progress", "status", "rag", "priority", "success", "response"}
LONGEST_HEADER = 120


def role_of(header):
    """The role of a column by its header: "Date recommendation to be implemented by" is the timescale; "" unknown."""
    words = re.sub(r"\([^)]*\)|\d+\s*=\s*\w+", " ", header).strip()
    if re.fullmatch(r"recs?\.?", words, re.IGNORECASE):
        return "recommendation_number"
    if NUMBERED.match(words):
        return "recommendation_number" if words[:3].lower() == "rec" else "number"
    return next((role for role, pattern in PATTERNS if pattern.search(words)), "")


def roles_of(cells):
    """The roles of a header row of an action plan, or None when the row is no such header."""
    if any(len(cell) > LONGEST_HEADER for cell in cells):
        return None
    roles = [role_of(cell) if cell else "" for cell in cells]
    if roles and not cells[0] and "number" not in roles:
        roles[0] = "number"
    has_text = {"action", "recommendation"} & set(roles)
    is_sentence = any(cell.endswith(".") and len(cell) > 30 for cell in cells)
    return _only_first_of_each(roles) if has_text and len(TELLING & set(roles)) >= 2 and not is_sentence else None


def _only_first_of_each(roles):
    """A role printed twice ("Action", "Further action") is the first column's; the second's words go to progress."""
    return [role if role and role not in roles[:place] else "" for place, role in enumerate(roles)]
