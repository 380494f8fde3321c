"""Questions that the demo council asks again and again."""

from panels.actions.questions import put_into_library
from panels.question_lines import questions_in

SETS = {
    "For any service: how you know": """\
        What do you count, and who looks at the numbers?
        - What did you change because of them?
        How do you hear from people who do not complain?
        What would you stop doing tomorrow if you were allowed to?""",
    "For residents who have asked for help": """\
        When did you first ask, and whom?
        What was done, and is it better now?
        - How long did that take?
        What would you have wanted to happen?""",
}


def keep_library(borough):
    for title, lines in SETS.items():
        block = "\n".join(line.strip() for line in lines.splitlines())
        put_into_library(title, questions_in(block), by=borough.dso)
