"""A review at work: clean air at the school gate. Its scope is public; its questions and first findings are not yet."""

import datetime


def review(when):
    return {
        "panel": {
            "title": "Clean air at the school gate",
            "slug": "clean-air-at-the-school-gate",
            "body": "place",
            "commissioned_by": "board",
            "reports_to": "assembly",
            "starts_on": when.day(-3, 6),
            "community_priority": "A green and healthy borough",
            "constitutional_reference": "Part 4, Overview and Scrutiny Procedure Rules, rule 9",
            "statutory_note": (
                "The council must review the quality of its air and act where it falls short "
                "(Environment Act 1995, Part IV)."
            ),
            "equality_note": (
                "The six schools with the worst air are in the wards with the lowest incomes. The committee means to "
                "hear from parents who do not drive, and from parents of disabled children who cannot do without a car."
            ),
            "summary": SUMMARY,
        },
        "stages": [("evidence", when.day(-2, 9), "Scope agreed by the committee")],
        "support": [("mirghani", "lead"), ("strickley", "independent"), ("ngata", "democratic")],
        "contacts": ["kaczmarski", "strickley", "mirghani_again"],
        "officers": ["officer"],
        "terms": [
            "To establish how clean the air is outside the borough's 38 primary schools when children come and go.",
            "To learn what has worked here and elsewhere: closing streets, stopping idling, walking together.",
            "To hear what parents, head teachers, bus drivers and neighbours would accept.",
            "To recommend what should be done first, where, and at whose cost.",
        ],
        "enquiries": [
            (1, "At which schools is the air worst, and is it the school run or the road?"),
            (2, "What became of the two streets that were closed at school times last year?"),
            (2, "Does anybody stop idling because of a sign?"),
            (3, "What do parents do who have two schools to reach and a job to get to?"),
            (4, "What would a walking bus cost, and who would lead it?"),
        ],
        "meetings": [
            (when.day(-2, 9), "19:00", "20:15", "Committee Room 1, Larkenshaw Town Hall"),
            (when.day(-1, 13), "19:00", "20:50", "Committee Room 1, Larkenshaw Town Hall"),
            (when.day(1, 14), "19:00", "", "Saltergate Primary School"),
            (when.day(2, 11), "19:00", "", "Committee Room 1, Larkenshaw Town Hall"),
        ],
        "timetable": [
            ("Scope agreed by the committee", when.day(-2, 9), "day", when.day(-2, 9)),
            ("Evidence complete", when.day(3, 28), "month"),
            ("Draft report to the committee", when.day(4, 14), "day"),
            ("Report to the Assembly", when.day(6, 28), "month"),
        ],
        "sessions": sessions(when),
        "question_sets": QUESTION_SETS,
        "documents": [
            {
                "title": "Annual status report on air quality",
                "author": "Streets and Open Spaces",
                "publisher": "Larkenshaw Borough Council",
                "dated": when.year(-12),
            },
            {
                "title": "Two school streets: what happened in the first year",
                "author": "Transport Engineering",
                "publisher": "Larkenshaw Borough Council",
                "dated": when.month(-4),
            },
            {
                "title": "Draft costs of closing ten streets at school times",
                "author": "Transport Engineering",
                "dated": when.month(-1),
                "audience": "panel",
            },
        ],
        "themes": ["What is in the air", "The journey to school"],
        "findings": [
            {
                "kind": "observation",
                "theme": 1,
                "text": (
                    "At four of the six schools measured so far, the air is worst between 8.35 and 8.55 and clean "
                    "again by half past nine."
                ),
                "sessions": [1],
                "documents": [1],
                "audience": "panel",
            },
            {
                "kind": "strength",
                "theme": 2,
                "text": (
                    "On the two closed streets, the share of children who walk or scoot rose from 54 to 68 per cent "
                    "and has stayed there."
                ),
                "sessions": [1],
                "documents": [2],
                "audience": "panel",
            },
        ],
        "drafts": DRAFTS,
    }


