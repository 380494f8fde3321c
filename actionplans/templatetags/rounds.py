"""How rows are told of in mail, and how far somebody who was asked has come."""

from django import template
from django.utils import timezone
from django.utils.text import Truncator

from actionplans.actions.reminders import senior_address
from actionplans.models import Asking
from actionplans.round_words import mailed_words
from scrutiny.models import Audience
from scrutiny.naming import day_in_words, several

register = template.Library()
LONGEST = 160
READERS = {
    Audience.OFFICERS: "the officers who work on it alone",
    Audience.PANEL: "the members and officers of the panel",
    Audience.COUNCILLORS: "all councillors",
    Audience.PUBLIC: "everybody",
}


@register.filter
def in_a_mail(row):
    """An action in one line of a mail: its number, its words where they are no secret, and its date."""
    words = Truncator(" ".join(mailed_words(row).split())).chars(LONGEST)
    due = f" (due {row.due_on:%-d %B %Y})" if row.due_on else ""
    return f"{row}: {words}{due}" if words else f"{row}{due}"


@register.filter
def lower_first(record):
    """Its name within a sentence."""
    words = str(record)
    return words[:1].lower() + words[1:]


@register.filter
def read_by(record):
    """Whoever may read it, as a sentence names them."""
    return READERS[record.audience]


@register.simple_tag
def due_in(monitoring_round, today):
    """How far off the day is by which answers are due."""
    days = (monitoring_round.due_on - today).days
    due = day_in_words(monitoring_round.due_on)
    if days < 0:
        return f"answers were due by {due}, {several(-days, 'day')} ago"
    when = f"in {several(days, 'day')}" if days else "today"
    return f"answers due by {due}, {when}"


@register.simple_tag
def asked_how(person):
    """By which way somebody was asked, and when."""
    asking = person.asking
    if not person.is_mailed:
        when = f", first made on {timezone.localtime(asking.asked_at):%-d %B}" if asking.asked_at else ""
        return f"{asking.get_way_display()}{when}"
    return f"Asked on {timezone.localtime(asking.asked_at):%-d %B} at {asking.sent_to}"


@register.simple_tag
def reminded_next(person, today):
    """On which day somebody is reminded by itself, or is to be reminded by hand."""
    if person.is_mailed:
        return f"Next step, sent automatically: {person.next_on:%-d %B}"
    if person.next_on > today:
        return f"To be reminded by hand on {person.next_on:%-d %B}"
    how = "hand out the spreadsheet again" if person.asking.way == Asking.Way.SHEET else "make the texts again"
    when = "today" if person.next_on == today else f"since {person.next_on:%-d %B}"
    return f"To be reminded by hand {when}: {how}"


@register.simple_tag
def senior_trouble(plan):
    """Why nobody is told of those who stay silent, in a sentence; nothing where somebody is."""
    if plan.senior is None:
        return "The plan's particulars name nobody to tell about those who stay silent, so that step is left out."
    if not senior_address(plan):
        return f"{plan.senior} would be told about those who stay silent, but no e-mail reaches them: it is left out."
    return ""
