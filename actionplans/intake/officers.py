"""Who must carry an action out: several people, initials, posts or bodies in one cell."""

import re

from panels.intake import people

INITIALS = re.compile(r"[A-Z]{2,4}[a-z]?")
LETTERS = re.compile(r"(?:[A-Z][.'’]?|Mc|Mac){2,5}")
SMALL_L = re.compile(r"\b(?P<name>l[a-z]+ (?P<last>[A-Z])[A-Za-z'’-]+) (?P<initials>\(I[A-Z]{1,3}\))")
LOOK_ALIKES = str.maketrans("АВЕНІЈКМОРСТХаеіјорсху", "ABEHIJKMOPCTXaeijopcxy")  # Cyrillic, as scanners read initials
HELPERS = re.compile(
    r"(?:(?:also\s+)?(?:jointly\s+)?(?:supported|led|assisted|overseen) by|(?:with )?support from|in partnership with"
    r"|together with|along with|with help from)\s+",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"^[A-Z](?:[\w'’-]+\s){0,3}[\w'’-]*(?:staff|teams?|workers|leaders|managers|officers|members|supervisors|governors"
    r"|heads|teachers|headteachers|practitioners|partners|providers|agencies|councillors|schools|wardens)$",
    re.IGNORECASE,
)
DEPARTMENT = re.compile(
    r"\b(?:services?|integration|achievement|development|planning|policy|housing|care|education|learning|skills|health"
    r"|wellbeing|communit(?:y|ies)|environment|transport|finance|resources|performance|strategy|support|standards"
    r"|safeguarding|regeneration|leisure|culture|adults|famil(?:y|ies)|people|governance|partnerships?|commissioning"
    r"|growth|place|highways|waste|parks|libraries|protection|improvement|inclusion|delivery)$",
    re.IGNORECASE,
)
SOMEBODY = re.compile(r"\b(?:head|director|manager|officer|leader|lead|chief)\b", re.IGNORECASE)
NEXT_AFTER_BRACKET = re.compile(
    r"(?<=\))\s+(?=[A-Z][a-z'’-]+ [A-Z][A-Za-z'’-]+\s*(?:,|\(|$))"
)  # "Ann Lee, Head of Care (HC) Bo Ray, Head of Roads"
BRACKET = re.compile(r"\s*\((?P<organisation>[^()]*)\)\s*")
POST_FIRST = re.compile(
    r"^(?:the\s+)?(?:(?:strategic|assistant|deputy|senior|interim|corporate|group|service|divisional|executive|medical"
    r"|director|chief|principal|lead|nhs|head|manager|cabinet|portfolio|chair|commissioner|communications|all)\b)",
    re.IGNORECASE,
)


def officers(cell):
    """The officers of a cell, in order: [{"name", "organisation"}].

    A bracket after a name is its organisation, a post, or initials; a post after a comma is left out of the name.
    "and" and commas part two officers only where both sides read as a name or a post.
    """
    found = []
    for piece in _pieces(as_printed(cell)):
        officer = _officer(HELPERS.sub("", piece, count=1) if HELPERS.match(piece) else piece)
        if officer and officer not in found:
            found.append(officer)
    return found


def as_printed(cell):
    """The words of a cell in Latin letters, where a scanner took initials for those of another alphabet."""
    words = [word.translate(LOOK_ALIKES) if _is_taken_for_another(word) else word for word in cell.split()]
    return SMALL_L.sub(_capital_i, " ".join(words))


def _is_taken_for_another(word):
    return any(letter > "\u03ff" for letter in word) and word.translate(LOOK_ALIKES).isascii()


def _capital_i(match):
    """ "lan Moss (IM)": the initials beside it say that the l is a capital I."""
    return f"I{match['name'][1:]} {match['initials']}" if match["last"] in match["initials"] else match.group()


def _pieces(text):
    """Cut at "/" and ";" outside brackets, then at "and" and commas where officers stand on both sides."""
    for hard in _outside_brackets(text):
        for one in NEXT_AFTER_BRACKET.split(hard) if people.POST.search(hard) else [hard]:
            yield from _parted(one.strip(" .,"))


def _outside_brackets(text):
    pieces, depth, begun = [], 0, 0
    for match in re.finditer(
        r"[()]|\s*(?:/|;|&(?=\s+(?:[A-Z][a-z]+\s+[A-Z]|(?:Head|Director)\s+of\s))|\s\+\s)\s*", text
    ):
        mark = match.group().strip()
        depth += (mark == "(") - (mark == ")")
        if mark not in "()" and depth <= 0 and not _is_inside_post(text, match):
            pieces.append(text[begun : match.start()])
            begun = match.end()
    return [piece for piece in [*pieces, text[begun:]] if piece.strip()]


