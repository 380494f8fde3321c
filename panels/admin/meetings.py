from django.contrib import admin

from panels.admin.records import OfBodyAdmin, SluggedForm
from panels.models import Meeting
from scrutiny.admin.records import WHO_MAY_READ


@admin.register(Meeting)
class MeetingAdmin(OfBodyAdmin):
    form = SluggedForm
    list_display = ["held_on", "starts_at", "body", "title", "venue", "state", "audience"]
    list_display_links = ["held_on", "title"]
    list_filter = ["held_on", "state", "audience", ("body", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["body"]
    search_fields = ["title", "body__name", "venue"]
    fieldsets = [
        (None, {"fields": ["body", "title", "held_on", "starts_at", "ends_at", "venue", "state", "slug"]}),
        WHO_MAY_READ,
    ]
