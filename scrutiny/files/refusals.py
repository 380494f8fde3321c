"""What is said when a file is not taken."""


class Refused(Exception):
    """A file that is not taken. Its only argument is one plain sentence for whoever brought it."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence
