"""What the review of going home from hospital found, concluded and recommended, and the route of its report."""

THEMES = ["Leaving the ward", "The first six weeks at home", "Working as one"]

ON_LEAVING = [
    {
        "kind": "development",
        "theme": 1,
        "text": (
            "Of 212 delayed discharges that the panel looked at, 81 waited for medicines or transport and not for "
            "care. Nearly all of these were people told after two in the afternoon that they could go home."
        ),
        "sessions": [1, 2],
        "documents": [1],
    },
    {
        "kind": "strength",
        "theme": 1,
        "text": (
            "The discharge lounge is calm and well run, and patients speak highly of the volunteers there. On the "
            "day of the panel's visit it was half empty while four people on Willow Ward waited for a lift home."
        ),
        "sessions": [2],
    },
]
ON_THE_FIRST_WEEKS = [
    {
        "kind": "development",
        "theme": 2,
        "text": (
            "Care at home began on the day of discharge for 58 per cent of people, and within two days for 83 per "
            "cent. Nobody in any organisation is told when it does not begin."
        ),
        "sessions": [5],
        "documents": [2],
    },
    {
        "kind": "observation",
        "theme": 2,
        "text": (
            "Carers told the panel that the first weekend is the hardest, and that the number they had been given "
            "was not answered on it."
        ),
        "sessions": [3],
        "documents": [3],
    },
]
ON_WORKING_TOGETHER = [
    {
        "kind": "development",
        "theme": 3,
        "text": (
            "Four organisations keep four lists of the people ready to leave. On the day that the panel compared "
            "them, they agreed about eleven people of twenty-three."
        ),
        "sessions": [1, 5],
    }
]
FINDINGS = ON_LEAVING + ON_THE_FIRST_WEEKS + ON_WORKING_TOGETHER

CONCLUSIONS = [
    ("A good discharge begins on the day of admission. Much of the delay could be ended without more money.", [1, 2]),
    ("The first six weeks decide whether somebody stays at home. They are nobody's responsibility as a whole.", [3, 4]),
    ("One list, kept by all, would do more for joint working than another board.", [5]),
]

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

LEAVING_THE_WARD = [
    {
        "theme": 1,
        "text": (
            "That every patient aged 65 and over be given an expected date of going home, in writing, within 48 "
            "hours of admission, and be told of every change."
        ),
        "to": ["hospital"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": (
            "That medicines to take home be ordered on the day before discharge, so that nobody waits more than two "
            "hours for them."
        ),
        "to": ["hospital"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": "That the discharge lounge be open on Saturdays and Sundays from 10 am to 6 pm.",
        "to": ["hospital"],
        "priority": "medium",
        "findings": [2],
    },
    {
        "theme": 1,
        "text": (
            "That the council and the Hospitals Trust provide transport home in the evening and at weekends for "
            "people who have nobody to fetch them."
        ),
        "to": ["hospital", "adults"],
        "priority": "high",
        "findings": [1, 2],
        "asks_for_reply": True,
    },
    {
        "theme": 1,
        "text": "That a hospital social worker be on duty every day of the week.",
        "to": ["adults"],
        "priority": "medium",
        "findings": [1],
    },
]
THE_FIRST_SIX_WEEKS = [
    {
        "theme": 2,
        "text": (
            "That the council be told within four hours when care at home has not begun as arranged, and see that it"
            " begins the same day."
        ),
        "to": ["adults"],
        "priority": "high",
        "findings": [3],
    },
    {
        "theme": 2,
        "text": (
            "That everybody who goes home be given one telephone number, answered by a person at all hours, for the "
            "first six weeks."
        ),
        "to": ["care_board", "adults"],
        "priority": "high",
        "findings": [4],
        "asks_for_reply": True,
    },
    {
        "theme": 2,
        "text": (
            "That unpaid carers be asked, before the day of discharge, what they can and cannot do, and that their "
            "answer be part of the plan."
        ),
        "to": ["hospital", "adults"],
        "priority": "medium",
        "findings": [4],
    },
    {
        "theme": 2,
        "text": (
            "That the volunteer home-from-hospital visits in Canalside and Tannery be offered in every ward of the "
            "borough."
        ),
        "to": ["voluntary", "adults"],
        "priority": "medium",
        "findings": [4],
    },
    {
        "theme": 2,
        "text": (
            "That small repairs and adaptations which stand in the way of going home be done within five working "
            "days, whoever owns the home."
        ),
        "to": ["housing", "association"],
        "priority": "medium",
        "findings": [3],
    },
]
WORKING_AS_ONE = [
    {
        "theme": 3,
        "text": (
            "That the Health and Wellbeing Board agree one winter plan for discharge by the end of September each year."
        ),
        "to": ["wellbeing"],
        "priority": "high",
        "findings": [5],
    },
    {
        "theme": 3,
        "text": (
            "That the four organisations keep one shared list of the people who are ready to leave hospital, with "
            "the name of the person who is seeing to what is missing."
        ),
        "to": ["hospital", "adults", "care_board"],
        "priority": "high",
        "findings": [5],
    },
    {
        "theme": 3,
        "text": (
            "That the time people wait, and how they judge their going home, be published for the borough every "
            "quarter."
        ),
        "to": ["wellbeing"],
        "priority": "low",
        "findings": [5],
    },
]
RECOMMENDATIONS = LEAVING_THE_WARD + THE_FIRST_SIX_WEEKS + WORKING_AS_ONE

# number of the recommendation: (the words in which it was adopted, why)
AMENDED = {
    11: (
        (
            "That the Health and Wellbeing Board agree one winter plan for discharge by the end of September each "
            "year, with the voluntary sector taking part from the start and the plan reported to scrutiny in October."
        ),
        "The Assembly asked that the voluntary sector be at the table.",
    )
}


def route(when):
    return [
        {
            "body": "board",
            "purpose": "approval",
            "sent_on": when.day(-20, 6),
            "considered_on": when.day(-20, 20),
            "outcome": "approved",
            "minute": "31",
        },
        {
            "body": "executive",
            "purpose": "comments",
            "sent_on": when.day(-20, 22),
            "due_on": when.day(-18, 10),
            "considered_on": when.day(-19, 16),
            "outcome": "commented",
            "minute": "77",
        },
        {
            "body": "assembly",
            "purpose": "decision",
            "sent_on": when.day(-18, 4),
            "considered_on": when.day(-18, 18),
            "outcome": "adopted",
            "minute": "42",
            "adopts": True,
        },
    ]
