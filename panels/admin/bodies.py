from django.contrib import admin

from panels.admin.records import SluggedForm
from panels.forms.bodies import KindOfBody
from panels.models import Body
from scrutiny.admin.records import RecordAdmin


class BodyForm(KindOfBody, SluggedForm):
    class Meta:
        labels = {"parent": "Part of"}


@admin.register(Body)
class BodyAdmin(RecordAdmin):
    form = BodyForm
    list_display = ["name", "short_name", "kind", "parent", "closed_on"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    search_fields = ["name", "short_name"]
    fieldsets = [
        (None, {"fields": ["name", "short_name", "kind", "parent", "closed_on"]}),
        ("Papers and addresses", {"fields": ["paper_term", "slug"]}),
    ]
