"""Taking one thing out of a dictionary in a template."""

import re

from django import template
from django.utils.text import Truncator

register = template.Library()


@register.filter
def of(values, key):
    """What a dictionary holds under a key, or nothing."""
    return values.get(key, "")


@register.filter
def opening(words, room=200):
    """The first whole sentences of a text, as many as fit; a first sentence that does not is cut at a word."""
    sentences = re.split(r"(?<=[.!?])\s+", words.strip().split("\n\n")[0])
    shown = sentences[0] if len(sentences[0]) <= room else Truncator(sentences[0]).words(room // 7)
    for sentence in sentences[1:]:
        if len(shown) + len(sentence) >= room:
            break
        shown += f" {sentence}"
    return shown


@register.filter
def title_of(slug):
    """A slug as a title: "action-plan" gives "Action plan"."""
    return slug.replace("-", " ").capitalize()


@register.filter
def written_out(day):
    """A date as it is written in British English: 5 January 2026."""
    return f"{day:%-d %B %Y}" if day else ""


@register.filter
def is_web(address):
    """Whether an address as somebody wrote it may be followed: a page of the web and nothing else."""
    return address.lower().startswith(("http://", "https://"))
