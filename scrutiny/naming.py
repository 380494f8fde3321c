"""What a sentence calls the fields of records: "the title", "the due date", "who may read it"."""

from django.core.exceptions import FieldDoesNotExist

# Where the label of a field does not read well after "the", or is not one.
SPOKEN = {
    "starts_on": "the start",
    "ends_on": "the end",
    "held_on": "the date",
    "due_on": "the due date",
    "first_due_on": "the first agreed date",
    "closed_on": "the day it was closed",
    "opened_on": "the day it was opened",
    "sent_on": "the day it was sent",
    "considered_on": "the day it was considered",
    "achieved_on": "the day it was achieved",
    "done_on": "the day it was done",
    "starts_at": "the time it starts",
    "ends_at": "the time it ends",
    "reports_to": "the body it reports to",
    "reporting_to": "the bodies it reports to",
    "commissioned_by": "who commissioned it",
    "addressed_to": "whom it is asked of",
    "audience": "who may read it",
    "restriction": "the restriction",
    "public_from": "the day from which it is public",
    "exempt_reason": "the public-interest reason",
    "public_summary": "the public summary",
    "is_open_ended": "whether it is open-ended",
    "is_voting": "whether they vote",
    "is_lead": "who leads",
    "is_active": "whether they may sign in",
    "is_councillor": "whether they are a councillor",
    "has_left": "whether they have left",
    "asks_for_reply": "whether a reply is asked for",
    "asked_of": "whom the questions are for",
    "own_text": "the text",
    "owners": "who carries it out",
    "lead": "who leads",
    "answered for by": "who answers for it",
    "position": "its place",
    "terms": "the terms of reference",
    "current": "the text",
    "parent": "what it is part of",
    "statutory_note": "the legal duties",
    "equality_note": "the words on equality",
    "constitutional_reference": "the place in the constitution",
    "decision_asked": "what the receiving body is asked to do",
    "decision_reason": "why it is asked",
    "report_on": "the date of the report",
    "reason": "why it is recommended",
    "slug": "the address",
    "naming": "how they may be named",
    "shown_as": "how they are shown",
    "votes": "whether it votes",
    "panel_word": "what a panel is called",
    "released_by": "who releases what was exempt",
    "links_need_code": "whether personal links ask for a code",
    "paper_term": "what it calls its papers",
    "has_put_first_steps_away": "whether the first steps are put away",
    "timescale": "the timescale",
    "priority": "the priority",
    "planned_on": "when it is planned for",
    "received_on": "the day it was received",
    "decided_on": "the day of the decision",
    "decision_reasons": "the reasons for the decision",
    "asked_by_person": "who asked",
    "asked_by_body": "who asked",
    "who asked": "who asked",
    "sessions": "the evidence sessions",
    "members": "the members who held it",
    "who they are": "who they are",
    "meeting": "the meeting it is at",
    "answer_by": "the day by which answers are wanted",
    "only_for": "the witnesses for whom alone it is",
    "documents": "the documents",
    "notes": "the notes",
    "answers": "the answers",
    "survey_elements": "what surveys asked",
    "findings": "the findings",
}


def spoken(model, name):
    """What a sentence calls a field of a model; a name that is no field is said as it is."""
    if name in SPOKEN:
        return SPOKEN[name]
    try:
        return f"the {model._meta.get_field(name).verbose_name}"
    except (FieldDoesNotExist, AttributeError):
        return f"the {name.replace('_', ' ')}"


EXACTLY = {"month": "%B %Y", "year": "%Y"}


def day_in_words(day, precision=""):
    """A day, or as much of it as is known: "15 November 2026", "November 2026" where it is a "month", "2026"."""
    return day.strftime(EXACTLY.get(precision, "%-d %B %Y"))


def listed(words, last="and"):
    """["a", "b", "c"] as "a, b and c"."""
    words = list(words)
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def several(number, one, many=None):
    """A number with its noun: "1 action", "3 actions"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
