"""A review in monitoring: how older people come home from hospital.

What it found and asked for is in coming_home_report.py, its action plan in coming_home_plan.py.
"""

from scrutiny.edge.demo.coming_home_report import AMENDED, CONCLUSIONS, FINDINGS, RECOMMENDATIONS, SECTIONS


def review(when):
    return {
        "panel": {
            "title": "Coming home from hospital",
            "slug": "coming-home-from-hospital",
            "commissioned_by": "board",
            "reports_to": "assembly",
            "starts_on": when.day(-23, 9),
            "ends_on": when.day(-12, 18),
            "report_title": "Coming home from hospital: final report of the review of discharge and support at home",
            "report_on": when.day(-14, 6),
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
        },
        "stages": [
            ("evidence", when.day(-22, 4), "Scope agreed by the panel"),
            ("drafting", when.day(-16, 12), "Last evidence session held"),
            ("approval", when.day(-14, 6), "Final report issued to the Scrutiny Management Board"),
            ("monitoring", when.day(-12, 18), "Recommendations adopted by the Assembly"),
        ],
        "members": [
            ("oduyale", "Chair", {"starts_on": when.day(-23, 9)}),
            ("achterveld", "Vice-chair", {"starts_on": when.day(-23, 9)}),
            (
                "penhallick",
                "Member",
                {
                    "starts_on": when.day(-23, 9),
                    "ends_on": when.day(-20, 15),
                    "leaving_reason": "Away from council duties for four months",
                },
            ),
            ("penhallick", "Member", {"starts_on": when.day(-16, 1)}),
            ("wahidi", "Member", {"starts_on": when.day(-23, 9)}),
            ("maseko", "Member", {"starts_on": when.day(-22, 4)}),
            ("lindqvist", "Co-opted member", {"starts_on": when.day(-22, 4), "is_voting": False}),
        ],
        "support": [("almendro", "lead"), ("strickley", "independent"), ("ngata", "democratic")],
        "contacts": ["oduyale", "strickley", "ngata"],
        "officers": ["officer"],
        "in_confidence_readers": ["officer"],
        "terms": [
            (
                "To find out how long people aged 65 and over wait in hospital once they are well enough to leave, "
                "and why."
            ),
            "To hear from patients, carers and staff what makes a discharge go well and what makes it go badly.",
            "To look at the support that people have in their first six weeks at home.",
            "To examine how the hospital, the council and community services plan together, above all in winter.",
            "To make recommendations to the Executive, the Hospitals Trust and other partners.",
        ],
        "enquiries": [
            (1, "How many people waited more than a day in the last year, and what were they waiting for?"),
            (1, "Does it make a difference on which day of the week somebody is ready to leave?"),
            (2, "What were people told about going home, when, and by whom?"),
            (3, "How quickly does care at home begin, and who notices when it does not?"),
            (4, "Who is in charge of the plan for one person from the ward to the front door?"),
        ],
        "meetings": [
            (when.day(-22, 4), "18:30", "20:10", "Committee Room 2, Larkenshaw Town Hall"),
            (when.day(-20, 8), "18:30", "20:45", "Committee Room 2, Larkenshaw Town Hall"),
            (when.day(-18, 11), "18:00", "20:30", "Canalside Community Centre"),
            (when.day(-16, 12), "18:30", "20:20", "Committee Room 2, Larkenshaw Town Hall"),
            (when.day(-14, 3), "18:30", "19:40", "Committee Room 1, Larkenshaw Town Hall"),
        ],
        "sessions": sessions(when),
        "question_sets": QUESTION_SETS,
        "documents": documents(when),
        "themes": ["Leaving the ward", "The first six weeks at home", "Working as one"],
        "findings": FINDINGS,
        "conclusions": CONCLUSIONS,
        "minority_views": MINORITY_VIEWS,
        "recommendations": RECOMMENDATIONS,
        "sections": SECTIONS,
        "route": route(when),
        "amended": {11: (AMENDED, "The Assembly asked that the voluntary sector be at the table.")},
    }


# (what it dissents from, its number, whose it is, their words)
MINORITY_VIEWS = [
    ("recommendation", 3, "One of the nine members", (
        "A lounge that is open at the weekend moves people who are not ready to go. The money would do more if it paid "
        "for a pharmacist on the ward on Saturday mornings."
    )),
    ("conclusion", 3, "Two of the nine members", (
        "One list needs one owner, and a list kept by all is owned by nobody. They would have asked the hospital to "
        "keep it."
    )),
]  # fmt: skip
SUMMARY = """\
Older people in Larkenshaw waited on average 3.2 days in hospital after doctors had said that they were well enough
to go home. Most were waiting for one of three things: medicines, transport, or care at home.

The panel spent six months with patients, carers, ward staff, social workers and volunteers. It found dedicated
people and good ideas, but no one person who could say, for a given patient, what was still missing and who was
seeing to it.

The thirteen recommendations are about the ward, about the first six weeks at home, and about planning as one system
rather than four organisations."""


