"""Find an account and whether the reader may, in one call. Accounts and rights are for administrators alone."""

from django.http import Http404

from panels.models import Grant
from scrutiny.models import User
from scrutiny.rights import require


def accounts_for(reader):
    """Every account, for administrators; PermissionDenied for anybody else."""
    require(reader, "scrutiny.change_user")
    return User.objects.with_state()


def get_account(reader, uuid):
    """The account of that address, with its person. PermissionDenied for who is no administrator, Http404 for none."""
    account = accounts_for(reader).select_related("person").filter(uuid=uuid).first()
    if account is None:
        raise Http404("No account has that address.")
    return account


def get_grant(reader, uuid, grant_uuid):
    """A grant of that account that is not over."""
    account = get_account(reader, uuid)
    grant = (
        Grant.objects.of(account).filter(uuid=grant_uuid, ended_at=None).select_related("user", "body", "panel").first()
    )
    if grant is None:
        raise Http404("That account has no such right, or it has ended.")
    return grant