# What officers have written down so far: (words, theme, keys of the bodies asked, findings behind it).
DRAFTS = [
    ("Measure the air outside all 38 primary schools by the end of the spring term, and publish what is found.", 1,
     ["streets"], [1]),
    ("Close the streets at the four worst gates at school times, for a trial of one year.", 2, ["streets"], [1, 2]),
    ("Support parents who would rather walk.", 2, [], []),
    ("Ask bus and coach operators to switch their engines off outside schools, and say by when.", 1, [], []),
]  # fmt: skip
SUMMARY = """\
Twice a day the street outside a primary school is the busiest in its ward. The committee wants to know what
children breathe there, and what can be done that parents and neighbours will accept.

The committee is hearing evidence now and will report to the Assembly. Anybody who lives near a school, teaches in
one or brings a child to one can write to the committee."""


def sessions(when):
    return [
        {
            "kind": "presentation",
            "title": "What is measured, where, and what it shows",
            "held_on": when.day(-1, 13),
            "meeting": 2,
            "starts_at": datetime.time(18, 30),
            "ends_at": datetime.time(20),
            "place": "Committee Room 1, Larkenshaw Town Hall",
            "witnesses": [("mirghani", "name"), ("wilgorski", "name")],
        },
        {
            "kind": "visit",
            "title": "The school run at Saltergate and at Weirside primary schools",
            "held_on": when.day(1, 7),
            "starts_at": datetime.time(8, 15),
            "ends_at": datetime.time(9, 15),
            "organisation": "Saltergate and Weirside primary schools",
            "place": "Saltergate and Weirside",
            "witnesses": [("Two head teachers", "role"), ("A school crossing patrol", "role")],
        },
        {
            "kind": "public-meeting",
            "title": "Parents and neighbours",
            "held_on": when.day(1, 14),
            "meeting": 3,
            "place": "Saltergate Primary School",
            "witnesses": [("A pupil in Year 6", "role", "Walks to school every day", "Isolde Quarrington-Bly")],
        },
        {
            "kind": "interview",
            "title": "Public health and the cost of doing nothing",
            "held_on": when.day(2, 11),
            "meeting": 4,
            "place": "Committee Room 1, Larkenshaw Town Hall",
            "witnesses": [("okereke", "name")],
        },
        {
            "kind": "interview",
            "title": "Bus and coach operators (to be arranged)",
            "place": "",
            "audience": "panel",
            "witnesses": [],
        },
    ]


QUESTION_SETS = [
    {
        "asked_of": "officers who measure the air",
        "state": "answered",
        "session": 1,
        "questions": [
            "At how many school gates do you measure, and how were they chosen?",
            "How much of what you find is the school run?",
            "- And how much of the rest could anybody here change?",
            "What would you measure if you had twice the money?",
        ],
        "answers": [
            (
                1,
                1,
                "At six of thirty-eight. They were chosen where parents had complained most, which is not the same "
                "as where the air is worst.",
            ),
            (1, 2, "Two of the six stand on the through road, so they would show traffic at any time of the year."),
            (2, 1, "Between 8.35 and 8.55 about half. For the rest of the day hardly any of it."),
            (4, 2, "The gates at the back, where nobody has ever put a monitor."),
        ],
    },
    {
        "asked_of": "public health",
        "state": "sent",
        "session": 4,
        "questions": [
            "What does an hour of bad air each day do to a child of seven?",
            "- Is any of it ever made good?",
            "What has worked elsewhere, and what did it cost?",
        ],
    },
    {
        "asked_of": "pupils",
        "state": "agreed",
        "session": 3,
        "questions": [
            "How do you come to school, and who decided that?",
            "What is it like at the gate in the morning?",
            "- And on a day when the street is closed?",
        ],
    },
    {
        "asked_of": "head teachers",
        "state": "draft",
        "audience": "officers",
        "session": 2,
        "questions": [
            "How do your pupils come to school, and how do you know?",
            "What have you tried, and what happened to it?",
            "Would you have your street closed, and what would your neighbours say?",
        ],
    },
    {
        "asked_of": "parents and neighbours",
        "state": "draft",
        "audience": "officers",
        "session": 3,
        "questions": [
            "How do you bring your child to school, and why that way?",
            "What would have to change for you to leave the car at home?",
            "If you live on the street: what are quarter to nine and quarter past three like?",
        ],
    },
    {
        "asked_of": "the Consultant in Public Health",
        "state": "agreed",
        "audience": "panel",
        "session": 4,
        "questions": [
            "How many children in the borough have asthma, and where do they go to school?",
            "What would you do first, and what would you not bother with?",
        ],
    },
]
