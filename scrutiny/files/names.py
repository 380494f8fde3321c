"""Names of files as others gave them, made safe to show, to keep and to give out again."""

import re
import unicodedata

from scrutiny.files.refusals import Refused

LONGEST = 120  # letters, the ending included
MOST_BYTES = 200  # disks take 255, and whoever downloads it may add to it
# Controls, marks of direction, characters of no width and halves of characters: nobody sees them, and they mislead.
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
NOT_ON_DISKS = str.maketrans('<>:"|?*', "-------")
# Windows takes these for devices, whatever their ending.
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)


def safe_name(given):
    """A name without folders, unseen characters and what disks refuse; not longer than LONGEST, its ending kept.

    Raises Refused where nothing of a name or no ending is left.
    """
    name = re.split(r"[/\\]", _seen(given))[-1].translate(NOT_ON_DISKS)
    stem, ending = _parted(name.rstrip(" ."))
    if not ending:
        raise Refused("Give the file a name with an ending that says what it is, such as “notes.docx”.")
    if DEVICES.fullmatch(stem):
        stem = f"file {stem}"
    return _fitted(stem or "file", ending)


def ending_of(name):
    """The ending of a safe name, in small letters, with its dot."""
    return _parted(name)[1].lower()


def _seen(given):
    whole = unicodedata.normalize("NFC", given)
    kept = "".join(" " if char in "\t\r\n" else char for char in whole if _is_seen(char))
    return " ".join(kept.split())


def _is_seen(char):
    return char in "\t\r\n" or unicodedata.category(char) not in UNSEEN


def _parted(name):
    stem, dot, ending = name.rpartition(".")
    ending = ending.strip()
    return (stem.strip(" ."), f".{ending}") if dot and ending and len(ending) <= 12 else (name, "")


def _fitted(stem, ending):
    stem = stem[: LONGEST - len(ending)]
    while len(f"{stem}{ending}".encode()) > MOST_BYTES:
        stem = stem[:-1]
    return f"{stem.strip(' .')}{ending}"
