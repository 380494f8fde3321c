"""The addresses of findings, conclusions, minority views, the evidence map and thanks, within those of a review."""

from django.urls import path

from panels.views import conclusions, evidence_map, findings, minority_views, ordering
from scrutiny.edge.views import chain, thanks

of_findings = [
    path("<slug:slug>/evidence-map/", evidence_map.evidence_map, name="evidence_map"),
    path("<slug:slug>/chain/<slug:thing>/<slug:mark>/", chain.chain, name="chain"),
    path("<slug:slug>/findings/", findings.findings, name="findings"),
    path("<slug:slug>/findings/add/", findings.add, name="add_finding"),
    path("<slug:slug>/findings/order/", ordering.findings, name="order_findings"),
    path("<slug:slug>/findings/<int:position>/change/", findings.change, name="change_finding"),
    path("<slug:slug>/findings/<int:position>/remove/", findings.remove, name="remove_finding"),
    path("<slug:slug>/conclusions/add/", conclusions.add, name="add_conclusion"),
    path("<slug:slug>/conclusions/order/", ordering.conclusions, name="order_conclusions"),
    path("<slug:slug>/conclusions/<int:position>/change/", conclusions.change, name="change_conclusion"),
    path("<slug:slug>/conclusions/<int:position>/remove/", conclusions.remove, name="remove_conclusion"),
    path("<slug:slug>/minority-views/add/", minority_views.add, name="add_minority_view"),
    path("<slug:slug>/minority-views/<uuid:view>/change/", minority_views.change, name="change_minority_view"),
    path("<slug:slug>/minority-views/<uuid:view>/remove/", minority_views.remove, name="remove_minority_view"),
    path("<slug:slug>/thanks/<slug:occasion>/", thanks.thanks, name="thanks"),
]
