"""Accounts. They stand here and not in the base, because what an account may do is a panel's matter."""

from django.contrib import admin
from django.core.exceptions import ValidationError

from panels.admin.grants import GrantLines
from scrutiny.admin.forms import RecordForm
from scrutiny.admin.records import RecordAdmin
from scrutiny.models import User


class UserForm(RecordForm):
    """An account without a password: its holder sets one by "forgotten password"."""

    def clean_email(self):
        email = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError("There is an account with that e-mail address already.")
        return email

    def add(self, *, by):
        self.instance.set_unusable_password()
        super().add(by=by)


@admin.register(User)
class UserAdmin(RecordAdmin):
    form = UserForm
    list_display = ["email", "name", "is_active", "last_login"]
    list_filter = ["is_active", "grants__role"]
    search_fields = ["email", "name"]
    fieldsets = [
        (
            None,
            {
                "fields": ["email", "name", "is_active"],
                "description": "A new account has no password: its holder sets one by “forgotten password” "
                "on the sign-in page. An account is switched off, never deleted.",
            },
        )
    ]
    inlines = [GrantLines]

    def has_delete_permission(self, request, obj=None):
        return False

    def lookup_allowed(self, lookup, value, request=None):
        return not lookup.startswith("password") and super().lookup_allowed(lookup, value, request)
