"""The admin is a second door to the same house: who may enter, and what it is called."""

from functools import update_wrapper

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator

OUR_APPS = ("scrutiny", "panels", "actionplans")


class ScrutinyAdminConfig(AdminConfig):
    default_site = "scrutiny.edge.admin_site.ScrutinyAdminSite"


class ScrutinyAdminSite(AdminSite):
    site_header = "Scrutiny records"
    site_title = "Scrutiny records"
    index_title = "All records"
    enable_nav_sidebar = True

    def has_permission(self, request):
        from panels.permissions import is_administrator, is_dso

        return request.user.is_authenticated and (is_administrator(request.user) or is_dso(request.user))

    def admin_view(self, view, cacheable=False):
        """Whoever is signed in without a right to the records is told so; signing in again would not help."""
        guarded = super().admin_view(view, cacheable)

        def entered(request, *args, **kwargs):
            if request.user.is_authenticated and not self.has_permission(request):
                raise PermissionDenied
            return guarded(request, *args, **kwargs)

        return update_wrapper(entered, guarded)

    def register(self, model_or_iterable, admin_class=None, **options):
        """Only our own records: what libraries bring has no rules here and would be changed without an Event."""
        models = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        ours = [model for model in models if model._meta.app_label in OUR_APPS]
        super().register(ours, admin_class, **options)

    def get_urls(self):
        """Without the shortcut that leads from any number to an address, whoever may read what is there."""
        return [url for url in super().get_urls() if getattr(url, "name", "") != "view_on_site"]

    # Signing in and out and passwords are the site's own, for everybody alike.
    @method_decorator(login_not_required)
    def login(self, request, extra_context=None):
        from django.contrib.auth.views import redirect_to_login

        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        if request.user.is_authenticated:
            return redirect("admin:index")
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def logout(self, request, extra_context=None):
        return redirect("account_logout")

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")

    def password_change_done(self, request, extra_context=None):
        return redirect("account_change_password")
