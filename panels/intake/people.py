"""Names of people as papers print them, with their titles and posts."""

import re
from dataclasses import dataclass

COUNCILLOR = r"(?:(?:Parish|Town|County|District|Borough|City) )?Councillors?|Cllrs?\.?|Clr\.?"
HONORIFICS = (
    r"Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Dr\.?|Doctor|Professor|Prof\.?|Sir|Dame|Lord|Lady|Baroness|Reverend|Rev\.?|Revd\.?"
    r"|Canon|Father|Bishop|Imam|Rabbi|Alderman|Alderwoman|Chief Superintendent|Superintendent|Chief Inspector"
    r"|Detective Inspector|Inspector|Sergeant|Constable|Chief Constable|PC|Sgt\.?|Insp\.?|Supt\.?|Major|Colonel|Captain"
    r"|The Right Worshipful|The Mayor|Ald\.?"
)
TITLE = rf"(?:(?:{COUNCILLOR}|{HONORIFICS})\s+)"
PARTICLE = r"(?:de|da|van|von|der|den|di|al|el|bin|ap|la|le|du)\s+"
CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
PART = (
    rf"(?:{CAPITAL}[a-zà-öø-ÿ]?['’]{CAPITAL}[\w'’]+(?:[-–]{CAPITAL}[a-zà-öø-ÿ]+)*"
    rf"|(?:Mc|Mac)?{CAPITAL}[a-zà-öø-ÿ]+(?:[-–]{CAPITAL}[a-zà-öø-ÿ]+)*|{CAPITAL}(?:\.{CAPITAL}){{0,3}}\.?(?=\s))"
)
NAME = rf"(?:{PART})(?:\s+(?:{PARTICLE}){{0,2}}{PART}){{1,3}}"
SURNAME = (
    rf"(?:{PARTICLE}){{0,2}}(?:{CAPITAL}['’]{CAPITAL}[a-z]+|(?:Mc|Mac)?{CAPITAL}[a-zà-öø-ÿ]+(?:-{CAPITAL}[a-z]+)*)"
)
PERSON = re.compile(rf"(?P<title>{TITLE}{{0,3}})(?P<name>{NAME})(?![\w’'])")
TITLED = re.compile(rf"(?P<title>{TITLE}{{1,3}})(?P<name>{NAME}|(?:{PART}\s+)*{SURNAME})(?![\w’'])")

LONGEST_RUN = 5000  # characters; no sentence names more people

