"""Bytes to text, in the encodings that offices have used."""

import codecs
import re

from scrutiny.intake.errors import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_TEXT = "{name} is not a text file: it holds binary content. Save it as plain text and try again."
OTHER_FORMATS = {
    b"%PDF-": "{name} is a PDF under another name, not a text file. Save it as plain text and try again.",
    b"{\\rtf": "{name} is a rich text file under another name. Save it as plain text and try again.",
}
# No word is so long: it is a picture written as letters, or a rule drawn with dots. Its beginning is kept.
NO_WORD = re.compile(r"(\S{500})\S{500,}")
# Letters run together by a printer's font are the letters; marks of direction and of no width are nobody's words.
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
INVISIBLE = [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF]
PLAINER = LIGATURES | dict.fromkeys(INVISIBLE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


def decoded(raw, name):
    """The text of a file, tidied for reading. Raises Unreadable when the bytes are not text."""
    text = as_written(raw, name)
    return NO_WORD.sub(r"\1…", text).translate(PLAINER).replace("\r\n", "\n").replace("\r", "\n")


def as_written(raw, name):
    """The text of a file: UTF-8, UTF-16 (with or without its mark), else Windows-1252, else Latin-1.

    raw      the bytes of the file
    name     what to call it in the sentence of an error
    raises   Unreadable when the bytes are not text
    """
    for start, sentence in OTHER_FORMATS.items():
        if raw.startswith(start):
            raise Unreadable(sentence.format(name=name))
    text = _by_mark(raw, name) or _utf16_without_mark(raw) or _eight_bit(raw)
    if CONTROL.search(text):
        raise Unreadable(NOT_TEXT.format(name=name))
    return text


def _by_mark(raw, name):
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                raise Unreadable(NOT_TEXT.format(name=name)) from None
    return ""


def _utf16_without_mark(raw):
    """Latin text in UTF-16 has a zero in every other byte, and only there."""
    sample = raw[:4000]
    if len(raw) % 2 or b"\x00" not in sample:
        return ""
    for zeros, letters, encoding in ((1, 0, "utf-16-le"), (0, 1, "utf-16-be")):
        if sample[zeros::2].count(0) > 0.8 * len(sample) / 2 and not sample[letters::2].count(0):
            return raw.decode(encoding, errors="replace")
    return ""


def _eight_bit(raw):
    for encoding in ("utf-8", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
