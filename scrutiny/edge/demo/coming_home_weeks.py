"""Actions of "Coming home from hospital" about the first six weeks at home."""

from scrutiny.edge.demo.updates import said


def first_six_weeks(when):
    return [
        care_that_begins(when),
        one_telephone_number(when),
        carers(when),
        volunteer_visits(when),
        small_repairs(when),
    ]


def care_that_begins(when):
    return {
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
            said(
                "on_track",
                "All seven providers have been asked what such a duty would cost them.",
                by="Wanjiru Kimathi-Dale",
            ),
            said(
                "on_track",
                "Agreed with all seven providers; legal wording is being drafted.",
                by="Wanjiru Kimathi-Dale",
            ),
            said(
                "on_track",
                "The new contracts carry the duty. Trial of the text alert begins shortly.",
                by="Wanjiru Kimathi-Dale",
            ),
        ],
    }


def one_telephone_number(when):
    return {
        "recommendation": 7,
        "priority": "High",
        "owners": ["greaves", "almendro"],
        "timescale": f"By {when.month(-2)}",
        "kept_open": (
            "call",
            -12,
            "The board wants to hear when it will be settled who pays for the nights.",
            "greaves",
        ),
        "criteria": [("Nine calls in ten answered by a person within one minute", when.year(6), "open", None)],
        "updates": [
            said(
                "slipping",
                "Two numbers could be used; none is answered at night.",
                why="The Care Board and the council have not agreed who pays for the nights.",
            ),
            said(
                "in_progress", "The Care Board and the council have agreed to share the cost. The number is reserved."
            ),
            None,
        ],
    }


def carers(when):
    return {
        "recommendation": 8,
        "priority": "Medium",
        "owners": ["prestwold", "whitcroft", "hastwick"],
        "timescale": f"Agreed by {when.month(1)}",
        "updates": [
            said("in_progress", "Six carers have been found who will help to write a guide.", by="Hannah Prestwold"),
            said(
                "in_progress", "A carers' conversation guide is being written with six carers.", by="Hannah Prestwold"
            ),
            said(
                "on_track",
                "Guide finished and tried on two wards. All ward staff are trained by the end of next month.",
                by="Hannah Prestwold",
            ),
        ],
    }


def volunteer_visits(when):
    return {
        "recommendation": 9,
        "priority": "Medium",
        "owners": ["voluntary"],
        "timescale": "When funds allow",
        "updates": [
            said("not_due", "A grant application is being written.", by="Delroy Hastwick"),
            said("not_due", "Waiting for the outcome of a grant application.", by="Delroy Hastwick"),
            said(
                "not_due",
                "The grant was refused. A smaller application, for three wards, has been sent.",
                by="Delroy Hastwick",
            ),
        ],
    }


def small_repairs(when):
    return {
        "recommendation": 10,
        "priority": "Medium",
        "owners": ["ashdowne", "sorrelby", "association"],
        "timescale": f"By {when.month(1)}",
        "updates": [None, None, None],
    }
