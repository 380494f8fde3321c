"""Find a finding, a conclusion or a minority view and whether the reader may see it, in one call: otherwise 404."""

from django.http import Http404

from panels.access import get_panel, get_panel_to_change, get_recommendation_to_change
from panels.models import Conclusion, Finding, MinorityView
from scrutiny.numbers import number_in
from scrutiny.rights import require

DISSENTED_FROM = ("finding", "conclusion", "recommendation")


def get_findings_panel(reader, slug):
    """The panel for the page of its findings: where there are none yet, for whoever may add them alone."""
    panel = get_panel(reader, slug)
    if not panel.has_findings and not reader.has_perm("panels.change_panel", panel):
        raise Http404("This review has no findings.")
    return panel


def get_finding_to_change(reader, slug, position, *, mark=""):
    """The finding in that place of a panel, with both; PermissionDenied for those who may only read it.

    mark  its uuid, from a page that was opened before and may be sent after others were put in another order
    """
    return _to_change(reader, slug, Finding, position, mark)


def get_conclusion_to_change(reader, slug, position, *, mark=""):
    """The conclusion in that place of a panel, in the same way."""
    return _to_change(reader, slug, Conclusion, position, mark)


def _to_change(reader, slug, model, position, mark):
    panel = get_panel(reader, slug)
    found = model.objects.visible_to(reader).of_panel(panel).marked(position, mark).first()
    if found is None:
        raise Http404(f"This review has no {model._meta.verbose_name} with that number.")
    found.panel = panel
    return require(reader, f"panels.change_{found._meta.model_name}", found)


def get_minority_view_to_change(reader, slug, uuid):
    """The minority view of a panel, with what it dissents from; PermissionDenied for those who may only read it."""
    panel = get_panel(reader, slug)
    visible = MinorityView.objects.visible_to(reader).of_panel(panel)
    found = visible.select_related("finding", "conclusion", "recommendation__current").filter(uuid=uuid).first()
    if found is None:
        raise Http404("This review has no such minority view.")
    found.panel = panel
    return require(reader, f"panels.change_{found._meta.model_name}", found)


def get_dissented_from(reader, slug, asked):
    """What an address says that a new minority view dissents from: ?finding=3, ?conclusion=1 or ?recommendation=7."""
    name = next((name for name in DISSENTED_FROM if number_in(asked.get(name, "")) is not None), None)
    if name is None:
        get_panel_to_change(reader, slug)
        raise Http404("A minority view dissents from a finding, a conclusion or a recommendation.")
    getters = (get_finding_to_change, get_conclusion_to_change, get_recommendation_to_change)
    return dict(zip(DISSENTED_FROM, getters, strict=True))[name](reader, slug, int(asked[name]))


def alike(reader, panel, number):
    """The finding that another is to be like, None where the number says none."""
    if (number := number_in(number)) is None:
        return None
    return Finding.objects.visible_to(reader).of_panel(panel).at(number).first()
