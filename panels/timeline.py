"""What happened to a panel, and what is ahead, from its own records."""

from dataclasses import dataclass
from datetime import date

from panels.models import Body, Meeting


@dataclass(frozen=True)
class Entry:
    """Something on one day of a panel's story."""

    when: date
    title: str
    words: str = ""
    is_ahead: bool = False
    address: str = ""


def timeline_of(panel, reader, *, today):
    """The entries that `reader` may see, newest first: what is ahead stands on top."""
    entries = [*_stages(panel), *_steps(panel), *_meetings(panel, reader), *_report(panel)]
    ahead = [Entry(entry.when, entry.title, entry.words, entry.when > today) for entry in entries]
    return sorted(ahead, key=lambda entry: entry.when, reverse=True)


def _stages(panel):
    for change in panel.stage_changes.all():
        title = f"{change.get_to_stage_display()} began" if change.to_stage != "closed" else "Closed"
        yield Entry(change.on, title, change.reason)


def _steps(panel):
    for step in panel.route_steps.select_related("body"):
        if step.outcome:
            minute = f"Minute {step.minute}" if step.minute else ""
            yield Entry(step.considered_on, f"{step.body}: {step.get_outcome_display().lower()}", minute)
        elif step.sent_on:
            yield Entry(step.sent_on, f"Sent to {step.body} {step.get_purpose_display().lower()}")


def _meetings(panel, reader):
    for meeting in Meeting.objects.visible_to(reader).of_panel(panel).select_related("body"):
        of_whom = "" if meeting.body.kind == Body.Kind.PANEL else f" of {meeting.body}"
        yield Entry(meeting.held_on, meeting.title or f"Meeting{of_whom}", meeting.venue)


def _report(panel):
    if panel.report_on:
        yield Entry(panel.report_on, "Report", panel.report_title)
