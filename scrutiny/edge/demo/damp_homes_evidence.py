"""What the review of damp homes heard, asked and read."""


def sessions(when):
    return from_tenants(when) + from_landlords_and_doctors(when)


def from_tenants(when):
    return [
        {
            "kind": "presentation",
            "title": "What the council knows about its own homes",
            "held_on": when.day(-10, 8),
            "meeting": 1,
            "place": "Committee Room 1, Larkenshaw Town Hall",
            "witnesses": [("fashanwe", "name"), ("ashdowne", "name")],
        },
        {
            "kind": "public-meeting",
            "title": "Tenants speak: an evening on the Tannery Estate",
            "held_on": when.day(-8, 14),
            "meeting": 2,
            "place": "Tannery Estate Community Hall",
            "witnesses": [
                ("bascombe", "name"),
                ("A mother of two", "anonymous", "Rents from a private landlord", "Ottoline Marchbanks-Roy"),
            ],
        },
        {
            "kind": "visit",
            "title": "Visits to eight homes with damp",
            "held_on": when.day(-7, 9),
            "place": "Tannery, Canalside and Kestrel Park",
            "members": ["hallamby", "oforiwa", "tanabe"],
            "witnesses": [("Eight tenants", "role", "Council, association and private tenants")],
        },
    ]


def from_landlords_and_doctors(when):
    return [
        {
            "kind": "interview",
            "title": "Private renting and the law",
            "held_on": when.day(-6, 11),
            "meeting": 3,
            "place": "Committee Room 1, Larkenshaw Town Hall",
            "witnesses": [("dastgir", "name"), ("oakhurst", "name"), ("A letting agent", "role", "Manages 140 homes")],
        },
        {
            "kind": "written",
            "title": "Damp and the health of children",
            "held_on": when.day(-6, 21),
            "witnesses": [("okereke", "name")],
        },
        {
            "kind": "interview",
            "title": "A housing association's answer",
            "held_on": when.day(-4, 10),
            "meeting": 4,
            "place": "Committee Room 1, Larkenshaw Town Hall",
            "witnesses": [("sorrelby", "name")],
        },
    ]


QUESTION_SETS = [
    {
        "asked_of": "landlords, the council included",
        "state": "answered",
        "session": 6,
        "questions": [
            "How do you learn that a home is damp, other than by being told?",
            "How long does it take from a report to a visit, and from the visit to a repair that lasts?",
            "How often do you go back afterwards to see whether it has?",
            "What do your staff say when they believe that the damp comes from the way a family lives?",
        ],
        "answers": [
            (1, 1, "From the meters, in the four hundred homes that have one. In the others we wait to be told."),
            (2, 1, "Nineteen days to a visit. To a repair that lasts, we cannot say: we count repairs, not dry walls."),
            (3, 1, "We do not. We have begun to, since this panel asked."),
            (4, 1, "They used to say that a window should be opened. Now they look behind the wardrobe first."),
        ],
    },
    {
        "asked_of": "tenants",
        "state": "answered",
        "session": 2,
        "questions": [
            "When did you first tell anybody, and what did they say?",
            "What has been done, how many times, and is it dry now?",
            "What would you have wanted to happen?",
        ],
    },
]


def documents(when):
    return [
        {
            "title": "Stock condition survey of council homes",
            "author": "Housing and Neighbourhoods",
            "publisher": "Larkenshaw Borough Council",
            "dated": when.year(-40),
        },
        {
            "title": "Damp and mould: repairs reported and repeated over three years",
            "author": "Repairs and Investment",
            "publisher": "Larkenshaw Borough Council",
            "dated": when.month(-9),
        },
        {"title": "Damp and mould policy", "author": "Weirside Homes", "dated": when.month(-15)},
        {
            "title": "Chest illness in children under five, by ward",
            "author": "Public Health",
            "publisher": "Larkenshaw Borough Council",
            "dated": when.month(-7),
        },
    ]
