import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone

from scrutiny.models.invitations import TOKEN_BYTES, digest_of


class CalendarFeedQuerySet(models.QuerySet):
    def renew(self, user):
        """Give somebody an address, in place of an earlier one. Gives its token, which is stored nowhere."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        told = {"digest": digest_of(token), "made_at": timezone.now()}
        self.update_or_create(user=user, defaults=told)
        return token

    def of(self, user):
        return self.filter(user=user)

    def by_token(self, token):
        """The feed that this is the secret of, of somebody who may still sign in; otherwise None."""
        return self.select_related("user").filter(digest=digest_of(token), user__is_active=True).first()


class CalendarFeed(models.Model):
    """The address under which a calendar program finds somebody's deadlines without signing in.

    Read: whoever it is of, that there is one. Change: the same. Unique: one for each account. Freezes: nothing.
    History: Events of the account. Only a hash of the address is kept.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_feed")
    digest = models.CharField("SHA-256 of the address", max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)

    objects = CalendarFeedQuerySet.as_manager()

    def __str__(self):
        return f"Calendar of {self.user}"
