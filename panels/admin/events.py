from django.contrib import admin
from django.db.models import Q

from panels.admin.records import readable_events
from panels.models import Body, Meeting, Membership, Panel
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
    return readable_events(Event.objects.filter(ways & ~_of_hidden_bodies(reader)), reader)


def _of_hidden_bodies(reader):
    """What an event cannot say of itself: that its meeting or membership is of a body that the reader may not see."""
    bodies = Body.objects.visible_to(reader).order_by().values("pk")
    hidden = Q(pk__in=[])
    for model in (Meeting, Membership):
        of_hidden = model.objects.exclude(body__in=bodies).order_by().values("pk")
        hidden |= Q(subject_kind=model._meta.label_lower, subject_id__in=of_hidden)
    return hidden | Q(subject_kind="panels.body") & ~Q(subject_id__in=bodies)


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ["at", "by", "verb", "subject_name", "reason"]
    list_filter = ["at", "verb", "subject_kind"]
    list_select_related = ["by"]
    search_fields = ["subject_name", "verb", "reason"]
    fields = ["at", "by", "verb", "subject_kind", "subject_name", "changes", "reason"]

    def readable(self, request):
        return visible_to(request.user).order_by("-pk")
