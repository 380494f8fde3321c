"""The action plan of "Coming home from hospital": thirteen rows, after two rounds of monitoring.

Between them the rows show everything a reader may meet: complete, on track, slipping with an explanation, off track
with and without one, overdue, moved to a later date, silent, and timescales of every kind.
"""


def plan(when):
    return {
        "reporting_to": ["board", "wellbeing"],
        "months_between_reviews": 6,
        "opened_on": when.day(-12, 18),
        "paper_date": when.day(-12, 18),
        "rounds": [
            {"as_at": when.day(-7, 15), "audience": "public", "channel": "paper"},
            {"as_at": when.day(-1, 14), "audience": "officers", "channel": "email"},
        ],
        "monitoring": [
            {
                "as_at": when.day(-7, 15),
                "opened": when.day(-8, 24),
                "due": when.day(-7, 12),
                "closed": when.day(-7, 20),
            },
            {"as_at": when.day(-1, 14), "opened": when.day(-2, 24), "due": when.day(0, 28), "closed": None},
        ],
        "rows": leaving_the_ward(when) + first_six_weeks(when) + working_as_one(when),
    }


def leaving_the_ward(when):
    return [
        {
            "recommendation": 1,
            "priority": "High",
            "owners": ["whitcroft", ("All ward managers", "whitcroft")],
            "timescale": when.on(-8, 28),
            "linkages": "Hospitals Trust quality account",
            "criteria": [
                ("Nine in ten patients aged 65 and over have a date in writing within 48 hours", "", "achieved", -8),
                ("Eight in ten are told of a change on the day it is made", "", "achieved", -7),
            ],
            "updates": [
                (
                    "complete",
                    (
                        f"In use on all nine wards since {when.month(-9)}. The last audit found a date in 92 of 100 "
                        "sets of notes, and 84 of 100 patients had been told of a change on the day."
                    ),
                    "",
                    "Dr Anneliese Whitcroft",
                ),
            ],
            "closed": (
                -6,
                "Two members looked at the audit on Willow ward and found what it says.",
                "92 of 100 sets of notes",
                "84 of 100 patients",
            ),
        },
        {
            "recommendation": 2,
            "priority": "High",
            "owners": ["perinpan", "whitcroft"],
            "timescale": f"{when.short_month(-10)} - {when.short_month(-2)}",
            "criteria": [("Nobody waits more than two hours for medicines", "", "open", None)],
            "milestones": [
                ("Second pharmacist in post on Willow and Rowan wards", when.day(-8, 1), when.day(-8, 12)),
                ("Ordering on the day before in use on medical wards", when.day(-5, 30), when.day(-4, 20)),
                ("Ordering on the day before in use on surgical wards", when.day(-2, 28), None),
            ],
            "updates": [
                (
                    "on_track",
                    "Second pharmacist in post. Waits on the two wards are down by half.",
                    "",
                    "Mohan Perinpanathan",
                ),
                (
                    "off_track",
                    "Medical wards are done. Surgical wards have not started.",
                    (
                        f"The pharmacy's new computer system was due in {when.month(-3)} and is now expected in "
                        f"{when.month(5)}. Without it the surgical wards would have to order twice."
                    ),
                    "Mohan Perinpanathan",
                ),
            ],
        },
        {
            "recommendation": 3,
            "priority": "Medium",
            "owners": ["perinpan"],
            "timescale": f"{when.month(-9)} onwards",
            "newest_for": "councillors",
            "updates": [
                (
                    "on_track",
                    f"Open on Saturdays since {when.month(-8)}; Sundays wait for two more volunteers.",
                    "",
                    "",
                ),
                (
                    "on_track",
                    "Open on both days. On average fourteen people use it on a Saturday and nine on a Sunday.",
                    "",
                    "",
                ),
            ],
        },
        {
            "recommendation": 4,
            "priority": "High",
            "owners": ["kimathi", "perinpan"],
            "timescale": f"By {when.month(-3)}",
            "newest_for": "panel",
            "moved": [
                (
                    f"By {when.month(3)}",
                    "The first tender brought no bid for evenings. The Scrutiny Management Board agreed a second one.",
                )
            ],
            "criteria": [("Nobody stays a night in hospital for want of transport", when.year(4), "open", None)],
            "updates": [
                (
                    "on_track",
                    "Tender published for transport in the evening and at weekends.",
                    "",
                    "Wanjiru Kimathi-Dale",
                ),
                (
                    "slipping",
                    (
                        "A second tender is out, with two bidders so far. Taxis are paid for meanwhile: 61 journeys "
                        "in three months."
                    ),
                    (
                        "The first tender brought no bid for the evenings, because drivers were asked to wait without "
                        "pay. The new one pays for waiting."
                    ),
                    "Wanjiru Kimathi-Dale",
                ),
            ],
            "parts": [
                {
                    "number": "4.1",
                    "text": "Ask patients and wards at what hours transport is needed.",
                    "owners": ["hastwick"],
                    "timescale": when.on(-9, 28),
                    "updates": [("complete", "Report on 140 journeys sent to all partners.", "", "Delroy Hastwick")],
                    "closed": (-6, "The report has gone to all partners."),
                },
                {
                    "number": "4.2",
                    "text": "Let a contract for transport in the evening and at weekends.",
                    "owners": ["kimathi"],
                    "timescale": f"By {when.month(-3)}",
                    "moved": [(f"By {when.month(2)}", "Second tender, as agreed for the action as a whole.")],
                    "updates": [
                        ("on_track", "Tender published.", "", ""),
                        ("slipping", "Second tender published.", "No bid for evenings in the first.", ""),
                    ],
                },
                {
                    "number": "4.3",
                    "text": "Train volunteer drivers to see people through their own front door.",
                    "owners": ["hastwick", "voluntary"],
                    "timescale": f"{when.month(-6)} to {when.month(6)}",
                    "updates": [None, ("on_track", "Eleven of twenty drivers trained.", "", "Delroy Hastwick")],
                },
            ],
        },
        {
            "recommendation": 5,
            "priority": "Medium",
            "owners": ["prestwold"],
            "timescale": f"By {when.month(-4)}",
            "criteria": [("A social worker on duty on 52 weekends of the year", when.year(8), "open", None)],
            "updates": [
                ("in_progress", "Rota agreed with staff. Two posts are advertised.", "", "Hannah Prestwold"),
                ("off_track", "One post is filled. The second has been advertised twice without success.", "", ""),
            ],
            "asked": (
                "achterveld",
                -1,
                20,
                "No reason is given for a post that stays empty. What is paid elsewhere, and who covers weekends now?",
            ),
        },
    ]


