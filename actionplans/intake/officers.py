"""Who must carry an action out: several people, initials, posts or bodies in one cell."""

import re

from panels.intake import people

HARD = re.compile(r"\s*(?:/|;|&(?=\s+[A-Z])|\n|\s\+\s)\s*")
INITIALS = re.compile(r"[A-Z]{2,4}[a-z]?")
BRACKET = re.compile(r"\s*\((?P<organisation>[^()]*)\)\s*")
POST_FIRST = re.compile(
    r"^(?:the\s+)?(?:(?:strategic|assistant|deputy|senior|interim|corporate|group|service|divisional|executive|medical"
    r"|director|chief|principal|lead|nhs|head|manager|cabinet|portfolio|chair|commissioner|communications|all)\b)",
    re.IGNORECASE,
)


def officers(cell):
    """The officers of a cell, in order: [{"name", "organisation"}].

    A bracket after a name is its organisation; a post after a comma is left out of the name.
    "and" and commas part two officers only where both sides read as a name or a post.
    """
    found = []
    for piece in _pieces(" ".join(cell.split())):
        officer = _officer(piece)
        if officer and officer not in found:
            found.append(officer)
    return found


def _pieces(text):
    """Cut at "/" and ";" outside brackets, then at "and" and commas where officers stand on both sides."""
    for hard in _outside_brackets(text):
        yield from _parted(hard.strip(" .,"))


def _outside_brackets(text):
    pieces, depth, begun = [], 0, 0
    for match in re.finditer(r"[()]|\s*(?:/|;|&(?=\s+[A-Z][a-z]+\s+[A-Z])|\s\+\s)\s*", text):
        mark = match.group().strip()
        depth += (mark == "(") - (mark == ")")
        if mark not in "()" and depth <= 0 and not _is_inside_post(text, match):
            pieces.append(text[begun : match.start()])
            begun = match.end()
    return [piece for piece in [*pieces, text[begun:]] if piece.strip()]


def _is_inside_post(text, match):
    """ "Sports/Leisure Manager" is one post: a tight stroke between words that are no names or initials."""
    if match.group() != "/":
        return False
    before = re.search(r"[^\s/]+$", text[: match.start()])
    after = re.match(r"[^/;,]+", text[match.end() :])
    sides = [before.group() if before else "", after.group().strip() if after else ""]
    whole_before = re.split(r"[/;,]", text[: match.start()])[-1].strip()
    return not any(INITIALS.fullmatch(side) or people.is_name(side) for side in [*sides, whole_before])


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
    organisation = bracket["organisation"].strip() if bracket and not bracket["organisation"][:1].islower() else None
    words = BRACKET.sub(" ", text).strip(" .,;/-–")
    words = words.partition("(")[0].strip() or words.strip("()")
    if not re.search(r"\w", words):
        return None
    named, rest = people.leading_person(words)
    if named and (not rest.strip() or re.match(r"\s*[,–-]|\s+(?=\w)", rest)):
        return {
            "name": named.name,
            "organisation": organisation,
            "post": people.without_joints(rest.strip(" ,–-")) or None,
        }
    return {"name": words, "organisation": None if organisation and len(words) < 4 else organisation, "post": None}
