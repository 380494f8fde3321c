"""What is ahead of somebody who is signed in: days by which answers are due, and meetings."""

from django.urls import reverse
from django.utils.formats import date_format

from panels.models import Meeting, Panel, RouteStep
from panels.standing import served_by, standing_of
from panels.timeline import Entry

FEW = 5


def coming_up(reader, *, today, waiting=()):
    """Entries of what is due or will meet in the panels that somebody serves, nearest first; also what is past due.

    waiting  what waits for the reader: of that which is due by a day, each plan and day is told once
    """
    standing = standing_of(reader)
    entries = [*_answers(reader, standing, today), *_meetings(reader, standing, today), *_asked(waiting, today)]
    return sorted(entries, key=lambda entry: entry.when)[:FEW]


def _answers(reader, standing, today):
    """Only for officers, who chase them."""
    if not (standing.is_dso or standing.is_officer):
        return []
    panels = served_by(standing, Panel.objects.visible_to(reader))
    return [_due(step, today) for step in RouteStep.objects.awaited().of_panels(panels)[:FEW]]


def _meetings(reader, standing, today):
    if not standing.is_serving:
        return []
    return map(_meeting, served_by(standing, Meeting.objects.visible_to(reader).ahead(today))[:FEW])


def _asked(waiting, today):
    kinds = [each for each in waiting if each.kind.is_deadline]
    due = {(item.day, item.of): each.kind for each in kinds for item in each.items}
    return [
        Entry(day, kind.when if day >= today else f"{kind.when}, past", of, day >= today, _on_list(kind))
        for (day, of), kind in due.items()
    ]


def _on_list(kind):
    return f"{reverse('waiting')}#{kind.mark}"


def _due(step, today):
    is_ahead = step.due_on >= today
    title = f"{step.body}: answer {'due' if is_ahead else 'was due'}"
    return Entry(step.due_on, title, step.panel.title, is_ahead, reverse("reviews:overview", args=[step.panel.slug]))


def _meeting(meeting):
    starts = f"{date_format(meeting.starts_at, 'H:i')}. " if meeting.starts_at else ""
    return Entry(meeting.held_on, meeting.title or f"Meeting: {meeting.body}", f"{starts}{meeting.venue}".strip(), True)
