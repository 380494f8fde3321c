from django.contrib import admin

from scrutiny.admin.forms import RecordForm
from scrutiny.admin.records import RecordAdmin
from scrutiny.forms.files import LogoField
from scrutiny.models import Council, MunicipalYear


class CouncilForm(RecordForm):
    """The logo is looked at and drawn anew, as on the council's own page, where it can be taken away too."""

    logo = LogoField(required=False)


@admin.register(Council)
class CouncilAdmin(RecordAdmin):
    form = CouncilForm
    list_display = ["name", "short_name", "nation", "panel_word"]
    search_fields = ["name"]
    fieldsets = [
        (None, {"fields": ["name", "short_name", "nation"]}),
        ("Look", {"fields": ["logo", "colour"]}),
        ("Words", {"fields": ["panel_word"]}),
        ("Releases", {"fields": ["released_by", "releaser"]}),
        ("Personal links", {"fields": ["links_need_code", "asks_by_mail"]}),
        (
            "Reminders",
            {"fields": ["remind_before_days", "remind_after_days", "remind_again_days", "tell_senior_days"]},
        ),
    ]

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and not Council.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(MunicipalYear)
class MunicipalYearAdmin(RecordAdmin):
    list_display = ["label", "starts_on", "ends_on"]
    search_fields = ["label"]
    fields = ["label", "starts_on", "ends_on"]
