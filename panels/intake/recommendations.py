"""What a paper recommends, under its themes, and what it asks its reader to decide."""

import difflib
import re
from dataclasses import dataclass, field

from panels.intake.subjects import LISTS
from scrutiny.intake import numbering

STEM = re.compile(r"\brecommend(?:s|ed|ing|ations?)?\b", re.IGNORECASE)
VERB = re.compile(r"\brecommend(?:s|ed)?\b", re.IGNORECASE)
ASK = re.compile(
    r"\b(?:is|are)\s+(?:therefore\s+|also\s+)?(?:asked|requested|invited|recommended|required)\s*(?:to\b|that\b|:)"
    r"|^(?:it is|that it be)\s+(?:therefore\s+)?recommended\b|\bis recommended that\b",
    re.IGNORECASE,
)
SAYS_IT = re.compile(
    r"^(?:that\b|(?:the|this)\s+[\w' ]{3,60}\s+recommends?\b|we\s+(?:therefore\s+)?recommend\b"
    r"|it is (?:therefore )?recommended\b)",
    re.IGNORECASE,
)
ANNOUNCING = [
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\brecommend(?:s|ed|ing)?\b(?:\s+\w+){0,6}\s*:?-?$",
        r"\bas follows|\bthe following|\bbelow\b",
        r"\brecommend(?:s|ed)?\s+that\b",
        r"\brecommendations?\b[^.]*\b(?:are|is|were)\s*:-?$",
        r"^(?:[\w'’]+\s+){0,3}recommendations?(?:\s+(?:to|for)\s+[\w'’ ]+)?\s*:-?$",
    )
]
COUNTED = re.compile(
    r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|the following)\s+(?:\w+\s+)?recommendations?\b",
    re.IGNORECASE,
)
LABELLED = re.compile(r"(?:key )?recommendation\s", re.IGNORECASE)
LABEL_ALONE = re.compile(r"(?:key )?recommendation\s+(?:no\.?\s*)?\(?\w{1,4}(?:\.\d+)?\)?\.?", re.IGNORECASE)
WE_RECOMMEND = re.compile(
    r"(?:we|(?:the|this) (?:(?:scrutiny|task|review|working|select|sub-|task and finish|inquiry) ?){0,3}"
    r"(?:panel|group|committee|review|members))\s+(?:(?:therefore|also|further|strongly)\s+)?recommends?\s+that\b",
    re.IGNORECASE,
)
FEWEST_SPREAD = 2
WIDEST_STEP = 3
WINDOW = 40  # how far ahead a sentence that announces a list is believed to reach
SAME_TEXT = 0.92
LONGEST_QUOTED = 300


@dataclass
class Run:
    """One list of recommendations as it stands in the paper, or one thing asked of the reader."""

    is_ask: bool = False
    stem: str = ""
    found: list = field(default_factory=list)


@dataclass
class Found:
    number: str
    text: str
    theme: str | None
    line: int


def recommendations(paper):
    """The recommendations of a Paper as the draft has them, each once, with a warning where two share a number."""
    runs = [run for run in _runs(paper) if run.found]
    lists = [run for run in runs if not run.is_ask]
    listed = [one for run in lists for one in run.found]
    found, other_words = _merged(listed or _spread(paper) or [one for run in runs for one in run.found])
    drafted = [_draft(one, place, _own_numbers(found)) for place, one in enumerate(found, 1)]
    paper.warnings += [*_doubled(drafted), *_said_otherwise(found, drafted, other_words)]
    return drafted


def _spread(paper):
    """Recommendations that stand in the text with no list anywhere: "We recommend that ...", two or more of them."""
    told = [
        (part, block)
        for part in paper.parts
        if part.subject not in LISTS | {"plan", "questions", "terms"}
        for block in part.blocks
        if not block.is_row and WE_RECOMMEND.match(block.text) and block.text.endswith((".", ";"))
    ]
    if len(told) < FEWEST_SPREAD:
        return []
    for part, block in told:
        paper.take(part.heading, block)
    return [Found("", block.text, part.title or None, block.line) for part, block in told]


