"""What the review of clean air asks, in each state in which questions may be."""

ASKED = [
    {
        "asked_of": "officers who measure the air",
        "state": "answered",
        "session": 1,
        "questions": [
            "At how many school gates do you measure, and how were they chosen?",
            "How much of what you find is the school run?",
            "- And how much of the rest could anybody here change?",
            "What would you measure if you had twice the money?",
        ],
        "answers": [
            (
                1,
                1,
                "At six of thirty-eight. They were chosen where parents had complained most, which is not the same "
                "as where the air is worst.",
            ),
            (1, 2, "Two of the six stand on the through road, so they would show traffic at any time of the year."),
            (2, 1, "Between 8.35 and 8.55 about half. For the rest of the day hardly any of it."),
            (4, 2, "The gates at the back, where nobody has ever put a monitor."),
        ],
    },
    {
        "asked_of": "public health",
        "state": "sent",
        "session": 4,
        "questions": [
            "What does an hour of bad air each day do to a child of seven?",
            "- Is any of it ever made good?",
            "What has worked elsewhere, and what did it cost?",
        ],
    },
]
AGREED = [
    {
        "asked_of": "pupils",
        "state": "agreed",
        "session": 3,
        "questions": [
            "How do you come to school, and who decided that?",
            "What is it like at the gate in the morning?",
            "- And on a day when the street is closed?",
        ],
    }
]
DRAFTED = [
    {
        "asked_of": "head teachers",
        "state": "draft",
        "audience": "officers",
        "session": 2,
        "questions": [
            "How do your pupils come to school, and how do you know?",
            "What have you tried, and what happened to it?",
            "Would you have your street closed, and what would your neighbours say?",
        ],
    },
    {
        "asked_of": "parents and neighbours",
        "state": "draft",
        "audience": "officers",
        "session": 3,
        "questions": [
            "How do you bring your child to school, and why that way?",
            "What would have to change for you to leave the car at home?",
            "If you live on the street: what are quarter to nine and quarter past three like?",
        ],
    },
]
FOR_THE_PANEL_ALONE = [
    {
        "asked_of": "the Consultant in Public Health",
        "state": "agreed",
        "audience": "panel",
        "session": 4,
        "questions": [
            "How many children in the borough have asthma, and where do they go to school?",
            "What would you do first, and what would you not bother with?",
        ],
    }
]
QUESTION_SETS = ASKED + AGREED + DRAFTED + FOR_THE_PANEL_ALONE