def first_six_weeks(when):
    return [
        {
            "recommendation": 6,
            "priority": "High",
            "owners": ["kimathi", "prestwold"],
            "timescale": when.on(4, 31),
            "linkages": "Home First service plan; care at home contracts",
            "milestones": [
                ("Duty to report written into the contracts", when.day(-3, 1), when.day(-3, 1)),
                ("Alert by text message tried with two providers", when.day(1, 15), None),
            ],
            "updates": [
                (
                    "on_track",
                    "Agreed with all seven providers; legal wording is being drafted.",
                    "",
                    "Wanjiru Kimathi-Dale",
                ),
                (
                    "on_track",
                    "The new contracts carry the duty. Trial of the text alert begins shortly.",
                    "",
                    "Wanjiru Kimathi-Dale",
                ),
            ],
        },
        {
            "recommendation": 7,
            "priority": "High",
            "owners": ["greaves", "almendro"],
            "timescale": f"By {when.month(-2)}",
            "criteria": [("Nine calls in ten answered by a person within one minute", when.year(6), "open", None)],
            "updates": [
                (
                    "in_progress",
                    "The Care Board and the council have agreed to share the cost. The number is reserved.",
                    "",
                    "",
                ),
                None,
            ],
        },
        {
            "recommendation": 8,
            "priority": "Medium",
            "owners": ["prestwold", "whitcroft", "hastwick"],
            "timescale": f"Agreed by {when.month(1)}",
            "updates": [
                (
                    "in_progress",
                    "A carers' conversation guide is being written with six carers.",
                    "",
                    "Hannah Prestwold",
                ),
                (
                    "on_track",
                    "Guide finished and tried on two wards. All ward staff are trained by the end of next month.",
                    "",
                    "Hannah Prestwold",
                ),
            ],
        },
        {
            "recommendation": 9,
            "priority": "Medium",
            "owners": ["voluntary"],
            "timescale": "When funds allow",
            "updates": [
                ("not_due", "Waiting for the outcome of a grant application.", "", "Delroy Hastwick"),
                (
                    "not_due",
                    "The grant was refused. A smaller application, for three wards, has been sent.",
                    "",
                    "Delroy Hastwick",
                ),
            ],
        },
        {
            "recommendation": 10,
            "priority": "Medium",
            "owners": ["ashdowne", "sorrelby", "association"],
            "timescale": f"By {when.month(1)}",
            "updates": [None, None],
        },
    ]