NOT_NAMES = re.compile(
    r"\b(?:Councils?|Trusts?|Boards?|Committees?|Services?|Police|Departments?|Teams?|Partnerships?|Groups?"
    r"|Panels?|Forums?"
    r"|Cent(?:re|er)s?|Schools?|College|University|Hospitals?|NHS|Authority|Authorities|Associations?|Society"
    r"|Limited|Ltd"
    r"|Fund|Offices?|Roads?|Borough|County|City|District|Town|Parish|Action|Plan|Reports?|Reviews?"
    r"|Scrutiny|Overview|Executive|Cabinet|Assembly|Officers?|Managers?|Directors?|Heads?|Members?|Chair\w*|Lead|Deputy"
    r"|Assistant|Assist|Asst|Dir|Mgr|Principal|Senior|Chief|Strategy|Policy|Programme|Project|Support|Development|Community|Public|Health"
    r"|Social|Care|Housing|Education|Children\w*|Adults?|People|Commission\w*|Agency|Strategic|Local|National|Joint"
    r"|Primary|Secondary|Recommendations?|Appendix|Section|Terms|Reference|Background|Papers|Minutes|Agenda|Meeting"
    r"|January|February|July|September|October|November|December|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|Government|Ministry|Parliament|Union|Charity|Company|Network"
    r"|Alliance|Federation|Campaign|League|Club|Aid|Watch|Foundation|Institute|Inspectorate|Representatives?|Residents?|Environment\w*|Transport"
    r"|Planning|Finance|Legal|Democratic|Corporate|Customer|Performance|Quality|Safety|Safeguarding|Further|All"
    r"|The|And|Of"
    r"|Task|Force|Coordinator|Co-ordinator|Adviser|Advisor|Consultant|Secretary|Clerk|Treasurer|Evidence|Witness\w*"
    r"|Site|Survey|Questionnaire|Leisure|Culture|Library|Avenue"
    r"|Contact|Tel|Telephone|Email|Fax|Date|Time|Venue|Present|Apologies|Items?|Introduction|Conclusions?|Summary)\b"
)
POST = re.compile(
    r"\b(?:Head|Director|Dir|Manager|Mgr|Officer|Executive|Adviser|Advisor|Co-?ordinator|Leader|Chair\w*|Commander|Lead"
    r"|Consultant"
    r"|Headteacher|Principal|Secretary|Representative|Governor|Surveyor|Engineer|Solicitor|Accountant|Analyst|Planner"
    r"|Nurse|Matron|Midwife|Doctor|GP|Teacher|Worker|Warden|Administrator|Assistant|President|Trustee|Member|Clerk|Inspector|Professor"
    r"|Researcher|Portfolio Holder|Cabinet Member|Chief|Treasurer|Volunteer|Resident|Supervisor|Specialist|Partner"
    r"|Ranger"
    r"|Librarian|Coroner|Constable|Superintendent|Sergeant|Founder|Owner|Editor|Lecturer|Champion|Commissioner"
    r"|Psychologist)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """A person as printed: the name without its titles, and the titles."""

    name: str
    title: str = ""


def is_name(text):
    """Whether a text is one person's name, with or without titles, and nothing else."""
    return person(text) is not None


def person(text):
    """The Named of a text that is one person's name and nothing else, or None."""
    text = text.strip(" ,;.")
    match = TITLED.fullmatch(text) or PERSON.fullmatch(text)
    if not match or NOT_NAMES.search(match["name"]):
        return None
    return Named(" ".join(match["name"].split()), " ".join(match["title"].split()))


def leading_person(text):
    """(Named, rest) of a text that begins with a person: "Dr Ann Lee, Head of Care". (None, text) otherwise."""
    for form in (TITLED, PERSON):
        match = form.match(text)
        if match:
            found = _longest_name(match)
            if found:
                named, end = found
                return named, text[end:]
    return None, text


def _longest_name(match):
    """A name may run on into a post: of "Ann Lee Head of Care" the name is "Ann Lee"."""
    words = list(re.finditer(r"\S+", match["name"]))
    fewest = 1 if match["title"] else 2
    for count in range(len(words), fewest - 1, -1):
        name = " ".join(word.group() for word in words[:count])
        is_post = NOT_NAMES.search(name) or (POST.search(name) and not match["title"])
        if not is_post and re.search(r"[a-z]{2}", words[count - 1].group()):
            return Named(name, " ".join(match["title"].split())), match.start("name") + words[count - 1].end()
    return None


def is_councillor(title):
    return re.match(COUNCILLOR, title) is not None


def full_title(title):
    """ "Cllr Mrs" is "Councillor Mrs"; the plural of a list is the title of each in it."""
    return re.sub(rf"^(?:{COUNCILLOR})(?=\s|$)", "Councillor", title.strip())


def same_name(first, second):
    """Whether two names may be one person: equal, or one is the surname (with fewer forenames) of the other."""
    one, two = _words(first), _words(second)
    shorter, longer = sorted((one, two), key=len)
    if one == two:
        return True
    is_surname = len(shorter) == 1 and shorter[-1] == longer[-1]
    initials = len(shorter) > 1 and shorter[-1] == longer[-1] and shorter[0][0] == longer[0][0] and len(shorter[0]) == 1
    return is_surname or initials


def _words(name):
    return re.sub(r"[.’']", "", name).lower().split()


def people_in(text):
    """Every (Named, words after) of a run of people: "Ann Lee, Head of Care, and Dr Bo Ray".

    [] when the text begins with anything but a person.
    """
    starts, text = [], text[:LONGEST_RUN]
    for match in _starts(text):
        if _stands_first(text, match.start()) and not (starts and _is_still_the_post(text, starts[-1], match)):
            starts.append(match)
    starts = [match for at, match in enumerate(starts) if not _is_where_from(text, starts, at)]
    if not starts or text[: starts[0].start()].strip(" ,;:-–"):
        return []
    ends = [match.start() for match in starts[1:]] + [len(text)]
    found = []
    for match, end in zip(starts, ends, strict=True):
        named, rest = leading_person(text[match.start() : end])
        found.append((named, without_joints(rest)))
    return found


def _is_where_from(text, starts, at):
    """In "Mr Bo Ray, Blue Water, and Mrs Cy Dee, Help at Hand" two are people, and each comes from somewhere."""
    if not at or starts[at]["title"] or not starts[at - 1]["title"] or is_councillor(starts[at - 1]["title"]):
        return False
    is_beside = re.fullmatch(r"\s*,\s*", text[starts[at - 1].end() : starts[at].start()]) is not None
    return is_beside and (at + 1 == len(starts) or bool(starts[at + 1]["title"]))


def _is_still_the_post(text, before, match):
    """In "Bo Ray, Manager, Blue Water League" the last words are where Bo Ray comes from, not another person."""
    between = leading_person(text[before.start() : match.start()])[1]
    says_post = re.search(r"[a-z]{3}", between.replace("and", "")) is not None
    after_comma = re.search(r",\s*$", text[: match.start()]) is not None
    after = leading_person(text[match.start() :])[1]
    has_own_post = POST.search(re.split(r"[;.]", after)[0][:60]) is not None
    return says_post and after_comma and not match["title"] and not has_own_post


def _starts(text):
    place = 0
    while place < len(text):
        match = PERSON.search(text, place)
        titled = TITLED.search(text, place)
        match = min(filter(None, (match, titled)), key=lambda m: m.start(), default=None)
        if not match:
            return
        named, rest = leading_person(text[match.start() :])
        if named:
            yield match
            place = len(text) - len(rest)
        else:
            place = match.start() + len(match.group().split()[0])


def _stands_first(text, place):
    before, after = text[:place].rstrip(), leading_person(text[place:])[1]
    begins = not before or re.search(r"(?:[,;/&:)]|\band|\band from|\band to|\bwith|\bwere|\bby|[-–])$", before)
    return bool(begins) and bool(
        re.match(r"\s*(?:$|[,;/&(.:)]|[-–]\s|and\b|who\b|was\b|were\b|is\b|as\b|from\b|of the\b)", after)
    )


def without_joints(text):
    """What stands between two people of a list, without the comma, the "and" and the dash."""
    text = re.sub(r"(?:,|;|/|&|\band(?: from| to)?\b|\s)+$", "", text)
    return re.sub(r"^[\s,;:–-]+", "", text).strip()
