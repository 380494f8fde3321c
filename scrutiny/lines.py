"""Text from anywhere, made fit for one line: of a header, of a log, of a status."""


def one_line(text, most):
    """Letters that can be seen, with single spaces between words; at most so many."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(seen.split())[:most].rstrip()
