"""Where a page stands in the setting up of a review."""

from django import template

from panels.sitting import sitting_at

register = template.Library()


@register.simple_tag(takes_context=True)
def sitting_of(context, panel):
    """The Sitting that the page is part of, or None."""
    return sitting_at(context["request"], panel.slug)
