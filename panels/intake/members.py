"""Who sat on the panel, in what capacity, who left, and who supported it."""

import re

from panels.intake import people
from panels.intake.capacities import capacity_of, is_capacity
from panels.intake.subjects import subject_of

COMPRISED = re.compile(
    r"\b(?:comprised?|comprises|comprising|consist(?:ed|s|ing)|made up|membership(?: of [^.:]{3,60}?)? (?:was|were"
    r"|is|included)"
    r"|(?:appointed|set up|established|formed) (?:a|an|the) [^.:,]{0,60}?(?:group|panel|party|committee)"
    r"|members (?:of the [^.:]{3,80}? )?(?:were|are|was))\b(?: of)?(?: the following(?: \w+)?)?:?\s*",
    re.IGNORECASE,
)
APPOINTED = re.compile(
    r",?\s*(?:were|was|have been|has been)\s+(?:also\s+)?(?P<how>appointed|co-?opted|invited to join)\b"
    r"|\s+(?:sat|served|joined [^.]{0,40}?)\s+as\s+(?P<as>co-?opted)",
    re.IGNORECASE,
)
DID_IT = re.compile(
    r"\s+(?:carried out|conducted|undertook|formed|served on|sat on|made up|took part in|were the members of)"
    r"\s+(?:the|this)\b"
)
LEFT = re.compile(
    r"\b(?:resigned|left the|stood down|stepped down|ceased to be|was replaced|were replaced|withdrew from|died)\b",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?P<label>[^:]{3,60}):\s*(?P<names>.*)")
SENTENCE_END = re.compile(
    r"(?<!\bCllr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bProf)(?<!\bRev)(?<!\b[A-Z])\.\s+(?=[A-Z])"
)
SUPPORT_ROLE = (
    r"(?:[A-Z][\w'’-]*\s+(?:(?:and|for|to|of|the|&)\s+)*){0,6}"
    r"(?:Officers?|Advis[eo]rs?|Clerks?|Secretary|Support|Facilitators?)"
)
SUPPORTED = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur)\s+(?P<role>{SUPPORT_ROLE})\s+(?:was|were|is|are)\s+(?P<people>)")
WAS_SUPPORT = re.compile(
    rf"(?P<who>{people.NAME})(?:\s*\((?P<post>[^)]*)\)|,\s*(?P<after>[^,.]+),)?\s+(?:was|acted as|is)\s+"
    rf"(?:the\s+|its\s+|our\s+)?(?P<role>{SUPPORT_ROLE})"
)
SUPPORTED_BY = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+)?(?:supported|assisted|advised|clerked)\s+by\s+(?P<people>)", re.IGNORECASE
)
ONE_OF_SEVERAL = re.compile(
    rf"(?:{people.COUNCILLOR})?\s*(?P<title>(?:(?:{people.HONORIFICS})\s+){{0,2}})"
    rf"(?P<name>(?:{people.PART}\s+){{0,3}}{people.SURNAME})\s*(?P<said>\([^)]*\))?"
)
SUPPORT_LABEL = re.compile(
    r"(?:lead|link|scrutiny|support\w*|democratic|policy|committee)\b.*\bofficers?$", re.IGNORECASE
)
SPEAKS_OF_A_PANEL = re.compile(
    r"\b(?:panel|group|committee|commission|forum|membership|review|inquiry)\b", re.IGNORECASE
)
ONE_OF_A_KIND = {"chair", "vice-chair", "lead member"}
IS_SUPPORT = re.compile(r"\b(?:officers?|support|advis[eo]rs?|clerk|secretary|facilitator)\b", re.IGNORECASE)


def members(paper):
    """(members, support) of a Paper, as the draft has them. Nobody is a member who is not said to be one."""
    found, support = [], []
    for part in paper.parts:
        if part.subject in {"members", "support"}:
            _read_part(paper, part, found, support)
        else:
            _read_sentences(paper, part, found, support)
    return _once(found), _once(support)


def _read_part(paper, part, found, support):
    capacity = capacity_of(part.title) if part.subject == "members" else ""
    if part.subject == "members" and LABEL.fullmatch(part.title or ""):
        found += _named(LABEL.fullmatch(part.title)["names"], capacity)
    for block in part.blocks:
        new, helpers, capacity = _read_block(block, capacity, part.subject)
        if new or helpers:
            paper.take(part.heading, block)
        found += new
        support += helpers
        if not block.is_row:
            _mark_leavers(block.text, found)


