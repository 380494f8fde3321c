"""Whom to ask about a report."""

import re

from panels.intake import people

TELEPHONE = re.compile(
    r"\b(?:Tel(?:ephone)?|Phone|Direct line)\b(?:\s*(?:no|number)\b)?\.?\s*:?\s*(?P<number>\+?[\d() ]{7,18}\d)",
    re.IGNORECASE,
)
NUMBER_ALONE = re.compile(r"\b(?P<number>0\d{2,4} ?\d{3} ?\d{3,4})\b")
EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z /'’-]{2,40}):\s*(?P<rest>.*)")
FURTHEST = 3


def contacts(paper):
    """The contacts of a Paper: {"name", "post", "telephone", "email"}, each once."""
    found, before = {}, []
    for block in paper.blocks:
        if TELEPHONE.search(block.text) or EMAIL.search(block.text):
            contact, used = _from_row(block) if block.is_row else _from_lines(block, before[-FURTHEST:])
            if contact:
                paper.take(block, *used)
                _add(found, contact)
        before.append(block)
    return list(found.values())


def _add(found, contact):
    same = found.setdefault(contact["name"], contact)
    for key, value in contact.items():
        same[key] = same[key] or value


def _from_row(block):
    cells = [_without_label(cell) for cell in block.cells if cell]
    who = next((people.leading_person(cell) for cell in cells if people.leading_person(cell)[0]), (None, ""))
    posts = [cell for cell in cells if not people.leading_person(cell)[0] and not _reaches(cell)]
    if not who[0]:
        return None, ()
    return _contact(who[0], people.without_joints(_before_numbers(who[1])) or ", ".join(posts), block.text), ()


def _from_lines(block, before):
    """The name stands in the line itself or in one shortly above it."""
    for line in [block, *reversed(before)]:
        if line is not block and (block.line - line.line > FURTHEST + 1 or len(line.text) > 160):
            break
        who, rest = people.leading_person(_without_label(line.text))
        if who:
            post = people.without_joints(_before_numbers(rest))
            return _contact(who, post if len(post) < 120 else "", block.text), (line,)
    return None, ()


def _without_label(text):
    match = LABEL.fullmatch(text)
    return match["rest"] if match and not _reaches(match["label"] + ":") else text


def _reaches(text):
    return bool(
        TELEPHONE.search(text) or EMAIL.search(text) or re.match(r"(?:tel|phone|e-?mail|fax)", text, re.IGNORECASE)
    )


def _before_numbers(text):
    mark = rf"\b(?:Tel(?:ephone)?|Phone|E-?mail|Fax|Direct|ext(?:ension)?)\b|{EMAIL.pattern}|\b0\d{{2,4}} ?\d{{3}}"
    return re.split(mark, text, maxsplit=1, flags=re.IGNORECASE)[0]


def _contact(who, post, text):
    telephone, email = TELEPHONE.search(text) or NUMBER_ALONE.search(text), EMAIL.search(text)
    return {
        "name": who.name,
        "title": people.full_title(who.title) or None,
        "post": post.strip(" ,-–()") or None,
        "telephone": telephone["number"].strip() if telephone else None,
        "email": email.group() if email else None,
    }
