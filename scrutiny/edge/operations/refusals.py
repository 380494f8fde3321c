"""Why an operation was not carried out."""


class Refused(Exception):
    """An operation cannot be carried out; the message says why in one sentence."""
