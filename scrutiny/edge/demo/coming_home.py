"""A review in monitoring: how older people come home from hospital.

What it heard and read is in coming_home_evidence.py, what it found and asked for in coming_home_report.py, the words
of its report in coming_home_words.py, its action plan in coming_home_plan.py.
"""

from scrutiny.edge.demo.coming_home_evidence import QUESTION_SETS, documents, sessions
from scrutiny.edge.demo.coming_home_report import (
    AMENDED,
    CONCLUSIONS,
    FINDINGS,
    MINORITY_VIEWS,
    RECOMMENDATIONS,
    THEMES,
    route,
)
from scrutiny.edge.demo.coming_home_words import SECTIONS


def review(when):
    return {
        "panel": panel(when),
        "stages": stages(when),
        "members": members(when),
        "support": SUPPORT,
        "contacts": CONTACTS,
        "officers": ["officer"],
        "in_confidence_readers": ["officer"],
        "terms": TERMS,
        "enquiries": ENQUIRIES,
        "meetings": meetings(when),
        "sessions": sessions(when),
        "question_sets": QUESTION_SETS,
        "documents": documents(when),
        "themes": THEMES,
        "findings": FINDINGS,
        "conclusions": CONCLUSIONS,
        "minority_views": MINORITY_VIEWS,
        "recommendations": RECOMMENDATIONS,
        "sections": SECTIONS,
        "route": route(when),
        "amended": AMENDED,
    }


def panel(when):
    return {
        "title": "Coming home from hospital",
        "slug": "coming-home-from-hospital",
        "commissioned_by": "board",
        "reports_to": "assembly",
        "starts_on": when.day(-29, 9),
        "ends_on": when.day(-18, 18),
        "report_title": "Coming home from hospital: final report of the review of discharge and support at home",
        "report_on": when.day(-20, 6),
        "community_priority": "Living well for longer",
        "constitutional_reference": "Part 4, Overview and Scrutiny Procedure Rules, rule 9",
        "statutory_note": (
            "The review was carried out under section 9F of the Local Government Act 2000 and, so far as it "
            "concerns the health service, section 244 of the National Health Service Act 2006."
        ),
        "equality_note": (
            "Four in five of the people concerned are over 75 and two in three are women. The review looked in "
            "particular at people who live alone, at unpaid carers and at people whose first language is not "
            "English."
        ),
        "summary": SUMMARY,
        "decision_asked": (
            "To adopt the thirteen recommendations of the review, and to ask the Executive and the partners named "
            "to carry them out and to report on progress every six months."
        ),
        "decision_reason": (
            "So that people who are well enough to leave hospital come home safely and without delay, with the "
            "help they need waiting for them."
        ),
    }


SUMMARY = """\
Older people in Larkenshaw waited on average 3.2 days in hospital after doctors had said that they were well enough
to go home. Most were waiting for one of three things: medicines, transport, or care at home.

The panel spent six months with patients, carers, ward staff, social workers and volunteers. It found dedicated
people and good ideas, but no one person who could say, for a given patient, what was still missing and who was
seeing to it.

The thirteen recommendations are about the ward, about the first six weeks at home, and about planning as one system
rather than four organisations."""


def stages(when):
    return [
        ("evidence", when.day(-28, 4), "Scope agreed by the panel"),
        ("drafting", when.day(-22, 12), "Last evidence session held"),
        ("approval", when.day(-20, 6), "Final report issued to the Scrutiny Management Board"),
        ("monitoring", when.day(-18, 18), "Recommendations adopted by the Assembly"),
    ]


def members(when):
    return [
        ("oduyale", "Chair", {"starts_on": when.day(-29, 9)}),
        ("achterveld", "Vice-chair", {"starts_on": when.day(-29, 9)}),
        (
            "penhallick",
            "Member",
            {
                "starts_on": when.day(-29, 9),
                "ends_on": when.day(-26, 15),
                "leaving_reason": "Away from council duties for four months",
            },
        ),
        ("penhallick", "Member", {"starts_on": when.day(-22, 1)}),
        ("wahidi", "Member", {"starts_on": when.day(-29, 9)}),
        ("maseko", "Member", {"starts_on": when.day(-28, 4)}),
        ("lindqvist", "Co-opted member", {"starts_on": when.day(-28, 4), "is_voting": False}),
    ]


SUPPORT = [("almendro", "lead"), ("strickley", "independent"), ("ngata", "democratic")]
CONTACTS = ["oduyale", "strickley", "ngata"]

TERMS = [
    ("To find out how long people aged 65 and over wait in hospital once they are well enough to leave, and why."),
    "To hear from patients, carers and staff what makes a discharge go well and what makes it go badly.",
    "To look at the support that people have in their first six weeks at home.",
    "To examine how the hospital, the council and community services plan together, above all in winter.",
    "To make recommendations to the Executive, the Hospitals Trust and other partners.",
]
ENQUIRIES = [
    (1, "How many people waited more than a day in the last year, and what were they waiting for?"),
    (1, "Does it make a difference on which day of the week somebody is ready to leave?"),
    (2, "What were people told about going home, when, and by whom?"),
    (3, "How quickly does care at home begin, and who notices when it does not?"),
    (4, "Who is in charge of the plan for one person from the ward to the front door?"),
]


def meetings(when):
    return [
        (when.day(-28, 4), "18:30", "20:10", "Committee Room 2, Larkenshaw Town Hall"),
        (when.day(-26, 8), "18:30", "20:45", "Committee Room 2, Larkenshaw Town Hall"),
        (when.day(-24, 11), "18:00", "20:30", "Canalside Community Centre"),
        (when.day(-22, 12), "18:30", "20:20", "Committee Room 2, Larkenshaw Town Hall"),
        (when.day(-20, 3), "18:30", "19:40", "Committee Room 1, Larkenshaw Town Hall"),
    ]
