import datetime
import hashlib
import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

DAYS = 7
TOKEN_BYTES = 32


def digest_of(token):
    return hashlib.sha256(token.encode()).hexdigest()


class InvitationQuerySet(models.QuerySet):
    def open(self):
        return self.filter(outcome=Invitation.Outcome.OPEN)

    def by_link(self, token):
        """The invitation that a link leads to, or None where the link does not work, or no longer."""
        return self.by_digest(digest_of(token))

    def by_digest(self, digest):
        live = self.open().filter(expires_at__gt=timezone.now(), user__is_active=True, user__last_login=None)
        return live.select_related("user").filter(digest=digest).first()

    def issue(self, user, *, by):
        """Make an open invitation; gives it and its token, which is stored nowhere."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        expires_at = timezone.now() + datetime.timedelta(days=DAYS)
        return self.create(user=user, digest=digest_of(token), made_by=by, expires_at=expires_at), token


class Invitation(models.Model):
    """A personal link by which somebody who was given an account sets the first password.

    Read: administrators. Change: nobody; it is used, withdrawn or replaced. Unique: its link; one open per account.
    Freezes: with its outcome. History: Events of the account. Only a hash of the link is kept.
    """

    class Outcome(models.TextChoices):
        OPEN = "open", "Open"
        USED = "used", "Used"
        WITHDRAWN = "withdrawn", "Withdrawn"
        REPLACED = "replaced", "Replaced by a newer one"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations")
    digest = models.CharField("SHA-256 of the link", max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField("ends")
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(outcome="open"), name="invitation_one_open"),
        ]

    def __str__(self):
        return f"Invitation of {self.user}"

    @property
    def is_over(self):
        return self.expires_at <= timezone.now()
