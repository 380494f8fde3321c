"""What comes out of a word processor, as blocks of text and nothing else. No Django in it.

Comments and tracked deletions go, tracked insertions stay, paragraphs that are drawn as a list become one.
"""

import re
import unicodedata
from html import escape
from html.parser import HTMLParser

import nh3

# Taken out with all that is in them; of comments in Word files the words stand in a list at the end.
GONE = {"del", "s", "strike", "style", "script", "title", "head", "xml", "template", "svg", "math", "object", "iframe"}
COMMENTS = re.compile(
    r"mso-element:\s*(comment|annotation|footnote-separator)|mso-comment|msocom|mso-hide:\s*all", re.I
)
BULLET = re.compile(r"mso-list:\s*ignore", re.I)
LISTED = re.compile(r"mso-list:[^;]*level(\d)", re.I)
DEEPEST = 40
COMMENT = re.compile(r"<!--.*?-->", re.S)
ENDLESS = re.compile(r"<(?=[^<>]*(?:<|\Z))")
NUMBER = re.compile(r"\(?[0-9a-z]{1,4}[.)]", re.I)
VOID = {"br", "img", "hr", "col", "input", "meta", "link", "wbr", "area", "base", "embed", "source", "track"}
RENAMED = {"b": "strong", "i": "em", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4", "div": "p", "ins": "span"}
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
KEPT = {"p", "ul", "ol", "li", "h3", "h4", "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote"} | {
    "strong", "em", "a", "br",
}  # fmt: skip
CLEANER = nh3.Cleaner(
    tags=KEPT,
    attributes={"a": {"href"}, "ol": {"type", "start"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)


def cleaned(html: str) -> str:
    """Well-formed HTML of the kept kinds of blocks and marks, whatever was given."""
    reader = _Reader()
    reader.feed(_with_ends(html))
    reader.close()
    return CLEANER.clean("".join(reader.out))


def _with_ends(html):
    """Without comments, and with each "<" that begins nothing as a letter: looking for their ends takes for ever."""
    closed, end, rest = html.rpartition("-->")
    html = COMMENT.sub("", closed + end) + rest.replace("<!--", "")
    return ENDLESS.sub("&lt;", html)


def without_unseen(text: str) -> str:
    """The text without characters that nobody sees, which part words and turn their direction round."""
    return unicodedata.normalize("NFC", UNSEEN.sub("", text.replace("\u00a0", " ").replace("\r\n", "\n")))


class _Reader(HTMLParser):
    """Passes on what stays. `left` counts the open elements inside one that goes."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.left, self.ends = [], 0, []
        self.bullet = None

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        said = f"{given.get('style', '')} {given.get('class', '')} {given.get('href', '') if tag == 'a' else ''}"
        if self.left:
            self.left += tag not in VOID
        elif BULLET.search(said) and tag not in VOID:
            self.left, self.bullet = 1, []
        elif (tag in GONE or COMMENTS.search(said)) and tag not in VOID:
            self.left = 1
        else:
            self._open(tag, given, said)

    def _open(self, tag, given, said):
        if len(self.ends) >= DEEPEST:
            return
        name = RENAMED.get(tag, tag)
        level = LISTED.search(said) if name == "p" else None
        if level:
            self.out.append(_Item(int(level.group(1))))
        told = "".join(f' {key}="{escape(given[key])}"' for key in ("href", "type", "start") if key in given)
        self.out.append(f"<{name}{told}>")
        if caption := given.get("data-caption", "") if name == "table" else "":
            self.out.append(f"<caption>{escape(without_unseen(caption))}</caption>")
        if tag not in VOID:
            self.ends.append((tag, f"</{name}>"))

    def handle_endtag(self, tag):
        if self.left:
            self.left -= tag not in VOID
            if not self.left and self.bullet is not None:
                self._mark_item("".join(self.bullet))
            return
        if tag in {name for name, _ in self.ends}:
            while self.ends:
                name, end = self.ends.pop()
                self.out.append(end)
                if name == tag:
                    break

    def handle_data(self, words):
        if self.bullet is not None:
            self.bullet.append(words)
        elif not self.left:
            self.out.append(escape(without_unseen(words), quote=False))

    def _mark_item(self, bullet):
        self.bullet = None
        last = next((piece for piece in reversed(self.out) if isinstance(piece, _Item)), None)
        if last is not None:
            last.is_numbered = bool(NUMBER.match(bullet.strip()))

    def close(self):
        super().close()
        self.out += [end for _, end in reversed(self.ends)]
        self.out = _with_lists(self.out)


class _Item:
    """Stands before a paragraph that is drawn as an item of a list."""

    def __init__(self, level):
        self.level, self.is_numbered = level, False


def _with_lists(pieces):
    """The pieces with runs of paragraphs that are items made lists, within one another by their levels."""
    made, open_lists, is_item = [], [], False
    for piece in pieces:
        if isinstance(piece, _Item):
            made += _to_level(open_lists, piece)
            is_item = True
        elif is_item and piece == "</p>":
            is_item = False
        elif is_item and piece.startswith("<p"):
            continue
        elif open_lists and not is_item and piece.strip():
            made += [_end(open_lists.pop()) for _ in list(open_lists)]
            made.append(piece)
        else:
            made.append(piece)
    return made + [_end(name) for name in reversed(open_lists)]


def _to_level(open_lists, item):
    """What comes before an item: the lists that it opens, or the ends of those that it closes."""
    made = []
    while len(open_lists) > item.level:
        made.append(_end(open_lists.pop()))
    name = "ol" if item.is_numbered else "ul"
    if len(open_lists) == item.level and open_lists[-1] == name:
        made.append("</li><li>")
    elif len(open_lists) == item.level:
        made.append(_end(open_lists.pop()))
    while len(open_lists) < item.level:
        open_lists.append(name)
        made.append(f"<{name}><li>")
    return made


def _end(name):
    return f"</li></{name}>"
