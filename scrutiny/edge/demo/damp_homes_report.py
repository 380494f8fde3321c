"""What the review of damp homes found, concluded and recommended, and the route of its report."""

THEMES = ["Finding damp before it harms", "Putting it right", "Being believed"]

ON_FINDING_DAMP = [
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
]
ON_PUTTING_IT_RIGHT = [
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
]
ON_BEING_BELIEVED = [
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
FINDINGS = ON_FINDING_DAMP + ON_PUTTING_IT_RIGHT + ON_BEING_BELIEVED

CONCLUSIONS = [
    (
        "Damp is found when somebody looks. At present the borough waits until a tenant is desperate enough to call.",
        [1, 2],
    ),
    ("Repairing the same wall twice costs more than finding out why it is wet.", [3, 4]),
    ("A tenant who reports damp should be treated as a witness and not as a suspect.", [5, 6]),
]

FINDING_DAMP = [
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
]
PUTTING_IT_RIGHT = [
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
]
BEING_BELIEVED = [
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
RECOMMENDATIONS = FINDING_DAMP + PUTTING_IT_RIGHT + BEING_BELIEVED


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
