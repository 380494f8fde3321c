"""What all admin screens share: the same right of reading and changing as the pages, the same saving and history."""

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects, unquote
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.text import capfirst

from scrutiny import saving
from scrutiny.admin.forms import RecordForm
from scrutiny.forms.dates import DateField
from scrutiny.models import Event

WHO_MAY_READ = (
    "Who may read it",
    {"fields": ["audience", "public_from", "restriction", "exempt_paragraph", "exempt_reason", "public_summary"]},
)


class Readership:
    """Rights and choices, for screens and their inlines alike.

    hangs_on          foreign keys to the records that a reader must be able to read to read this one
    chosen_among_all  foreign keys whose form names the choices itself, so that they may be listed whole
    """

    form = RecordForm
    hangs_on = ()
    chosen_among_all = ()
    formfield_overrides = {
        models.DateField: {"form_class": DateField, "widget": AdminDateWidget},
    }

    def may(self, verb, request, record=None):
        return request.user.has_perm(f"{self.opts.app_label}.{verb}_{self.opts.model_name}", record)

    def has_view_permission(self, request, obj=None):
        return self.may("view", request, obj)

    def has_add_permission(self, request, obj=None):
        return self.may("add", request, obj)

    def has_change_permission(self, request, obj=None):
        return self.may("change", request, obj)

    def has_delete_permission(self, request, obj=None):
        return self.may("delete", request, obj)

    def readable(self, request):
        """The records that the reader may read; one without an audience of its own through what it hangs on."""
        records = super().get_queryset(request)
        if hasattr(records, "visible_to"):
            records = records.visible_to(request.user)
        for name in self.hangs_on:
            above = self.admin_site.get_model_admin(self.model._meta.get_field(name).related_model)
            records = records.filter(**{f"{name}__in": above.readable(request).order_by().values("pk")})
        return records

    def get_queryset(self, request):
        return self.readable(request)

    def get_autocomplete_fields(self, request):
        """Every choice of a record is searched for; no page lists them all."""
        fields = [*self.opts.fields, *self.opts.many_to_many]
        return [field.name for field in fields if field.is_relation and field.editable and self._is_searched(field)]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs["queryset"] = self._choosable(db_field, request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["queryset"] = self._choosable(db_field, request)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def _choosable(self, db_field, request):
        if db_field.name in self.chosen_among_all:
            return db_field.related_model._default_manager.all()
        return self.admin_site.get_model_admin(db_field.related_model).get_queryset(request)

    def _is_searched(self, field):
        return (
            field.name not in self.chosen_among_all
            and field.name != getattr(self, "fk_name", None)
            and field.related_model is not getattr(self, "parent_model", None)
        )

    def with_version(self, fieldsets, *, shown):
        """The fieldsets with the version that the page carries."""
        if not shown:
            return fieldsets
        (title, options), *others = fieldsets
        return [(title, {**options, "fields": [*options["fields"], "read_version"]}), *others]


class RecordAdmin(Readership, admin.ModelAdmin):
    """The screens of one kind of record."""

    list_per_page = 50
    show_full_result_count = False
    save_on_top = False
    delete_refused = ""

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.reader = request.user
        return form

    def get_fieldsets(self, request, obj=None):
        shown = obj is not None and self.has_change_permission(request, obj)
        return self.with_version(super().get_fieldsets(request, obj), shown=shown)

    def get_object(self, request, object_id, from_field=None):
        """The record, if the reader may read it; what they may not read does not exist for them."""
        try:
            found = self.readable(request).filter(pk=self.opts.pk.to_python(object_id)).first()
        except ValidationError:
            found = None
        if found is None:
            raise Http404
        return found

    def view_on_site(self, record):
        return record.get_absolute_url() if hasattr(record, "get_absolute_url") else None

    def save_model(self, request, obj, form, change):
        (form.change if change else form.add)(by=request.user)

    def save_related(self, request, form, formsets, change):
        for formset in formsets:
            self.save_formset(request, form, formset, change)

    def save_formset(self, request, form, formset, change):
        gone = formset.deleted_forms
        for line in gone:
            saving.remove(line.instance, by=request.user)
        for line in [line for line in formset.forms if line.has_changed() and line not in gone]:
            setattr(line.instance, formset.fk.name, form.instance)
            (line.change if line.instance.pk else line.add)(by=request.user)

    def delete_model(self, request, obj):
        saving.remove(obj, by=request.user)

    def delete_queryset(self, request, queryset):
        for record in queryset:
            saving.remove(record, by=request.user)

    def get_deleted_objects(self, objs, request):
        """What hangs on a record is counted and not named, because whoever deletes it may not read all of it."""
        deleted, counts, _, _ = super().get_deleted_objects(objs, request)
        alone = [name for name in deleted if not isinstance(name, list)]
        collected = NestedObjects(using=self.model.objects.db)
        collected.collect(objs)
        along = self.goes_along(objs)
        refused = [one for one in self._refused(collected, request) if one._meta.verbose_name not in along]
        in_the_way = {self._name_to(request, record) for record in collected.protected}
        return alone, counts, {self._kind_to(request, record) for record in refused}, sorted(in_the_way)

    def _refused(self, collected, request):
        """What would be deleted with the records, and is not for this person to delete."""
        for model, found in collected.data.items():
            screens = self.admin_site._registry.get(model)
            for record in found if screens else ():
                if not screens.has_delete_permission(request, record):
                    yield record

    def _kind_to(self, request, record):
        return record._meta.verbose_name if self._is_open_to(request, record) else "something that is not open to you"

    def _name_to(self, request, record):
        kind = capfirst(self._kind_to(request, record))
        return f"{kind}: {record}" if self._is_open_to(request, record) else kind

    def _is_open_to(self, request, record):
        screens = self.admin_site._registry.get(type(record))
        return screens is not None and screens.readable(request).filter(pk=record.pk).exists()

    def goes_along(self, records):
        """Kinds (in words) that are deleted with these records, although nobody may delete them by themselves."""
        return set()

    # Events are the history; the admin's own log would be a second one beside it.
    def construct_change_message(self, request, form, formsets, add=False):
        return ""

    def log_addition(self, request, obj, message):
        return None

    def log_change(self, request, obj, message):
        return None

    def log_deletions(self, request, queryset):
        return None

    def events_of(self, request, record):
        return Event.objects.of(record).select_related("by")

    def history_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        if not self.has_view_permission(request, record):
            raise PermissionDenied
        page = self.get_paginator(request, self.events_of(request, record), 100).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": f"History: {record}",
            "events": page,
            "module_name": capfirst(self.opts.verbose_name_plural),
            "object": record,
            "opts": self.opts,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/object_history.html", context)


class AppendOnlyAdmin(RecordAdmin):
    """Records that are only ever added, or only by an action: nobody changes or deletes them here."""

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class ReadOnlyAdmin(AppendOnlyAdmin):
    """Records that only the product itself writes."""

    def has_add_permission(self, request, obj=None):
        return False


class RecordLines(Readership, admin.TabularInline):
    """Records as lines on the screen of what they hang on."""

    extra = 1
    show_change_link = True
    view_on_site = False

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.reader, formset.form.is_inline = request.user, True
        return formset

    def get_fieldsets(self, request, obj=None):
        shown = hasattr(self.model, "version") and self.has_change_permission(request, obj)
        return self.with_version(super().get_fieldsets(request, obj), shown=shown)


class FixedLines(RecordLines):
    """Lines that are shown and never changed there."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
