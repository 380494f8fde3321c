"""Taking one thing out of a dictionary in a template."""

from django import template

register = template.Library()


@register.filter
def of(values, key):
    """What a dictionary holds under a key, or nothing."""
    return values.get(key, "")


@register.filter
def title_of(slug):
    """A slug as a title: "action-plan" gives "Action plan"."""
    return slug.replace("-", " ").capitalize()
