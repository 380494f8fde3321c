"""Adding and removing municipal years."""

from django.db import transaction
from django.db.models import ProtectedError

from scrutiny import history
from scrutiny.actions.council import the_council
from scrutiny.models import MunicipalYear
from scrutiny.municipal_years import span_after


class Overlaps(Exception):
    """Another year has some of those days already; its argument is that year."""


class InUse(Exception):
    """Something is planned for that year."""


@transaction.atomic
def add_year(span, *, by, label=""):
    """Add the year of a Span. Raises Overlaps."""
    the_council(by=by)
    year = MunicipalYear(label=label or span.label, starts_on=span.starts_on, ends_on=span.ends_on)
    if other := MunicipalYear.objects.overlapping(year).first():
        raise Overlaps(other)
    year.save()
    history.record("added", year, by=by)
    return year


@transaction.atomic
def add_next_year(*, by, after):
    """Add the year that follows the one with the label `after`; None where that is no longer the last one."""
    the_council(by=by)
    last = MunicipalYear.objects.first()
    return add_year(span_after(last), by=by) if last and last.label == after else None


@transaction.atomic
def remove_year(year, *, by):
    """Delete a year for which nothing is planned. Raises InUse."""
    history.record("deleted", year, by=by)
    try:
        year.delete()
    except ProtectedError as error:
        raise InUse from error
