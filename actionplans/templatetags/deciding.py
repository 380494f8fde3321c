"""How verdicts, and what was measured, are told on pages."""

from django import template
from django.utils import timezone
from django.utils.html import format_html

from actionplans.decided import is_refused
from actionplans.forms.outcomes import AT_CLOSING
from actionplans.models import MeasuredOutcome, Verdict
from panels.models import Body
from scrutiny.naming import day_in_words

register = template.Library()
register.filter("is_refused_by", is_refused)


@register.filter
def given_where(verdict, panel_word):
    """At what meeting, or by the chair; the body of one panel is not named, because its name is that panel's title."""
    if verdict.is_by_chair:
        reported_on = getattr(verdict, "reported_on", None)
        told = reported_on and f"reported to the meeting of {day_in_words(reported_on)}"
        return f"By the chair under delegation, {told or 'not yet reported to a meeting'}"
    return f"At a meeting of {f'the {panel_word}' if verdict.body_kind == Body.Kind.PANEL else verdict.body}"


@register.filter
def how_it_went(outcome):
    """The answer, in the words of the question that was asked then."""
    is_closing = outcome.when == MeasuredOutcome.When.CLOSING
    return dict(AT_CLOSING)[outcome.worked] if is_closing else MeasuredOutcome.Worked(outcome.worked).label


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


@register.simple_tag
def verdict_mark(outcome):
    """A verdict with its word, drawn alike on every page."""
    return format_html('<strong class="verdict verdict--{}">{}</strong>', outcome, verdict_word(outcome))


@register.inclusion_tag("actionplans/verdicts/_doors.html", takes_context=True)
def deciding_doors(context, plan, lines):
    """The ways to the pages about verdicts, with what waits there; lines are all those of the plan."""
    return {
        "plan": plan,
        "may": context["user"].has_perm("actionplans.add_verdict", plan),
        "to_report": sum(line.is_to_report for line in lines),
        "to_look_back_on": sum(line.is_to_look_back_on for line in lines),
    }
