"""A review before its deciding bodies: damp and mould. The words of its report are in damp_homes_report.py."""

from scrutiny.edge.demo.damp_homes_report import sections


def review(when):
    return {
        "panel": {
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
        },
        "stages": [
            ("evidence", when.day(-10, 8), "Scope agreed by the panel"),
            ("drafting", when.day(-4, 10), "Evidence complete"),
            ("approval", when.day(-2, 12), "Final report issued to the Scrutiny Management Board"),
        ],
        "members": [
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
        ],
        "support": [("fashanwe", "lead"), ("strickley", "independent"), ("ngata", "democratic")],
        "contacts": ["hallamby", "strickley", "ngata"],
        "terms": [
            "To find out how many rented homes in the borough are damp or mouldy, and which homes they are.",
            "To hear from tenants what happened after they reported damp.",
            "To compare how the council, housing associations and private landlords respond.",
            "To examine what damp does to health, above all that of young children.",
            "To recommend what the council and landlords should do, and how one will know that it has worked.",
        ],
        "enquiries": [
            (1, "What do the council's surveys say, and how old are they?"),
            (2, "How often is a tenant told that the damp is their own doing?"),
            (3, "How long is it from first report to a lasting repair?"),
            (4, "Do doctors and health visitors have anybody to tell?"),
        ],
        "meetings": [
            (when.day(-10, 8), "18:30", "20:00", "Committee Room 1, Larkenshaw Town Hall"),
            (when.day(-8, 14), "18:30", "20:40", "Tannery Estate Community Hall"),
            (when.day(-6, 11), "18:30", "20:30", "Committee Room 1, Larkenshaw Town Hall"),
            (when.day(-4, 10), "18:30", "20:15", "Committee Room 1, Larkenshaw Town Hall"),
            (when.day(-2, 9), "18:30", "19:50", "Committee Room 1, Larkenshaw Town Hall"),
        ],
        "sessions": sessions_held(when),
        "question_sets": QUESTION_SETS,
        "documents": documents(when),
        "themes": ["Finding damp before it harms", "Putting it right", "Being believed"],
        "findings": FINDINGS,
        "conclusions": CONCLUSIONS,
        "recommendations": RECOMMENDATIONS,
        "sections": sections(when),
        "route": route(when),
    }


SUMMARY = """\
About one rented home in seven in Larkenshaw has damp or mould that a visitor can see. The panel met tenants who had
reported it for years, and landlords who did not know.

It found that most damp has a cause that can be mended, that the same homes are repaired again and again without the
cause being found, and that tenants are still told too often to open a window.

The nine recommendations ask for damp to be looked for rather than waited for, for one lasting repair instead of
five quick ones, and for tenants to be believed."""


def sessions_held(when):
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
            (
                2,
                1,
                "Nineteen days to a visit. To a repair that lasts, we cannot say: we count repairs, not dry walls.",
            ),
            (3, 1, "We do not. We have begun to, since this panel asked."),
            (
                4,
                1,
                "They used to say that a window should be opened. Now they look behind the wardrobe first.",
            ),
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


FINDINGS = [
    {
        "kind": "development",
        "theme": 1,
        "text": (
            "The council's last full survey of its own homes is more than three years old and was of one home in "
            "five. It found damp in 11 per cent. In the homes that the panel could check, the figure was 16 per "
            "cent."
        ),
        "sessions": [1, 3],
        "documents": [1],
    },
    {
        "kind": "observation",
        "theme": 1,
        "text": (
            "Health visitors and family doctors see damp homes every week. None of those whom the panel heard of had"
            " ever been told whom to inform."
        ),
        "sessions": [5],
        "documents": [4],
    },
    {
        "kind": "development",
        "theme": 2,
        "text": (
            "Of 640 homes treated for mould in the last three years, 275 were treated again within a year. In only "
            "52 had anybody looked for the cause."
        ),
        "sessions": [1],
        "documents": [2],
    },
    {
        "kind": "strength",
        "theme": 2,
        "text": (
            "Weirside Homes visits within five working days and returns after three months to measure. Its share of "
            "repeated treatments has fallen from 40 to 12 per cent in two years."
        ),
        "sessions": [6],
        "documents": [3],
    },
    {
        "kind": "development",
        "theme": 3,
        "text": (
            "Two tenants in three at the meeting on the Tannery Estate had been told to open windows or to dry less "
            "washing before anybody had looked at the wall."
        ),
        "sessions": [2, 3],
    },
    {
        "kind": "observation",
        "theme": 3,
        "text": (
            "Private tenants fear that complaining will cost them their home. Four of the five who spoke to the "
            "panel had not told their landlord."
        ),
        "sessions": [2, 4],
    },
]

CONCLUSIONS = [
    (
        "Damp is found when somebody looks. At present the borough waits until a tenant is desperate enough to call.",
        [1, 2],
    ),
    ("Repairing the same wall twice costs more than finding out why it is wet.", [3, 4]),
    ("A tenant who reports damp should be treated as a witness and not as a suspect.", [5, 6]),
]

RECOMMENDATIONS = [
    {
        "theme": 1,
        "text": (
            "That every council home be surveyed for damp within two years, beginning with the blocks from which "
            "most repairs are reported."
        ),
        "to": ["housing"],
        "priority": "high",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": (
            "That any council employee or contractor who enters a home for whatever purpose report damp on the same "
            "day."
        ),
        "to": ["housing", "adults", "young"],
        "priority": "medium",
        "findings": [1],
    },
    {
        "theme": 1,
        "text": (
            "That health visitors and family doctors have one address to which they can report a damp home, and be "
            "told within ten working days what has been done."
        ),
        "to": ["housing", "care_board"],
        "priority": "high",
        "findings": [2],
        "asks_for_reply": True,
    },
    {
        "theme": 2,
        "text": "That no mould treatment be recorded as complete until the cause has been looked for and written down.",
        "to": ["housing"],
        "priority": "high",
        "findings": [3],
    },
    {
        "theme": 2,
        "text": (
            "That the council return to every treated home after three months and measure whether it is dry, as "
            "Weirside Homes does."
        ),
        "to": ["housing"],
        "priority": "high",
        "findings": [3, 4],
    },
    {
        "theme": 2,
        "text": (
            "That families with a child under five, and people with a chest illness, be offered somewhere else to "
            "stay when a home cannot be made safe within five working days."
        ),
        "to": ["housing", "association"],
        "priority": "high",
        "findings": [3],
        "asks_for_reply": True,
    },
    {
        "theme": 3,
        "text": (
            "That letters, leaflets and training which suggest that damp is a matter of how tenants live be "
            "withdrawn by the end of the year."
        ),
        "to": ["housing", "association"],
        "priority": "medium",
        "findings": [5],
    },
    {
        "theme": 3,
        "text": "That tenants help to write and to test what replaces them.",
        "to": ["housing", "voluntary"],
        "priority": "low",
        "findings": [5],
    },
    {
        "theme": 3,
        "text": (
            "That the council inspect a privately rented home within ten working days of a report of damp, and tell "
            "the tenant before the visit how they are protected against eviction."
        ),
        "to": ["housing"],
        "priority": "high",
        "findings": [6],
    },
]


def route(when):
    return [
        {
            "body": "board",
            "purpose": "approval",
            "sent_on": when.day(-2, 12),
            "considered_on": when.day(-1, 8),
            "outcome": "approved",
            "minute": "28",
        },
        {"body": "executive", "purpose": "comments", "sent_on": when.day(-1, 10), "due_on": when.day(1, 9)},
        {"body": "assembly", "purpose": "decision", "due_on": when.day(2, 18)},
    ]
