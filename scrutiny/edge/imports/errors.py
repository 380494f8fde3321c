"""Why a draft is not saved."""


class Refused(Exception):
    """The draft cannot be saved as it is; nothing has been saved.

    sentence   one plain sentence
    at         the line of the draft that is at fault, where it is one
    """

    def __init__(self, sentence, at=None):
        super().__init__(sentence)
        self.key = (at or {}).get("key", "")
