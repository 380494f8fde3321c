"""A review before its deciding bodies: damp and mould.

What it heard and read is in damp_homes_evidence.py, what it found and asked for in damp_homes_report.py, the words
of its report in damp_homes_words.py.
"""

from scrutiny.edge.demo.damp_homes_evidence import QUESTION_SETS, documents, sessions
from scrutiny.edge.demo.damp_homes_report import CONCLUSIONS, FINDINGS, RECOMMENDATIONS, THEMES, route
from scrutiny.edge.demo.damp_homes_words import sections


def review(when):
    return {
        "panel": panel(when),
        "stages": stages(when),
        "members": members(when),
        "support": SUPPORT,
        "contacts": CONTACTS,
        "terms": TERMS,
        "enquiries": ENQUIRIES,
        "meetings": meetings(when),
        "sessions": sessions(when),
        "question_sets": QUESTION_SETS,
        "documents": documents(when),
        "themes": THEMES,
        "findings": FINDINGS,
        "conclusions": CONCLUSIONS,
        "recommendations": RECOMMENDATIONS,
        "sections": sections(when),
        "route": route(when),
    }


def panel(when):
    return {
        "title": "A home that is dry and warm",
        "slug": "a-home-that-is-dry-and-warm",
        "commissioned_by": "board",
        "reports_to": "assembly",
        "starts_on": when.day(-11, 5),
        "report_title": "A home that is dry and warm: final report of the review of damp and mould in rented homes",
        "report_on": when.day(-2, 12),
        "community_priority": "Decent homes for all",
        "constitutional_reference": "Part 4, Overview and Scrutiny Procedure Rules, rule 9",
        "statutory_note": (
            "Landlords must keep homes fit to live in (Landlord and Tenant Act 1985, sections 9A and 11). The "
            "council enforces the housing health and safety rating system under Part 1 of the Housing Act 2004."
        ),
        "equality_note": (
            "Families with children under five, disabled people and people from minority ethnic backgrounds are "
            "more likely than others to live in a damp home. The panel met tenants of all three groups."
        ),
        "summary": SUMMARY,
        "decision_asked": (
            "To adopt the nine recommendations of the review, and to ask the Executive and Weirside Homes to bring "
            "an action plan to the Assembly within three months."
        ),
        "decision_reason": (
            "So that nobody in the borough has to live with damp and mould, and so that a tenant who reports it is "
            "believed, visited and told what will happen."
        ),
    }


SUMMARY = """\
About one rented home in seven in Larkenshaw has damp or mould that a visitor can see. The panel met tenants who had
reported it for years, and landlords who did not know.

It found that most damp has a cause that can be mended, that the same homes are repaired again and again without the
cause being found, and that tenants are still told too often to open a window.

The nine recommendations ask for damp to be looked for rather than waited for, for one lasting repair instead of
five quick ones, and for tenants to be believed."""


def stages(when):
    return [
        ("evidence", when.day(-10, 8), "Scope agreed by the panel"),
        ("drafting", when.day(-4, 10), "Evidence complete"),
        ("approval", when.day(-2, 12), "Final report issued to the Scrutiny Management Board"),
    ]


def members(when):
    return [
        ("hallamby", "Chair", {"starts_on": when.day(-11, 5)}),
        ("kaczmarski", "Vice-chair", {"starts_on": when.day(-11, 5)}),
        ("oforiwa", "Member", {"starts_on": when.day(-11, 5)}),
        (
            "lathbury",
            "Member",
            {
                "starts_on": when.day(-11, 5),
                "ends_on": when.day(-8, 19),
                "leaving_reason": "Appointed to the board of Weirside Homes",
            },
        ),
        ("tanabe", "Member", {"starts_on": when.day(-8, 20)}),
        ("bascombe", "Resident representative", {"starts_on": when.day(-10, 8), "is_voting": False}),
    ]


SUPPORT = [("fashanwe", "lead"), ("strickley", "independent"), ("ngata", "democratic")]
CONTACTS = ["hallamby", "strickley", "ngata"]

TERMS = [
    "To find out how many rented homes in the borough are damp or mouldy, and which homes they are.",
    "To hear from tenants what happened after they reported damp.",
    "To compare how the council, housing associations and private landlords respond.",
    "To examine what damp does to health, above all that of young children.",
    "To recommend what the council and landlords should do, and how one will know that it has worked.",
]
ENQUIRIES = [
    (1, "What do the council's surveys say, and how old are they?"),
    (2, "How often is a tenant told that the damp is their own doing?"),
    (3, "How long is it from first report to a lasting repair?"),
    (4, "Do doctors and health visitors have anybody to tell?"),
]


def meetings(when):
    return [
        (when.day(-10, 8), "18:30", "20:00", "Committee Room 1, Larkenshaw Town Hall"),
        (when.day(-8, 14), "18:30", "20:40", "Tannery Estate Community Hall"),
        (when.day(-6, 11), "18:30", "20:30", "Committee Room 1, Larkenshaw Town Hall"),
        (when.day(-4, 10), "18:30", "20:15", "Committee Room 1, Larkenshaw Town Hall"),
        (when.day(-2, 9), "18:30", "19:50", "Committee Room 1, Larkenshaw Town Hall"),
    ]
