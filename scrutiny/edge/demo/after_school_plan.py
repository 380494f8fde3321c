"""The action plan of "Somewhere to go after school": six rows, all signed off."""

from scrutiny.edge.demo.updates import said


def plan(when):
    return {
        "reporting_to": ["children"],
        "months_between_reviews": 6,
        "opened_on": when.day(-34, 20),
        "paper_date": when.day(-34, 20),
        "rounds": [
            {"as_at": when.day(-27, 12), "audience": "public", "channel": "paper"},
            {"as_at": when.day(-21, 12), "audience": "public", "channel": "paper"},
        ],
        "rows": open_doors(when) + there_and_back(when),
    }


def open_doors(when):
    return [
        row(1, ["rooksby"], f"By {when.month(-26)}", "Two of four libraries.", "All four, on four days a week.", -20),
        row(2, ["rooksby"], when.on(-30, 4), "All three clubs since half-term.", "In place for a full year.", -20),
        row(
            3,
            ["voluntary", "rooksby"],
            f"{when.month(-30)} to {when.month(-20)}",
            "Soup in two clubs, with volunteers.",
            "Every club and library. About 210 meals a week.",
            -15,
            criteria=[("At least 150 meals a week", "", "achieved", -21)],
        ),
        row(4, ["rooksby"], f"By {when.month(-29)}", "Two members elected.", "They have attended every meeting.", -15),
    ]


def there_and_back(when):
    return [
        row(
            5,
            ["wilgorski"],
            f"By {when.month(-25)}",
            "Money found; lamps ordered.",
            "Nineteen new lamps lit. No outage since.",
            -15,
            milestones=[
                ("Lamps ordered", when.day(-28, 2), when.day(-28, 2)),
                ("Lamps lit", when.day(-25, 28), when.day(-25, 14)),
            ],
        ),
        row(
            6,
            ["maddoway", "police"],
            f"{when.month(-32)} onwards",
            "Patrols on Fridays.",
            "Patrols on all club nights.",
            -7,
        ),
    ]


def row(number, owners, timescale, first, last, closed, **steps):
    return {
        "recommendation": number,
        "owners": owners,
        "timescale": timescale,
        "updates": [said("on_track", first), said("complete", last)],
        "closed": (closed, "Done as the review asked, and still so when members came back."),
        **steps,
    }
