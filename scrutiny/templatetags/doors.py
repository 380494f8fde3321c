"""Links that only some readers find: the record's administration screen, and a word on who may read what."""

from django import template
from django.urls import reverse

from scrutiny.models import NARROWEST_FIRST, Audience, Restriction

register = template.Library()


@register.inclusion_tag("components/change_link.html", takes_context=True)
def change_link(context, record, words="Change"):
    """A link to the record's own screen in the administration, for whoever may change it."""
    meta = record._meta
    is_open = may_change(context, record)
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk]) if is_open else ""
    return {"address": address, "words": words}


@register.inclusion_tag("components/change_link.html", takes_context=True)
def change_list(context, record, kind, along, words):
    """A link to the administration's list of what hangs on the record, for whoever may change it.

    kind   the model of the list, such as "panels.finding"
    along  its foreign key to the record
    """
    app, model = kind.split(".")
    user = context.get("user")
    may = user is not None and user.has_perm(f"{app}.change_{model}", record)
    address = f"{reverse(f'admin:{app}_{model}_changelist')}?{along}__id__exact={record.pk}" if may else ""
    return {"address": address, "words": words}


@register.inclusion_tag("components/change_link.html", takes_context=True)
def history_link(context, record, words="What happened to it"):
    """A link to the record's history, for whoever is signed in."""
    user, meta = context.get("user"), record._meta
    is_open = user is not None and user.is_authenticated
    return {"address": reverse("history", args=[meta.model_name, record.pk]) if is_open else "", "words": words}


@register.simple_tag(takes_context=True)
def may_change(context, record):
    """Whether the reader of the page may change the record."""
    user, meta = context.get("user"), record._meta
    return user is not None and user.has_perm(f"{meta.app_label}.change_{meta.model_name}", record)


@register.inclusion_tag("components/reach.html")
def reach(record, *within):
    """Who may read a record that is not for everybody, where that differs from what it hangs on.

    within  what the page has said the readers of already, outermost or not; None among them counts for nothing
    """
    above = [link for link in within if link is not None]
    place = NARROWEST_FIRST.index
    is_narrower = all(place(record.audience) < place(link.audience) for link in above)
    is_restricted = record.restriction not in {Restriction.NONE, *(link.restriction for link in above)}
    is_said = record.audience != Audience.PUBLIC and (is_narrower or is_restricted)
    return {"record": record, "is_said": is_said}


@register.inclusion_tag("components/citation.html")
def citation(panel, mark):
    """The short reference by which something is quoted, as a link that can be copied: CT/7, CT/F3, CT/A4.

    mark  what is behind the stroke; nothing is shown where it has none yet, or where the panel has no code
    """
    code = panel.code if panel is not None and mark else ""
    words = f"{code}/{mark}"
    return {"words": words, "address": reverse("reference", args=[code, mark])} if code else {}
