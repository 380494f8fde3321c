from django.contrib import admin

from actionplans.models import Milestone, SuccessCriterion
from panels.admin.records import OfPanelAdmin, PanelLines

OF_PLAN = ("row__plan", admin.RelatedOnlyFieldListFilter)


class MilestoneLines(PanelLines):
    model = Milestone
    fields = ["position", "text", "due_on", "done_on"]


class SuccessCriterionLines(PanelLines):
    model = SuccessCriterion
    fields = ["position", "text", "target_year", "state", "state_word", "achieved_on"]


@admin.register(Milestone)
class MilestoneAdmin(OfPanelAdmin):
    hangs_on = ["row"]
    to_panel = "row__plan__panel"
    list_display = ["text", "row", "row__plan", "due_on", "done_on"]
    list_filter = ["due_on", OF_PLAN]
    list_select_related = ["row__plan"]
    search_fields = ["text", "row__plan__title"]
    fields = ["row", "position", "text", "due_on", "done_on"]


@admin.register(SuccessCriterion)
class SuccessCriterionAdmin(OfPanelAdmin):
    hangs_on = ["row"]
    to_panel = "row__plan__panel"
    list_display = ["text", "row", "row__plan", "target_year", "state", "achieved_on"]
    list_filter = ["state", OF_PLAN]
    list_select_related = ["row__plan"]
    search_fields = ["text", "row__plan__title"]
    fields = ["row", "position", "text", "target_year", "state", "state_word", "achieved_on"]
