import uuid

import rules
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac

from scrutiny.models.invitations import Invitation
from scrutiny.models.records import Record


class State(models.TextChoices):
    """How things stand with an account, in the order of the list's choices."""

    ACTIVE = "active", "Active"
    INVITED = "invited", "Invited, not signed in yet"
    OFF = "off", "Switched off"


class UserQuerySet(models.QuerySet):
    def with_state(self):
        """With `has_open_invitation`, which `state` asks for, and `has_second_step`."""
        from allauth.mfa.models import Authenticator

        invited = Invitation.objects.open().filter(user=OuterRef("pk"))
        stepped = Authenticator.objects.filter(user=OuterRef("pk"), type__in=["totp", "webauthn"])
        return self.annotate(has_open_invitation=Exists(invited), has_second_step=Exists(stepped))

    def in_state(self, state):
        waiting = Q(is_active=True, last_login=None, pk__in=Invitation.objects.open().values("user"))
        chosen = {
            State.OFF: Q(is_active=False),
            State.INVITED: waiting,
            State.ACTIVE: Q(is_active=True) & ~waiting,
        }
        return self.filter(chosen[state])

    def addressed(self, email):
        """Whose address it is. Only plain letters are taken alike: a database also takes a dotless i for an I."""
        email = email.strip()
        return self.filter(email=email.lower() if email.isascii() else email)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, email, password=None, **fields):
        """Make an account; without a password nobody can sign in with it until one is set."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser, Record):
    """An account.

    Read: its holder and administrators. Change: administrators (its holder: the password).
    Unique: the e-mail address, whatever its capitals. Freezes: nothing.
    History: an Event for each change; an account is switched off, never deleted, once it has acted.

    Nobody stands outside the rules: there is no superuser, every right comes from a grant or a membership.
    """

    email = models.EmailField("e-mail address", max_length=254, unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField("may sign in", default=True)
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sign_in_round = models.PositiveIntegerField(default=1, editable=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        ordering = ["email"]
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_unique")]

    def __str__(self):
        return self.name or self.email

    def get_short_name(self):
        return str(self)

    @property
    def state(self):
        """For accounts of `with_state`."""
        if not self.is_active:
            return State.OFF
        return State.INVITED if self.last_login is None and self.has_open_invitation else State.ACTIVE

    def _get_session_auth_hash(self, secret=None):
        """Every session carries this: a new password, or a new round, ends them all."""
        signed = f"{self.sign_in_round}:{self.password}"
        return salted_hmac("scrutiny.User.session", signed, secret=secret, algorithm="sha256").hexdigest()

    def has_perm(self, permission, record=None):
        return self.is_active and rules.has_perm(permission, self, record)

    def has_perms(self, permissions, record=None):
        return all(self.has_perm(permission, record) for permission in permissions)

    def has_module_perms(self, app_label):
        return self.is_active and rules.has_perm(app_label, self)
