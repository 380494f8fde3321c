"""Notes of evidence: reading one, writing it, marking names in it, and its steps."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access, note_access, reply_access
from panels.actions.notes import (
    NotYet,
    UnmarkedNames,
    agree_note,
    mark_names,
    pass_word,
    remove_note,
    use_as_drafted,
    why_not_as_drafted,
)
from panels.forms.confidence import NamedReadersForm
from panels.forms.notes import AgreedForm, NewNoteForm, NoteReadersForm, NoteTextForm
from panels.models import Grant, Note, Witness
from panels.notes.naming import unmarked_in
from panels.notes.reading import Reading
from panels.notes.versions import compared
from panels.permissions import NOT_NAMED, is_named_reader
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.naming import several
from scrutiny.views.editing import finished, shown

MEANWHILE = "Somebody changed this note at the same moment. Look at it again first."


@login_not_required
@require_safe
@access.follows_old_addresses
def listed(request, slug):
    panel = access.get_panel(request.user, slug)
    notes = Note.objects.visible_to(request.user).of_panel(panel).for_list().with_witness(request.user)
    return render(request, "panels/notes/list.html", {"panel": panel, "notes": notes})


@login_not_required
@require_safe
@access.follows_old_addresses
def note(request, slug, note):
    found = note_access.get_note(request.user, slug, note)
    return render(request, "panels/notes/note.html", _page(found, request.user))


def _page(found, reader):
    """What the page of a note shows; to whoever writes it also its names and what stands unmarked."""
    reading = Reading(found, reader)
    context = {"panel": found.session.panel, "note": found, "text": reading.text()}
    is_writer = reader.has_perm("panels.change_note", found)
    seen = Witness.objects.visible_to(reader).of_note(found)
    context["witness"] = (seen if is_writer else seen.named_publicly()).first()
    if is_writer:
        context |= {"marked": reading.marked(), "passed": reading.passed, "unmarked": _unmarked(reading)}
        context["sendings"] = reply_access.sendings_of(reader, found)
    return context


def _unmarked(reading):
    """The names that stand unmarked; where the reader may not know one of them, without their words."""
    found = reading.unmarked()
    return {"found": found, "number": sum(one.number for one in found), "is_unknown": reading.has_unknown()}


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    panel = access.get_panel_to_change(request.user, slug)
    session = note_access.get_session_to_note(request.user, panel, request.GET)
    form = NewNoteForm(sent(request), panel=panel, reader=request.user, session=session)
    if request.method == "POST" and (added := form.added(by=request.user)):
        messages.success(request, "The note is begun. Write it here, or paste it from a word processor.")
        return redirect("reviews:note_write", slug, added.uuid)
    return render(request, "panels/notes/add.html", {"panel": panel, "form": form, "session": session})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def write(request, slug, note):
    found = note_access.get_note_to_change(request.user, slug, note)
    form = NoteTextForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, _address(found))
    return shown(request, form, "panels/notes/write.html", {"panel": found.session.panel, "note": found})


@require_safe
@access.follows_old_addresses
def public(request, slug, note):
    """What the public would read, for whoever decides it."""
    found = note_access.get_note_to_change(request.user, slug, note)
    context = {"panel": found.session.panel, "note": found, "text": Reading(found).text_shown()}
    context |= {"unmarked": _unmarked(Reading(found, request.user))}
    return render(request, "panels/notes/public.html", context)


@require_POST
@access.follows_old_addresses
def names(request, slug, note):
    """Mark all names that stand unmarked, or say of one word that it is no name."""
    found = note_access.get_note_to_change(request.user, slug, note)
    word = request.POST.get("no_name", "").strip()
    known = {one.word for one in unmarked_in(found)}
    try:
        if word in known and word:
            pass_word(found, word, by=request.user)
            messages.success(request, f"“{word}” counts as no name in this note.")
        else:
            messages.success(request, f"{several(mark_names(found, by=request.user), 'name')} marked.")
    except UnmarkedNames:
        messages.error(request, "A name stands in what is shown instead of another. Change that in the text.")
    except Conflict:
        messages.error(request, MEANWHILE)
    return redirect(_address(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def readers(request, slug, note):
    found = note_access.get_note_to_change(request.user, slug, note)
    form = NoteReadersForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, _address(found))
    return shown(request, form, "panels/notes/readers.html", {"panel": found.session.panel, "note": found})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def confidence(request, slug, note):
    """Who may read what was given to the review in confidence; whoever may themselves names the others."""
    found = note_access.get_note_to_change(request.user, slug, note)
    panel = found.session.panel
    may = is_named_reader(request.user, panel)
    if request.method == "POST" and not may:
        raise PermissionDenied
    form = NamedReadersForm(sent(request), panel=panel, reader=request.user) if may else None
    if request.method == "POST" and (numbers := form.saved(by=request.user)):
        messages.success(request, "Saved: {} named, {} ended.".format(*numbers))
        return redirect(_address(found))
    named = Grant.objects.confided(panel, timezone.localdate())
    context = {"panel": panel, "note": found, "form": form, "named": named, "why_not": NOT_NAMED}
    return render(request, "panels/notes/confidence.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def agree(request, slug, note):
    found = note_access.get_note_to_change(request.user, slug, note)
    form = AgreedForm(sent(request), note=found)
    if request.method == "POST" and form.is_valid():
        return _stepped(request, found, lambda: agree_note(found, form.cleaned_data["on"], by=request.user), "agreed")
    context = {"panel": found.session.panel, "note": found, "form": form, "text": Reading(found, request.user).text()}
    return render(request, "panels/notes/agree.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def as_drafted(request, slug, note):
    found = note_access.get_note_to_change(request.user, slug, note)
    if request.method == "POST":
        return _stepped(request, found, lambda: use_as_drafted(found, by=request.user), "used as drafted")
    context = {"panel": found.session.panel, "note": found, "why_not": why_not_as_drafted(found)}
    return render(request, "panels/notes/as_drafted.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, note):
    found = note_access.get_note_to_change(request.user, slug, note)
    if request.method == "POST":
        back = reverse("reviews:evidence", args=[slug])
        return _stepped(request, found, lambda: remove_note(found, by=request.user), "removed", address=back)
    return render(request, "panels/notes/remove.html", {"panel": found.session.panel, "note": found})


@require_safe
@access.follows_old_addresses
def versions(request, slug, note):
    found, earlier = note_access.get_note_with_versions(request.user, slug, note)
    context = {"panel": found.session.panel, "note": found, "versions": compared(found, earlier, request.user)}
    return render(request, "panels/notes/versions.html", context)


def _stepped(request, found, step, done, *, address=""):
    """Take a step, tell of it or why it was not taken, and go back to the note."""
    try:
        step()
    except NotYet as why:
        messages.error(request, str(why))
        return redirect(_address(found))
    except Conflict:
        messages.error(request, MEANWHILE)
        return redirect(_address(found))
    messages.success(request, f"The note is {done}.")
    return redirect(address or _address(found))


def _address(found):
    return reverse("reviews:note", args=[found.session.panel.slug, found.uuid])
