"""Further evidence of the demo's reviews: a call with what was sent to it, a survey, a comparison."""

import uuid

from panels.actions.calls import add_call, open_call
from panels.actions.comparisons import add_comparison, keep_table
from panels.actions.submissions import Acceptance, accept, decline, receive
from panels.actions.surveys import add_survey, keep_figures
from panels.models import CallForEvidence, Comparison, Panel, Survey
from panels.survey_tables import ElementFigures, Figures, GroupFigures
from scrutiny.models import Audience


def gather_evidence(borough):
    call_for_evidence(borough)
    ask_tenants(borough)
    compare(borough)


def call_for_evidence(borough):
    """Open, with one submission that waits, one that became evidence and one that was not accepted."""
    panel = Panel.objects.get(slug="clean-air-at-the-school-gate")
    call = add_call(CallForEvidence(panel=panel, **CALL), by=borough.dso)
    open_call(call, opens_on=borough.when.day(-1, 20), closes_on=borough.when.day(2, 20), by=borough.dso)
    _, taken, declined = (receive(call, key=uuid.uuid4(), **sent) for sent in SENT)
    acceptance = Acceptance(
        title="Written submission: two buggies and a bus",
        held_on=borough.when.day(-1, 24),
        audience=Audience.PUBLIC,
        shown_as="A grandfather",
        naming="role",
        capacity="Takes two grandchildren to Saltergate Primary School",
    )
    accept(taken, acceptance, by=borough.dso)
    decline(declined, "It is about parking at the station, which another committee looks into.", by=borough.dso)


CALL = {
    "title": "Tell us about the air at your school gate",
    "words": (
        "Councillors are looking into the air outside the borough's primary schools when children come and go. They "
        "want to hear from families, school staff, neighbours and anybody who drives or walks there.\n\n"
        "What you tell us will help them to say what should be done first, and where."
    ),
    "questions": (
        "How do you come to the school, and could you come another way?\n"
        "What is the air like when you are there?\n"
        "If your street was closed at school times, what became better or worse?"
    ),
}
SENT = [
    {
        "words": (
            "I teach the youngest at Kestrel Park. On still mornings in winter we keep the windows shut until the cars "
            "have gone, and by then the room is stuffy. Could the buses at least stop their engines?"
        ),
        "name": "Perpetua Wainscott-Bello",
        "organisation": "Kestrel Park Primary School",
        "naming": "role",
    },
    {
        "words": (
            "I bring two grandchildren by bus with two buggies. When the street was closed we had forty quiet metres "
            "to the gate. When the barrier was forgotten it was worse than before, because everybody tried to turn."
        ),
        "name": "Ignatius Thorrowgood",
        "naming": "role",
    },
    {
        "words": "There is never a space at the station after eight. Please build another deck.",
        "name": "Cosmo Applethwaite",
        "naming": "name",
    },
]


def ask_tenants(borough):
    panel = Panel.objects.get(slug="a-home-that-is-dry-and-warm")
    survey = add_survey(Survey(panel=panel, dated=borough.when.month(-7), **SURVEY), by=borough.dso)
    groups = [GroupFigures(name, "", invited, returned) for name, invited, returned in ASKED]
    elements = [ElementFigures(text, "", means) for text, *means in ANSWERS]
    keep_figures(survey, Figures(groups, elements), by=borough.dso)


SURVEY = {
    "title": "What tenants said of their landlord's answer to damp",
    "about": (
        "A form of one page went with the spring newsletter to tenants who had reported damp within two years, and "
        "through letting agents to private tenants. It could be answered on paper, by telephone or on the web."
    ),
    "scale_words": "1 is not at all, 5 is very much",
    "audience": Audience.PUBLIC,
}
ASKED = [("Council tenants", 640, 288), ("Private tenants", 410, 94)]
ANSWERS = [
    ("I knew whom to tell", 4.1, 2.3),
    ("I was believed", 3.2, 2.1),
    ("Somebody came within two weeks", 2.9, 1.8),
    ("I was told what would be done", 2.6, 1.7),
    ("The cause was found", 2.2, 1.6),
    ("The damp has stayed away", 2.4, 1.9),
]


def compare(borough):
    panel = Panel.objects.get(slug="a-home-that-is-dry-and-warm")
    comparison = add_comparison(Comparison(panel=panel, **COMPARISON), by=borough.dso)
    keep_table(comparison, *TABLE, by=borough.dso)


COMPARISON = {
    "title": "From the first report of damp to a lasting repair",
    "source": "The councils' own answers to the panel, for the year before the review",
    "note": "Eastby counts from the first visit and not from the report, so that its days look fewer than they are.",
    "audience": Audience.PUBLIC,
}
TABLE = (
    ["Authority", "Homes", "Days to a lasting repair", "Repaired twice or more", "Looks for damp unasked"],
    [
        ["Larkenshaw", "11,200", "96", "31%", "no"],
        ["Eastby", "9,400", "41", "18%", "every fifth year"],
        ["Northmere", "14,800", "58", "22%", "at each visit"],
        ["Saltmarsh", "7,100", "120", "36%", "no"],
    ],
)
