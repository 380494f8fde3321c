"""How much evidence of a panel stands on pages beside the one of sessions: counted with the panel, in its own query."""

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from panels.models import CallForEvidence, Comparison, Survey


def counted(reader):
    """{name: expression} for a query of panels."""
    kinds = {"called": CallForEvidence, "surveyed": Survey, "compared": Comparison}
    return {name: _number(kind.objects.visible_to(reader)) for name, kind in kinds.items()}


def _number(records):
    of_panel = records.filter(panel=OuterRef("pk")).order_by().values("panel").annotate(number=Count("pk"))
    return Coalesce(Subquery(of_panel.values("number"), output_field=IntegerField()), 0)
