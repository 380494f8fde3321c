"""What went to witnesses and came back. It is sent, looked at and decided on the pages of the note."""

from django.contrib import admin

from panels.admin.records import OfPanelAdmin
from panels.models import NoteAmendment, NoteReply, NoteSending
from scrutiny.admin.records import ReadOnlyAdmin


@admin.register(NoteSending)
class NoteSendingAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "note__session__panel"
    list_display = ["note", "witness", "state", "reply_by", "times_sent", "sent_at"]
    list_filter = ["state"]
    list_select_related = ["note__session", "witness"]
    search_fields = ["note__session__title"]
    fields = ["note", "witness", "state", "reply_by", "times_sent", "sent_at", "sent_by", "text"]


@admin.register(NoteReply)
class NoteReplyAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "sending__note__session__panel"
    list_display = ["sending", "number", "agrees", "sent_at", "decided_at"]
    list_filter = ["agrees"]
    list_select_related = ["sending__note__session"]
    search_fields = ["sending__note__session__title"]
    fields = ["sending", "number", "agrees", "base", "parts", "comment", "sent_at", "decided_at", "decided_by"]


@admin.register(NoteAmendment)
class NoteAmendmentAdmin(OfPanelAdmin, ReadOnlyAdmin):
    to_panel = "reply__sending__note__session__panel"
    list_display = ["reply", "position", "is_taken", "reason"]
    list_filter = ["is_taken"]
    list_select_related = ["reply__sending__note__session"]
    search_fields = ["reply__sending__note__session__title"]
    fields = ["reply", "position", "before", "after", "is_taken", "reason"]
