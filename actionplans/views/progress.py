"""The councillor's page of a plan: how it stands, and what changed since the last meeting."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from actionplans import access
from actionplans.forms.since import SinceForm
from actionplans.happenings import happenings_of
from actionplans.lines import counted, lines_of
from actionplans.models import Row
from actionplans.progress import chapters
from actionplans.since import choices_of
from actionplans.views.of_review import to_review


@login_not_required
@require_safe
def progress(request, slug):
    plan = access.get_plan_for_progress(request.user, slug=slug)
    return to_review(request, plan, "progress") or progress_page(request, plan, "actionplans/progress/plan.html")


def progress_page(request, plan, template, **context):
    """The page, within the frame of `template`."""
    lines = lines_of(Row.objects.visible_to(request.user).of_plan(plan), request.user, today=timezone.localdate())
    form = SinceForm(request.GET, choices_of(plan, request.user, seen_at=plan.seen_at))
    since = form.chosen
    told = chapters(lines, happenings_of(plan, request.user), since=since.moment if since else None)
    context |= {
        "plan": plan,
        "lines": lines,
        "numbers": counted(lines),
        "overdue": sum(line.is_overdue for line in lines),
        "form": form,
        "since": since,
        "chapters": told,
        "questions": [(story, one) for chapter in told for story in chapter.stories for one in story.open_challenges],
        "may_ask": request.user.has_perm("actionplans.add_challenge", plan),
    }
    return render(request, template, context)
