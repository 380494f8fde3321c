"""What people may do with papers that they bring. Pages and commands ask these."""

import rules

from panels.permissions import allow, is_any_dso

allow("edge.draftimport", is_any_dso)
rules.add_perm("edge", is_any_dso)
