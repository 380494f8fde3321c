from django.contrib import admin

from panels.admin.records import OfBodyAdmin
from panels.models import WorkProgrammeItem
from scrutiny.admin.records import WHO_MAY_READ


@admin.register(WorkProgrammeItem)
class WorkProgrammeItemAdmin(OfBodyAdmin):
    list_display = ["subject", "body", "year", "kind", "state", "planned_on", "audience"]
    list_filter = ["state", "kind", "audience", "year", ("body", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["body", "year"]
    search_fields = ["subject", "note", "body__name"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "body", "year", "subject", "kind", "state", "planned_on", "planned_precision", "note", "panel",
                    "position",
                ]
            },
        ),
        WHO_MAY_READ,
    ]  # fmt: skip
