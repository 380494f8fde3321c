"""What pages tell of later dates that wait to be decided."""

from django import template

register = template.Library()


@register.filter
def asking_for_dates(lines):
    """Those of the lines for which a later date waits to be decided, as far as the reader may know."""
    return [line for line in lines if line.asks_for_date]
