"""The order of a report's recommendations or findings under their themes, as a page carries it. No Django in it.

An arrangement is a list of tokens from top to bottom: "t5" where the theme of that id begins, "r7" for a
record. It begins with "t0": what stands above the first theme is under none.
"""

import re

TOKEN = re.compile(r"[tr]\d{1,18}")
NO_THEME = "t0"


def read(tokens, known):
    """What a page sent, as far as it makes sense: each known token once, those that are missing at the end."""
    found = [token for token in dict.fromkeys(tokens) if token in known]
    found = [NO_THEME, *(token for token in found if token != NO_THEME)]
    return found + [token for token in known if token not in found]


def moved(tokens, press, fixed):
    """The arrangement after a button was pressed: "up-r7" or "down-r7"; any other moves nothing.

    fixed  recommendations that are issued: they stay, and nothing is moved above them in their theme
    """
    verb, _, token = press.partition("-")
    if token in tokens and token not in fixed and verb in {"up", "down"}:
        at = tokens.index(token)
        other = at - 1 if verb == "up" else at + 1
        if 0 < other < len(tokens) and not (verb == "up" and tokens[other] in fixed):
            tokens = [*tokens]
            tokens[at], tokens[other] = tokens[other], tokens[at]
    return settled(tokens, fixed)


def put_under(tokens, token, theme, fixed):
    """With a recommendation at the end of a theme."""
    if token not in tokens or theme not in tokens or token in fixed or token[0] != "r" or theme[0] != "t":
        return tokens
    rest = [each for each in tokens if each != token]
    start = rest.index(theme) + 1
    end = next((place for place in range(start, len(rest)) if rest[place][0] == "t"), len(rest))
    return rest[:end] + [token] + rest[end:]


def settled(tokens, fixed):
    """Within each theme what is issued stands first: its numbers run on, and what comes later follows."""
    found = []
    for theme, inside in grouped(tokens):
        found += [theme, *(each for each in inside if each in fixed), *(each for each in inside if each not in fixed)]
    return found


def grouped(tokens):
    """[(theme, [recommendation, ...]), ...]"""
    groups = []
    for token in tokens:
        if token[0] == "t":
            groups.append((token, []))
        else:
            groups[-1][1].append(token)
    return groups


def brought_together(mine, now):
    """My arrangement, with what others added since, and without what they took away."""
    kept = [token for token in mine if token in now]
    for theme, inside in grouped(now):
        if theme not in kept:
            kept.append(theme)
        for token in inside:
            if token not in kept:
                kept = put_under([*kept, token], token, theme, ())
    return kept
