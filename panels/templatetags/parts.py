"""The side navigation of a review."""

from django import template

from panels.parts import groups_of

register = template.Library()


@register.inclusion_tag("panels/parts.html", takes_context=True)
def parts_of(context, panel):
    """The parts of the review that are open to whoever reads the page, in their groups."""
    user, match = context.get("user"), context["request"].resolver_match
    groups = groups_of(
        panel,
        here=match.url_name if match else "",
        is_signed_in=user is not None and user.is_authenticated,
        may_change=user is not None and user.has_perm("panels.change_panel", panel),
    )
    here = next((part for group in groups for part in group.parts if part.current), None)
    return {"groups": groups, "here": here, "council": context["council"]}
