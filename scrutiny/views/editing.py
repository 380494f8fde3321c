"""What follows when a form has been sent: what was saved is told, or the page is shown again."""

import datetime

from django.contrib import messages
from django.db import models
from django.shortcuts import redirect, render
from django.urls import reverse

from scrutiny.naming import day_in_words, listed, spoken
from scrutiny.telling import PRECISIONS

UNDO = "last_change"
CHANGED_SINCE = "Somebody has changed it since you opened this page. Look at it once more."
# Fields that follow from others which are named already.
FOLLOWING = {
    "starts_precision", "due_precision", "planned_precision", "reading", "first_due_on", "recurrence", "is_open_ended",
    "qualifier",
}  # fmt: skip


def finished(request, form, address, *, also=""):
    """Tell what was saved, offer to undo it, and go to the page that shows it.

    also  a further sentence, such as what somebody should look at now
    """
    record = form.instance
    if not form.changes:
        messages.info(request, "Nothing was different, so nothing was saved.")
        return redirect(address)
    sentence = f"Saved: {names_in(form.changes, type(record), record)}. {also}".strip()
    messages.success(request, sentence, extra_tags=reverse("history", args=[record._meta.model_name, record.pk]))
    _keep_what_was(request, form, address)
    return redirect(address)


def shown(request, form, template, context):
    """The page with its form; when somebody saved first, with what is to be decided."""
    return render(request, template, context | {"form": form}, status=409 if form.conflict else 200)


def names_in(changes, model, record=None):
    """The fields that were changed, as a sentence names them; the record, where given, says how exact its dates are."""
    told = [name for name in changes if name not in FOLLOWING] or changes
    return listed(dict.fromkeys(f"{spoken(model, name)}{_day(model, name, changes[name][1], record)}" for name in told))


def tell_removed(request, sentence, kept, address):
    """Tell that a record is removed, and offer to put it back.

    kept  what puts it back, as JSON; it stays in the session, for this browser alone
    """
    messages.success(request, sentence, extra_tags=UNDO)
    request.session[UNDO] = {"removed": kept, "address": address}


def _day(model, name, value, record):
    """A date is said in full, because a year that was not typed has been taken to be the nearest."""
    kind = {field.name: field for field in model._meta.concrete_fields}.get(name)
    if not value or not isinstance(kind, models.DateField) or isinstance(kind, models.DateTimeField):
        return ""
    precision = getattr(record, PRECISIONS.get(name, ""), "")
    return f" ({day_in_words(datetime.date.fromisoformat(value), precision)})"


def _keep_what_was(request, form, address):
    """For the button that undoes it: in the session, for this browser alone."""
    record = form.instance
    request.session.pop(UNDO, None)
    if form.before:
        of_record = {"kind": record._meta.model_name, "pk": record.pk, "version": record.version}
        request.session[UNDO] = of_record | {"values": form.before, "address": address}
