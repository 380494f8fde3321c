"""The sections that are a part of the council itself: its name, its look, its words, who releases, its links."""

from django.http import Http404
from django.views.decorators.http import require_http_methods

from panels.forms.releases import ReleasesForm
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.recesses import recesses_now
from scrutiny.edge.views.set_up.sections import alone, place_of
from scrutiny.forms.council import LadderForm, LinksForm, LookForm, NameForm, WordsForm
from scrutiny.views.editing import finished

FORMS = {
    "name": NameForm, "look": LookForm, "words": WordsForm, "releases": ReleasesForm, "links": LinksForm,
    "reminders": LadderForm,
}  # fmt: skip
KEYS = {form: key for key, form in FORMS.items()}


@require_http_methods(["GET", "HEAD", "POST"])
def section(request, key):
    council = set_up.get_council(request.user)
    if key not in FORMS:
        raise Http404("The set-up has no such section.")
    form = form_of(FORMS[key], request, council)
    if form.saved(by=request.user):
        return finished(request, form, place_of(key))
    context = {"council": council, "form": form, **(recesses_now() if key == "reminders" else {})}
    return alone(request, key, context, status=409 if form.conflict else 200)


def form_of(form, request, council):
    """The form of a section, with ids of its own on the page of all sections."""
    return form.opened(request, council, files=request.FILES or None, auto_id=f"{KEYS[form]}-%s")
