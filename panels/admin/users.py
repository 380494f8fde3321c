"""Accounts and invitations. They stand here and not in the base, because what an account may do is a panel's matter."""

from django.contrib import admin
from django.core.exceptions import ValidationError

from panels.actions import accounts
from panels.actions.accounts import AccountRefused
from panels.admin.grants import GrantLines
from scrutiny.admin.forms import RecordForm
from scrutiny.admin.records import ReadOnlyAdmin, RecordAdmin
from scrutiny.models import Invitation, User


class UserForm(RecordForm):
    """An account without a password: its holder sets one by "forgotten password"."""

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError("There is an account with that e-mail address already.")
        return email

    def check_whole(self):
        super().check_whole()
        if self.instance.pk and "is_active" in self.changed_data and not self.cleaned_data["is_active"]:
            try:
                accounts.refuse_switching_off(self.instance, by=self.reader)
            except AccountRefused as refused:
                self.add_error("is_active", str(refused))

    def add(self, *, by):
        self.instance.set_unusable_password()
        super().add(by=by)

    def change(self, *, by, besides=()):
        super().change(by=by, besides={*besides, "is_active"})
        if "email" in self.changed_data:
            accounts.end_links(self.instance)
        if "is_active" in self.changed_data:
            self._switch(by=by)

    def _switch(self, *, by):
        is_on = self.cleaned_data["is_active"]
        (accounts.switch_on if is_on else accounts.switch_off)(self.instance, by=by)


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


@admin.register(Invitation)
class InvitationAdmin(ReadOnlyAdmin):
    """Invitations are made, sent again and withdrawn on the pages of the account."""

    list_display = ["user", "made_by", "made_at", "expires_at", "outcome"]
    list_filter = ["outcome"]
    list_select_related = ["user", "made_by"]
    search_fields = ["user__name", "user__email"]
    fields = ["user", "made_by", "made_at", "expires_at", "outcome"]
