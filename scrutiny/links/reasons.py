"""Why a personal link does not lead anywhere, or no longer, in plain sentences that say whom to ask."""

from dataclasses import dataclass

from scrutiny.links.purposes import PURPOSES
from scrutiny.models import Council, PersonalLink
from scrutiny.naming import day_in_words

TEAM = "the democratic services team"


@dataclass(frozen=True)
class Closed:
    """What stands on the page instead. `is_over` says that all went well and nothing is left to do."""

    title: str
    words: str
    ask: str
    is_over: bool = False


def found_by(link):
    """(what a link leads to, None), or (None, why it leads nowhere): a Closed."""
    known = PURPOSES.get(link.purpose)
    subject = known.find(link.subject_id) if known else None
    closed = _why_closed(link, known, subject)
    return (None, closed) if closed else (subject, None)


def _why_closed(link, known, subject):
    if subject is None and link.outcome == PersonalLink.Outcome.OPEN:
        return _closed(link, "This link no longer works", "What it led to is not open to it any more.")
    if link.outcome == PersonalLink.Outcome.REPLACED:
        newer = "A newer link was sent to you after this one. Use the one in the latest e-mail."
        return _closed(link, "There is a newer link", newer)
    if link.outcome == PersonalLink.Outcome.ENDED:
        return _closed(link, "This link was ended", "Democratic services ended it, so it no longer leads anywhere.")
    over = known.over(subject) if subject is not None else ""
    if over or link.outcome == PersonalLink.Outcome.OVER:
        words = over or "What it was for is finished, so there is nothing left to do."
        return _closed(link, "Nothing is left to do", words, is_over=True)
    if link.is_past:
        until = f"It worked until the end of {day_in_words(link.last_day)}."
        return _closed(link, "The time for this link is over", until)
    return None


UNKNOWN = (
    "This link does not work",
    "It may not have been copied whole: open it from the e-mail in which it came, or copy all of it.",
)


def unknown():
    """For a token that is of no link."""
    return Closed(*UNKNOWN, ask=f"If that does not help, ask {_team()} to send you a new one.")


def visit_over():
    """For somebody who was away for an hour, or comes to a page without having pressed the button."""
    words = "You were away for an hour, or came here without opening your link. Open it again from the e-mail."
    return Closed("Open your link again", words, ask=f"If you cannot find it, ask {_team()} to send you a new one.")


def opened_again(link):
    """For whoever is here by a link that was opened once more since: it works in one place at a time."""
    words = (
        "It works in one place at a time, and was opened after this in another browser or window. To go on here, open "
        "it again from the e-mail."
    )
    return Closed("Your link was opened elsewhere", words, ask=f"If that was not you, tell {_whom(link)}.")


def too_many():
    words = "Too many links that do not work were opened from where you are. Wait ten minutes, then try again."
    return Closed("Wait a little", words, ask=f"If you are in a hurry, ask {_team()}.")


def _closed(link, title, words, *, is_over=False):
    whom = _whom(link)
    ask = f"If you have a question, ask {whom}." if is_over else f"To be sent a new one, ask {whom}."
    return Closed(title, words, ask, is_over)


def _whom(link):
    """Whoever sent it, whose name and address stood in the mail; the team where they have left."""
    by = link.made_by
    if by is None or not by.is_active:
        return _team()
    return f"{by.name} ({by.email})" if by.name else by.email


def _team():
    council = Council.current()
    return f"{TEAM} of {council.name}" if council.is_named else TEAM
