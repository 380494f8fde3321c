"""Texts with their changed words marked."""

from django import template

from scrutiny.differences import parted

register = template.Library()


@register.inclusion_tag("components/marked.html")
def marked(parts):
    """The parts of a text (scrutiny.differences.Part), taken out and put in told by more than a colour."""
    return {"parts": parts}


@register.inclusion_tag("components/marked.html")
def marked_between(before, after):
    """One text with what was changed from another."""
    return {"parts": parted(before, after)}
