"""What the review of the hours after school found, concluded and recommended, its report and the route of that."""

THEMES = ["Open doors", "Getting there and back"]

FINDINGS = [
    {
        "kind": "development",
        "theme": 1,
        "text": (
            "Three of the four libraries closed at five on school days, and two of the three clubs opened at seven."
        ),
        "sessions": [1],
        "documents": [2],
    },
    {
        "kind": "observation",
        "theme": 1,
        "text": (
            "Asked what would bring them in, young people named warmth, wireless internet and food before any activity."
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
]

CONCLUSIONS = [
    ("The borough has the buildings. They are open while young people are at school, and shut after.", [1, 2]),
    ("A club is only as good as the way home from it.", [3]),
]

OPEN_DOORS = [
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
]
GETTING_THERE_AND_BACK = [
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
RECOMMENDATIONS = OPEN_DOORS + GETTING_THERE_AND_BACK

INTRODUCTION = """
<p>The Youth Forum asked the committee for this review. Its members helped to write the questions, and put them to
1,106 young people in eleven schools.</p>
<p>The committee thanks them. It has seldom been given better evidence, or with less ceremony.</p>
"""
SECTIONS = [
    ("written", "Introduction", INTRODUCTION),
    ("terms", "Terms of reference", ""),
    ("evidence", "Evidence", ""),
    ("recommendations", "Recommendations", ""),
    ("background", "Background papers", ""),
]


def route(when):
    return [
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
    ]
