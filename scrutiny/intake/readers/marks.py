"""Take Markdown and HTML marks off the words of a line."""

import html
import re

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
ITALIC = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.{1,2000}?)(?<=[^\s*_])\1(?![\w*])")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
WHOLLY = {
    "bold": re.compile(
        r"(?:<p>)?\s*(?:\*\*[^*]+\*\*|__[^_]+__|<(b|strong)>(?:(?!</?\1>).)+</\1>)\s*:?\s*(?:</p>)?", re.S
    ),
    "italic": re.compile(r"(?:<p>)?\s*(?:\*[^*]+\*|_[^_]+_|<(i|em)>(?:(?!</?\1>).)+</\1>)\s*(?:</p>)?", re.S),
}


def clean(text):
    """The plain words: tags, emphasis marks, link addresses and escapes off, entities and spaces made plain."""
    text = re.sub(r"<br\s*/?>|</(?:p|li|div|tr)>", " ", text, flags=re.IGNORECASE)
    text = html.unescape(TAG.sub("", text))
    text = LINK.sub(r"\1", text)
    text = BOLD.sub(r"\2", text)
    text = ITALIC.sub(r"\2", text)
    text = ESCAPE.sub(r"\1", text)
    return " ".join(text.replace("\u00ad", "").split())


def emphasis(text):
    """ "bold" or "italic" where the whole text is set so, else ""."""
    for name, form in WHOLLY.items():
        if form.fullmatch(text.strip()):
            return name
    return ""
