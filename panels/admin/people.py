from django.contrib import admin

from panels.admin.records import OF_PANEL, OfBodyAdmin, OfPanelAdmin
from panels.models import Capacity, ContactDetail, Membership, MergedPerson, PanelContact, Person, Support
from panels.permissions import is_administrator
from scrutiny.admin.records import ReadOnlyAdmin, RecordAdmin, RecordLines


class ContactDetailLines(RecordLines):
    model = ContactDetail
    fields = ["kind", "value", "audience"]


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    list_display = ["name", "title", "post", "organisation", "is_councillor"]
    list_filter = ["is_councillor", "party"]
    list_select_related = ["organisation"]
    search_fields = ["name", "initials", "post"]
    inlines = [ContactDetailLines]

    def get_fieldsets(self, request, obj=None):
        """Which account belongs to a person is for administrators: a right comes with it."""
        account = ["user"] if is_administrator(request.user) else []
        fieldsets = [
            (None, {"fields": ["title", "name", "initials", "post", "organisation", *account]}),
            ("As a councillor", {"fields": ["is_councillor", "ward", "party"]}),
        ]
        shown = obj is not None and self.has_change_permission(request, obj)
        return self.with_version(fieldsets, shown=shown)

    def goes_along(self, records):
        return {MergedPerson._meta.verbose_name}


@admin.register(MergedPerson)
class MergedPersonAdmin(ReadOnlyAdmin):
    list_display = ["person", "number"]
    list_select_related = ["person"]
    search_fields = ["person__name"]
    fields = ["person", "number"]


@admin.register(ContactDetail)
class ContactDetailAdmin(RecordAdmin):
    list_display = ["person", "kind", "value", "audience"]
    list_filter = ["kind", "audience"]
    list_select_related = ["person"]
    search_fields = ["person__name", "value"]
    fields = ["person", "kind", "value", "audience"]


@admin.register(Capacity)
class CapacityAdmin(RecordAdmin):
    list_display = ["name", "position", "votes"]
    search_fields = ["name"]
    fields = ["name", "votes", "position"]


@admin.register(Membership)
class MembershipAdmin(OfBodyAdmin):
    hangs_on = ["body"]
    list_display = ["person", "capacity", "body", "starts_on", "ends_on", "has_left", "is_voting"]
    list_filter = ["capacity", "has_left", ("body", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["person", "capacity", "body"]
    search_fields = ["person__name", "body__name"]
    fieldsets = [
        (None, {"fields": ["body", "person", "capacity", "is_voting", "position"]}),
        ("Period", {"fields": ["starts_on", "ends_on", "has_left", "leaving_reason"]}),
    ]


@admin.register(Support)
class SupportAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["person", "role", "panel"]
    list_filter = ["role", OF_PANEL]
    list_select_related = ["person", "panel"]
    search_fields = ["person__name", "panel__title"]
    fields = ["panel", "person", "role", "position"]


@admin.register(PanelContact)
class PanelContactAdmin(OfPanelAdmin):
    hangs_on = ["panel"]
    list_display = ["person", "shown_post", "panel"]
    list_filter = [OF_PANEL]
    list_select_related = ["person", "panel"]
    search_fields = ["person__name", "panel__title"]
    fields = ["panel", "person", "shown_post", "position"]