def sessions(when):
    return [
        {
            "kind": "presentation",
            "title": "How discharge works now",
            "held_on": when.day(-20, 8),
            "meeting": 2,
            "place": "Committee Room 2, Larkenshaw Town Hall",
            "witnesses": [("almendro", "name"), ("perinpan", "name")],
        },
        {
            "kind": "visit",
            "title": "A morning on Willow Ward and in the discharge lounge",
            "held_on": when.day(-19, 14),
            "place": "Larken Valley General Hospital",
            "witnesses": [("whitcroft", "name"), ("prestwold", "name"), ("A ward sister", "role", "Willow Ward")],
        },
        {
            "kind": "public-meeting",
            "title": "Patients and carers tell their stories",
            "held_on": when.day(-18, 11),
            "meeting": 3,
            "place": "Canalside Community Centre",
            "witnesses": [
                ("hastwick", "name"),
                ("A carer", "anonymous", "Cares for her mother", "Marguerite Ellinghame"),
                ("A patient", "anonymous", "Went home after a hip operation", "Stanislav Hrubecky"),
            ],
        },
        {
            "kind": "interview",
            "title": "A family's account of a discharge that went wrong",
            "held_on": when.day(-18, 20),
            "place": "Larkenshaw Town Hall",
            "audience": "officers",
            "restriction": "in_confidence",
            "witnesses": [
                ("A family member", "not-at-all", "Complaint to the Hospitals Trust", "Rosamund Tichborne-Ley")
            ],
        },
        {
            "kind": "interview",
            "title": "Care at home: capacity and commissioning",
            "held_on": when.day(-16, 12),
            "meeting": 4,
            "place": "Committee Room 2, Larkenshaw Town Hall",
            "witnesses": [("kimathi", "name"), ("greaves", "name"), ("sorrelby", "name")],
        },
    ]


QUESTION_SETS = [
    {
        "asked_of": "the Hospitals Trust and hospital social workers",
        "state": "answered",
        "session": 1,
        "questions": [
            "On an ordinary Tuesday, how many people on your wards are well enough to leave and are still there?",
            "What is the most common single reason, and has it changed in the last three years?",
            "Who decides that somebody may go home, and at what time of day is that usually said?",
            "What would you do first if nobody could tell you that it was not your job?",
        ],
    },
    {
        "asked_of": "patients and carers",
        "state": "answered",
        "session": 3,
        "questions": [
            "When were you first told the day on which you would go home?",
            "Were you asked what you would need, and did it arrive?",
            "Whom could you telephone in the first week, and did you?",
        ],
    },
]


def documents(when):
    return [
        {
            "title": "Delayed discharges in Larkenshaw: monthly figures for two years",
            "author": "Larken Valley Hospitals NHS Trust",
            "dated": when.month(-20),
        },
        {
            "title": "Home First: review of the first year",
            "author": "Adult Social Care and Public Health",
            "publisher": "Larkenshaw Borough Council",
            "dated": when.month(-21),
        },
        {
            "title": "What forty carers told us",
            "author": "Larkenshaw Voluntary Action",
            "dated": when.month(-18),
            "address": "https://larkenshawva.example/what-forty-carers-told-us",
        },
        {
            "title": "Prices quoted by providers of care at home, by zone",
            "author": "Care Commissioning",
            "dated": when.month(-17),
            "audience": "councillors",
            "restriction": "exempt",
            "exempt_paragraph": 3,
            "exempt_reason": (
                "The paper shows what each provider quotes for an hour of care. To publish it before the new contracts "
                "are let would harm the providers and the council's power to bargain, and that outweighs the public "
                "interest in the figures for now."
            ),
            "public_summary": "A comparison of what care at home costs the council in each part of the borough.",
        },
    ]


def route(when):
    return [
        {
            "body": "board",
            "purpose": "approval",
            "sent_on": when.day(-14, 6),
            "considered_on": when.day(-14, 20),
            "outcome": "approved",
            "minute": "31",
        },
        {
            "body": "executive",
            "purpose": "comments",
            "sent_on": when.day(-14, 22),
            "due_on": when.day(-12, 10),
            "considered_on": when.day(-13, 16),
            "outcome": "commented",
            "minute": "77",
        },
        {
            "body": "assembly",
            "purpose": "decision",
            "sent_on": when.day(-12, 4),
            "considered_on": when.day(-12, 18),
            "outcome": "adopted",
            "minute": "42",
            "adopts": True,
        },
    ]
