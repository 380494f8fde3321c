"""Sentences with the council's own word for a panel in them."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def said(context, sentence):
    """A sentence with {word} and {words}, what the council calls a panel and several of them, filled in."""
    council = context["council"]
    return sentence.replace("{words}", council.panel_words).replace("{word}", council.panel_word)
