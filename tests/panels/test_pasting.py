"""Recommendations pasted as one block, looked at, corrected and added all at once."""

from uuid import UUID

import pytest
from django.urls import reverse

from panels.models import MinorityView, Recommendation, Theme
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:paste", args=["parks"])
BLOCK = """Recommendations

Gates
1. That the gates are opened at dawn.
2. That the gates are closed
at dusk, in every park.

Hinges
3. That the hinges are oiled:
(a) in spring; and
(b) in autumn.
"""


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks")


@pytest.fixture
def page(client, panel):
    client.force_login(a_dso(panel=panel))
    return Page(client, ADDRESS)


def looked(page, block=BLOCK, **more):
    page.send({"block": block, "press": "look", **more})
    return page


def stored():
    found = Recommendation.objects.for_list()
    return [(str(one.theme or ""), one.shown_number, one.number, one.reference, one.text) for one in found]


def roles(page):
    return [(line.role, line.text, line.doubts) for line in page.response.context["lines"].lines]


def test_a_block_is_shown_as_it_was_understood_and_nothing_is_saved(page):
    looked(page)
    assert roles(page) == [
        ("out", "Recommendations", ["These words have no number or bullet and seem to be no item."]),
        ("heading", "Gates", []),
        ("item", "That the gates are opened at dawn.", []),
        ("item", "That the gates are closed at dusk, in every park.", []),
        ("heading", "Hinges", []),
        ("item", "That the hinges are oiled:\n(a) in spring; and\n(b) in autumn.", []),
    ]
    assert "3 recommendations under 2 themes; 1 line left out." in page.response.text
    assert stored() == []


def test_one_press_adds_all_of_it_under_its_themes(page, panel):
    Theme.objects.create(panel=panel, heading="GATES", position=1)
    answer = looked(page).send({"press": "save"}, follow=True)
    assert told(answer) == ["Added: 3 recommendations, and 1 new theme."]
    assert stored() == [
        ("GATES", 1, None, "", "That the gates are opened at dawn."),
        ("GATES", 2, None, "", "That the gates are closed at dusk, in every park."),
        ("Hinges", 3, None, "", "That the hinges are oiled:\n(a) in spring; and\n(b) in autumn."),
    ]


def test_lines_are_corrected_left_out_joined_and_taken_in(page):
    block = "1. One thing to do\n2. second half of it\n\n“A remark made.”\n\n3. Quite another thing"
    looked(page, block)
    assert [role for role, _, _ in roles(page)] == ["item", "item", "out", "item"]
    page.send({"press": "check", "text-0": "That one thing be done", "join-1": "on", "take-2": "on", "out-3": "on"})
    assert [role for role, _, _ in roles(page)] == ["item", "join", "item", "out"]
    page.send({"press": "save"})
    assert [text for *_, text in stored()] == ["That one thing be done second half of it", "“A remark made.”"]


def test_sending_the_page_twice_adds_once(page, client):
    looked(page)
    again = dict(page.sent)
    page.send({"press": "save"})
    answer = client.post(ADDRESS, again | {"press": "save"}, follow=True)
    assert told(answer)[-1] == "These were added already: this page had been sent before."
    assert len(stored()) == 3


def test_all_of_it_is_undone_by_one_press(page, panel, client):
    a_recommendation(panel, "Mow the verge.")
    looked(page).send({"press": "save"})
    answer = client.post(reverse("undo"), follow=True)
    assert told(answer)[-1] == "Undone: what was pasted is gone again."
    assert [text for *_, text in stored()] == ["Mow the verge."]
    assert not Theme.objects.exists()
    assert Event.objects.filter(verb="deleted").count() == 5


def test_nothing_is_undone_once_one_of_them_was_changed(page, client):
    looked(page).send({"press": "save"})
    Recommendation.objects.filter(position=2).update(version=2)
    answer = client.post(reverse("undo"), follow=True)
    assert "changed or used since" in told(answer)[-1]
    assert len(stored()) == 3


def test_nor_once_a_minority_view_stands_beside_one_of_them(page, panel, client):
    looked(page).send({"press": "save"})
    MinorityView.objects.create(
        panel=panel, recommendation=panel.recommendations.first(), whose="Ines Marlow", text="Dusk is too early."
    )
    answer = client.post(reverse("undo"), follow=True)
    assert "changed or used since" in told(answer)[-1]
    assert len(stored()) == 3


