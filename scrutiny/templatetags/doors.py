"""Links that only some readers find: the record's administration screen, and a word on who may read what."""

from django import template
from django.urls import reverse

register = template.Library()


@register.inclusion_tag("components/change_link.html", takes_context=True)
def change_link(context, record, words="Change"):
    """A link to the record's own screen in the administration, for whoever may change it."""
    meta = record._meta
    is_open = may_change(context, record)
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk]) if is_open else ""
    return {"address": address, "words": words}


@register.simple_tag(takes_context=True)
def may_change(context, record):
    """Whether the reader of the page may change the record."""
    user, meta = context.get("user"), record._meta
    return user is not None and user.has_perm(f"{meta.app_label}.change_{meta.model_name}", record)


@register.inclusion_tag("components/reach.html")
def reach(record):
    """Who may read a record that is not for everybody; nothing is said of a public one."""
    return {"record": record}
