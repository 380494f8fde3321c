from django.contrib import admin
from django.db.models import Q

from panels.admin.records import readable_events
from panels.models import Panel
from panels.permissions import SETTINGS
from panels.standing import directs, standing_of
from scrutiny.admin.records import ReadOnlyAdmin
from scrutiny.models import Event

OF_PEOPLE = ["panels.body", "panels.person", "panels.contactdetail", "panels.capacity"]
OF_SCHEMES = ["actionplans.scheme", "actionplans.rating"]


def visible_to(reader):
    """What was done with the records that this reader looks after, what is in confidence left out."""
    standing = standing_of(reader)
    of_settings = Q(subject_kind__in=SETTINGS)
    ways = Q(pk__in=[])
    if standing.is_dso:
        ways |= Q(panel_id__in=Panel.objects.filter(directs(standing, "")).order_by().values("pk")) & ~of_settings
        ways |= Q(subject_kind__in=OF_PEOPLE)
    if standing.is_dso_everywhere:
        ways |= ~of_settings
    if standing.is_administrator:
        ways |= of_settings | Q(subject_kind__in=OF_PEOPLE + OF_SCHEMES)
    return readable_events(Event.objects.filter(ways), reader)


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ["at", "by", "verb", "subject_name", "reason"]
    list_filter = ["at", "verb", "subject_kind"]
    list_select_related = ["by"]
    search_fields = ["subject_name", "verb", "reason"]
    fields = ["at", "by", "verb", "subject_kind", "subject_name", "changes", "reason"]

    def readable(self, request):
        return visible_to(request.user).order_by("-pk")
