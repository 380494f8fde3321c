"""Reading a paper that somebody brought: its bytes become a file with its own name, which a child process reads."""

import hashlib
import re
import tempfile
from pathlib import Path

from scrutiny.edge.imports.draft import paper_in_child
from scrutiny.edge.imports.save import OF_A_PANEL
from scrutiny.intake.decoding import CONTROL, PLAINER
from scrutiny.intake.errors import Unreadable

LONGEST_NAME = 120
LOOKED_FOR = (
    "Nothing in this paper was recognised as part of a review, an action plan or a meeting. What was looked for: "
    "recommendations, members, terms of reference, witnesses, questions, findings, conclusions, background papers, "
    "the table of an action plan, and minutes with their date."
)


def safe_name(name):
    """The name of a file without folders, marks that cannot be seen, and more than a line holds."""
    name = CONTROL.sub("", name.translate(PLAINER).replace("\\", "/").rsplit("/", 1)[-1])
    name = re.sub(r"\s+", " ", name).strip(" .") or "paper.txt"
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(ending)]}.{ending}" if dot and len(ending) <= 10 else name[:LONGEST_NAME]


def checksum_of(raw):
    return hashlib.sha256(raw).hexdigest()


def read_paper(name, raw):
    """(draft, words) of the bytes of a paper. Raises Unreadable with one plain sentence."""
    with tempfile.TemporaryDirectory(prefix="scrutiny-paper-") as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        read = paper_in_child(path)
    if not holds_something(read["draft"]):
        raise Unreadable(LOOKED_FOR)
    return read["draft"], read["source"]


def holds_something(draft):
    return any(draft[key] for key in (*OF_A_PANEL, "actions", "meetings"))
