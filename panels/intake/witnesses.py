"""Who gave evidence, in what capacity and for whom."""

import re

from panels.intake import people

GAVE = re.compile(
    r"^\s*,?\s*(?:(?:also|both|each)\s+)?(?:gave (?:a |an )?(?:\w+ )?(?:presentation|evidence|talk|briefing"
    r"|overview|account)"
    r"|presented (?:to|evidence|information)|(?:was|were) (?:interviewed|invited to give evidence)"
    r"|(?:told|informed|advised) (?:us|(?:the )?(?:\w+ )?(?:panel|members|group|(?:sub-)?committee|commission))\b"
    r"|provided (?:written |oral |verbal )?evidence|attended (?:the meeting |a meeting )?to (?:give|present|answer)"
    r"|spoke to (?:the )?(?:panel|members|group|committee|commission)|submitted (?:written )?evidence"
    r"|(?:briefed|addressed) (?:the )?(?:panel|members|group|committee|commission))",
    re.IGNORECASE,
)
HEARD = re.compile(
    r"\b(?:heard (?:evidence )?from|took evidence from|received (?:\w+ )?(?:evidence|a presentation"
    r"|presentations) from|interviewed"
    r"|spoke (?:to|with)|evidence (?:was|were) (?:received|taken|given|heard) (?:from"
    r"|by))\s+(?:the following:?\s*)?(?P<people>.+)",
    re.IGNORECASE,
)
LIST_FOLLOWS = re.compile(
    r"\b(?:interviewed|heard (?:evidence )?from|took evidence from|received (?:\w+ )?(?:evidence|presentations) from"
    r"|spoke (?:to|with)|met with|witnesses)\b[^.]{0,80}:$",
    re.IGNORECASE,
)
WHO = re.compile(
    r"(?:names? of )?(?:witness(?:es)?|interviewees?|contributors?)"
    r"|(?:who|whom) (?:we |the \w+ )?(?:met|spoke to|interviewed|heard)"
    r"(?: with| from)?|(?:people|those) (?:met|interviewed|seen)",
    re.IGNORECASE,
)
OF_WHOM = re.compile(r"(?:post|position|role|job title|organisation|representing|from)", re.IGNORECASE)
SEPARATOR = re.compile(r"^\s*(?:,|[-–—:(]|\s+\b(?=[A-Z]))\s*")
GROUP = re.compile(r"\b(?:present|officers?|witness(?:es)?|also present|interviewed)\b", re.IGNORECASE)


def witnesses(paper):
    """The witnesses of a Paper: {"name", "title", "capacity", "organisation"}, each once."""
    found = []
    for part in paper.parts:
        if part.subject == "witnesses":
            found += _listed(paper, part)
        elif part.subject not in {"presentations", "members", "support", "contacts", "plan", "papers", "questions"}:
            found += _told(paper, part)
    return _once(found)


def _listed(paper, part):
    """One witness a line or a row: "Ann Lee, Head of Care, Northmere NHS Trust"."""
    found = []
    for block in part.blocks:
        new = [_from_row(block.cells)] if block.is_row else _from_line(block.text)
        new = [witness for witness in new if witness]
        if new:
            paper.take(part.heading, block)
            found += new
    return found


def _from_line(text):
    label = re.match(r"(?P<label>[^:,]{3,40}):\s*(?P<rest>.+)", text)
    if label and not people.is_name(label["label"]):
        text = label["rest"]
    named, rest = people.leading_person(text)
    if not named or _is_told(rest):
        return _told_in(text) if named else []
    if not _stands_apart(rest):
        return []
    run = people.people_in(text)
    is_name_and_place = len(run) == 2 and not run[0][1] and re.match(r"[^,]+,[^,]+$", text) and " and " not in text
    if len(run) > 1 and not is_name_and_place and all(_reads_as_post(after) or not after for _, after in run):
        return [_witness(one, after) for one, after in run]
    return [_witness(named, rest)]


def _is_told(rest):
    return bool(GAVE.match(rest)) or len(rest) > 200 or re.search(r"[.?!]\s+[A-Z]", rest) is not None


