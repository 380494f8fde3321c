"""Actions of "Coming home from hospital" about leaving the ward."""

from scrutiny.edge.demo.updates import said


def leaving_the_ward(when):
    return [date_in_writing(when), medicines(when), discharge_lounge(when), transport(when), social_worker(when)]


def date_in_writing(when):
    return {
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
            said(
                "on_track",
                "A form for the notes is being tried on Willow and Rowan wards.",
                by="Dr Anneliese Whitcroft",
            ),
            said(
                "complete",
                (
                    f"In use on all nine wards since {when.month(-9)}. The last audit found a date in 92 of 100 "
                    "sets of notes, and 84 of 100 patients had been told of a change on the day."
                ),
                by="Dr Anneliese Whitcroft",
            ),
        ],
        "closed": (
            -6,
            "Two members looked at the audit on Willow ward and found what it says.",
            "92 of 100 sets of notes",
            "84 of 100 patients",
        ),
    }


def medicines(when):
    return {
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
            said("not_due", "The post of a second pharmacist is advertised.", by="Mohan Perinpanathan"),
            said(
                "on_track",
                "Second pharmacist in post. Waits on the two wards are down by half.",
                by="Mohan Perinpanathan",
            ),
            said(
                "off_track",
                "Medical wards are done. Surgical wards have not started.",
                why=(
                    f"The pharmacy's new computer system was due in {when.month(-3)} and is now expected in "
                    f"{when.month(5)}. Without it the surgical wards would have to order twice."
                ),
                by="Mohan Perinpanathan",
            ),
        ],
    }


def discharge_lounge(when):
    return {
        "recommendation": 3,
        "priority": "Medium",
        "owners": ["perinpan"],
        "timescale": f"{when.month(-9)} onwards",
        "newest_for": "councillors",
        "updates": [
            said("not_due", "Volunteers for the weekends are being sought."),
            said("on_track", f"Open on Saturdays since {when.month(-8)}; Sundays wait for two more volunteers."),
            said(
                "on_track", "Open on both days. On average fourteen people use it on a Saturday and nine on a Sunday."
            ),
        ],
    }


def transport(when):
    return {
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
            said(
                "on_track",
                "The council and the Hospitals Trust have agreed to share the cost of a contract.",
                by="Wanjiru Kimathi-Dale",
            ),
            said(
                "on_track", "Tender published for transport in the evening and at weekends.", by="Wanjiru Kimathi-Dale"
            ),
            said(
                "slipping",
                (
                    "A second tender is out, with two bidders so far. Taxis are paid for meanwhile: 61 journeys "
                    "in three months."
                ),
                why=(
                    "The first tender brought no bid for the evenings, because drivers were asked to wait without "
                    "pay. The new one pays for waiting."
                ),
                by="Wanjiru Kimathi-Dale",
            ),
        ],
        "parts": steps_to_transport(when),
    }


def steps_to_transport(when):
    return [
        {
            "number": "4.1",
            "text": "Ask patients and wards at what hours transport is needed.",
            "owners": ["hastwick"],
            "timescale": when.on(-9, 28),
            "updates": [
                said("in_progress", "Sixty of 140 journeys asked about.", by="Delroy Hastwick"),
                said("complete", "Report on 140 journeys sent to all partners.", by="Delroy Hastwick"),
            ],
            "closed": (-6, "The report has gone to all partners."),
        },
        {
            "number": "4.2",
            "text": "Let a contract for transport in the evening and at weekends.",
            "owners": ["kimathi"],
            "timescale": f"By {when.month(-3)}",
            "moved": [(f"By {when.month(2)}", "Second tender, as agreed for the action as a whole.")],
            "updates": [
                said("not_due", "Waits for what patients and wards say."),
                said("on_track", "Tender published."),
                said("slipping", "Second tender published.", why="No bid for evenings in the first."),
            ],
        },
        {
            "number": "4.3",
            "text": "Train volunteer drivers to see people through their own front door.",
            "owners": ["hastwick", "voluntary"],
            "timescale": f"{when.month(-6)} to {when.month(6)}",
            "updates": [
                said("not_due", f"The first course is to begin in {when.month(-6)}.", by="Delroy Hastwick"),
                None,
                said("on_track", "Eleven of twenty drivers trained.", by="Delroy Hastwick", channel="link"),
            ],
        },
    ]


def social_worker(when):
    return {
        "recommendation": 5,
        "priority": "Medium",
        "owners": ["prestwold"],
        "timescale": f"By {when.month(-9)}",
        "moved": [(f"By {when.month(-4)}", "Staff asked for half a year's notice of working at weekends.")],
        "criteria": [("A social worker on duty on 52 weekends of the year", when.year(8), "open", None)],
        "updates": [
            said("on_track", "Talks with staff about a rota for weekends have begun.", by="Hannah Prestwold"),
            said("in_progress", "Rota agreed with staff. Two posts are advertised.", by="Hannah Prestwold"),
            said("off_track", "One post is filled. The second has been advertised twice without success."),
        ],
        "asked": (
            "achterveld",
            -1,
            20,
            "No reason is given for a post that stays empty. What is paid elsewhere, and who covers weekends now?",
        ),
    }
