"""What the review of clean air hears and reads, and the first that it found."""

import datetime


def sessions(when):
    return held(when) + to_come(when)


def held(when):
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
        }
    ]


def to_come(when):
    return [
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


def documents(when):
    return [
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
    ]


THEMES = ["What is in the air", "The journey to school"]

FINDINGS = [
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
]
