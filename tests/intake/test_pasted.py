"""Lists pasted as one block, in every numbering that councils use."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.intake.pasted import HEADING, NOTE, doubts, read

CASES = {
    "roman numbers in brackets": (
        "(i) Open the gate at six\n(ii) Close the gate at ten\n(iii) Oil the hinges",
        ["(i) Open the gate at six", "(ii) Close the gate at ten", "(iii) Oil the hinges"],
    ),
    "roman numbers with one bracket": (
        "i) Open the gate\nii) Close the gate\niii) Oil the hinges\niv) Paint the posts\nv) Mow the verge",
        ["i) Open the gate", "ii) Close the gate", "iii) Oil the hinges", "iv) Paint the posts", "v) Mow the verge"],
    ),
    "roman numbers with a stop": (
        "i. Open the gate\nii. Close the gate\niii. Oil it now",
        ["i) Open the gate", "ii. Close the gate", "iii. Oil it now"],
    ),
    "numbers with a stop": ("1. Open the gate\n2. Close the gate", ["1. Open the gate", "2. Close the gate"]),
    "numbers with a bracket": ("1) Open the gate\n2) Close the gate", ["1) Open the gate", "2) Close the gate"]),
    "numbers in brackets": ("(1) Open the gate\n(2) Close the gate", ["(1) Open the gate", "(2) Close the gate"]),
    "numbers and nothing else": ("1 Open the gate\n2 Close the gate", ["1. Open the gate", "2. Close the gate"]),
    "numbers and a dash": ("1 - open the gate\n2 – close the gate", ["1. open the gate", "2. close the gate"]),
    "numbers and a colon": ("1: Open the gate\n2: Close the gate", ["1. Open the gate", "2. Close the gate"]),
    "numbers of a section": ("4.1 Open the gate\n4.2 Close the gate", ["4.1 Open the gate", "4.2 Close the gate"]),
    "letters with a bracket": ("a) open the gate\nb) close the gate", ["a) open the gate", "b) close the gate"]),
    "letters in brackets beyond the ninth": (
        "\n".join(f"({letter}) Open gate {letter}" for letter in "ghijkl"),
        [f"({letter}) Open gate {letter}" for letter in "ghijkl"],
    ),
    "capital letters with a stop": (
        "A. Open the gate\nB. Close the gate\nC. Oil the hinges",
        ["A) Open the gate", "B) Close the gate", "C) Oil the hinges"],
    ),
    "codes": ("R1 Open the gate\nR2 Close the gate", ["R1 Open the gate", "R2 Close the gate"]),
    "the word and a colon": (
        "Recommendation 1: Open the gate\nRecommendation 2: Close the gate",
        ["Recommendation 1 Open the gate", "Recommendation 2 Close the gate"],
    ),
    "the word on a line of its own": (
        "Recommendation 1\nOpen the gate.\nDo it soon.\n\nRecommendation 2\nClose the gate.",
        ["Recommendation 1 Open the gate. Do it soon.", "Recommendation 2 Close the gate."],
    ),
    "numbers on lines of their own": (
        "1.\nOpen the gate\n2.\nClose the gate\n3.\nOil the hinges",
        ["1. Open the gate", "2. Close the gate", "3. Oil the hinges"],
    ),
    "bullets of all kinds": (
        "• Open the gate\n- Close the gate\n– Oil the hinges\n* Paint the posts\n\uf0b7\tMow the verge",
        ["Open the gate", "Close the gate", "Oil the hinges", "Paint the posts", "Mow the verge"],
    ),
    "rings for bullets": ("o Open the gate\no Close the gate", ["Open the gate", "Close the gate"]),
    "Word's bullets in two depths": (
        "•\tThe keeper:\no\topens the gate\no\tcloses the gate\n•\tThe clerk counts the keys",
        ["The keeper:\n• opens the gate\n• closes the gate", "The clerk counts the keys"],
    ),
    "letters under numbers": (
        "1. The keeper:\n(a) opens the gate; and\n(b) closes it.\n2. The clerk counts the keys.",
        ["1. The keeper:\n(a) opens the gate; and\n(b) closes it.", "2. The clerk counts the keys."],
    ),
    "roman numbers under letters": (
        "(a) The keeper:\n(i) opens the gate\n(ii) closes it\n(b) The clerk counts the keys",
        ["(a) The keeper:\n(i) opens the gate\n(ii) closes it", "(b) The clerk counts the keys"],
    ),
    "bullets under numbers": (
        "1. The keeper:\n- opens the gate\n- closes it\n2. The clerk counts the keys",
        ["1. The keeper:\n• opens the gate\n• closes it", "2. The clerk counts the keys"],
    ),
    "blank lines between": (
        "1. Open the gate\n\n\n2. Close the gate\n\n3. Oil it",
        ["1. Open the gate", "2. Close the gate", "3. Oil it"],
    ),
    "wrapped lines": (
        "1. Open the gate of the upper park\nbefore the first bus comes\n2. Close it",
        ["1. Open the gate of the upper park before the first bus comes", "2. Close it"],
    ),
    "a sentence cut by the end of a page": (
        "1. Open the gate of the upper park and leave it open until\n\n14\n\nthe last bus has gone\n2. Close the gate",
        ["1. Open the gate of the upper park and leave it open until the last bus has gone", "2. Close the gate"],
    ),
    "a hyphen that cannot be seen": (
        "1. Open the rail\u00ad\nway gate\n2. Shut it",
        ["1. Open the railway gate", "2. Shut it"],
    ),
    "marks that cannot be seen": (
        "\u200f1.\u00a0Open\u00a0the\u200b gate\u202e\n\u20662.\u2003Close \u201cthe\u201d gate\u2069",
        ["1. Open the gate", "2. Close \u201cthe\u201d gate"],
    ),
    "no numbers, a line each": (
        "Open the gate at six\nClose the gate at ten\nOil the hinges",
        ["Open the gate at six", "Close the gate at ten", "Oil the hinges"],
    ),
    "no numbers, a paragraph each": (
        "That the gate be opened\nat six every day.\n\nThat the gate be closed\nat ten every day.",
        ["That the gate be opened at six every day.", "That the gate be closed at ten every day."],
    ),
    "mixed marks with one run of numbers": (
        "1. Open the gate\n(2) Close the gate\n3) Oil the hinges\nR4 Paint the posts",
        ["1. Open the gate", "(2) Close the gate", "3) Oil the hinges", "R4 Paint the posts"],
    ),
    "a number that was forgotten": (
        "1. Open the gate.\nClose the gate.\n3. Oil the hinges.",
        ["1. Open the gate.", "Close the gate.", "3. Oil the hinges."],
    ),
    "a table of Word": (
        "No\tRecommendation\tOwner\n1\tOpen the gate at six\tCabinet\n2\tClose the gate\nat ten\tWater Board",
        ["1 Open the gate at six", "2 Close the gate at ten"],
    ),
    "a table without a head": (
        "R1\tOpen the gate at six every day\tHigh\nR2\tClose the gate at ten every day\tLow",
        ["R1 Open the gate at six every day", "R2 Close the gate at ten every day"],
    ),
    "a table of Word with rows for sections": (
        "Ref\tDay\tRecommendation\tAnswer\nParks\nA/1\t3 May\tThat the gate be opened\tAgreed\nRoads\nNone\t\t\t\n"
        "Rivers\nB/2\t4 May\tThat the bank be mown.\tNoted",
        ["# Parks", "A/1 That the gate be opened", "# Roads", "# Rivers", "B/2 That the bank be mown."],
    ),
    "a table of Word whose last cells have several paragraphs": (
        "No\tRecommendation\tOwner\n1\tOpen the gate\tCabinet\nBoard\nPolice\n2\tClose the gate\tCabinet\nBoard",
        ["1 Open the gate", "2 Close the gate"],
    ),
    "points under one sentence": (
        "3.1 It is recommended that the keeper:-\n(a) opens the gate\n(b) closes the gate",
        ["note: 3.1 It is recommended that the keeper:", "(a) opens the gate", "(b) closes the gate"],
    ),
    "a list in one sentence": (
        "To look into: (i) who opens the gate; (ii) who closes it; and (iii) who oils the hinges.",
        [
            "note: To look into:",
            "(i) who opens the gate;",
            "(ii) who closes it; and",
            "(iii) who oils the hinges.",
        ],
    ),
    "headings with numbers that run on": (
        "Recommendations\n\nGates\n1. Open the gate\n2. Close the gate\n\nHinges:\n3. Oil the hinges",
        ["note: Recommendations", "# Gates", "1. Open the gate", "2. Close the gate", "# Hinges", "3. Oil the hinges"],
    ),
    "headings with numbers that begin again": (
        "GATES\n1. Open the gate\nHINGES\n1. Oil the hinges",
        ["# GATES", "1. Open the gate", "# HINGES", "1. Oil the hinges"],
    ),
    "sections and their paragraphs": (
        "1. Gates\n1.1 Open the gate\n1.2 Close the gate\n2. Hinges\n2.1 Oil the hinges",
        ["# Gates", "1.1 Open the gate", "1.2 Close the gate", "# Hinges", "2.1 Oil the hinges"],
    ),
    "an introduction and a remark": (
        "The panel recommends that:\n• the gate is open.\n\n“It never is.”\n\n• the hinges be oiled.",
        ["note: The panel recommends that:", "the gate is open.", "note: “It never is.”", "the hinges be oiled."],
    ),
    "headings over lines without numbers": (
        "Gates\n\nThat the gate be opened.\n\nThat the gate be closed.\n\nHinges\n\nThat the hinges be oiled.",
        ["# Gates", "That the gate be opened.", "That the gate be closed.", "# Hinges", "That the hinges be oiled."],
    ),
    "marks of Markdown and HTML": (
        "### **Gates**\n\n- (1) Open *the* gate\n<p>(2) Close the gate</p>",
        ["# Gates", "(1) Open the gate", "(2) Close the gate"],
    ),
    "one line": ("That the gate be opened.", ["That the gate be opened."]),
    "nothing": (" \n\t\n\u200b", []),
}  # fmt: skip


def told(items):
    marks = {HEADING: "#", NOTE: "note:"}
    return [f"{marks.get(item.kind, item.label)} {item.text}".strip() for item in items]


@pytest.mark.parametrize("case", CASES)
def test_a_pasted_block_is_split_as_a_person_would(case):
    text, expected = CASES[case]
    assert told(read(text)) == expected


def test_places_are_numbers_whatever_the_label():
    items = read("Gates\n(i) Open the gate\n(ii) Close the gate\n(iv) Oil the hinges")
    assert [(item.label, item.number, item.level) for item in items] == [
        ("", None, 0),
        ("(i)", 1, 1),
        ("(ii)", 2, 1),
        ("(iv)", 4, 1),
    ]


DOUBTED = {
    "1. Open the gate\n3. Close the gate": [(1, "A number is missing: 1 is followed by 3.")],
    "1. Open the gate\n5. Close the gate": [(1, "3 numbers are missing: 1 is followed by 5.")],
    "1. Open the gate\n2. Close the gate\n2. Oil the hinges": [(2, "The number 2 stands twice.")],
    "3. Open the gate\n2. Close the gate": [(1, "The numbers go back here: 3 is followed by 2.")],
    "19. Open the gate\n20. Close the gate": [],
    "Gates\n1. Open the gate\nHinges\n1. Oil the hinges": [],
    "1.1 Open the gate\n1.2 Close the gate\n2.1 Oil the hinges": [],
    "1. Open the gate of the\n2. Close": [
        (0, "It seems to break off: is it whole?"),
        (1, "It is very short: is it whole?"),
    ],
    "1. Open the gate.\nClose the gate.\n3. Oil the hinges.": [(1, "It has no number, but others have.")],
    "1\tOpen the gate\tCabinet\n2\tClose the gate\tCabinet": [
        (0, "The other columns of its row were left out: Cabinet"),
        (1, "The other columns of its row were left out: Cabinet"),
    ],
    "a) Open the gate\nb) Close the gate at ten\n• 5. Oil the hinges": [
        (1, "What stands under it begins with 5: does it belong to it?")
    ],
    "1. The keeper:\na) opens the gate\nb) closes the gate\n2. The clerk:\n(i) counts the keys\n(ii) keeps them": [],
    "The panel recommends that:\n1. the gate be opened\n2. it be closed": [
        (0, "These words have no number or bullet and seem to be no item.")
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", DOUBTED)
def test_what_is_doubtful_is_said_where_it_stands(text):
    assert [(doubt.place, doubt.sentence) for doubt in doubts(read(text))] == DOUBTED[text]


def test_three_hundred_lines_come_out_as_three_hundred_items():
    lines = [f"{number}. Open gate {number} before the first bus comes" for number in range(1, 301)]
    items = read("\n".join(lines))
    assert told(items) == lines
    assert doubts(items) == []


@given(st.text(max_size=400))
def test_no_text_makes_it_fail(text):
    doubts(read(text))


WORDS = st.lists(st.sampled_from(["gate", "hinge", "keeper", "posts", "verge"]), min_size=3, max_size=12)


@given(
    st.lists(WORDS.map(lambda words: f"Open {' '.join(words)}"), min_size=2, max_size=12),
    st.sampled_from(["{}.", "({})", "{})", "R{}", "Recommendation {}:"]),
)
def test_numbered_lines_come_out_as_they_went_in(texts, form):
    pasted = "\n".join(f"{form.format(place)} {text}" for place, text in enumerate(texts, 1))
    assert [(item.number, item.text) for item in read(pasted)] == list(enumerate(texts, 1))


def test_a_block_may_be_set_in_as_it_stands_in_a_report():
    assert told(
        read(
            dedent("""
        Gates
            (a) Open the gate
                in the morning
            (b) Close it at night
    """)
        )
    ) == ["# Gates", "(a) Open the gate in the morning", "(b) Close it at night"]
