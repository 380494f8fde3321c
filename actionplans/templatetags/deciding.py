"""How verdicts, and what was measured, are told on pages."""

from django import template
from django.utils import timezone

from actionplans.decided import is_refused
from actionplans.forms.outcomes import AT_CLOSING
from actionplans.models import Verdict
from panels.models import Body
from scrutiny.naming import day_in_words

register = template.Library()
register.filter("is_refused_by", is_refused)


@register.filter
def given_where(verdict, panel_word):
    """At what meeting, or by the chair; the body of one panel is not named, because its name is that panel's title."""
    if verdict.is_by_chair:
        told = verdict.reported_to and f"reported to the meeting of {day_in_words(verdict.reported_to.held_on)}"
        return f"By the chair under delegation, {told or 'not yet reported to a meeting'}"
    body = verdict.meeting.body
    return f"At a meeting of {f'the {panel_word}' if body.kind == Body.Kind.PANEL else body}"


@register.filter
def how_it_went(outcome):
    """The answer, in the words of the question that was asked then."""
    is_closing = outcome.when == outcome.When.CLOSING
    return dict(AT_CLOSING)[outcome.worked] if is_closing else outcome.get_worked_display()


@register.filter
def days_open(challenge):
    """For how many days a question has waited, or did until it was answered."""
    until = challenge.answered_at or timezone.now()
    return (timezone.localdate(until) - timezone.localdate(challenge.asked_at)).days


@register.filter
def days_since(moment):
    return (timezone.localdate() - timezone.localdate(moment)).days


@register.filter
def verdict_word(outcome):
    return Verdict.Outcome(outcome).label
