"""What accounts may do and what happened to them, as administrators are shown it."""

from django.db.models import Q

from panels.forms.grants import named
from panels.models import Grant, Panel
from scrutiny.models import Event


def with_roles(accounts, reader, today, *, over=False):
    """The accounts with `held`: their grants, each with `where` in words and `is_in_force`. Past ones if `over`."""
    accounts = list(accounts)
    grants = Grant.objects.filter(user__in=accounts)
    grants = list((grants if over else grants.in_force(today)).for_list())
    readable = _readable({grant.panel_id for grant in grants if grant.panel_id}, reader)
    for grant in grants:
        grant.where = _where(grant, readable)
        grant.is_over = bool(grant.ended_at or (grant.ends_on and grant.ends_on < today))
    for account in accounts:
        account.held = [grant for grant in grants if grant.user_id == account.pk]
    return accounts


def _readable(panels, reader):
    """The ids of those among the panels that the reader may read."""
    return set(Panel.objects.visible_to(reader).filter(pk__in=panels).values_list("pk", flat=True))


def _where(grant, readable):
    if grant.panel_id:
        return named(grant.panel, readable)
    return grant.body.name if grant.body_id else "the whole council"


def histories(account):
    """The events of an account and of its rights, newest first."""
    of_account = Q(subject_kind="scrutiny.user", subject_id=account.pk)
    of_grants = Q(subject_kind="panels.grant", subject_id__in=Grant.objects.of(account).order_by().values("pk"))
    return Event.objects.filter(of_account | of_grants).select_related("by").order_by("-pk")
