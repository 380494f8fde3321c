from django.contrib import admin

from actionplans.actions.forerunners import why_not
from actionplans.models import Forerunner
from panels.admin.records import OfPanelAdmin, PanelForm


class ForerunnerForm(PanelForm):
    """What comes earlier is of another review, and never of one that follows from this."""

    from_anywhere = ("earlier_recommendation", "earlier_action")

    def check_whole(self):
        super().check_whole()
        given = self.cleaned_data
        earlier = given.get("earlier_recommendation") or given.get("earlier_action")
        recommendation = given.get("recommendation")
        if recommendation and earlier and (refused := why_not(recommendation, earlier)):
            self.add_error(None, refused)


@admin.register(Forerunner)
class ForerunnerAdmin(OfPanelAdmin):
    form = ForerunnerForm
    hangs_on = ["recommendation"]
    to_panel = "recommendation__panel"
    list_display = ["recommendation", "recommendation__panel", "earlier_recommendation", "earlier_action"]
    list_filter = [("recommendation__panel", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["recommendation__panel", "earlier_recommendation", "earlier_action"]
    search_fields = ["recommendation__panel__title", "recommendation__current__text"]
    fields = ["recommendation", "earlier_recommendation", "earlier_action"]

    def has_change_permission(self, request, obj=None):
        """It is true or it is not: what is wrong is removed, and the right one added."""
        return False
