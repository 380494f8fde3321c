"""What the intake says when it cannot go on."""


class Unreadable(Exception):
    """A paper that cannot be read. Its only argument is one plain sentence for the person who brought it."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


class Stopped(Unreadable):
    """The reading was ended from outside: it took too long, or something in the paper stopped it."""
