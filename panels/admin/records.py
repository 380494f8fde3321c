"""Admin screens of what belongs to a panel, or hangs on a body."""

from django.contrib import admin
from django.db.models import Q

from panels.permissions import NOT_NAMED, is_named_reader, kept_exempt, panel_of
from panels.slugs import free_slug
from panels.standing import directs, directs_body, standing_of
from scrutiny.admin.forms import RecordForm
from scrutiny.admin.records import FixedLines, RecordAdmin, RecordLines
from scrutiny.models import Restriction


class PanelForm(RecordForm):
    """Keeps a record and what it points at within one panel, and open to whoever saves it.

    from_anywhere  fields whose choice may belong to another panel
    """

    from_anywhere = ()

    def check_whole(self):
        super().check_whole()
        panel = panel_of(self.instance)
        for name, chosen in list(self.cleaned_data.items()):
            if name not in self.from_anywhere and any(_is_of_another(panel, each) for each in _records(chosen)):
                self.add_error(name, "That belongs to another review.")
        if "restriction" in self.changed_data:
            self._check_restriction(panel)

    def _check_restriction(self, panel):
        in_confidence = self.cleaned_data.get("restriction") == Restriction.IN_CONFIDENCE
        if in_confidence and not is_named_reader(self.reader, panel):
            self.add_error("restriction", NOT_NAMED)
        if refusal := kept_exempt(self.reader, self.initial.get("restriction"), self.instance):
            self.add_error("restriction", refusal)


class SluggedForm(PanelForm):
    """Gives a new record an address made from its name where none was written."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields and not self.instance.pk:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = "Left empty: made from the name."

    def add(self, *, by):
        if not self.instance.slug:
            self.instance.slug = free_slug(type(self.instance), str(self.instance))
        super().add(by=by)


def _records(chosen):
    if hasattr(chosen, "_meta"):
        return [chosen]
    return chosen if hasattr(chosen, "model") else []


def _is_of_another(panel, record):
    theirs = panel_of(record)
    return theirs is not None and (panel is None or theirs.pk != panel.pk)


class OfPanelAdmin(RecordAdmin):
    """Lists what belongs to the panels of which the reader is a democratic services officer.

    to_panel  how to reach the panel from the record, as in panels.standing.readable
    """

    form = PanelForm
    to_panel = "panel"

    def get_queryset(self, request):
        return self.readable(request).filter(directs(standing_of(request.user), self.to_panel))

    def events_of(self, request, record):
        return readable_events(super().events_of(request, record), request.user)


class OfBodyAdmin(OfPanelAdmin):
    """Lists what hangs on the bodies of which the reader is a democratic services officer."""

    def get_queryset(self, request):
        mine = self.model._default_manager.filter(directs_body(standing_of(request.user), "body"))
        return self.readable(request).filter(pk__in=mine.order_by().values("pk"))


class PanelLines(RecordLines):
    form = PanelForm


class FixedPanelLines(FixedLines):
    form = PanelForm


def readable_events(events, reader):
    """Without what was recorded of a thing while it was in confidence, but for its named readers."""
    named = Q(panel_id__in=standing_of(reader).confidence_panels)
    return events.filter(~Q(restriction=Restriction.IN_CONFIDENCE) | named)


OF_PANEL = ("panel", admin.RelatedOnlyFieldListFilter)
