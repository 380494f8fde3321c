"""Names of bodies: councils, boards, committees, panels."""

import re

KIND = (
    r"(?:Management Board|Board|Committee|Sub-Committee|Panel|Forum|Commission|Cabinet|Executive|Assembly"
    r"|Full Council|Council"
    r"|Task (?:and Finish )?Group|Task Group|Working Group|Working Party|Review Group|Working Group|Scrutiny Group)"
)
WORD = r"(?:[A-Z][\w'’&-]*|and|of|for|the|on|in|&)"
BODY = re.compile(
    rf"(?P<body>(?:[A-Z][\w'’&-]*\s+(?:{WORD}\s+){{0,7}})?{KIND}(?:\s+(?:on"
    rf"|for)\s+[A-Z][\w'’]*(?:\s+(?:and\s+)?[A-Z][\w'’]*){{0,4}})?)(?![\w'’])"
)
COUNCIL = re.compile(
    r"(?P<body>(?:(?:The\s+)?(?:Royal |London )+Borough (?:Council )?of (?:[A-Z][\w'’-]+)(?:\s+(?:and|upon|on"
    r"|&)\s+[A-Z][\w'’-]+)*"
    r"|(?:[A-Z][\w'’-]+\s+(?:(?:and|upon|on|of|under|&|in|the)\s+)*){1,4}"
    r"(?:Metropolitan Borough|Metropolitan District|City|County|Borough|District|Town|Parish|Unitary)?\s*"
    r"(?:Council|Unitary Authority)"
    r"|(?:City|County|Borough|District) of [A-Z][\w'’-]+(?:\s+(?:and|upon|on)\s+[A-Z][\w'’-]+)*))(?![\w'’])"
)


LEADING = re.compile(
    r"^(?:.*\b(?:minutes|meetings?|reports?|notes?|agendas?)\b.*?\bof (?:the )?|(?:the|at|by|to|for|of|in"
    r"|from)\s+(?:the\s+)?)",
    re.IGNORECASE,
)


def body_in(text):
    """The body that a text names first, without the words that lead up to it, or None."""
    match = BODY.search(text)
    if not match:
        return None
    name = LEADING.sub("", match["body"])
    return name[:1].upper() + name[1:] if name else None


def is_council(name):
    return COUNCIL.fullmatch(name) is not None


def _capitalised(word):
    """ "(CHILDREN'S" is "(Children's", "SUB-COMMITTEE" is "Sub-Committee"."""
    return re.sub(r"(?<![\w'’])\w", lambda letter: letter.group().upper(), word.lower())


def in_plain_case(text):
    """A heading in capitals as a name would be written: "CHILDREN'S PANEL" is "Children's Panel"."""
    if not any(letter.islower() for letter in text):
        small = {"and", "of", "the", "for", "on", "in", "to", "by", "with", "at", "a", "an"}
        words = [word.lower() if word.lower() in small else _capitalised(word) for word in text.split()]
        return " ".join([_capitalised(words[0]), *words[1:]]) if words else text
    return text
