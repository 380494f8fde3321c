"""How rows are told of in mail, and how far somebody who was asked has come."""

from django import template
from django.utils.text import Truncator

from actionplans.round_words import mailed_words

register = template.Library()
LONGEST = 160


@register.filter
def in_a_mail(row):
    """An action in one line of a mail: its number, its words where they are no secret, and its date."""
    words = Truncator(" ".join(mailed_words(row).split())).chars(LONGEST)
    due = f" (due {row.due_on:%-d %B %Y})" if row.due_on else ""
    return f"{row}: {words}{due}" if words else f"{row}{due}"