def _read_block(block, capacity, subject):
    """The members and the support of one block, and the capacity that the lines after it inherit."""
    if block.is_row:
        return _row(block.cells) + (capacity,)
    label = LABEL.fullmatch(block.text)
    if label and _is_label(label["label"]):
        return _labelled(label["label"], label["names"])
    if any(form.search(block.text) for form in (COMPRISED, APPOINTED, SUPPORTED, WAS_SUPPORT)):
        return _sentences(block.text), _supporters(block.text), capacity
    if SUPPORTED_BY.search(block.text):
        return [], _supporters(block.text), capacity
    if subject == "support":
        return [], _support_line(block.text, ""), capacity
    return _named(block.text, capacity), [], capacity


def _is_label(label):
    return bool(capacity_of(label) or IS_SUPPORT.search(label) or re.match(people.COUNCILLOR, label))


def _labelled(label, names):
    if IS_SUPPORT.search(label) and not is_capacity(label):
        return [], _support_line(names, label), ""
    capacity = capacity_of(label)
    prefix = "Councillors " if re.match(people.COUNCILLOR, label) else ""
    return _named(prefix + names, capacity), [], "" if capacity in ONE_OF_A_KIND else capacity


def _named(text, capacity):
    """Members of a line that is nothing but people: one with a capacity, or several."""
    listed = _councillors(text)
    if listed:
        return [
            member | {"capacity": capacity} if member["capacity"] == "member" and capacity else member
            for member in listed
        ]
    run = people.people_in(text)
    if not run or (len(text) > 300 and len(run) < 3) or SENTENCE_END.search(text):
        return []
    return [_member(named, rest, capacity) for named, rest in run if not _is_sentence(rest)]


def _is_sentence(rest):
    return re.search(r"\b(?:was|were|is|are|who|said|told|has|had|have)\b", rest) is not None


def _councillors(text):
    """The members of "Councillors S Cook (Chair), Coward and Dee": the title is said once, surnames may stand alone."""
    match = re.match(
        r"(?:Councillors|Cllrs\.?)\s+(?P<names>[^.:;]*(?:(?:\b[A-Z]|Mrs?|Ms|Dr)\.[^.:;]*)*)\.?$", text.strip()
    )
    if not match:
        return []
    names = [name.strip() for name in re.split(r",|;|&|\band\b", match["names"]) if name.strip()]
    matches = [ONE_OF_SEVERAL.fullmatch(name) for name in names]
    if not all(matches):
        return []
    return [
        _member(people.Named(m["name"], f"Councillor {people.full_title(m['title'])}".strip()), m["said"] or "", "")
        for m in matches
    ]


def _row(cells):
    """A member's row: one cell is a name, another may say the capacity or the organisation."""
    names = [cell for cell in cells if people.leading_person(cell)[0]]
    if not names or people.leading_person(names[0])[1].strip(" ,()")[:40].count(" ") > 4:
        return [], []
    named, rest = people.leading_person(names[0])
    others = ", ".join(filter(None, [people.without_joints(rest), *[c for c in cells if c and c != names[0]]]))
    if IS_SUPPORT.search(others) and not is_capacity(others) and not people.is_councillor(named.title):
        return [], [_supporter(named, others, "")]
    return [_member(named, others, "")], []


def _sentences(text):
    """The members of running text: "The Panel comprised Councillor Ann Lee (Chair) and ..."."""
    found = []
    for sentence in SENTENCE_END.split(text):
        comprised = COMPRISED.search(sentence)
        appointed = APPOINTED.search(sentence)
        if appointed and people.people_in(sentence[: appointed.start()]):
            is_co_opted = (appointed["how"] or appointed["as"]).lower().startswith("co")
            capacity = "co-opted member" if is_co_opted else ""
            run = people.people_in(sentence[: appointed.start()])
            found += [_member(named, rest, capacity) for named, rest in run]
        elif DID_IT.search(sentence) and re.match(people.COUNCILLOR, sentence):
            found += _councillors(sentence[: DID_IT.search(sentence).start()])
        elif comprised and not SUPPORTED.search(sentence):
            tail = sentence[comprised.end() :].rstrip(".")
            found += _councillors(tail) or _titled_run(tail)
    return found


def _titled_run(text):
    return [_member(named, rest, "") for named, rest in people.people_in(text)]


def _read_sentences(paper, part, found, support):
    """Outside a part of its own, membership is believed only where the words say so and name councillors."""
    for block in part.blocks:
        label = LABEL.fullmatch(block.text) if not block.is_row else None
        new = _under_label(label) if label else []
        if not label and not block.is_row and SPEAKS_OF_A_PANEL.search(block.text):
            new = _sentences(block.text)
        if any(people.is_councillor(member["title"] or "") for member in new):
            found += new
            _mark_leavers(block.text, found)
            paper.take(block)
        elif found and label and is_capacity(label["label"]) and _named(label["names"], ""):
            found += _named(label["names"], capacity_of(label["label"]))
            paper.take(block)
        elif found and label and SUPPORT_LABEL.match(label["label"]):
            support += _support_line(label["names"], label["label"])
            paper.take(block)
        elif found and LEFT.search(block.text):
            _mark_leavers(block.text, found)