def decision_asked(paper):
    """What the reader is asked to do, in the words of the paper; None where it asks nothing."""
    for part in paper.parts:
        for place, block in enumerate(part.blocks):
            if part.subject == "recommendations" and ASK.search(block.text) and not block.is_row:
                items = (
                    [b for b in part.blocks[place + 1 :] if b.is_item or b.number] if block.text.endswith(":") else []
                )
                paper.take(part.heading, block, *items)
                return " ".join([block.text, *(item.printed for item in items)])
    return None


def _runs(paper):
    """Walk the paper once; a heading or a sentence about recommendations opens a list."""
    walk = Walk(paper)
    for part in paper.parts:
        walk.enter(part)
        for place, block in enumerate(part.blocks):
            walk.read(block, part, part.blocks[place + 1 : place + 1 + WINDOW])
    return walk.runs


class Walk:
    """Where the reading of recommendations stands: in which list, under which theme, after which number."""

    def __init__(self, paper):
        self.paper, self.runs, self.run = paper, [], None
        self.theme, self.last, self.waiting, self.seen = None, "", "", set()
        self.is_part, self.heading = False, None

    def open(self, *, is_ask=False, stem=""):
        self.run = Run(is_ask, stem)
        self.runs.append(self.run)
        self.theme, self.last = None, ""

    def close(self):
        self.run, self.theme, self.last, self.is_part = None, None, "", False

    def enter(self, part):
        """A heading opens a list, is a theme of the open one, or closes it."""
        self.waiting = ""
        if not part.heading:
            return
        label = _label_of(part.heading)
        if label and part.subject != "plan":
            self.label_heading(part, label)
        elif part.subject == "recommendations":
            self.open()
            self.is_part, self.heading = True, part.heading
        elif self.run and self.goes_on_under(part):
            self.theme = part.title.rstrip(":")
            self.paper.take(part.heading)
        else:
            self.close()

    def label_heading(self, part, label):
        """ "Recommendation 3", or "Recommendation 3: Open the library", set as a heading."""
        if not self.run or self.run.is_ask:
            self.open()
        self.is_part = True
        text = part.title if part.heading.number else ""
        says_it = part.blocks and SAYS_IT.match(part.blocks[0].text)
        if text and not says_it:
            self.add(label, part.heading)
        else:
            self.waiting = label
            self.paper.take(part.heading)

    def goes_on_under(self, part):
        """Whether the list runs on under a heading: its first item follows the last, or is of the same kind."""
        first = next((block for block in part.blocks), None)
        if first is None or first.is_row:
            return False
        if self.last and self.last != "•":
            is_next = numbering.follows(first.number, self.last) if first.number else False
            restarts = first.number and numbering.style(first.number) == numbering.style(self.last)
            plain_theme = part.subject == "" and not part.heading.number
            return is_next or bool(restarts and plain_theme and numbering.ordinal(first.number) == 1)
        opens = not part.heading.number and part.subject in {"", "section", "findings"} and self.is_open_list()
        return opens and (first.is_item or _starts_run(first.number))

    def is_open_list(self):
        return self.run is not None and (not self.run.found or self.last == "•")

    def read(self, block, part, after):
        if block.is_row:
            self.read_row(block, part)
        elif self.waiting and block.text:
            self.add(self.waiting, block)
            self.waiting = ""
        elif LABELLED.match(block.number) and part.subject not in {"plan", "papers"}:
            self.read_labelled(block)
        elif self.is_stem(block, part, after):
            self.read_stem(block, after)
        elif COUNTED.match(block.text) and not block.number and not self.is_part and any(b.is_item for b in after):
            self.open()
            self.theme = part.title if part.heading and not part.heading.number and part.subject == "" else None
        elif self.run:
            self.read_in_run(block, part)

    def read_labelled(self, block):
        if not self.run or self.run.is_ask or not self.is_labelled_run():
            self.open()
        if not block.text:
            self.waiting = block.number
        elif len(block.text) > 14:
            self.add(block.number, block)

    def is_labelled_run(self):
        return not self.run.found or bool(LABELLED.match(self.run.found[-1].number))

    def is_stem(self, block, part, after):
        """A sentence that announces a list: it speaks of recommending or asking, ends in a colon, and a list
        follows."""
        text = block.text
        if not text.endswith((":", ":-", "that", "to")) or not after_is_list(after, part, self.paper):
            return False
        last_sentence = re.split(r"(?<=[.;])\s+", text)[-1]
        if part.subject in LISTS | {"plan", "questions", "terms"} - {"members"}:
            return False
        return bool(ASK.search(last_sentence) or (STEM.search(last_sentence) and _announces(last_sentence)))

    def read_stem(self, block, after):
        is_part = self.is_part
        self.open(is_ask=bool(ASK.search(block.text)), stem=block.text)
        self.is_part = is_part
        self.paper.take(block)

    def read_in_run(self, block, part):
        if self.continues_last(block):
            found = self.run.found[-1]
            found.text = f"{found.text} {block.printed}"
            self.paper.take(block)
        elif block.number and self.is_next(block, part):
            self.add(block.number, block)
        elif block.is_item and not block.number and self.last in {"", "•"}:
            self.add("•", block)
        elif not block.number and not block.is_item:
            self.read_paragraph(block)

    def continues_last(self, block):
        """Bullets and letters under "That the Council:" belong to it."""
        if not self.run.found or not block.is_item or not self.run.found[-1].text.endswith(":"):
            was_part = self.run.found and self.run.found[-1].line in self.seen
            return bool(was_part and block.is_item and self.is_deeper(block))
        self.seen.add(self.run.found[-1].line)
        return self.is_deeper(block)

    def is_deeper(self, block):
        if not block.number:
            return self.last != "•" or block.level > 0
        return numbering.style(block.number) != numbering.style(self.last)

    def is_next(self, block, part):
        number = block.number
        if not self.last or self.last == "•":
            is_stem = block.text.endswith(":") and STEM.search(block.text)
            return not self.run.found and not is_stem and (_starts_run(number) or self.is_list_of(block, part))
        same_style = numbering.style(number) == numbering.style(self.last)
        if numbering.follows(number, self.last):
            return True
        if not same_style or None in (numbering.ordinal(number), numbering.ordinal(self.last)):
            return False
        step = numbering.ordinal(number) - numbering.ordinal(self.last)
        return 0 <= step <= WIDEST_STEP or (numbering.ordinal(number) == 1 and self.theme is not None)

    def is_list_of(self, block, part):
        """Numbers may run on from the paragraphs before: two or more of them, or one that says that it recommends."""
        run = [b for b in part.blocks if b.number and numbering.style(b.number) == numbering.style(block.number)]
        if SAYS_IT.match(block.text) or VERB.search(block.text):
            return not block.text.endswith(":")
        return len(run) > 1 and not _is_remark(block.text)

    def read_paragraph(self, block):
        """Unnumbered paragraphs are recommendations only where they say so, or where there is one asking all."""
        if ASK.search(block.text) and self.is_part and not self.run.found:
            self.run.is_ask = True
            self.add("•", block)
        elif self.is_part and SAYS_IT.match(block.text) and self.last in {"", "•"} and not block.text.endswith(":"):
            self.add("•", block)

    def read_row(self, block, part):
        """In a table of one or two columns under "Recommendations", each row is one."""
        cells = [cell for cell in block.cells if cell]
        if not self.run or part.subject != "recommendations" or not 1 <= len(cells) <= 2:
            return
        number, text = (cells[0], cells[1]) if len(cells) == 2 else numbering.split_number(cells[0])
        number = numbering.split_number(f"{number} ")[0] or number
        if re.fullmatch(r"\(?(?:R|Rec\w*\s*)?\d+[.)]?", number, re.IGNORECASE) and len(text) > 14:
            self.add(number, block, text)

    def add(self, number, block, text=None):
        text = (text or block.text).strip()
        self.run.found.append(Found("" if number == "•" else number, text, self.theme, block.line))
        self.last = number
        self.paper.take(block, self.heading)


