"""The sets of questions that a panel put, each to its audience."""

import re

TITLE = re.compile(
    r"(?:list of |key |draft |proposed |suggested |panel )*questions?(?: set)?\s*(?:asked|put)?\s*[-–:(]*\s*"
    r"(?:for|to|of|on|about|regarding)\s+(?P<audience>.+)",
    re.IGNORECASE,
)
QUESTION = re.compile(r"\?['\"’”)\s]*$")
AUDIENCE = re.compile(r"(?:questions )?(?:for|to) (?P<audience>[^:?.]{3,80}):", re.IGNORECASE)
CUT = re.compile(r"[a-z,;]$")


def question_sets(paper):
    """The question sets of a Paper: {"audience", "heading", "questions"}. A set has two questions at least."""
    sets = [
        _set_of(paper, part, audience, blocks)
        for part in paper.about("questions")
        for audience, blocks in _by_audience(part)
    ]
    return [one for one in sets if one]


def _by_audience(part):
    """The blocks of a part under each "For the tenants:" line in it; the first group has the heading's audience."""
    match = TITLE.search(part.title)
    groups = [(match["audience"].rstrip("?: )") if match else None, [])]
    for block in part.blocks:
        named = AUDIENCE.fullmatch(block.text) if not block.is_item and not block.is_row else None
        if named:
            groups.append((named["audience"], [block]))
        else:
            groups[-1][1].append(block)
    return groups


def _set_of(paper, part, audience, under):
    blocks = [block for block in under if block.is_item or QUESTION.search(block.text)]
    questions = _joined(blocks)
    asked = sum("?" in question for question in questions)
    if len(questions) < 2 or asked < len(questions) / 2:
        return None
    announced = under[0] if AUDIENCE.fullmatch(under[0].text) else None
    paper.take(part.heading, announced, *blocks)
    line = (announced or part.heading).line
    return {"audience": audience, "heading": part.title, "questions": questions, "line": line}


def _joined(blocks):
    """A question cut by a line break is one question: the part before it asks nothing and ends in mid-sentence."""
    questions = []
    for block in blocks:
        if questions and not block.number and "?" not in questions[-1] and CUT.search(questions[-1]):
            questions[-1] = f"{questions[-1]} {block.text}"
        else:
            questions.append(block.text)
    return questions