def _is_inside_post(text, match):
    """ "Sports/Leisure Manager" is one post: a tight stroke between words that are no names or initials.

    "Ann Lee, Head of Safety & Support Services" is one too: what follows "&" names a department and nobody.
    """
    if match.group().strip() == "&":
        return _is_department(text[match.end() :])
    if match.group() != "/":
        return False
    before = re.search(r"[^\s/]+$", text[: match.start()])
    after = re.match(r"[^/;,]+", text[match.end() :])
    sides = [before.group() if before else "", after.group().strip() if after else ""]
    whole_before = re.split(r"[/;,]", text[: match.start()])[-1].strip()
    return not any(INITIALS.fullmatch(side) or people.is_name(side) for side in [*sides, whole_before])


def _is_department(text):
    first = re.split(r"[,(/;]", text)[0].strip()
    return DEPARTMENT.search(first) is not None and not SOMEBODY.search(first)


def _parted(text):
    if not text:
        return
    for match in re.finditer(r",\s+(?:and\s+)?|\s+and\s+|\s+with\s+", text):
        before, after = text[: match.start()], text[match.end() :]
        if before.count("(") == before.count(")") and _are_two(before, after, match.group().strip()):
            yield before
            yield from _parted(after)
            return
    yield text


def _are_two(before, after, joint):
    if joint == ",":
        two_posts = _is_post_alone(before) and _is_post_alone(after)
        return two_posts or (_begins_officer(after) and not _is_post_of(before, after))
    if GROUP.fullmatch(before) and GROUP.fullmatch(after):
        return True
    return _begins_officer(after) and (_is_named(before) or bool(people.POST.search(before)))


def _is_post_alone(text):
    """ "Finance Manager": a few words that end in a post, and no name."""
    is_short = text[:1].isupper() and len(text.split()) <= 6
    return is_short and people.POST.search(text) is not None and people.leading_person(text)[0] is None


def _begins_officer(text):
    first = re.split(r"[,(]|\sand\s", text)[0].strip()
    starts_with_name = people.leading_person(text)[0] is not None and not people.NOT_NAMES.match(text)
    return (
        bool(INITIALS.fullmatch(first))
        or starts_with_name
        or bool(POST_FIRST.match(text) and people.POST.search(first))
    )


def _is_named(text):
    last = re.split(r",|;", BRACKET.sub("", text))[-1].strip()
    return bool(INITIALS.fullmatch(last)) or people.leading_person(text)[0] is not None


def _is_post_of(before, after):
    """ "Ann Lee, Head of Care" is one officer with a post."""
    named = people.leading_person(before)[0] is not None
    return named and people.leading_person(after)[0] is None and not INITIALS.fullmatch(after.split(",")[0].strip())


def _officer(text):
    bracket = BRACKET.search(text)
    inside = people.person(bracket["organisation"]) if bracket else None
    if inside and bracket.end() == len(text) and people.POST.search(text[: bracket.start()]):
        return {"name": inside.name, "organisation": None, "post": text[: bracket.start()].strip(" .,;/-–")}
    within = bracket["organisation"].strip() if bracket and not bracket["organisation"][:1].islower() else None
    words = BRACKET.sub(" ", text).strip(" .,;/-–")
    words = words.partition("(")[0].strip() or words.strip("()")
    if not re.search(r"\w", words):
        return None
    named, rest = people.leading_person(words)
    if named and (not rest.strip() or re.match(r"\s*[,–-]|\s+(?=\w)", rest)):
        organisation, post = _meant_by(within, named.name)
        post = people.without_joints(rest.strip(" ,–-")) or post
        return {"name": named.name, "organisation": organisation, "post": post}
    return {"name": words, "organisation": None if within and len(words) < 4 else within, "post": None}


def _meant_by(within, name):
    """(organisation, post) that a bracket after a name holds: neither where it holds the initials of the name."""
    if not within or (LETTERS.fullmatch(within) and _capitals(within) in _initials(name)):
        return None, None
    return (None, within) if people.POST.search(within) else (within, None)


def _initials(name):
    """{"SO", "SOC"} of Sean O'Casey."""
    return {_capitals(name), "".join(word[0] for word in name.split()).upper()}


def _capitals(text):
    return "".join(re.findall(r"[A-Z]", text))