def working_as_one(when):
    return [
        {
            "recommendation": 11,
            "priority": "High",
            "owners": ["wellbeing", "okereke"],
            "timescale": "Annually, in September",
            "updates": [
                (
                    "on_track",
                    "Drafting group set up, with Larkenshaw Voluntary Action taking part.",
                    "",
                    "Dr Samuel Okereke-Hart",
                ),
                (
                    "on_track",
                    "Plan agreed by the Health and Wellbeing Board and sent to scrutiny.",
                    "",
                    "Dr Samuel Okereke-Hart",
                ),
            ],
        },
        {
            "recommendation": 12,
            "priority": "High",
            "owners": ["perinpan", "prestwold", "greaves"],
            "timescale": f"By {when.year(18)}",
            "status_word": "Green (Care Board programme office)",
            "updates": [
                (
                    "on_track",
                    "The four organisations have agreed what the list holds and who may see it.",
                    "",
                    "Mohan Perinpanathan",
                ),
                (
                    "on_track",
                    "The list is used for three wards. Agreement between the lists is now 19 in 23.",
                    "",
                    "Mohan Perinpanathan",
                ),
            ],
        },
        {
            "recommendation": 13,
            "priority": "Low",
            "owners": ["okereke"],
            "timescale": f"Quarterly from {when.month(-6)}",
            "criteria": [("Four reports a year, each within six weeks of the quarter", "", "open", None)],
            "by_chair": (-1, 28, "Two reports of four are out, and nobody has asked patients yet: not complete."),
            "updates": [
                ("on_track", "First report in preparation.", "", "Dr Samuel Okereke-Hart"),
                (
                    "complete",
                    "The first two reports are published and the rest are in the diary.",
                    "",
                    "Dr Samuel Okereke-Hart",
                ),
            ],
            "parts": [
                {
                    "number": "13.1",
                    "text": "Publish how long people wait, by ward and reason.",
                    "owners": ["perinpan"],
                    "timescale": f"By {when.month(-5)}",
                    "updates": [("on_track", "Figures agreed.", "", ""), ("complete", "Published twice.", "", "")],
                },
                {
                    "number": "13.2",
                    "text": "Ask one person in ten, two weeks after going home, how they judge it.",
                    "owners": ["hastwick"],
                    "timescale": f"By {when.month(-2)}",
                    "updates": [
                        ("on_track", "Questions written with former patients.", "", ""),
                        ("in_progress", "Calls are being made; 48 answers so far.", "", "Delroy Hastwick"),
                    ],
                },
                {
                    "number": "13.3",
                    "text": "Put both on one page that anybody can read.",
                    "owners": [("Communications team", "almendro")],
                    "timescale": "TBC",
                    "updates": [None, None],
                },
            ],
        },
    ]