def test_the_numbers_of_an_issued_report_are_kept(page):
    looked(page, "R4 Open the upper gate\nR7 Close the lower gate", numbers="issued")
    assert page.sent["number-0"] == "4"
    page.send({"press": "save"})
    assert stored() == [("", 4, 4, "R4", "Open the upper gate"), ("", 7, 7, "R7", "Close the lower gate")]


def test_a_number_that_is_missing_doubled_or_taken_is_said_beside_its_box(page, panel):
    a_recommendation(panel, "Mow the verge.", number=2)
    looked(page, "1. Open the gate\n2. Close the gate\n3. Oil the hinges\n4. Paint the posts", numbers="issued")
    page.send({"press": "save", "number-0": "", "number-3": "3"})
    assert page.response.context["lines"].errors == {
        "number-0": ["Write its number in the report"],
        "number-1": ["This review has a recommendation 2 already"],
        "number-3": ["Line 3 has the number 3 already"],
    }
    assert len(stored()) == 1


def test_what_says_nearly_what_is_there_already_is_doubted(page, panel):
    a_recommendation(panel, "That the gates of all parks are opened at dawn.")
    looked(page, "1. That the gates of all the parks are opened at dawn\n2. That the verges are mown in spring by hand")
    assert [doubts for _, _, doubts in roles(page)] == [["Recommendation 1 of this review says nearly the same."], []]


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"block": ""}, {"block": ["Paste the recommendations"]}),
        ({"block": "\u200b \n\t"}, {"block": ["No words were found in this: copy the list once more"]}),
        (
            {"block": "\n".join(f"{n}. Open gate {n} now" for n in range(1, 402))},
            {"block": ["These are 401 lines, and 400 can be taken in at once: paste them in parts"]},
        ),
        (
            {"block": "x\x00y"},
            {"block": ["The recommendations holds a character that cannot be kept. Type it again without it"]},
        ),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field_and_stays_in_it(page, typed, errors):
    page.send({"press": "look"} | typed)
    assert page.errors == errors
    assert "<title>Error: Paste recommendations: " in page.response.text


def test_what_cannot_be_saved_is_said_beside_the_line(page):
    looked(page, "1. Open the gate\n2. Close the gate")
    page.send({"press": "save", "text-0": " ", "join-0": "", "join-1": ""})
    assert page.response.context["lines"].errors == {"text-0": ["Write what is recommended, or leave the line out"]}
    page.send({"press": "save", "text-0": "Open it", "join-0": "on"})
    assert page.response.context["lines"].errors == {"join-0": ["There is no recommendation above to join it with"]}
    page.send({"press": "save", "out-0": "on", "out-1": "on"})
    assert page.response.context["lines"].errors == {"__all__": ["Nothing is left to be added: every line is left out"]}
    assert stored() == []


@pytest.mark.parametrize("lines", [1, 3])
def test_looking_asks_the_same_of_the_database_however_much_was_pasted(page, django_assert_num_queries, lines):
    a_recommendation(a_panel("Buses"), "Run later buses.")
    block = "\n".join(f"{n}. That gate {n} be opened" for n in range(lines))
    with django_assert_num_queries(9):
        looked(page, block)


def test_three_hundred_lines_are_read_and_saved_at_once(page):
    block = "\n".join(f"{n}. That gate {n} be opened by keeper {n}" for n in range(1, 301))
    looked(page, block).send({"press": "save"})
    assert [(number, text) for _, number, _, _, text in stored()] == [
        (n, f"That gate {n} be opened by keeper {n}") for n in range(1, 301)
    ]


def test_one_goes_back_to_the_block_without_losing_it(page):
    looked(page).send({"press": "back"})
    assert page.sent["block"].replace("\r\n", "\n").strip() == BLOCK.strip()
    assert UUID(page.sent["mark"])


def test_a_block_of_very_many_lines_is_refused_before_it_is_read(page):
    looked(page, "1. a\n" * 5_001)
    assert page.errors == {"block": ["That has 5,001 lines. Paste 5,000 at most at a time"]}
