"""What saving a draft will make, in words: "7 members, of whom 5 are known"."""

from scrutiny.edge.imports.drafts import in_use
from scrutiny.edge.imports.names import BODIES, PEOPLE
from scrutiny.edge.imports.parts import ACTIONS, MEETINGS, PARTS
from scrutiny.edge.imports.save import OF_A_PANEL
from scrutiny.naming import several


def to_be_made(draft, names, *, panel):
    """Lines of what will be made and what will be matched.

    names   of the draft, with the known ones offered
    panel   the review that it is added to, or None
    """
    lines = []
    if panel is None and any(in_use(draft, part) for part in PARTS if part.key in OF_A_PANEL):
        lines.append(("1 review", "new"))
    for part in PARTS:
        number = len(_kept(draft, part))
        if number:
            lines.append((several(number, part.one, part.many), ""))
    if in_use(draft, ACTIONS):
        lines.append(("1 action plan", "new, with the actions in it"))
    return lines + [_known(names, kind, *words) for kind, *words in WORDS if any(n.kind == kind for n in names)]


WORDS = ((PEOPLE, "person", "people"), (BODIES, "body", "bodies"))


def _kept(draft, part):
    lines = in_use(draft, part)
    return [one for one in lines if one["date"] and len(one["date"]) == 10] if part is MEETINGS else lines


def _known(names, kind, one, many):
    own = [named for named in names if named.kind == kind and not (named.is_plain and not named.is_known)]
    known = sum(named.is_known for named in own)
    told = f"{several(len(own), one, many)} named"
    return told, f"{known} known already, {len(own) - known} new"
