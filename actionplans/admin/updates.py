from django.contrib import admin

from actionplans.actions.updates import add_update
from actionplans.models import ProgressUpdate
from panels.admin.records import OfPanelAdmin, PanelForm, PanelLines
from scrutiny.admin.records import WHO_MAY_READ, AppendOnlyAdmin

SAID = ["as_at", "status", "narrative", "explanation", "said_by", "channel"]


class ProgressUpdateForm(PanelForm):
    """An update is only ever added, by the action that works the row's status out again."""

    def add(self, *, by):
        fields = {name: value for name, value in self.values().items() if name != "row"}
        self.take(add_update(self.instance.row, by=by, **fields))


class ProgressUpdateLines(PanelLines):
    model = ProgressUpdate
    form = ProgressUpdateForm
    fields = [*SAID, "audience"]
    can_delete = False
    verbose_name_plural = "progress updates: only ever added"

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(ProgressUpdate)
class ProgressUpdateAdmin(OfPanelAdmin, AppendOnlyAdmin):
    form = ProgressUpdateForm
    to_panel = "row__plan__panel"
    list_display = ["as_at", "row", "row__plan", "status", "said_by", "channel", "audience", "restriction"]
    list_filter = ["status", "channel", "audience", "restriction", "as_at"]
    list_select_related = ["row__plan"]
    search_fields = ["narrative", "explanation", "said_by", "row__plan__title"]
    fieldsets = [(None, {"fields": ["row", *SAID]}), WHO_MAY_READ]

    def has_add_permission(self, request, obj=None):
        return request.user.has_perm("actionplans.add_progressupdate", obj)
