"""What is written to those who are asked in a round, and to a named senior. Subjects say nothing of the actions."""

from django.template.loader import render_to_string

from actionplans.models import Reminder
from scrutiny.lines import one_line
from scrutiny.models import Council
from scrutiny.naming import day_in_words
from scrutiny.visibility import is_unrestricted

LINK_TO_COME = "(a link of their own stands here; it is made when the e-mail is sent)"
OPENINGS = {
    Reminder.Rung.BEFORE: "This is a reminder: we asked you how the actions below stand, and have no answer yet.",
    Reminder.Rung.AFTER: "The day by which we asked you how the actions below stand is past. We have no answer yet.",
    Reminder.Rung.AGAIN: "We have asked you twice how the actions below stand. Please answer now.",
}


def mailed_words(row):
    """The words of an action as a mail may hold them: nothing where they, or what they are taken from, are withheld."""
    taken_from = None if row.own_text else row.recommendation.recommendation
    return row.text if is_unrestricted(row, row.plan, row.plan.panel, taken_from) else ""


def asked_subject(monitoring_round):
    return f"Scrutiny: please tell us how your actions stand, by {day_in_words(monitoring_round.due_on)}"


def asked_text(monitoring_round, person, rows, *, by, link=LINK_TO_COME):
    told = {"round": monitoring_round, "plan": monitoring_round.plan, "person": person, "rows": rows, "link": link}
    return _written("asked", told | {"words": monitoring_round.words, "by": signed(by)})


def reminder_subject(rung):
    return (
        "Scrutiny: your actions, a second reminder"
        if rung == Reminder.Rung.AGAIN
        else "Scrutiny: a reminder of your actions"
    )


def reminder_text(person, rung, parts, *, by):
    """parts  [{"round", "plan", "rows", "link", "is_over"}, ...]"""
    told = {"person": person, "opening": OPENINGS[rung], "parts": parts, "is_last": rung == Reminder.Rung.AGAIN}
    return _written("reminder", told | {"by": signed(by)})


SENIOR_SUBJECT = "Scrutiny: actions about which we have had no answer"


def senior_text(person, parts, *, by):
    """parts  [{"round", "plan", "people": [{"person", "rows"}, ...]}, ...]"""
    return _written("senior", {"person": person, "parts": parts, "by": signed(by)})


def signed(by):
    """How the one who sends it signs; nothing where the system does."""
    return "\n".join(filter(None, [one_line(by.name, 200), by.email])) if by is not None else ""


def _written(name, told):
    text = render_to_string(f"actionplans/rounds/{name}_mail.txt", told | {"council": Council.current()})
    return text.strip() + "\n"
