from django.contrib import admin

from panels.actions.grants import GrantRefused, refuse_own_last
from panels.forms.grants import named
from panels.models import Grant, Panel
from scrutiny.admin.forms import RecordForm
from scrutiny.admin.records import RecordAdmin, RecordLines

FIELDS = ["role", "body", "panel", "starts_on", "ends_on"]


class GrantForm(RecordForm):
    """Whoever gives grants may not read every panel: one that they may not read has its number for a name.

    What a grant is for stays as it was given; it is ended, and another one given.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        readable = set(Panel.objects.visible_to(self.reader).values_list("pk", flat=True))
        self.fields["panel"].label_from_instance = lambda panel: named(panel, readable)
        for name in {"user", "role", "body", "panel"} & self.fields.keys():
            self.fields[name].disabled = bool(self.instance.pk)

    def check_whole(self):
        super().check_whole()
        if self.instance.pk and "ends_on" in self.changed_data and self.cleaned_data["ends_on"]:
            try:
                refuse_own_last(self.instance, by=self.reader)
            except GrantRefused as refused:
                self.add_error("ends_on", str(refused))


class GrantLines(RecordLines):
    model = Grant
    form = GrantForm
    chosen_among_all = ("panel",)
    fields = FIELDS
    can_delete = False
    verbose_name_plural = "grants: what this account may do (leave body and panel empty for the whole council)"


@admin.register(Grant)
class GrantAdmin(RecordAdmin):
    """A grant is ended, not deleted."""

    form = GrantForm
    chosen_among_all = ("panel",)
    list_display = ["__str__", "role", "starts_on", "ends_on"]
    list_filter = ["role", "ends_on"]
    list_select_related = ["user", "body"]
    search_fields = ["user__name", "user__email"]
    fields = ["user", *FIELDS]

    def has_delete_permission(self, request, obj=None):
        return False
