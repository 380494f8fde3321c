from django.contrib import admin

from panels.admin.records import OfPanelAdmin, PanelForm
from panels.forms.notes import NOT_OF_SESSION, NOT_WIDER, about_unmarked
from panels.models import Note, NoteName, NoteVersion
from panels.notes.naming import unmarked_in
from panels.notes.reading import Reading
from scrutiny.admin.records import WHO_MAY_READ, ReadOnlyAdmin
from scrutiny.models import Audience


class NoteForm(PanelForm):
    """What a note hangs on, and who may read it; its text is written on its own page, where names are marked."""

    def check_whole(self):
        super().check_whole()
        witness = self.instance.witness
        if witness is not None and witness.session_id != self.instance.session_id:
            self.add_error("witness", NOT_OF_SESSION)
        if "audience" in self.changed_data and self.instance.audience != Audience.OFFICERS:
            self._hold_to_names()

    def _hold_to_names(self):
        if self.instance.pk and (found := unmarked_in(self.instance)):
            unknown = Reading(self.instance, self.reader).has_unknown()
            self.add_error("audience", NOT_WIDER.format(names=about_unmarked(found, unknown)))


@admin.register(Note)
class NoteAdmin(OfPanelAdmin):
    form = NoteForm
    to_panel = "session__panel"
    list_display = ["session", "witness", "state", "reply_by", "audience", "restriction"]
    list_filter = ["state", "audience", "restriction"]
    list_select_related = ["session", "witness"]
    search_fields = ["session__title", "session__panel__title"]
    readonly_fields = ["text", "state", "reply_by", "agreed_on"]
    fieldsets = [
        (None, {"fields": ["session", "witness", "state", "reply_by", "agreed_on", "text"]}),
        WHO_MAY_READ,
    ]

    def get_readonly_fields(self, request, obj=None):
        """A note stays with the session of which it is, and with the witness once they have been asked."""
        fixed = [] if obj is None else ["session"]
        return [*self.readonly_fields, *fixed, *(["witness"] if obj and obj.state != Note.State.DRAFT else [])]

    def has_delete_permission(self, request, obj=None):
        """What a witness has been asked to agree stays."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.state == Note.State.DRAFT)

    def goes_along(self, records):
        return {"note version", "note name", "note sent to a witness", "reply of a witness", "amendment asked for"}


@admin.register(NoteVersion)
class NoteVersionAdmin(OfPanelAdmin, ReadOnlyAdmin):
    """Versions are made by writing the note."""

    to_panel = "note__session__panel"
    list_display = ["note", "number", "state", "made_at", "why"]
    list_filter = ["state"]
    list_select_related = ["note__session"]
    search_fields = ["note__session__title", "why"]
    fields = ["note", "number", "text", "state", "made_at", "made_by", "why"]


@admin.register(NoteName)
class NoteNameAdmin(OfPanelAdmin, ReadOnlyAdmin):
    """Names are marked in the text of their note."""

    to_panel = "note__session__panel"
    list_display = ["name", "token", "is_name", "note", "restriction"]
    list_filter = ["is_name", "restriction"]
    list_select_related = ["note__session"]
    search_fields = ["name", "note__session__title"]
    fields = ["note", "token", "name", "is_name", "restriction", "exempt_paragraph", "exempt_reason", "public_summary"]
