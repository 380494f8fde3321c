"""What the set-up is about, found for administrators alone: PermissionDenied for anybody else."""

import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404

from actionplans.models import Recess, Scheme
from panels.models import Body
from scrutiny.models import Council, MunicipalYear
from scrutiny.rights import require


def get_council(reader):
    """The council, or an unsaved one with the defaults."""
    _only_administrators(reader)
    return Council.current()


def get_body(reader, slug):
    """A body of the council; not one that was made for one panel, whose name only readers of the panel may know."""
    _only_administrators(reader)
    return get_object_or_404(Body.objects.standing().select_related("parent"), slug=slug)


def get_year(reader, first_day):
    """The year that begins on a day, as 2026-05-20."""
    _only_administrators(reader)
    try:
        return get_object_or_404(MunicipalYear, starts_on=datetime.date.fromisoformat(first_day))
    except ValueError:
        raise Http404("That is no day.") from None


def get_recess(reader, first_day):
    """The recess that begins on a day, as 2026-08-03."""
    _only_administrators(reader)
    try:
        return get_object_or_404(Recess, starts_on=datetime.date.fromisoformat(first_day))
    except ValueError:
        raise Http404("That is no day.") from None


def get_scheme(reader, slug):
    _only_administrators(reader)
    return get_object_or_404(Scheme, slug=slug)


def _only_administrators(reader):
    require(reader, "scrutiny.change_council")
