from django.contrib import admin

from panels.admin.records import OF_PANEL, OfPanelAdmin, PanelLines
from panels.models import EvidenceSession, Witness, WitnessIdentity
from scrutiny.admin.records import WHO_MAY_READ

OF_SESSION = ("session", admin.RelatedOnlyFieldListFilter)


class WitnessLines(PanelLines):
    model = Witness
    fields = ["shown_as", "naming", "capacity", "organisation", "position", "audience"]


@admin.register(EvidenceSession)
class EvidenceSessionAdmin(OfPanelAdmin):
    list_display = ["title", "kind", "held_on", "panel", "audience", "restriction"]
    list_filter = ["kind", "audience", "restriction", OF_PANEL]
    list_select_related = ["panel"]
    search_fields = ["title", "place", "panel__title"]
    inlines = [WitnessLines]
    fieldsets = [
        (None, {"fields": ["panel", "title", "kind", "held_on", "place", "meeting", "position"]}),
        WHO_MAY_READ,
    ]


class IdentityLines(PanelLines):
    model = WitnessIdentity
    fields = ["name", "person", "audience", "restriction"]
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
    fieldsets = [(None, {"fields": ["witness", "name", "person"]}), WHO_MAY_READ]
