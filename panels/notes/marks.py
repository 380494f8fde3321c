"""Names marked in the text of a note. No Django in it.

A writer marks a name as [[Name]], or as [[Name|what is shown instead]]. Stored is a token that names nobody:
[[#2|a parent]].
"""

import re

TOKEN = re.compile(r"\[\[#(\d{1,9})\|([^\[\]|]*)\]\]")


def shown_instead(text: str) -> str:
    """The stored text as it is read by those who may not know the names."""
    return TOKEN.sub(r"\2", text)
