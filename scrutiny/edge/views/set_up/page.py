"""The whole set-up on one page, and the list of first steps."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from actionplans.forms.schemes import UsualSchemeForm
from actionplans.models import Scheme
from panels.actions.route import usual_route, written_down
from panels.forms.bodies import NewBodyForm
from panels.forms.releases import ReleasesForm
from panels.models import Body
from scrutiny.actions.council import put_first_steps_away
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.council import form_of
from scrutiny.edge.views.set_up.recesses import recesses_now
from scrutiny.edge.views.set_up.route import route_form
from scrutiny.edge.views.set_up.sections import SECTIONS
from scrutiny.edge.views.set_up.years import years_now
from scrutiny.forms.council import LadderForm, LinksForm, LookForm, NameForm, WordsForm


@require_safe
def page(request):
    council, today = set_up.get_council(request.user), timezone.localdate()
    bodies, steps = list(Body.objects.standing().in_order()), usual_route()
    schemes = list(Scheme.objects.with_ratings())
    context = {
        "sections": SECTIONS,
        "council": council,
        "at": request.GET.get("at", ""),
        "forms": {"name": form_of(NameForm, request, council), "look": form_of(LookForm, request, council),
                  "words": form_of(WordsForm, request, council), "releases": form_of(ReleasesForm, request, council),
                  "links": form_of(LinksForm, request, council),
                  "reminders": form_of(LadderForm, request, council)},
        "bodies": bodies,
        "new_body": NewBodyForm(auto_id="bodies-%s"),
        "route": route_form(None, steps, bodies, today),
        "route_seen": written_down(steps),
        "closed_steps": [step for step in steps if step.body.is_closed(today)],
        "schemes": schemes,
        "usual_scheme": UsualSchemeForm(None, schemes, auto_id="scheme-%s"),
        **years_now(today),
        **recesses_now(),
    }  # fmt: skip
    return render(request, "edge/set_up/page.html", context)


@require_POST
def first_steps(request):
    """Put the list of first steps away, or show it again."""
    set_up.get_council(request.user)
    are_away = request.POST.get("press") == "away"
    put_first_steps_away(are_away, by=request.user)
    messages.success(request, AWAY if are_away else "Saved: the first steps are on your home page again.")
    return redirect("home")


AWAY = "Saved: the first steps are put away. You find them again at the end of the council set-up."
