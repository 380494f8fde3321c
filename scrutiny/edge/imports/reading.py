"""Reading a paper that somebody brought: its bytes become a file with its own name, which a child process reads."""

import tempfile
from pathlib import Path

from scrutiny.edge.imports.draft import paper_in_child
from scrutiny.edge.imports.save import OF_A_PANEL
from scrutiny.files.kinds import HTML, MD, TXT
from scrutiny.files.names import safe_name
from scrutiny.intake.errors import Unreadable

PAPERS = (TXT, MD, HTML)
AT_ONCE = 128 * 1024  # bytes that are read while somebody waits for the page; a larger paper is read by a job
LOOKED_FOR = (
    "Nothing in this paper was recognised as part of a review, an action plan or a meeting. What was looked for: "
    "recommendations, members, terms of reference, witnesses, questions, findings, conclusions, background papers, "
    "the table of an action plan, and minutes with their date."
)


def read_paper(name, raw):
    """(draft, words) of the bytes of a paper. Raises Unreadable with one plain sentence."""
    with tempfile.TemporaryDirectory(prefix="scrutiny-paper-") as folder:
        path = Path(folder) / safe_name(name)
        path.write_bytes(raw)
        read = paper_in_child(path)
    if not holds_something(read["draft"]):
        raise Unreadable(LOOKED_FOR)
    return read["draft"], read["source"]


def holds_something(draft):
    return any(draft[key] for key in (*OF_A_PANEL, "actions", "meetings"))
