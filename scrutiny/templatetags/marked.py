"""Texts with their changed words marked."""

from django import template

register = template.Library()


@register.inclusion_tag("components/marked.html")
def marked(parts):
    """The parts of a text (scrutiny.differences.Part), taken out and put in told by more than a colour."""
    return {"parts": parts}