def after_is_list(after, part, paper):
    """Whether a list follows: in the same part, or at once under the next headings."""
    if after:
        return after[0].is_item or bool(after[0].number)
    place = next((i for i, one in enumerate(paper.parts) if one is part), 0)
    following = paper.parts[place + 1] if place + 1 < len(paper.parts) else None
    first = following.blocks[0] if following and following.blocks else None
    return bool(first and not following.heading.number and (first.is_item or _starts_run(first.number)))


def _announces(sentence):
    """ "The recommendations are as follows:" and "The Panel recommends that:" announce; others only mention."""
    return any(form.search(sentence) for form in ANNOUNCING)


def _is_remark(text):
    return (
        re.search(r"\bthese recommendations\b|\brecommendations? (?:are|were|is) (?:set out|based|made)\b", text)
        is not None
    )


def _label_of(heading):
    if LABELLED.match(heading.number):
        return heading.number
    return heading.text if LABEL_ALONE.fullmatch(heading.text) else ""


def _starts_run(number):
    return bool(number) and numbering.ordinal(number) == 1


def _merged(found):
    """A paper that gives its recommendations twice, in the summary and in the report, gives them once.

    Gives (those kept, [(place of one kept, the other words of it), ...]).
    """
    kept, other_words = [], []
    for one in found:
        place = next((place for place, each in enumerate(kept) if _same(each, one)), None)
        if place is None:
            kept.append(one)
            continue
        same = kept[place]
        same.theme = same.theme or one.theme
        same.number = same.number or one.number
        if _letters(same.text) != _letters(one.text):
            other_words.append((place, one.text))
    return kept, other_words


