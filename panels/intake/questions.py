"""The sets of questions that a panel put, each to its audience."""

import re

TITLE = re.compile(
    r"(?:list of |key |draft |proposed |suggested |panel )*questions?(?: set)?\s*(?:asked|put)?\s*[-–:(]*\s*"
    r"(?:for|to|of|on|about|regarding)\s+(?P<audience>.+)",
    re.IGNORECASE,
)
QUESTION = re.compile(r"\?['\"’”)\s]*$")
CUT = re.compile(r"[a-z,;]$")


def question_sets(paper):
    """The question sets of a Paper: {"audience", "heading", "questions"}. A set has two questions at least."""
    sets = [_set_of(paper, part) for part in paper.about("questions")]
    return [one for one in sets if one]


def _set_of(paper, part):
    blocks = [block for block in part.blocks if block.is_item or QUESTION.search(block.text)]
    questions = _joined(blocks)
    asked = sum("?" in question for question in questions)
    if len(questions) < 2 or asked < len(questions) / 2:
        return None
    paper.take(part.heading, *blocks)
    match = TITLE.search(part.title)
    audience = match["audience"].rstrip("?: )") if match else None
    return {"audience": audience, "heading": part.title, "questions": questions, "line": part.heading.line}


def _joined(blocks):
    """A question cut by a line break is one question: the part before it asks nothing and ends in mid-sentence."""
    questions = []
    for block in blocks:
        if questions and not block.number and "?" not in questions[-1] and CUT.search(questions[-1]):
            questions[-1] = f"{questions[-1]} {block.text}"
        else:
            questions.append(block.text)
    return questions
