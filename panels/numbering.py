"""How papers number things."""

NUMERALS = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]  # fmt: skip


def roman(number):
    """A whole number from 1 up in lower-case Roman numerals: 4 gives "iv"."""
    written = ""
    for value, numeral in NUMERALS:
        count, number = divmod(number, value)
        written += numeral * count
    return written
