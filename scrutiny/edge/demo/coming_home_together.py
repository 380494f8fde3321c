"""Actions of "Coming home from hospital" about working as one."""

from scrutiny.edge.demo.updates import said


def working_as_one(when):
    return [winter_plan(when), shared_list(when), published_waits(when)]


def winter_plan(when):
    return {
        "recommendation": 11,
        "priority": "High",
        "owners": ["wellbeing", "okereke"],
        "timescale": "Annually, in September",
        "updates": [
            said(
                "on_track",
                f"The group that drafts the plan is to meet in {when.month(-11)}.",
                by="Dr Samuel Okereke-Hart",
            ),
            said(
                "on_track",
                "Drafting group set up, with Larkenshaw Voluntary Action taking part.",
                by="Dr Samuel Okereke-Hart",
            ),
            said(
                "on_track",
                "Plan agreed by the Health and Wellbeing Board and sent to scrutiny.",
                by="Dr Samuel Okereke-Hart",
            ),
        ],
    }


def shared_list(when):
    return {
        "recommendation": 12,
        "priority": "High",
        "owners": ["perinpan", "prestwold", "greaves"],
        "timescale": f"By {when.year(18)}",
        "kept_open": ("continue", -12, "Lawyers may differ; patients cannot wait for them. To be reported again."),
        "status_word": "Green (Care Board programme office)",
        "updates": [
            said(
                "slipping",
                "Each organisation has shown the others its own list.",
                why="The hospital's lawyers ask who may see what on a list that four share.",
                by="Mohan Perinpanathan",
            ),
            said(
                "on_track",
                "The four organisations have agreed what the list holds and who may see it.",
                by="Mohan Perinpanathan",
            ),
            said(
                "on_track",
                "The list is used for three wards. Agreement between the lists is now 19 in 23.",
                by="Mohan Perinpanathan",
            ),
        ],
    }


def published_waits(when):
    return {
        "recommendation": 13,
        "priority": "Low",
        "owners": ["okereke"],
        "timescale": f"Quarterly from {when.month(-6)}",
        "criteria": [("Four reports a year, each within six weeks of the quarter", "", "open", None)],
        "by_chair": (-1, 28, "Two reports of four are out, and nobody has asked patients yet: not complete."),
        "updates": [
            said(
                "on_track", "It is being settled which figures are counted alike by all.", by="Dr Samuel Okereke-Hart"
            ),
            said("on_track", "First report in preparation.", by="Dr Samuel Okereke-Hart"),
            said(
                "complete",
                "The first two reports are published and the rest are in the diary.",
                by="Dr Samuel Okereke-Hart",
            ),
        ],
        "parts": steps_to_publishing(when),
    }


def steps_to_publishing(when):
    return [
        {
            "number": "13.1",
            "text": "Publish how long people wait, by ward and reason.",
            "owners": ["perinpan"],
            "timescale": f"By {when.month(-5)}",
            "updates": [
                said("on_track", "Each organisation has named the figures that it keeps."),
                said("on_track", "Figures agreed."),
                said("complete", "Published twice."),
            ],
        },
        {
            "number": "13.2",
            "text": "Ask one person in ten, two weeks after going home, how they judge it.",
            "owners": ["hastwick"],
            "timescale": f"By {when.month(-2)}",
            "updates": [
                said("not_due", "Former patients are being asked to help with the questions.", by="Delroy Hastwick"),
                said("on_track", "Questions written with former patients."),
                said(
                    "in_progress",
                    "Calls are being made; 48 answers so far.",
                    by="Delroy Hastwick",
                    channel="link",
                    files=[("Answers after two weeks at home.csv", ANSWERS_SO_FAR)],
                    later=(
                        f"By {when.month(2)}",
                        "Half of those whom we call are out in the daytime. Calls in the evening begin next month, "
                        "and need two months.",
                    ),
                ),
            ],
        },
        {
            "number": "13.3",
            "text": "Put both on one page that anybody can read.",
            "owners": [("Communications team", "almendro")],
            "timescale": "TBC",
            "updates": [None, None, None],
        },
    ]


ANSWERS_SO_FAR = """\
Question,Yes,No,Not sure
Did you know on which day you would go home?,31,14,3
Was the help that you needed there when you came home?,26,19,3
Did you know whom to call?,37,8,3
Would you have wanted to stay longer in hospital?,9,35,4
"""
