from django.contrib import admin

from scrutiny.admin.records import ReadOnlyAdmin
from scrutiny.models import PersonalLink


@admin.register(PersonalLink)
class PersonalLinkAdmin(ReadOnlyAdmin):
    """Links are sent and ended on the pages of what they lead to; so is told there to which address one went."""

    list_display = ["whom", "purpose", "made_at", "expires_at", "outcome", "uses", "last_opened_at"]
    list_filter = ["outcome", "purpose"]
    list_select_related = ["made_by"]
    search_fields = ["whom"]
    fields = [
        "whom", "purpose", "made_by", "made_at", "expires_at", "outcome", "ended_at", "uses", "opened_at",
        "last_opened_at",
    ]  # fmt: skip
