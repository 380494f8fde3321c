"""What the review of going home from hospital heard, asked and read."""


def sessions(when):
    return in_public(when) + [in_confidence(when)] + on_care_at_home(when)


def in_public(when):
    return [
        {
            "kind": "presentation",
            "title": "How discharge works now",
            "held_on": when.day(-26, 8),
            "meeting": 2,
            "place": "Committee Room 2, Larkenshaw Town Hall",
            "witnesses": [("almendro", "name"), ("perinpan", "name")],
        },
        {
            "kind": "visit",
            "title": "A morning on Willow Ward and in the discharge lounge",
            "held_on": when.day(-25, 14),
            "place": "Larken Valley General Hospital",
            "witnesses": [("whitcroft", "name"), ("prestwold", "name"), ("A ward sister", "role", "Willow Ward")],
        },
        {
            "kind": "public-meeting",
            "title": "Patients and carers tell their stories",
            "held_on": when.day(-24, 11),
            "meeting": 3,
            "place": "Canalside Community Centre",
            "witnesses": [
                ("hastwick", "name"),
                ("A carer", "anonymous", "Cares for her mother", "Marguerite Ellinghame"),
                ("A patient", "anonymous", "Went home after a hip operation", "Stanislav Hrubecky"),
            ],
        },
    ]


def in_confidence(when):
    return {
        "kind": "interview",
        "title": "A family's account of a discharge that went wrong",
        "held_on": when.day(-24, 20),
        "place": "Larkenshaw Town Hall",
        "audience": "officers",
        "restriction": "in_confidence",
        "witnesses": [("A family member", "not-at-all", "Complaint to the Hospitals Trust", "Rosamund Tichborne-Ley")],
    }


def on_care_at_home(when):
    return [
        {
            "kind": "interview",
            "title": "Care at home: capacity and commissioning",
            "held_on": when.day(-22, 12),
            "meeting": 4,
            "place": "Committee Room 2, Larkenshaw Town Hall",
            "witnesses": [("kimathi", "name"), ("greaves", "name"), ("sorrelby", "name")],
        }
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
    return open_documents(when) + [exempt_document(when)]


def open_documents(when):
    return [
        {
            "title": "Delayed discharges in Larkenshaw: monthly figures for two years",
            "author": "Larken Valley Hospitals NHS Trust",
            "dated": when.month(-26),
        },
        {
            "title": "Home First: review of the first year",
            "author": "Adult Social Care and Public Health",
            "publisher": "Larkenshaw Borough Council",
            "dated": when.month(-27),
        },
        {
            "title": "What forty carers told us",
            "author": "Larkenshaw Voluntary Action",
            "dated": when.month(-24),
            "address": "https://larkenshawva.example/what-forty-carers-told-us",
        },
    ]


def exempt_document(when):
    return {
        "title": "Prices quoted by providers of care at home, by zone",
        "author": "Care Commissioning",
        "dated": when.month(-23),
        "audience": "councillors",
        "restriction": "exempt",
        "exempt_paragraph": 3,
        "exempt_reason": (
            "The paper shows what each provider quotes for an hour of care. To publish it before the new contracts "
            "are let would harm the providers and the council's power to bargain, and that outweighs the public "
            "interest in the figures for now."
        ),
        "public_summary": "A comparison of what care at home costs the council in each part of the borough.",
    }
