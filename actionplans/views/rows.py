"""The list of all actions; and one action: what is to be done, by whom and by when, and what has been said of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from actionplans import access
from actionplans.actions.removing import Stays, remove_row, why_it_stays
from actionplans.actions.rows import AddedAlready, NumberTaken, add_row, move_row
from actionplans.forms.rows import NewRowForm, RowForm, what_was_read
from actionplans.hanging import hanging_on
from actionplans.lines import by_section, lines_of
from actionplans.lists.rows import ActionList
from actionplans.models import ProgressUpdate, Row
from actionplans.noticed import noticed_about
from scrutiny.editing import Conflict
from scrutiny.lists.showing import show
from scrutiny.views.editing import CHANGED_SINCE, finished, shown, tell_removed
from scrutiny.views.moving import move_pressed


@login_not_required
@require_safe
def listed(request):
    return show(request, ActionList)


@login_not_required
@require_safe
def row(request, slug, uuid):
    found = access.get_row(request.user, slug, uuid)
    hanging = hanging_on(found, request.user)
    updates = list(ProgressUpdate.objects.visible_to(request.user).of_row(found))
    for update in updates:
        update.shown_files = hanging.files.get(update.pk, [])
    context = {
        "row": found,
        "plan": found.plan,
        "hanging": hanging,
        "updates": updates,
        "noticed": noticed_about(found, updates, today=timezone.localdate()),
        "may_move": request.user.has_perm("actionplans.change_datemove", found),
        "may_update": request.user.has_perm("actionplans.add_progressupdate", found),
        "may_decide": request.user.has_perm("actionplans.add_verdict", found),
        "may_ask": request.user.has_perm("actionplans.add_challenge", found),
    }
    return render(request, "actionplans/row.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request, slug):
    """Add an action; `?like=` names another, whose section and owners it begins with."""
    plan = access.get_plan_to_change(request.user, slug)
    like = access.row_alike(request.user, plan, request.GET.get("like", ""))
    form = NewRowForm.opened(request, plan, like=like)
    if form.is_sent and form.is_valid() and (made := _added(request, plan, form)):
        another = f"{reverse('actionplans:add_row', args=[slug])}?like={made.uuid}"
        return redirect(another if request.POST.get("press") == "another" else made.get_absolute_url())
    context = {"plan": plan, "form": form, "like": like, "back": plan.get_absolute_url()}
    return render(request, "actionplans/rows/add.html", context)


def _added(request, plan, form):
    """The action that was made, or had been made by the same page; None where another took its number meanwhile."""
    try:
        with transaction.atomic():
            made = add_row(plan, by=request.user, **form.given(by=request.user))
    except AddedAlready as already:
        messages.info(request, "This action was added already: the page had been sent before.")
        return already.made
    except NumberTaken as refusal:
        form.add_error("number", str(refusal))
        return None
    messages.success(request, f"Added: {str(made).lower()}. {what_was_read(made.timescale, made)}".strip())
    return made


@require_POST
def move(request, slug, uuid):
    row = access.get_row_to_change(request.user, slug, uuid)
    move_pressed(request, move_row, row)
    return redirect(f"{reverse('actionplans:arrange', args=[slug])}#place-{row.uuid}")


@require_safe
def arrange(request, slug):
    """The actions with the buttons that move each among those beside it."""
    plan = access.get_plan_to_change(request.user, slug)
    rows = Row.objects.visible_to(request.user).of_plan(plan)
    sections = by_section(lines_of(rows, request.user, today=timezone.localdate()))
    context = {"plan": plan, "sections": sections, "back": plan.get_absolute_url()}
    return render(request, "actionplans/rows/arrange.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request, slug, uuid):
    row = access.get_row_to_change(request.user, slug, uuid)
    refusal = why_it_stays(row)
    if request.method == "POST" and not refusal:
        try:
            if request.POST.get("read_version") != str(row.version):
                raise Conflict(row)
            kept = remove_row(row, by=request.user)
        except Conflict:
            messages.error(request, CHANGED_SINCE)
        except Stays as stays:
            refusal = str(stays)
        else:
            tell_removed(request, f"Removed: {str(row).lower()}.", kept, row.plan.get_absolute_url())
            return redirect(row.plan)
        row = access.get_row_to_change(request.user, slug, uuid)
    context = {"row": row, "plan": row.plan, "refusal": refusal, "back": row.get_absolute_url()}
    return render(request, "actionplans/rows/remove.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, slug, uuid):
    row = access.get_row_to_change(request.user, slug, uuid)
    form = RowForm.opened(request, row)
    if form.saved(by=request.user):
        return finished(request, form, row.get_absolute_url(), also=form.what_was_understood())
    return shown(request, form, "actionplans/rows/change.html", {"row": row, "plan": row.plan})
