import rules
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        """Make an account; without a password nobody can sign in with it until one is set."""
        user = self.model(email=self.normalize_email(email).strip(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """An account.

    Read: its holder and administrators. Change: administrators (its holder: the password).
    Unique: the e-mail address, whatever its capitals. Freezes: nothing.
    History: an Event for each change; an account is switched off, never deleted, once it has acted.

    Nobody stands outside the rules: there is no superuser, every right comes from a grant or a membership.
    """

    email = models.EmailField("e-mail address", max_length=254, unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField("may sign in", default=True)
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

    def has_perm(self, permission, record=None):
        return self.is_active and rules.has_perm(permission, self, record)

    def has_perms(self, permissions, record=None):
        return all(self.has_perm(permission, record) for permission in permissions)

    def has_module_perms(self, app_label):
        return self.is_active and rules.has_perm(app_label, self)
