"""Words for the benchmark's data: plain sentences of the length that papers have, put together by chance."""

FIRST_NAMES = ["Amara", "Bruno", "Celeste", "Dinesh", "Elspeth", "Faisal", "Greta", "Hamish", "Ilse", "Jomo"]
LAST_NAMES = ["Abernethy", "Bellweather", "Chowdry", "Dunmarsh", "Eastlake", "Ferriby", "Gunnarsen", "Holtby"]

SUBJECTS = [
    "Bus services", "Care at home", "Climate and energy", "Empty homes", "Flood defence", "Food poverty",
    "Libraries", "Parks and play", "Road safety", "School places", "Street cleaning", "Youth work",
]  # fmt: skip
HEADINGS = ["Knowing the need", "Reaching people", "Doing it well", "Working together", "Seeing that it lasts"]

# status: how many in a hundred rows
STATUSES = {
    "complete": 34,
    "on_track": 28,
    "in_progress": 12,
    "slipping": 11,
    "off_track": 6,
    "not_due": 6,
    "withdrawn": 3,
}
EARLIER_STATUSES = ["not_due", "in_progress", "on_track", "on_track", "slipping"]

MONTHS = ["March", "June", "September", "December"]
TIMESCALES = [
    *(f"By {month} {year}" for year in (2024, 2025, 2026, 2027) for month in MONTHS),
    *(f"{month} 2024 - {month} 2026" for month in MONTHS),
    *(f"{month} 2025 onwards" for month in MONTHS),
    "31 March 2026", "15 October 2025", "1 May 2027", "2027", "Annually", "Quarterly", "Ongoing", "When funds allow",
]  # fmt: skip

ASKED = [
    "That the council publish every year how many people {whom} were helped, how long they waited and what it cost",
    "That {body} write to everybody {whom} in plain words, and offer the same by telephone and face to face",
    "That officers agree with {body} who leads, who pays and who answers when something goes wrong",
    "That the service for people {whom} be open at times when those who work can use it",
    "That {body} train all staff who meet people {whom} to notice a need and to know whom to tell",
    "That the Executive set a target for people {whom}, with a date, and report on it to scrutiny twice a year",
]
WHOM = [
    "who live alone", "with young children", "in private rented homes", "waiting for an assessment", "aged over 75",
    "who have just left school", "with a long-term illness", "without a car",
]  # fmt: skip
BODIES = ["the council", "the health service", "each department", "the voluntary sector", "the housing association"]
ADDED = [
    "beginning in the wards with the greatest need.",
    "and bring a first report within six months.",
    "within the money already set aside.",
    "and ask those concerned whether it has helped.",
]

SENTENCES = [
    "The first stage is finished and the second has begun in three wards.",
    "Two posts were filled in the spring and a third is advertised.",
    "Partners met twice and agreed how the cost is to be shared.",
    "Forty-one people answered the survey, and nine in ten were satisfied.",
    "The contract was let a month later than planned because one bid had to be clarified.",
    "Letters have been rewritten and tried out with residents.",
    "The new rota has cut the average wait from nine days to four.",
    "A shortage of trained staff has held the work up since the autumn.",
    "The figures are now published every quarter on the council's website.",
    "The lead member has been told and supports the change of date.",
    "Training has reached 180 of 240 staff; the rest follow by the end of the term.",
    "Nothing further can be done until the lease of the building is signed.",
]


def recommendation(chance):
    asked = chance.choice(ASKED).format(whom=chance.choice(WHOM), body=chance.choice(BODIES))
    return f"{asked}, {chance.choice(ADDED)}"


def paragraph(chance, about):
    """Whole sentences, of about that many words together."""
    chosen, length = [], 0
    while length < about:
        chosen.append(chance.choice(SENTENCES))
        length += len(chosen[-1].split())
    return " ".join(chosen)
