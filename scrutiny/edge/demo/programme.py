"""What two bodies plan to look at, and what they were asked to look into."""

from panels.actions.programme import add_item
from panels.actions.requests import add_request
from panels.models import Panel, ReviewRequest, WorkProgrammeItem
from scrutiny.models import Audience, MunicipalYear

PUBLIC, State = Audience.PUBLIC, ReviewRequest.State

# (body, subject, kind, months from today or None, how it stands, note)
ITEMS = [
    ("board", "Progress on the recommendations about coming home from hospital", "progress", 1, "planned",
     "The six-monthly report, with whoever answers for the late actions."),
    ("board", "How the executive replies to scrutiny reports", "meeting", 2, "planned", ""),
    ("board", "The budget, before the executive agrees it", "meeting", 3, "planned",
     "With the finance monitoring of the third quarter."),
    ("board", "Which reviews to begin next year", "meeting", 4, "planned", ""),
    ("place", "School streets: what the first six changed", "review", 2, "planned",
     "Counts of traffic before and after, and what parents and shops say."),
    ("place", "Littering along the canal", "visit", 0, "under-way", "A walk with the Streets crew."),
    ("place", "Parking for carers who visit at home", "briefing", 5, "put-off",
     "Put off until the new permits have run for six months."),
    ("place", "Bus shelters", "other", None, "planned", "No date until the contract is let."),
]  # fmt: skip


def plan_programmes(borough):
    """Eight items of two bodies in the municipal year of today."""
    year = MunicipalYear.objects.on(borough.when.today)
    for body, subject, kind, months, state, note in ITEMS:
        when = None if months is None else borough.when.day(months)
        item = WorkProgrammeItem(
            body=borough.bodies[body], year=year, subject=subject, kind=kind, state=state, note=note, audience=PUBLIC,
            planned_on=when, planned_precision="month" if when else "",
        )  # fmt: skip
        add_item(item, by=borough.dso)


def receive_requests(borough):
    """Three requests: one became a review, one was declined, one waits."""
    add_request(about_damp(borough), by=borough.dso)
    add_request(about_bins(borough), by=borough.dso, requester="Winifred Thackeray-Oyelaran")
    add_request(about_assessments(borough), by=borough.dso)


def about_damp(borough):
    return ReviewRequest(
        body=borough.bodies["board"],
        subject="Damp and mould in rented homes",
        reasons="Residents of the Tannery have reported damp for three winters and are told to open windows.",
        asked_by_person=borough.people["kaczmarski"],
        received_on=borough.when.day(-12, 6),
        state=State.ACCEPTED,
        decided_on=borough.when.day(-11, 14),
        decision_reasons="It touches every ward, and the new duties of landlords begin next year.",
        panel=Panel.objects.get(title="A home that is dry and warm"),
        audience=PUBLIC,
    )


def about_bins(borough):
    return ReviewRequest(
        body=borough.bodies["place"],
        subject="The choice of colour for the new bins",
        reasons="Nobody asked the residents.",
        received_on=borough.when.day(-5, 9),
        state=State.DECLINED,
        decided_on=borough.when.day(-4, 18),
        decision_reasons="The bins are bought. The committee will ask how residents are heard before such choices.",
        audience=PUBLIC,
    )


def about_assessments(borough):
    return ReviewRequest(
        body=borough.bodies["board"],
        subject="Waiting times for an assessment of special educational needs",
        reasons="Families wait eleven months. Two schools say that they no longer ask for an assessment.",
        asked_by_body=borough.bodies["children"],
        received_on=borough.when.day(-1, 12),
        audience=PUBLIC,
    )
