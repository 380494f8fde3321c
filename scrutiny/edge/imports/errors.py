"""Why a draft is not saved."""


class Refused(Exception):
    """The draft cannot be saved as it is. Its only argument is one plain sentence; nothing has been saved."""
