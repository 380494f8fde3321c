"""What follows when a form has been sent: what was saved is told, or the page is shown again."""

from django.contrib import messages
from django.shortcuts import redirect, render

from scrutiny.naming import listed, spoken


def finished(request, form, address):
    """Tell what was saved, and go to the page that shows it."""
    if form.changes:
        names = dict.fromkeys(spoken(type(form.instance), name) for name in form.changes)
        messages.success(request, f"Saved: {listed(names)}.")
    else:
        messages.info(request, "Nothing was different, so nothing was saved.")
    return redirect(address)


def shown(request, form, template, context):
    """The page with its form; when somebody saved first, with what is to be decided."""
    return render(request, template, context | {"form": form}, status=409 if form.conflict else 200)
