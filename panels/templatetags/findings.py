"""Where evidence is read, and the press that makes a finding of it."""

from django import template
from django.urls import reverse

register = template.Library()
PAGES = {"sessions": "reviews:session", "notes": "reviews:note"}


@register.filter
def address_in(evidence, slug):
    """Where a piece of evidence is read; what has no page of its own, in its chain."""
    if evidence.name in PAGES:
        return reverse(PAGES[evidence.name], args=[slug, evidence.uuid])
    return reverse("reviews:chain", args=[slug, evidence.kind.key, evidence.uuid])


@register.inclusion_tag("panels/findings/_use.html", takes_context=True)
def use_as_finding(context, panel, key, record, name=""):
    """A link that begins a finding with this tied to it, for whoever may add one.

    key   the kind of evidence as addresses call it: session, note, answer, document, survey-element
    name  what it is called, for those who hear the link alone
    """
    user = context.get("user")
    is_open = user is not None and user.has_perm("panels.change_panel", panel)
    address = f"{reverse('reviews:add_finding', args=[panel.slug])}?{key}={record.uuid}" if is_open else ""
    return {"address": address, "name": name or str(record)}


@register.simple_tag
def chain_address(panel, kind, mark):
    """The page of everything that a record rests on and that rests on it."""
    return reverse("reviews:chain", args=[panel.slug, kind, mark])
