"""Numbers as addresses and pages send them. No Django in it."""


def number_in(text, *, digits=9):
    """The whole number that somebody sent, of at most so many digits; None where it is none.

    Without a bound Python refuses thousands of digits, and databases what is above 18 of them.
    """
    return int(text) if text.isdecimal() and len(text) <= digits else None
