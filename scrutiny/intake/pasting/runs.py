"""The lists of a pasted block: which labels go on with which."""

import re
from dataclasses import dataclass

from scrutiny.intake.numbering import ROMAN, ordinal, plain, style

BULLET = "•"
COUNTED = re.compile(r"1|label|code .*")


def base(label):
    """What kind of label it is, whatever marks stand round it: "1" for "1." and "(1)", "a" for "(a)" and "iv)"."""
    if not label:
        return BULLET
    if re.fullmatch(r"[A-Za-z]{1,2}\d+(?:\.\d+)?", plain(label)):
        return f"code {plain(label)[0].upper()}"
    return style(label).strip("()")


@dataclass
class Run:
    """A list as far as it has been read: the last label and how deep it stands."""

    label: str
    level: int = 0
    is_roman: bool = False

    @classmethod
    def begun(cls, label, level):
        core = plain(label)
        return cls(label, level, bool(ROMAN.fullmatch(core)) and (len(core) > 1 or core.lower() in "ivx"))

    @property
    def base(self):
        return base(self.label)

    def value(self, label):
        """The place that a label has in this list, None where it has none."""
        core = plain(label).lower()
        if core.isalpha() and not (self.is_roman and ROMAN.fullmatch(core)):
            return ord(core) - 96 if len(core) == 1 else None
        return ordinal(label)

    def is_followed_by(self, label):
        mine, other = self.value(self.label), self.value(label)
        same = base(label) == self.base or (COUNTED.fullmatch(base(label)) and COUNTED.fullmatch(self.base))
        return bool(same) and None not in (mine, other) and other == mine + 1

    def is_like(self, label):
        """Whether a label is of the kind of this list's; letters and small Roman numbers are two kinds."""
        if base(label) != self.base:
            return False
        return not (label and plain(label).isalpha()) or self.is_followed_by(label) or not self.is_other_start(label)

    def is_other_start(self, label):
        """ "(i)" under letters and "(a)" under Roman numbers begin another list."""
        core = plain(label).lower()
        return core == ("a" if self.is_roman else "i")


def is_under(label, level, outer, inner):
    """Whether a labelled paragraph is a point under the last item, given the two lists that are open."""
    if inner is not None and inner.is_followed_by(label) and not outer.is_followed_by(label):
        return True
    if inner is not None and inner.is_followed_by(label) and inner.base == base(label) != outer.base:
        return True
    if outer.base == BULLET == base(label):
        return level > outer.level
    return not (outer.is_followed_by(label) or outer.is_like(label))