def _stands_apart(rest):
    """After a name in a list stands nothing, a mark, or at once a post."""
    return not rest.strip() or SEPARATOR.match(rest) is not None


def _reads_as_post(text):
    return bool(people.POST.search(text)) or bool(people.NOT_NAMES.search(text))


def _from_row(cells):
    named = [(place, *people.leading_person(cell)) for place, cell in enumerate(cells)]
    first = next(((place, who, rest) for place, who, rest in named if who and _stands_apart(rest)), None)
    if not first:
        return None
    place, who, rest = first
    others = [cell for at, cell in enumerate(cells) if at != place and cell and not re.match(r"[\d/. ]+$", cell)]
    return _witness(who, ", ".join([rest.strip(" ,()"), *others]).strip(", "))


def _told(paper, part):
    found, is_list, columns = [], False, []
    for block in part.blocks:
        if block.is_row:
            columns = _witness_columns(block.cells) or columns
            new = _from_line(", ".join(block.cells[at] for at in columns if at < len(block.cells) and block.cells[at]))
        else:
            is_list = bool(LIST_FOLLOWS.search(block.text)) or (is_list and block.is_item)
            listed = _from_line(block.text) if is_list and block.is_item else []
            new = listed or _told_in(block.text)
        if new:
            paper.take(block)
            found += new
    return found


def _witness_columns(cells):
    """Of a head, the column "Who we met" or "Witness" and those that say of whom; [] of any other row."""
    headed = [place for place, cell in enumerate(cells) if WHO.fullmatch(cell)][:1]
    return headed and headed + [place for place, cell in enumerate(cells) if OF_WHOM.fullmatch(cell)]


def _told_in(text):
    """Witnesses of running text: "Ann Lee, Head of Care, gave evidence", "The Panel heard from Ann Lee (Head of
    Care)"."""
    found = []
    for sentence in re.split(r"(?<!\b[A-Z])(?<!Cllr)(?<!Mr)(?<!Mrs)(?<!Dr)\.\s+(?=[A-Z])", text):
        heard = HEARD.search(sentence)
        if heard:
            found += [_witness(who, _without_tail(rest)) for who, rest in people.people_in(heard["people"])]
            continue
        who, rest = people.leading_person(sentence)
        post = re.match(
            r",\s*(?P<post>[^.]{3,120}?),\s*(?P<verb>[a-z].*)|(?:\s*\((?P<bracket>[^)]*)\))?\s+(?P<alone>[a-z].*)", rest
        )
        if who and post and GAVE.match(post["verb"] or post["alone"] or ""):
            how = "presentation" if "presentation" in (post["verb"] or post["alone"]).split(" to ")[0] else None
            found.append(_witness(who, post["post"] or post["bracket"] or "", how))
    return found


def _without_tail(rest):
    """ "Head of Care, about the waiting times" ends at the post."""
    return re.split(
        r",?\s+\b(?:about|on|regarding|concerning|who|which|at(?! [A-Z]| the [A-Z])|during|as part|to)\b\s", rest
    )[0].rstrip(".")


def _witness(who, rest, how=None):
    rest = SEPARATOR.sub("", rest).strip(" .,")
    rest = rest[:-1] if rest.endswith(")") and "(" not in rest else rest
    capacity, organisation = _post_and_place(rest)
    is_place = capacity[:1].isupper() and not people.POST.search(capacity)
    if is_place and not organisation:
        capacity, organisation = "", capacity
    return {
        "name": who.name,
        "title": people.full_title(who.title) or None,
        "capacity": capacity.strip() or None,
        "organisation": organisation.strip() or None,
        "how": how,
    }


def _post_and_place(rest):
    """ "Head of Care, Northmere Trust" and "Head of Care at Northmere Trust" name both."""
    cut = re.search(r",|\s+at\s+(?:the\s+)?(?=[A-Z])", rest)
    return (rest[: cut.start()], rest[cut.end() :]) if cut else (rest, "")


def _once(found):
    kept = {}
    for witness in found:
        same = kept.setdefault(witness["name"].lower(), witness)
        for key, value in witness.items():
            same[key] = same[key] or value
    return list(kept.values())
