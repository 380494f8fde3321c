"""What a spreadsheet of recommendations would add and change, as the page shows it."""

from panels.sheets.columns import TEXT, THEME
from panels.sheets.understanding import KIND
from scrutiny.sheets import showing
from scrutiny.sheets.comparing import new_headings
from scrutiny.sheets.outcomes import CHANGED


class Changes(showing.Changes):
    """`need_reason` says whether words of what is issued are changed and a row gives no reason for it."""

    def __init__(self, panel, outcomes, *, reader, notes=()):
        visible = list(panel.recommendations.visible_to(reader).order_by().values_list("uuid", "number"))
        super().__init__(KIND, outcomes, [str(uuid) for uuid, _ in visible], notes=notes)
        self.new_themes = new_headings(outcomes, THEME, panel.themes.values_list("heading", flat=True))
        issued = {str(uuid) for uuid, number in visible if number is not None}
        self.reworded = [one for one in self.of(CHANGED) if TEXT in one.values and one.uuid in issued]
        self.need_reason = any(not one.reason for one in self.reworded)
