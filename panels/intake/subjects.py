"""What a heading announces, by the words that scrutiny papers use for it."""

import re

SUBJECTS = {
    "questions": r"^(?:list of |key |draft |proposed |suggested )*questions?\b(?: set)?(?=\s*$|\s*(?:for|to|on"
    r"|asked|put|about|\(|:|-|–))",
    "plan": r"(?:action|implementation|improvement|delivery) plan|action log|action tracker",
    "appendix": r"^(?:appendix|annexe?|schedule)\b",
    "papers": r"\bbackground (?:papers?|documents?|reading|reports?|information used)\b|^bibliography$|^references$"
    r"|^(?:list of )?(?:documents|papers|reports|publications|evidence)(?: and \w+)?"
    r" (?:to be )?(?:considered|used|reviewed|received|consulted|submitted)",
    "terms": r"terms? of reference|^(?:the )?remit\b|^aims? of the (?:review|inquiry|investigation)",
    "response": r"\bresponses?\b.*\brecommendation",
    "recommendations": r"\brecommend(?:ation|ed|s)",
    "presentations": r"^presentations?\b",
    "witnesses": r"\bwitness(?:es)?\b|\binterview(?:s|ed|ees)\b|\bgave evidence\b|\bcontributors\b|\bgiving evidence\b"
    r"|\bspoke (?:to|with)\b|\bspoken to\b|\bheard from\b|\bwho took part\b|\bevidence (?:was )?(?:given|received"
    r"|provided) (?:by|from)\b",
    "meetings": r"\bmeetings?\b.*\b(?:held|dates?)\b|\bdates? of (?:the )?(?:\w+ )?meetings?\b|^(?:panel |review "
    r"|our )?meetings$"
    r"|\bmet on\b|^dates? of (?:the )?(?:scrutiny|inquiry|review|evidence)\b",
    "support": r"\bsupport(?:ing)? officers?\b|^officer support\b|^officers? (?:who )?support\w+\b|^supported by\b"
    r"|^support(?: to the panel)?$",
    "members": r"\bmembership\b|^members?\b(?! of the public)|\b(?:panel|group|committee|forum|commission"
    r"|review) members\b"
    r"|^(?:the )?(?:panel|committee|task group|review group|working group|commission|task and finish group|forum)$"
    r"|^(?:co-opted|resident|young people)\w*\s+(?:members|representatives)\b",
    "reason": r"^reasons?\b",
    "contacts": r"^(?:report )?contacts?\b|^(?:for )?further information\b|^contact (?:officer|details)",
    "summary": r"\bsummary\b(?! of (?:progress|findings|responses))",
    "conclusions": r"^(?:\w+ )?conclusions?\b",
    "findings": r"\bfindings\b",
    "section": r"^(?:introduction|background|purpose|scope|methodology?|context|finance|financial|legal|law|equalit\w+"
    r"|risk|consultation|foreword|contents|glossary|acknowledge?ments?|evidence|objectives|approach|next steps"
    r"|policy|national|local|implications|key issues|what we|how we|why we|chair\S* foreword|options|comments)\b",
}
PATTERNS = {subject: re.compile(pattern, re.IGNORECASE) for subject, pattern in SUBJECTS.items()}
LISTS = {"papers", "witnesses", "meetings", "presentations", "members", "support"}
LEAD_INS = {"witnesses", "meetings", "papers", "members", "presentations", "support", "contacts"}


def subject_of(heading):
    """The subject that a heading announces, "" for one that is its paper's own."""
    for subject, pattern in PATTERNS.items():
        if pattern.search(heading):
            return subject
    return ""


def opens_with_subject(heading):
    """Whether the first words of a heading say its subject: "Background papers", not "One year on: a summary"."""
    subject = subject_of(heading)
    return bool(subject) and PATTERNS[subject].search(heading).start() <= len("Summary of the ")


def is_list_heading(heading):
    """Whether a short line is the heading of a list of people or papers, whatever stands under it."""
    return subject_of(heading) in LISTS and opens_with_subject(heading) and len(heading.split()) <= 6
