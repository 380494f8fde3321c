"""A review that is only being set up: buses after dark. Several things are still missing, as its officers are told."""


def review(when):
    return {
        "panel": {
            "title": "Getting home after dark",
            "slug": "getting-home-after-dark",
            "reports_to": "assembly",
            "starts_on": when.day(0, 2),
            "community_priority": "A borough that is safe at night",
            "audience": "officers",
            "summary": SUMMARY,
        },
        "support": [("ngata", "democratic")],
        "contacts": ["ngata"],
        "members": [
            ("oforiwa", "Member", {"starts_on": when.day(0, 2)}),
            ("wahidi", "Member", {"starts_on": when.day(0, 2)}),
        ],
        "terms": [
            "To find out who needs to travel after nine in the evening, where from and where to.",
            "To compare what the bus companies run with what they say they run.",
            "To advise what the council should pay for, and what it should ask others to pay for.",
        ],
        "enquiries": [
            (1, "How do people who clean, nurse and cook at night get to work and home again?"),
            (2, "How many of the last buses came, and who counted?"),
        ],
        "timetable": [
            ("Scope agreed by the members", when.day(1, 12), "day"),
            ("Evidence complete", when.day(5, 28), "month"),
            ("Report to the Scrutiny Management Board", when.day(7, 28), "month"),
        ],
    }


SUMMARY = """\
The last bus to Saltergate leaves at twenty to ten. The review asks who is left standing at the stop after that,
and what it would cost to take them home."""
