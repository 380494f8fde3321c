"""How a witness may be shown: the rule, without the database.

A witness is shown by name unless somebody says otherwise; a person under 18 by their role. Whoever may not be named
stands nowhere by name: not in what is shown in its place, nor in their capacity or organisation.
"""

import re

from panels.models import Witness

Naming = Witness.Naming
IN_PLACE = {Naming.ANONYMOUS: "A witness", Naming.NOT_AT_ALL: "A witness who is not to be mentioned"}
WORD = re.compile(r"\w+")
NO_NAME = "Write the name of the witness, or say that they may not be named"
NO_ROLE = "Give the role under which they are shown, such as Head teacher"
NO_ROLE_UNDER_18 = "Give the role under which this young person is shown, such as A pupil in Year 9"
GIVEN_AWAY = "This holds the name of a witness who may not be named: take it out"


class Unclear(Exception):
    """`sentences` is {field: what is wrong with it}."""

    def __init__(self, sentences):
        super().__init__(" ".join(sentences.values()))
        self.sentences = sentences


def shown(naming, *, name="", shown_as="", is_under_18=False, beside=None):
    """(how they may be named, what everybody reads) of a witness as somebody typed it. Raises Unclear.

    naming  empty where nothing was chosen
    beside  {field: words} that are shown together with the witness
    """
    naming = Naming(naming or (Naming.BY_ROLE if is_under_18 else Naming.BY_NAME))
    if naming == Naming.BY_NAME:
        if not name:
            raise Unclear({"name": NO_NAME})
        return naming, name
    if naming == Naming.BY_ROLE and not shown_as:
        raise Unclear({"shown_as": NO_ROLE_UNDER_18 if is_under_18 else NO_ROLE})
    words = shown_as or IN_PLACE[naming]
    told = [field for field, text in {"shown_as": words, **(beside or {})}.items() if names(name, text)]
    if told:
        raise Unclear(dict.fromkeys(told, GIVEN_AWAY))
    return naming, words


def names(name, text):
    """Whether a text holds the name of somebody, however it is spaced or capitalised."""
    wanted, within = _words(name), _words(text)
    return wanted != "  " and wanted in within


def _words(text):
    return f" {' '.join(re.findall(WORD, text.casefold()))} "
