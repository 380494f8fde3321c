"""Find a call for evidence or a submission, and whether the reader may see it, in one call."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from panels.access import get_panel
from panels.models import CallForEvidence, Submission, SubmissionFile, SubmissionSender
from scrutiny.rights import require


def get_call(reader, slug):
    """The call that the reader may see, with its panel."""
    return get_object_or_404(CallForEvidence.objects.visible_to(reader).select_related("panel__body"), slug=slug)


def get_call_of_panel(reader, slug, call):
    """The call of a panel, for officers who work on it; PermissionDenied for those who may only read the call."""
    panel = get_panel(reader, slug)
    found = CallForEvidence.objects.visible_to(reader).of_panel(panel).filter(slug=call).first()
    if found is None:
        raise Http404("This review has no such call for evidence.")
    found.panel = panel
    return require(reader, "panels.read_drafts", found)


def get_call_to_change(reader, slug, call):
    """The same, for a democratic services officer of the panel."""
    return require(reader, "panels.change_callforevidence", get_call_of_panel(reader, slug, call))


def get_submission(reader, slug, uuid):
    """What was sent to a call of a panel, with who sent it and its files; PermissionDenied for readers of the panel."""
    panel = require(reader, "panels.read_drafts", get_panel(reader, slug))
    found = Submission.objects.visible_to(reader).filter(call__panel=panel, uuid=uuid).for_page().first()
    if found is None:
        raise Http404("This review was sent nothing of that kind.")
    found.call.panel = panel
    return found


def get_submission_to_decide(reader, slug, uuid):
    """The same, for a democratic services officer of the panel."""
    return require(reader, "panels.change_submission", get_submission(reader, slug, uuid))


def sender_of(reader, submission):
    """Who sent it, for whoever may know it; None for others, and where it was forgotten."""
    return SubmissionSender.objects.visible_to(reader).filter(submission=submission).first()


def files_of(submission):
    return SubmissionFile.objects.filter(submission=submission).select_related("file", "document").order_by("position")
