"""What there is of a review, asked in one question: for what is missing of it and what a stage needs."""

from django.db.models import Count, Exists, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from panels.models.meetings import Meeting
from panels.models.panels import LineOfEnquiry, Term
from panels.models.people import Membership, Support
from panels.models.recommendations import Recommendation
from panels.models.report import ReportSection
from panels.models.route import RouteStep
from panels.models.sessions import EvidenceSession
from panels.models.timetable import TimetableEntry

ADOPTED = [RouteStep.Outcome.ADOPTED, RouteStep.Outcome.ADOPTED_IN_PART, RouteStep.Outcome.APPROVED]


def facts(reader):
    """{name: annotation} of panels: has_... and number_..., as far as the reader may see."""
    of_it = {"panel": OuterRef("pk")}
    seats = Membership.objects.filter(body=OuterRef("body")).current(timezone.localdate())
    meetings = Meeting.objects.filter(body=OuterRef("body")).exclude(state=Meeting.State.CANCELLED)
    asked = Recommendation.objects.visible_to(reader).standing().filter(**of_it)
    return {
        "has_terms": Exists(Term.objects.filter(**of_it)),
        "has_enquiries": Exists(LineOfEnquiry.objects.filter(**of_it)),
        "has_members": Exists(seats),
        "has_chair": Exists(_chairs(seats)),
        "has_support": Exists(Support.objects.filter(**of_it)),
        "has_route": Exists(RouteStep.objects.filter(**of_it)),
        "has_meeting": Exists(meetings.ahead(timezone.localdate())),
        "has_timetable": Exists(TimetableEntry.objects.filter(**of_it)),
        "has_session": Exists(EvidenceSession.objects.visible_to(reader).filter(**of_it)),
        "has_report": Exists(ReportSection.objects.visible_to(reader).filter(**of_it)),
        "has_decision": Exists(RouteStep.objects.filter(outcome__in=ADOPTED, **of_it)),
        "number_asked": _number(asked),
        "number_unaddressed": _number(asked.filter(addressed_to=None)),
        "number_unfounded": _number(asked.filter(findings=None)),
        "number_unnumbered": _number(asked.filter(number=None)),
    }


def _chairs(seats):
    """Chairs and co-chairs by whatever name the council has for them, but not their deputies."""
    return seats.filter(capacity__name__icontains="chair").exclude(capacity__name__iregex=r"vice|deputy|former")


def _number(recommendations):
    counted = recommendations.order_by().values("panel").annotate(number=Count("pk", distinct=True)).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
