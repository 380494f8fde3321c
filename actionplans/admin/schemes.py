from django.contrib import admin

from actionplans.models import Rating, Scheme
from panels.admin.records import SluggedForm
from scrutiny.admin.records import RecordAdmin, RecordLines


class RatingLines(RecordLines):
    model = Rating
    fields = ["status", "colour", "word", "meaning"]


@admin.register(Scheme)
class SchemeAdmin(RecordAdmin):
    form = SluggedForm
    list_display = ["name", "is_default"]
    search_fields = ["name"]
    fields = ["name", "slug", "is_default"]
    inlines = [RatingLines]


@admin.register(Rating)
class RatingAdmin(RecordAdmin):
    list_display = ["scheme", "status", "colour", "word", "meaning"]
    list_display_links = ["word"]
    list_filter = ["scheme", "colour"]
    list_select_related = ["scheme"]
    search_fields = ["word", "meaning", "scheme__name"]
    fields = ["scheme", "status", "colour", "word", "meaning"]
