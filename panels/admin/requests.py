from django.contrib import admin

from panels.admin.records import OfBodyAdmin
from panels.models import Requester, ReviewRequest
from panels.standing import directs_body, standing_of
from scrutiny.admin.records import WHO_MAY_READ


@admin.register(ReviewRequest)
class ReviewRequestAdmin(OfBodyAdmin):
    list_display = ["subject", "received_on", "body", "state", "decided_on", "audience"]
    list_filter = ["state", "audience", ("body", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["body"]
    search_fields = ["subject", "reasons", "body__name"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "body", "subject", "reasons", "asked_by_person", "asked_by_body", "received_on", "state",
                    "decided_on", "decision_reasons", "panel",
                ]
            },
        ),
        WHO_MAY_READ,
    ]  # fmt: skip


@admin.register(Requester)
class RequesterAdmin(OfBodyAdmin):
    list_display = ["name", "request", "audience"]
    list_select_related = ["request"]
    search_fields = ["name", "request__subject"]
    fieldsets = [(None, {"fields": ["request", "name"]}), WHO_MAY_READ]

    def get_queryset(self, request):
        mine = self.model.objects.filter(directs_body(standing_of(request.user), "request__body"))
        return self.readable(request).filter(pk__in=mine.order_by().values("pk"))
