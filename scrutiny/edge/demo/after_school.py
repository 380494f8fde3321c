"""A closed review: somewhere to go after school. Every recommendation was carried out and signed off.

What it found and asked for is in after_school_report.py, its action plan in after_school_plan.py.
"""

from scrutiny.edge.demo.after_school_report import CONCLUSIONS, FINDINGS, RECOMMENDATIONS, SECTIONS, THEMES, route


def review(when):
    return {
        "panel": panel(when),
        "stages": stages(when),
        "support": SUPPORT,
        "contacts": CONTACTS,
        "terms": TERMS,
        "enquiries": ENQUIRIES,
        "meetings": meetings(when),
        "sessions": sessions(when),
        "documents": documents(when),
        "themes": THEMES,
        "findings": FINDINGS,
        "conclusions": CONCLUSIONS,
        "recommendations": RECOMMENDATIONS,
        "sections": SECTIONS,
        "route": route(when),
    }


def panel(when):
    return {
        "title": "Somewhere to go after school",
        "slug": "somewhere-to-go-after-school",
        "body": "children",
        "commissioned_by": "children",
        "reports_to": "assembly",
        "starts_on": when.day(-44, 12),
        "ends_on": when.day(-7, 16),
        "report_title": "Somewhere to go after school: report of the Children and Young People Scrutiny Committee",
        "report_on": when.day(-36, 7),
        "community_priority": "A good start for every child",
        "equality_note": (
            "The committee asked girls, disabled young people and young carers separately why they did not come, "
            "because the clubs' own figures could not say."
        ),
        "summary": SUMMARY,
        "decision_asked": "To adopt the six recommendations of the committee.",
        "decision_reason": "So that every young person has somewhere warm and safe to go after school.",
    }


SUMMARY = """\
More than a thousand young people told the committee where they go after school. Most go home; one in five goes
nowhere in particular, and stays out until it is dark.

The committee found warm, staffed buildings that were shut at the very hours when they were wanted. It made six
recommendations about opening hours, food, and the way home. All six have been carried out."""


def stages(when):
    return [
        ("evidence", when.day(-43, 10), "Scope agreed by the committee"),
        ("drafting", when.day(-38, 14), "Evidence complete"),
        ("approval", when.day(-36, 7), "Report issued"),
        ("monitoring", when.day(-34, 20), "Recommendations adopted by the Assembly"),
        ("closed", when.day(-7, 16), "All six actions signed off by the committee"),
    ]


SUPPORT = [("rooksby", "lead"), ("strickley", "independent"), ("ngata", "democratic")]
CONTACTS = ["garrowby", "ngata"]

TERMS = [
    "To find out where young people aged 11 to 16 go between the end of school and the evening.",
    "To ask those who do not use youth clubs and libraries why not.",
    "To recommend how the places that the borough has can be used better.",
]
ENQUIRIES = [
    (1, "What is open at four o'clock, and for whom?"),
    (2, "What would bring somebody in who has never come?"),
]


def meetings(when):
    return [
        (when.day(-43, 10), "17:00", "18:30", "Council Chamber, Larkenshaw Town Hall"),
        (when.day(-41, 16), "17:00", "19:10", "Kestrel Park Youth Centre"),
        (when.day(-38, 14), "17:00", "18:45", "Council Chamber, Larkenshaw Town Hall"),
        (when.day(-7, 16), "17:00", "18:20", "Council Chamber, Larkenshaw Town Hall"),
    ]


def sessions(when):
    return [
        {
            "kind": "visit",
            "title": "An afternoon in four libraries and three youth clubs",
            "held_on": when.day(-42, 18),
            "place": "Across the borough",
            "witnesses": [("rooksby", "name"), ("Library and club staff", "role")],
        },
        {
            "kind": "public-meeting",
            "title": "Young people's question time",
            "held_on": when.day(-41, 16),
            "meeting": 2,
            "place": "Kestrel Park Youth Centre",
            "witnesses": [("Members of the Youth Forum", "role"), ("maddoway", "name")],
        },
        {"kind": "survey", "title": "1,106 answers from eleven schools", "held_on": when.day(-40, 9), "witnesses": []},
    ]


def documents(when):
    return [
        {
            "title": "Where do you go? Answers of 1,106 young people",
            "author": "Scrutiny team with the Youth Forum",
            "publisher": "Larkenshaw Borough Council",
            "dated": when.month(-39),
        },
        {"title": "Opening hours and use of libraries", "author": "Libraries", "dated": when.month(-42)},
    ]
