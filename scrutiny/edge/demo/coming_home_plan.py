"""The action plan of "Coming home from hospital": thirteen rows, after two rounds of monitoring and in a third.

Between them the rows show everything a reader may meet: complete, on track, slipping with an explanation, off track
with and without one, overdue, moved to a later date, silent, and timescales of every kind. They are told theme by
theme in coming_home_ward.py, coming_home_weeks.py and coming_home_together.py.
"""

from scrutiny.edge.demo.coming_home_together import working_as_one
from scrutiny.edge.demo.coming_home_ward import leaving_the_ward
from scrutiny.edge.demo.coming_home_weeks import first_six_weeks


def plan(when):
    return {
        "reporting_to": ["board", "wellbeing"],
        "months_between_reviews": 6,
        "opened_on": when.day(-18, 18),
        "paper_date": when.day(-18, 18),
        "rounds": [
            {"as_at": when.day(-13, 15), "audience": "public", "channel": "paper"},
            {"as_at": when.day(-7, 15), "audience": "public", "channel": "paper"},
            {"as_at": when.day(-1, 14), "audience": "officers", "channel": "email"},
        ],
        "monitoring": [closed_round(when, -13), closed_round(when, -7), running_round(when)],
        "rows": leaving_the_ward(when) + first_six_weeks(when) + working_as_one(when),
    }


def closed_round(when, months):
    return {
        "as_at": when.day(months, 15),
        "opened": when.day(months - 1, 24),
        "due": when.day(months, 17),
        "closed": when.day(months, 20),
    }


def running_round(when):
    """Nearly all answered by e-mail; one person came by the link in the text that they were sent."""
    return {
        "as_at": when.day(-1, 14),
        "opened": when.day(-2, 24),
        "due": when.day(0, 28),
        "closed": None,
        "by_link": {
            "hastwick": [
                "People are glad to be called. Most ask whether somebody reads what they say.",
                "A list of those who went home that comes every Monday, and not when somebody thinks of it.",
            ]
        },
    }
