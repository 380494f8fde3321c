"""A closed review: somewhere to go after school. Every recommendation was carried out and signed off."""


def review(when):
    return {
        "panel": {
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
        },
        "stages": [
            ("evidence", when.day(-43, 10), "Scope agreed by the committee"),
            ("drafting", when.day(-38, 14), "Evidence complete"),
            ("approval", when.day(-36, 7), "Report issued"),
            ("monitoring", when.day(-34, 20), "Recommendations adopted by the Assembly"),
            ("closed", when.day(-7, 16), "All six actions signed off by the committee"),
        ],
        "support": [("rooksby", "lead"), ("strickley", "independent"), ("ngata", "democratic")],
        "contacts": ["garrowby", "ngata"],
        "terms": [
            "To find out where young people aged 11 to 16 go between the end of school and the evening.",
            "To ask those who do not use youth clubs and libraries why not.",
            "To recommend how the places that the borough has can be used better.",
        ],
        "enquiries": [
            (1, "What is open at four o'clock, and for whom?"),
            (2, "What would bring somebody in who has never come?"),
        ],
        "meetings": [
            (when.day(-43, 10), "17:00", "18:30", "Council Chamber, Larkenshaw Town Hall"),
            (when.day(-41, 16), "17:00", "19:10", "Kestrel Park Youth Centre"),
            (when.day(-38, 14), "17:00", "18:45", "Council Chamber, Larkenshaw Town Hall"),
            (when.day(-7, 16), "17:00", "18:20", "Council Chamber, Larkenshaw Town Hall"),
        ],
        "sessions": [
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
            {
                "kind": "survey",
                "title": "1,106 answers from eleven schools",
                "held_on": when.day(-40, 9),
                "witnesses": [],
            },
        ],
        "documents": [
            {
                "title": "Where do you go? Answers of 1,106 young people",
                "author": "Scrutiny team with the Youth Forum",
                "publisher": "Larkenshaw Borough Council",
                "dated": when.month(-39),
            },
            {"title": "Opening hours and use of libraries", "author": "Libraries", "dated": when.month(-42)},
        ],
        "themes": ["Open doors", "Getting there and back"],
        "findings": [
            {
                "kind": "development",
                "theme": 1,
                "text": (
                    "Three of the four libraries closed at five on school days, and two of the three clubs opened at"
                    " seven."
                ),
                "sessions": [1],
                "documents": [2],
            },
            {
                "kind": "observation",
                "theme": 1,
                "text": (
                    "Asked what would bring them in, young people named warmth, wireless internet and food before "
                    "any activity."
                ),
                "sessions": [2, 3],
                "documents": [1],
            },
            {
                "kind": "development",
                "theme": 2,
                "text": "One girl in three does not walk home from Kestrel Park Youth Centre in the dark.",
                "sessions": [2, 3],
                "documents": [1],
            },
        ],
        "conclusions": [
            ("The borough has the buildings. They are open while young people are at school, and shut after.", [1, 2]),
            ("A club is only as good as the way home from it.", [3]),
        ],
        "recommendations": RECOMMENDATIONS,
        "sections": [
            ("written", "Introduction", INTRODUCTION),
            ("terms", "Terms of reference", ""),
            ("evidence", "Evidence", ""),
            ("recommendations", "Recommendations", ""),
            ("background", "Background papers", ""),
        ],
        "route": [
            {
                "body": "board",
                "purpose": "approval",
                "sent_on": when.day(-36, 7),
                "considered_on": when.day(-36, 21),
                "outcome": "approved",
                "minute": "19",
            },
            {
                "body": "executive",
                "purpose": "comments",
                "sent_on": when.day(-36, 23),
                "due_on": when.day(-34, 11),
                "considered_on": when.day(-35, 14),
                "outcome": "commented",
                "minute": "64",
            },
            {
                "body": "assembly",
                "purpose": "decision",
                "sent_on": when.day(-34, 5),
                "considered_on": when.day(-34, 20),
                "outcome": "adopted",
                "minute": "36",
                "adopts": True,
            },
        ],
    }


SUMMARY = """\
More than a thousand young people told the committee where they go after school. Most go home; one in five goes
nowhere in particular, and stays out until it is dark.

The committee found warm, staffed buildings that were shut at the very hours when they were wanted. It made six
recommendations about opening hours, food, and the way home. All six have been carried out."""

INTRODUCTION = """
<p>The Youth Forum asked the committee for this review. Its members helped to write the questions, and put them to
1,106 young people in eleven schools.</p>
<p>The committee thanks them. It has seldom been given better evidence, or with less ceremony.</p>
"""

RECOMMENDATIONS = [
    {
        "theme": 1,
        "text": "That all four libraries stay open until seven on at least three school days a week.",
        "to": ["young"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": "That the youth clubs open at half past three on school days.",
        "to": ["young"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": "That something hot to eat be offered in every club and library that is open after four.",
        "to": ["young", "voluntary"],
        "priority": "medium",
        "findings": [2],
    },
    {
        "theme": 1,
        "text": "That two members of the Youth Forum sit on the group that plans what the clubs offer.",
        "to": ["young"],
        "priority": "low",
        "findings": [2],
    },
    {
        "theme": 2,
        "text": "That the lighting on the paths to Kestrel Park Youth Centre be renewed before the winter.",
        "to": ["streets"],
        "priority": "high",
        "findings": [3],
    },
    {
        "theme": 2,
        "text": "That police community support officers be near the clubs at closing time.",
        "to": ["police"],
        "priority": "medium",
        "findings": [3],
    },
]


def plan(when):
    return {
        "reporting_to": ["children"],
        "months_between_reviews": 6,
        "opened_on": when.day(-34, 20),
        "paper_date": when.day(-34, 20),
        "rounds": [
            {"as_at": when.day(-27, 12), "audience": "public", "channel": "paper"},
            {"as_at": when.day(-21, 12), "audience": "public", "channel": "paper"},
        ],
        "rows": [
            row(
                1, ["rooksby"], f"By {when.month(-26)}", "Two of four libraries.", "All four, on four days a week.", -20
            ),
            row(2, ["rooksby"], when.on(-30, 4), "All three clubs since half-term.", "In place for a full year.", -20),
            row(
                3,
                ["voluntary", "rooksby"],
                f"{when.month(-30)} to {when.month(-20)}",
                "Soup in two clubs, with volunteers.",
                "Every club and library. About 210 meals a week.",
                -15,
                criteria=[("At least 150 meals a week", "", "achieved", -21)],
            ),
            row(
                4,
                ["rooksby"],
                f"By {when.month(-29)}",
                "Two members elected.",
                "They have attended every meeting.",
                -15,
            ),
            row(
                5,
                ["wilgorski"],
                f"By {when.month(-25)}",
                "Money found; lamps ordered.",
                "Nineteen new lamps lit. No outage since.",
                -15,
                milestones=[
                    ("Lamps ordered", when.day(-28, 2), when.day(-28, 2)),
                    ("Lamps lit", when.day(-25, 28), when.day(-25, 14)),
                ],
            ),
            row(
                6,
                ["maddoway", "police"],
                f"{when.month(-32)} onwards",
                "Patrols on Fridays.",
                "Patrols on all club nights.",
                -7,
            ),
        ],
    }


def row(number, owners, timescale, first, last, closed, **steps):
    return {
        "recommendation": number,
        "owners": owners,
        "timescale": timescale,
        "updates": [("on_track", first, "", ""), ("complete", last, "", "")],
        "closed": (closed, "Done as the review asked, and still so when members came back."),
        **steps,
    }
