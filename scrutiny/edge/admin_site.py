"""The admin is a second door to the same house: who may enter, and what it is called."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig


class ScrutinyAdminConfig(AdminConfig):
    default_site = "scrutiny.edge.admin_site.ScrutinyAdminSite"


class ScrutinyAdminSite(AdminSite):
    site_header = "Scrutiny records"
    site_title = "Scrutiny records"
    index_title = "All records"
    login_template = None

    def has_permission(self, request):
        from panels.permissions import is_administrator, is_dso

        return request.user.is_authenticated and (is_administrator(request.user) or is_dso(request.user))
