"""The numbers that papers put before their paragraphs, and the order they run in."""

import re

ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
LABEL = r"(?:recommendation|action|rec\.?|key recommendation)"
NUMBER = re.compile(
    r"(?P<number>"
    rf"{LABEL}\s+(?:no\.?\s*)?\(?(?:\d+[a-z]?(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)\)?(?=\s*[:.)–-]|\s*$|\s+[A-Z“\"'(])"
    r"|\((?:\d{1,3}[a-z]?|[a-zA-Z]|[ivxl]{1,5})\)"
    r"|(?:\d{1,3}[a-z]?|[a-zA-Z]|[ivxl]{1,5})\)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?![\d%])(?!\s+(?:million|billion|per|m|bn|times|hours|days|years|miles|km)\b)"
    r"|\d{1,3}[a-z]?\.(?!\d)"
    r"|[ivx]{2,4}\.(?!\w)"
    r"|(?-i:[a-h])\.(?=\s)"
    r"|[A-Z]{1,2}\d{1,3}(?:\.\d{1,2})?[.:)]?"
    r")(?P<gap>\s*[:–—-]\s+|\s+|$)",
    re.IGNORECASE,
)
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
BARE = re.compile(rf"(?P<number>\d{{1,3}})\s+(?=[A-Z‘'“\"])(?!(?i:{MONTHS}))")
UPPER_CODE = re.compile(r"[A-Z]{1,2}\d")


def split_number(text, *, bare=False):
    """("(iv)", "To examine ...") of "(iv) To examine ..."; ("", text) where no number leads.

    bare   take "4 Background" too, a whole number without a mark, which in running text would be a quantity
    """
    match = NUMBER.match(text)
    if match and not _is_a_word(match["number"], text):
        return match["number"].strip(), text[match.end() :].strip()
    match = BARE.match(text) if bare else None
    if match:
        return match["number"], text[match.end() :].strip()
    return "", text


def _is_a_word(number, text):
    """ "A5 paper" and "m25 closures" are not numbered paragraphs; "R1 Establish" is."""
    if re.match(r"[A-Za-z]{1,2}\d", number):
        return not UPPER_CODE.match(number) or not re.match(r"\S+(?:[.:)]|\s*[–:-])?\s+[A-Z(]|\S+[.:)]\s", text)
    return False


def plain(number):
    """The number without its marks: "(iv)" is "iv", "Recommendation 3" is "3", "R3" stays "R3"."""
    bare = re.sub(rf"^{LABEL}\s*(?:no\.?\s*)?", "", number.strip(), flags=re.IGNORECASE)
    return bare.strip("().:–- ")


def style(number):
    """What kind of number it is, so that a run of paragraphs can be told from another."""
    core = plain(number)
    brackets = "()" if number.startswith("(") else ")" if number.endswith(")") else ""
    if re.match(LABEL, number, re.IGNORECASE):
        return "label"
    if re.fullmatch(r"\d+", core):
        return f"1{brackets}"
    if re.fullmatch(r"\d+(?:\.\d+)+", core):
        return "1" + ".1" * core.count(".")
    if re.fullmatch(r"[A-Za-z]{1,2}\d+(?:\.\d+)?", core):
        return re.match(r"[A-Za-z]+", core).group().upper()
    if re.fullmatch(r"\d+[a-z]", core):
        return f"1a{brackets}"
    return f"{'A' if core.isupper() else 'a'}{brackets}"


def ordinal(number):
    """The place in its run: 4 for "(iv)", "(d)", "R4", "3.4" and "4."; None where it has none."""
    core = plain(number)
    digits = re.search(r"(\d+)[a-z]?$", core)
    if digits:
        return int(digits.group(1))
    if ROMAN.fullmatch(core) and not (len(core) == 1 and core.lower() in "lc"):
        return _roman(core.lower())
    return ord(core.lower()) - 96 if len(core) == 1 and core.isalpha() else None


def _roman(text):
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in text]
    pairs = zip(values, values[1:] + [0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def prefix(number):
    """The section a paragraph number stands in: "5" of "5.3", "" of "3"."""
    return plain(number).rpartition(".")[0]


def follows(number, before):
    """Whether one number comes next after another in the same run."""
    if style(number)[:1].lower() == "a" and style(before)[:1].lower() == "a":
        return _letter_or_roman_follows(plain(number).lower(), plain(before).lower())
    same_run = style(number) == style(before) and prefix(number) == prefix(before)
    first, second = ordinal(before), ordinal(number)
    return same_run and None not in (first, second) and second == first + 1


def _letter_or_roman_follows(number, before):
    as_roman = ROMAN.fullmatch(number) and ROMAN.fullmatch(before) and _roman(number) == _roman(before) + 1
    as_letter = len(number) == len(before) == 1 and ord(number) == ord(before) + 1
    return bool(as_roman or as_letter)