def _under_label(label):
    """ "Members: ..." and "Chair: ..." on the cover or in the introduction."""
    said = label["label"]
    is_capacity_alone = is_capacity(said) and capacity_of(said) in ONE_OF_A_KIND
    if is_capacity_alone or subject_of(said) == "members":
        return _named(label["names"], capacity_of(said) if is_capacity_alone else "")
    return []


def _member(named, rest, capacity):
    rest = re.sub(r"^(?:of|from)\s+(?:the\s+)?(?=[A-Z])", "", rest.strip(" ,."))
    said, organisation = _capacity_and_organisation(rest)
    return {
        "name": named.name,
        "title": people.full_title(named.title) or None,
        "capacity": said or capacity or "member",
        "post": _post(organisation),
        "organisation": _organisation(organisation),
        "left": None,
    }


def _capacity_and_organisation(rest):
    """What stands after a name: a capacity, in brackets or not, and the place the person comes from."""
    bracket = re.match(r"\(([^)]*)\)\s*,?\s*(.*)", rest)
    first, others = bracket.groups() if bracket else (rest.split(",")[0], rest.partition(",")[2])
    if is_capacity(first):
        return capacity_of(first), others.strip(" ,.()")
    if bracket:
        return (capacity_of(others) if is_capacity(others) else ""), _known_place(first)
    return (capacity_of(rest) if is_capacity(rest) else ""), rest if not is_capacity(rest) else ""


def _known_place(text):
    return text if people.NOT_NAMES.search(text) and not re.search(r"\bWard\b", text) else ""


def _post(text):
    match = re.match(r"(?P<post>[^,]+?)(?:\s+(?:of|at|for)\s+(?:the\s+)?|,\s*)(?P<body>.+)", text)
    return match["post"] if match and people.POST.search(match["post"]) else None


def _organisation(text):
    if not text:
        return None
    match = re.match(r"(?P<post>[^,]+?)(?:\s+(?:of|at|for)\s+(?:the\s+)?|,\s*)(?P<body>.+)", text)
    return match["body"] if match and people.POST.search(match["post"]) else text


def _supporters(text):
    found = []
    for sentence in SENTENCE_END.split(text):
        marks = [*SUPPORTED.finditer(sentence), *SUPPORTED_BY.finditer(sentence)]
        marks.sort(key=lambda match: match.start())
        ends = [*(match.start() for match in marks[1:]), len(sentence)]
        for match, end in zip(marks, ends, strict=False):
            role = match.groupdict().get("role") or ""
            found += _support_line(people.without_joints(sentence[match.end() : end]).rstrip("."), role)
        for match in [] if marks else WAS_SUPPORT.finditer(sentence):
            found.append(_supporter(people.Named(match["who"]), match["post"] or match["after"] or "", match["role"]))
    return found


def _support_line(text, role):
    return [_supporter(named, rest, role) for named, rest in people.people_in(text)]


def _supporter(named, rest, role):
    capacity = re.sub(r"s$", "", " ".join(role.split())) or None
    return {"name": named.name, "title": named.title or None, "post": rest.strip(" ,.()") or None, "capacity": capacity}


def _mark_leavers(text, found):
    """A sentence that says that somebody left belongs to the member it names; who came instead is one too."""
    for sentence in SENTENCE_END.split(text):
        run = list(people.TITLED.finditer(sentence))
        if not LEFT.search(sentence) or not run:
            continue
        leaver = next((m for m in found if people.same_name(run[0]["name"], m["name"])), None)
        if leaver:
            leaver["left"] = re.sub(r"^(?:was|were|had|has)\s+", "", sentence[run[0].end() :].strip(" ,.")) or None
        for successor in re.finditer(rf"replaced by (?:{people.TITLED.pattern})", sentence):
            named = people.Named(successor["name"], successor["title"].strip())
            found.append(_member(named, "", ""))


def _once(found):
    """Each person once; a later mention only fills what the first left open."""
    kept = []
    for one in found:
        same = next((k for k in kept if k["name"].lower() == one["name"].lower()), None)
        if same is None:
            kept.append(one)
            continue
        for key, value in one.items():
            if value and (not same[key] or (key == "capacity" and same[key] == "member")):
                same[key] = value
    return kept
