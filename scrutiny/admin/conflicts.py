"""What the second saver is told when somebody saved the record first."""

from django.core.exceptions import ValidationError
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from scrutiny.models import Event


def stored_version(record):
    """The record as it is now, locked until the transaction ends, or None when it is gone."""
    return type(record)._default_manager.select_for_update(of=("self",)).order_by("pk").filter(pk=record.pk).first()


def tell(form, stored):
    """Put the conflict into the form: mine stays in the fields that I changed, theirs is shown in all others.

    The form then carries the stored version, so that saving once more is a choice made with both texts in sight.
    """
    if stored is None:
        form.add_error(None, "Somebody has deleted this since you opened it. What you wrote is still below.")
        return
    form.add_error(None, sentence(stored))
    theirs = type(form)(instance=stored, prefix=form.prefix)
    mine = set(form.changed_data)
    form.data = form.data.copy()
    for name in form.shared_fields():
        if form.fields[name].has_changed(theirs.initial.get(name), form.opened_with(name)):
            _take_over(form, theirs, name, keep_mine=name in mine)
    form.data[form.add_prefix("read_version")] = str(stored.version)


def sentence(stored):
    """Who saved the record, and when."""
    last = Event.objects.of(stored).select_related("by").first()
    who = (last and last.by) or "Somebody else"
    when = f" on {timezone.localtime(last.at):%-d %B %Y at %H:%M}" if last else ""
    return f"{who} saved this{when}, after you opened it. Nothing is lost: look at what is below, then save again."


def _take_over(form, theirs, name, *, keep_mine):
    shown = _as_typed(theirs, name)
    _put(form, form[name].html_initial_name, shown)
    if keep_mine:
        words = theirs.shown_words(name)
        form.add_error(name, ValidationError(f"It now says “{words}”. Yours is kept here; saving replaces theirs."))
    else:
        _put(form, form[name].html_name, shown)


def _as_typed(form, name):
    """What a browser would send for the field's value, as a list."""
    value = form[name].value()
    if isinstance(value, FieldFile) or value is None or value is False:
        return []
    values = value if isinstance(value, list | tuple) else [value]
    return ["on" if each is True else str(getattr(each, "pk", each)) for each in values]


def _put(form, html_name, values):
    form.data.pop(html_name, None)
    if values:
        form.data.setlist(html_name, values)
