"""The action plan of "Coming home from hospital": thirteen rows, after two rounds of monitoring.

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
