"""Find a note and whether the reader may see it, in one call. What a reader may not see is not there: 404."""

from uuid import UUID

from django.http import Http404

from panels import access
from panels.models import EvidenceSession, Note, NoteVersion
from scrutiny.rights import require


def get_note(reader, slug, uuid):
    """The note of a panel, with its session, its witness and the panel."""
    panel = access.get_panel(reader, slug)
    found = Note.objects.visible_to(reader).of_panel(panel).for_page().filter(uuid=uuid).first()
    if found is None:
        raise Http404("This review has no such note.")
    found.session.panel = panel
    return found


def get_note_to_change(reader, slug, uuid):
    """The same, for a democratic services officer of its panel; PermissionDenied for those who may only read it."""
    return require(reader, "panels.change_note", get_note(reader, slug, uuid))


def get_note_with_versions(reader, slug, uuid):
    """(the note, every text that it had, the newest first), for officers of its panel; Http404 for others."""
    note = get_note(reader, slug, uuid)
    versions = list(NoteVersion.objects.visible_to(reader).of_note(note))
    if not versions:
        raise Http404("This note has no earlier texts that you may read.")
    return note, versions


def get_session_to_note(reader, panel, asked):
    """The session of a panel that an address asks for by its uuid; None where it asks for none."""
    try:
        uuid = UUID(asked.get("session", ""))
    except ValueError:
        return None
    return EvidenceSession.objects.visible_to(reader).of_panel(panel).filter(uuid=uuid).first()
