"""What parts the cells of a table that is written as text."""

DELIMITERS = "\t;,|"


def delimiter_of(text):
    """The tab, semicolon, comma or stroke that stands in most of its first lines."""
    lines = [line for line in text.split("\n")[:20] if line.strip()]
    return next((sign for sign in DELIMITERS if sum(sign in line for line in lines) * 2 > len(lines)), "\t")
