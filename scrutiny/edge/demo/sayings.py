"""What somebody says of an action in a round, as the demo's plans write it down."""


def said(status, narrative, *, why="", by=""):
    """An update; `why` explains what is slipping or off track, `by` names who said it."""
    return status, narrative, why, by
