from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelLines
from panels.models import EvidenceSession, SessionMember, Witness, WitnessIdentity
from scrutiny.admin.records import WHO_MAY_READ

OF_SESSION = ("session", admin.RelatedOnlyFieldListFilter)


class WitnessLines(PanelLines):
    model = Witness
    fields = ["shown_as", "naming", "capacity", "organisation", "position", "audience"]


class MemberLines(PanelLines):
    model = SessionMember
    fields = ["person"]
    verbose_name_plural = "members who held it"


@admin.register(EvidenceSession)
class EvidenceSessionAdmin(OfPanelAdmin):
    list_display = ["title", "kind", "held_on", "panel", "audience", "restriction"]
    list_filter = ["kind", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "organisation", "place", "panel__title"]
    inlines = [MemberLines, WitnessLines]
    fieldsets = [
        (None, {"fields": ["panel", "title", "kind", "held_on", "starts_at", "ends_at", "meeting"]}),
        ("Where", {"fields": ["organisation", "place", "position"]}),
        WHO_MAY_READ,
    ]


@admin.register(SessionMember)
class SessionMemberAdmin(OfPanelAdmin):
    to_panel = "session__panel"
    list_display = ["person", "session"]
    list_filter = [OF_SESSION]
    list_select_related = ["person", "session"]
    search_fields = ["person__name", "session__title"]
    fields = ["session", "person"]


class IdentityLines(PanelLines):
    model = WitnessIdentity
    fields = ["name", "person", "email", "is_under_18", "audience", "restriction"]
    max_num = 1


@admin.register(Witness)
class WitnessAdmin(OfPanelAdmin):
    to_panel = "session__panel"
    list_display = ["shown_as", "naming", "capacity", "organisation", "session", "audience", "restriction"]
    list_filter = ["naming", "audience", "restriction", OF_SESSION]
    list_select_related = ["session"]
    search_fields = ["shown_as", "capacity", "organisation", "session__title"]
    inlines = [IdentityLines]
    fieldsets = [
        (None, {"fields": ["session", "shown_as", "naming", "capacity", "organisation", "position"]}),
        WHO_MAY_READ,
    ]


@admin.register(WitnessIdentity)
class WitnessIdentityAdmin(OfPanelAdmin):
    to_panel = "witness__session__panel"
    list_display = ["name", "witness", "audience", "restriction"]
    list_filter = ["audience", "restriction"]
    list_select_related = ["witness"]
    search_fields = ["name", "witness__shown_as"]
    fieldsets = [(None, {"fields": ["witness", "name", "person", "email", "is_under_18"]}), WHO_MAY_READ]
