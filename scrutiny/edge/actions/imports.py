"""Taking a paper in: the draft that is worked on, what is made of it, and how that is taken back."""

from copy import deepcopy

from django.db import DatabaseError, transaction
from django.utils import timezone

from actionplans.models import ActionPlan
from panels.models import Meeting
from scrutiny import history, jobs
from scrutiny.edge.imports.drafts import as_read, begun
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.matches import Matches
from scrutiny.edge.imports.reading import PAPERS
from scrutiny.edge.imports.save import records_for, save_records
from scrutiny.edge.imports.undoing import Touched, take_back, written_down
from scrutiny.edge.models import DraftImport
from scrutiny.edge.operations.canonical import canonical
from scrutiny.files.keeping import keep, remove

NOT_TAKEN = "The database did not take it, so nothing was saved. Nothing in the draft is lost."
STRANGER = (
    "You are not a democratic services officer of “{of}”, so nothing was saved. "
    "Choose a review that you look after, or ask somebody who looks after the whole council."
)
NO_LONGER = (
    "You do not look after “{of}” any more, so you cannot undo what was made of this paper. "
    "Ask a democratic services officer who does."
)


class NoDraft(Exception):
    """It is no draft any more: somebody saved it, undid it or threw it away meanwhile. Its argument is one sentence."""


class Late(Exception):
    """More than a day has gone by since it was saved."""


class NotTheirs(Exception):
    """What was made is for others to take back. Its argument is one plain sentence."""


@transaction.atomic
def bring(upload, *, by, panel=None, read=None):
    """Keep a paper that somebody brought; gives the DraftImport.

    upload   an uploaded file of one of PAPERS
    read     (draft, words) of it, or None to have it read by a job; then the DraftImport has its `job`
    raises   scrutiny.files.refusals.Refused
    """
    file = keep(upload, by=by, accept=PAPERS)
    paper = DraftImport(name=file.name, file=file, checksum=file.sha256, panel=panel, by=by)
    paper.state = DraftImport.State.READING
    paper.save(force_insert=True)
    history.record("uploaded", paper, by=by)
    if read is None:
        paper.job = jobs.start("read-paper", paper, by=by, paper=paper.pk)
        return paper
    return take_in(paper, *read)


@transaction.atomic
def take_in(paper, draft, words):
    """Keep what was understood of a paper, to be looked through; one that was read already stays as it is."""
    newest = _locked(paper)
    if newest.state == DraftImport.State.READING:
        newest.state, newest.source, newest.draft = DraftImport.State.DRAFT, words, begun(draft, words.split("\n"))
        newest.save(update_fields=["state", "source", "draft"])
    return newest


@transaction.atomic
def work_on(uploaded, alter, *, by):
    """Let `alter` change the draft as it is now, whoever saved it last; what it gives is given.

    alter    takes the newest DraftImport and changes its draft, its panel or its name
    raises   NoDraft
    """
    newest = _locked(uploaded)
    if not newest.is_draft():
        raise NoDraft("This paper was saved meanwhile. What you typed was not.")
    before = canonical([newest.draft, newest.panel_id])
    given = alter(newest)
    if canonical([newest.draft, newest.panel_id]) != before:
        newest.version += 1
        newest.changed_at = timezone.now()
        newest.refusal = {}
        newest.save(update_fields=["draft", "panel", "version", "changed_at", "refusal"])
    return given


def _locked(uploaded):
    found = DraftImport.objects.select_for_update(of=("self",)).filter(pk=uploaded.pk).first()
    if found is None:
        raise NoDraft("This draft was thrown away meanwhile.")
    return found


def save(uploaded, *, by, version):
    """Make everything that the draft says, all or nothing; gives the records that it is about.

    version   of the draft as it was looked at
    raises    NoDraft; Refused with one plain sentence, which the draft keeps beside the line at fault
    """
    try:
        return _save(uploaded, by, version)
    except Refused as reason:
        _note_refusal(uploaded, str(reason), reason.key)
        raise
    except DatabaseError as error:
        _note_refusal(uploaded, NOT_TAKEN, "")
        raise Refused(NOT_TAKEN) from error


@transaction.atomic
def _save(uploaded, by, version):
    newest = _locked(uploaded)
    if not newest.is_draft():
        raise NoDraft("This paper was saved already.")
    if newest.version != version:
        raise NoDraft("Somebody has changed this draft since you looked. Look again before you save it.")
    draft = as_read(newest.draft)
    matches = Matches(people=draft["people"], bodies=draft["bodies"])
    why = f"From the paper “{newest.name}”."
    records = save_records(draft, records_for(draft, panel=newest.panel, by=by, why=why, matches=matches))
    _refuse_strangers(records)
    newest.panel = records.panel
    newest.state, newest.saved_by, newest.saved_at = DraftImport.State.SAVED, by, timezone.now()
    newest.made, newest.refusal, newest.version = written_down(records), {}, newest.version + 1
    newest.save()
    history.record("saved", newest, by=by)
    return records.made


def _refuse_strangers(records):
    """Whoever imports must look after what comes of it, or they could not even see it."""
    for record in records.made:
        if record._meta.model_name != "meeting" and not _looks_after(records.by, record):
            raise Refused(STRANGER.format(of=getattr(record, "body", None) or record))


def _looks_after(user, record):
    return user.has_perm(f"{record._meta.app_label}.change_{record._meta.model_name}", record)


def _note_refusal(uploaded, words, key):
    DraftImport.objects.filter(pk=uploaded.pk).update(refusal={"words": words, "key": key})


@transaction.atomic
def undo(uploaded, *, by):
    """Take back everything that was made of the paper; the draft is there again.

    raises   NoDraft, Late, NotTheirs, or Touched where somebody has changed or added to it since
    """
    newest = _locked(uploaded)
    if not newest.is_saved():
        raise NoDraft("This was undone already.")
    if not newest.can_be_undone():
        raise Late("It was saved more than a day ago, so it cannot be undone in one press any more.")
    if refusal := why_not_theirs(newest, by):
        raise NotTheirs(refusal)
    history.record("undid", newest, by=by)
    made, panel = deepcopy(newest.made), newest.panel
    was_made = str(panel.pk) in made["records"].get("panels.panel", {}) if panel else False
    newest.panel = None if was_made else panel
    newest.state, newest.saved_by, newest.saved_at = DraftImport.State.DRAFT, None, None
    newest.made, newest.version = {}, newest.version + 1
    newest.save()
    take_back(made, by=by, why=f"Undid what was made of the paper “{newest.name}”.")


def why_not_theirs(uploaded, user):
    """Why somebody may not take back what was made of a paper, because rights end; "" where they may."""
    of_paper = uploaded.made["records"]
    main = [uploaded.panel] if uploaded.panel else []
    for model in (ActionPlan, Meeting):
        main += model.objects.filter(pk__in=of_paper.get(model._meta.label_lower, ()))
    strange = next((record for record in main if not _looks_after(user, record)), None)
    return NO_LONGER.format(of=strange) if strange else ""


@transaction.atomic
def throw_away(uploaded, *, by):
    """Remove a draft and the paper with it; what was saved stays."""
    newest = _locked(uploaded)
    if newest.is_saved():
        raise NoDraft("This paper was saved, so it is no draft to throw away.")
    history.record("threw away", newest, by=by)
    newest.delete()
    if newest.file:
        remove(newest.file, by=by)


__all__ = [
    "Late", "NoDraft", "NotTheirs", "Touched", "bring", "save", "take_in", "throw_away", "undo", "why_not_theirs",
    "work_on",
]  # fmt: skip