def _said_otherwise(found, drafted, other_words):
    for place, text in other_words:
        number = drafted[place]["number"]
        yield (
            f"Recommendation {number} stands in the paper twice, in words that differ a little, and is taken once: "
            f"“{_short(found[place].text)}”. The other time it says: “{_short(text)}”."
        )


def _short(text):
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED].rsplit(' ', 1)[0]} …"


def _letters(text):
    return re.sub(r"\W+", "", text.lower())


def _same(first, second):
    if first.line == second.line and first.text == second.text:
        return True
    one, two = _letters(first.text), _letters(second.text)
    if one == two:
        return first.number == second.number or not (first.number and second.number) or len(one) > 60
    near = abs(len(one) - len(two)) < 0.1 * max(len(one), len(two))
    return near and difflib.SequenceMatcher(None, one, two, autojunk=False).ratio() >= SAME_TEXT


def _own_numbers(found):
    """Whether the printed numbers are the recommendations' own, or only go on from the paragraphs before."""
    first = next((one.number for one in found if one.number), "")
    return bool(first) and numbering.style(first) != "1.1" and "." not in numbering.plain(first) and _starts_run(first)


def _draft(one, place, own_numbers):
    number = numbering.plain(one.number) if own_numbers and one.number else str(place)
    return {
        "number": number,
        "number_as_printed": numbering.plain(one.number) or None,
        "text": one.text,
        "theme": one.theme,
        "addressed_to": [],
        "priority": None,
        "response": None,
        "line": one.line,
    }


def _doubled(drafted):
    numbers = [one["number"] for one in drafted]
    doubled = dict.fromkeys(number for number in numbers if numbers.count(number) > 1)
    return [f"Two recommendations have the number {number}." for number in doubled]
