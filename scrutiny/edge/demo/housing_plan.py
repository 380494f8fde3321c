"""An action plan of no review: what the council does after an inspection of its housing advice."""

from scrutiny.edge.demo.updates import said

RECOMMENDATIONS = [
    (
        "See everybody who may lose their home within two working days of their asking, and count how many are.",
        ["housing"],
    ),
    (
        "Within six months, write every letter to applicants in words that can be followed without a lawyer.",
        ["housing", "voluntary"],
    ),
    (
        "By the end of the year, house no family with children in bed and breakfast for more than six weeks.",
        ["housing"],
    ),
    ("Report what has been done on each of these to scrutiny every quarter.", ["housing"]),
]


def plan(when):
    return {
        "title": "Housing advice and homelessness: improvement plan",
        "slug": "housing-advice-improvement-plan",
        "source": source(when),
        "scheme": "on-target",
        "reporting_to": ["executive", "board"],
        "months_between_reviews": 3,
        "opened_on": when.day(-10, 15),
        "paper_date": when.day(-10, 15),
        "rounds": [
            {"as_at": when.day(-5, 10), "audience": "public", "channel": "paper"},
            {"as_at": when.day(-1, 10), "audience": "public", "channel": "paper"},
        ],
        "monitoring": monitoring(when),
        "sections": [("Being seen", being_seen(when)), ("Somewhere to stay", somewhere_to_stay(when))],
    }


def source(when):
    return {
        "kind": "inspection",
        "title": "Inspection of housing advice and homelessness services",
        "body": "housing",
        "reported_on": when.day(-11, 3),
        "recommendations": RECOMMENDATIONS,
    }


def monitoring(when):
    return [
        {"as_at": when.day(-5, 10), "opened": when.day(-6, 20), "due": when.day(-5, 13), "closed": when.day(-5, 16)},
        {"as_at": when.day(-1, 10), "opened": when.day(-2, 20), "due": when.day(-1, 14), "closed": when.day(-1, 17)},
    ]


def being_seen(when):
    return [waiting(when), letters(when), adviser_in_hospital(when)]


def waiting(when):
    return {
        "number": "1.1",
        "text": "See everybody who says that they may lose their home within two working days.",
        "priority": "1",
        "owners": ["venkatesan"],
        "timescale": f"By {when.month(-3)}",
        "external_view": "People wait nine working days on average. Some have lost their home by then.",
        "criteria": [
            ("Average wait of no more than two working days", when.year(-3), "achieved", -2),
            ("No one waits more than five", when.year(3), "open", None),
        ],
        "updates": [
            said(
                "on_track", "Average wait down to four days. Two advisers are in training.", by="Priya Venkatesan-Moss"
            ),
            said("complete", "Average wait of 1.7 days over the last three months.", by="Priya Venkatesan-Moss"),
        ],
    }


def letters(when):
    return {
        "number": "1.2",
        "text": "Write to every applicant in words that they can follow, and in their own language where they ask.",
        "priority": "2",
        "owners": ["venkatesan", "voluntary"],
        "timescale": f"{when.short_month(-9)} - {when.short_month(2)}",
        "external_view": "Letters quote the law at length and do not say what happens next.",
        "updates": [
            said("in_progress", "Eleven letters of thirty rewritten with former applicants."),
            said("on_track", "Twenty-four of thirty rewritten; six languages on request."),
        ],
    }


def adviser_in_hospital(when):
    return {
        "number": "1.3",
        "text": "Put one adviser in the hospital on two days a week.",
        "priority": "2",
        "owners": ["venkatesan", "perinpan"],
        "timescale": when.on(-2, 1),
        "linkages": "Coming home from hospital: action plan, row 10",
        "status_word": "Agreed in principle by the Hospitals Trust",
        "updates": [
            said("on_track", "Room promised by the Hospitals Trust."),
            said(
                "slipping",
                "Adviser appointed. No room yet.",
                why="The room that was promised became a store. Another has been offered from the new year.",
                by="Priya Venkatesan-Moss",
            ),
        ],
    }


def somewhere_to_stay(when):
    return [bed_and_breakfast(when), visits(when)]


def bed_and_breakfast(when):
    return {
        "number": "2.1",
        "text": "Have no family with children in bed and breakfast for more than six weeks.",
        "priority": "1",
        "owners": ["fashanwe"],
        "timescale": f"By {when.month(4)}",
        "external_view": "Fourteen families had been in bed and breakfast for longer than the law allows.",
        "updates": [
            said(
                "off_track",
                "Nine families over six weeks.",
                why="Two blocks that were to be leased failed fire checks.",
            ),
            said("on_track", "Three families over six weeks, all with a date to move.", by="Olu Fashanwe"),
        ],
        "parts": homes_instead(when),
    }


def homes_instead(when):
    return [
        {
            "number": "2.1.1",
            "text": "Lease thirty self-contained flats.",
            "owners": ["ashdowne"],
            "timescale": f"By {when.month(1)}",
            "updates": [said("on_track", "Eleven leased."), said("on_track", "Twenty-six leased.")],
        },
        {
            "number": "2.1.2",
            "text": "Agree with Weirside Homes that one letting in ten goes to a homeless family.",
            "owners": ["sorrelby", "association"],
            "timescale": f"By {when.month(-4)}",
            "updates": [None, said("complete", "Signed.", by="Bettina Sorrelby")],
        },
    ]


def visits(when):
    return {
        "number": "2.2",
        "text": "Visit every placement before it is used and once a month after.",
        "priority": "1",
        "owners": [("Temporary accommodation officers", "venkatesan")],
        "timescale": f"{when.month(-8)} onwards",
        "external_view": "Inspectors found a cot without a mattress, and no record that anybody had been to look.",
        "updates": [
            said("on_track", "All new placements visited; older ones by the end of the quarter."),
            said("on_track", "All 118 placements visited last month."),
        ],
    }
