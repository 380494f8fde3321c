"""Who may read what of the history: an event is read by those who could read what it tells of, and may still.

An event says itself who could read its subject when it happened (audience, restriction, panel). Beyond that the subject
must be open to the reader now: what has been closed since takes its history with it.
"""

from django.apps import apps
from django.contrib import admin
from django.db.models import Q
from django.http import Http404

from panels.event_access import open_to_reader
from panels.models import Panel, Person
from panels.standing import standing_of
from scrutiny.history import OUTWARDS
from scrutiny.models import Event, Restriction
from scrutiny.visibility import NOBODY, not_in_confidence

# What must be open to the reader for a record that says nothing of its readers itself.
HANGS_ON = (*OUTWARDS, "body", "recommendation_version")
LARGEST = 2**63 - 1


def kinds():
    """{word of an address: model} of every kind of record that has a history."""
    ours = [model for app in ("scrutiny", "panels", "actionplans") for model in apps.get_app_config(app).get_models()]
    return {model._meta.model_name: model for model in ours if admin.site.is_registered(model) and model is not Event}


def get_record(reader, kind, pk):
    """The record of that kind and number, if the reader may see it; raises Http404."""
    model = kinds().get(kind)
    found = visible(model, reader).filter(_numbered(model, pk)).first() if model and pk <= LARGEST else None
    if found is None or not _may_be_asked_for(model, found, reader):
        raise Http404("There is no history here.")
    return found


def _numbered(model, pk):
    """Who was merged into another record is found under the old number too."""
    return Q(pk=pk) | Q(merged__number=pk) if model is Person else Q(pk=pk)


def visible(model, reader):
    """The records of a kind that are open to the reader, by themselves or through what they hang on."""
    records = model._default_manager.all()
    if hasattr(records, "visible_to"):
        return records.visible_to(reader)
    for name, above in _above(model):
        seen = visible(above, reader).order_by().values("pk")
        records = records.filter(Q(**{f"{name}__in": seen}) | Q(**{name: None}))
    return records


def events_of(record, reader):
    """What happened to a record that the reader may see, newest first."""
    earlier = record.merged.values_list("number", flat=True) if isinstance(record, Person) else ()
    events = Event.objects.of(record, *earlier).select_related("by")
    return _but_confidences(events, reader) if _looks_after(record, reader) else events.filter(open_to_reader(reader))


def events_in(panel, reader):
    """What happened in a whole panel, newest first, as far as the reader may know of it."""
    events = _but_confidences(Event.objects.filter(panel_id=panel.pk), reader).select_related("by").order_by("-pk")
    if standing_of(reader).works_on(panel):
        return events if panel.pk in standing_of(reader).confidence_panels else events.exclude(_confidences_in(panel))
    return events.filter(open_to_reader(reader)).filter(_of_visible_subjects(panel, reader))


def _above(model):
    """[(name of a foreign key, the model that it leads to), ...] of what a record hangs on."""
    leading = {field.name: field.related_model for field in model._meta.fields if field.is_relation}
    return [(name, leading[name]) for name in HANGS_ON if name in leading]


def _may_be_asked_for(model, record, reader):
    """Records that hang on nothing (people, accounts, settings) are for those who look after them."""
    hangs = hasattr(model._default_manager.all(), "visible_to") or _above(model)
    return bool(hangs) or _looks_after(record, reader)


def _looks_after(record, reader):
    return reader.has_perm(f"{record._meta.app_label}.view_{record._meta.model_name}", record)


def _but_confidences(events, reader):
    named = Q(panel_id__in=standing_of(reader).confidence_panels)
    return events.filter(~Q(restriction=Restriction.IN_CONFIDENCE) | named)


def _of_visible_subjects(panel, reader):
    """The condition that an event's subject is in the panel and open to the reader now."""
    found = NOBODY
    for model, path in _in_a_panel():
        seen = visible(model, reader).filter(**{path: panel.pk}).order_by().values("pk")
        found |= Q(subject_kind=model._meta.label_lower, subject_id__in=seen)
    return found


def _confidences_in(panel):
    """The condition that an event's subject is in confidence now."""
    found = NOBODY
    for model, path in _in_a_panel():
        chain = _chain(model)
        hidden = model._default_manager.filter(~not_in_confidence(chain), **{path: panel.pk}).order_by().values("pk")
        found |= Q(subject_kind=model._meta.label_lower, subject_id__in=hidden)
    return found


def _in_a_panel():
    """[(model, lookup that leads to the panel), ...] of the kinds of records that hang on a panel."""
    found = [(model, _path(model)) for model in kinds().values()]
    return [(model, path) for model, path in found if path]


def _path(model):
    if model is Panel:
        return "pk"
    for name, above in _above(model):
        if name in OUTWARDS and (path := _path(above)):
            return name if above is Panel else f"{name}__{path}"
    return ""


def _chain(model):
    """The links from a record outwards that say who may read it."""
    own = getattr(model._default_manager.all(), "CHAIN", None)
    if own:
        return own
    return next((tuple(f"{name}__{link}" for link in _chain(above)) for name, above in _above(model)), ())
