"""A review at work: clean air at the school gate. Its scope is public; its questions and first findings are not yet.

What it hears and reads is in clean_air_evidence.py, what it asks in clean_air_questions.py.
"""

from scrutiny.edge.demo.clean_air_evidence import FINDINGS, THEMES, documents, sessions
from scrutiny.edge.demo.clean_air_questions import QUESTION_SETS


def review(when):
    return {
        "panel": panel(when),
        "stages": [("evidence", when.day(-2, 9), "Scope agreed by the committee")],
        "support": SUPPORT,
        "contacts": CONTACTS,
        "officers": ["officer"],
        "terms": TERMS,
        "enquiries": ENQUIRIES,
        "meetings": meetings(when),
        "timetable": timetable(when),
        "sessions": sessions(when),
        "question_sets": QUESTION_SETS,
        "documents": documents(when),
        "themes": THEMES,
        "findings": FINDINGS,
        "drafts": DRAFTS,
    }


def panel(when):
    return {
        "title": "Clean air at the school gate",
        "slug": "clean-air-at-the-school-gate",
        "body": "place",
        "commissioned_by": "board",
        "reports_to": "assembly",
        "starts_on": when.day(-3, 6),
        "community_priority": "A green and healthy borough",
        "constitutional_reference": "Part 4, Overview and Scrutiny Procedure Rules, rule 9",
        "statutory_note": (
            "The council must review the quality of its air and act where it falls short "
            "(Environment Act 1995, Part IV)."
        ),
        "equality_note": (
            "The six schools with the worst air are in the wards with the lowest incomes. The committee means to "
            "hear from parents who do not drive, and from parents of disabled children who cannot do without a car."
        ),
        "summary": SUMMARY,
    }


SUMMARY = """\
Twice a day the street outside a primary school is the busiest in its ward. The committee wants to know what
children breathe there, and what can be done that parents and neighbours will accept.

The committee is hearing evidence now and will report to the Assembly. Anybody who lives near a school, teaches in
one or brings a child to one can write to the committee."""

SUPPORT = [("mirghani", "lead"), ("strickley", "independent"), ("ngata", "democratic")]
CONTACTS = ["kaczmarski", "strickley", "mirghani_again"]

TERMS = [
    "To establish how clean the air is outside the borough's 38 primary schools when children come and go.",
    "To learn what has worked here and elsewhere: closing streets, stopping idling, walking together.",
    "To hear what parents, head teachers, bus drivers and neighbours would accept.",
    "To recommend what should be done first, where, and at whose cost.",
]
ENQUIRIES = [
    (1, "At which schools is the air worst, and is it the school run or the road?"),
    (2, "What became of the two streets that were closed at school times last year?"),
    (2, "Does anybody stop idling because of a sign?"),
    (3, "What do parents do who have two schools to reach and a job to get to?"),
    (4, "What would a walking bus cost, and who would lead it?"),
]


def meetings(when):
    return [
        (when.day(-2, 9), "19:00", "20:15", "Committee Room 1, Larkenshaw Town Hall"),
        (when.day(-1, 13), "19:00", "20:50", "Committee Room 1, Larkenshaw Town Hall"),
        (when.day(1, 14), "19:00", "", "Saltergate Primary School"),
        (when.day(2, 11), "19:00", "", "Committee Room 1, Larkenshaw Town Hall"),
    ]


def timetable(when):
    return [
        ("Scope agreed by the committee", when.day(-2, 9), "day", when.day(-2, 9)),
        ("Evidence complete", when.day(3, 28), "month"),
        ("Draft report to the committee", when.day(4, 14), "day"),
        ("Report to the Assembly", when.day(6, 28), "month"),
    ]


# What officers have written down so far: (words, theme, keys of the bodies asked, findings behind it).
DRAFTS = [
    ("Measure the air outside all 38 primary schools by the end of the spring term, and publish what is found.", 1,
     ["streets"], [1]),
    ("Close the streets at the four worst gates at school times, for a trial of one year.", 2, ["streets"], [1, 2]),
    ("Support parents who would rather walk.", 2, [], []),
    ("Ask bus and coach operators to switch their engines off outside schools, and say by when.", 1, [], []),
]  # fmt: skip
