"""How the items of a list are numbered."""

ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(number: int) -> str:
    """1 -> i, 4 -> iv, 19 -> xix."""
    written = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def lettered(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa."""
    written = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        written = chr(ord("a") + place) + written
    return written


def item_number(style: str, number: int) -> str:
    """The number of an item as a style writes it; nothing for lists without numbers."""
    ways = {
        "1.": lambda: f"{number}.",
        "(1)": lambda: f"({number})",
        "(i)": lambda: f"({roman(number)})",
        "(a)": lambda: f"({lettered(number)})",
    }
    return ways[style]() if style in ways else ""
