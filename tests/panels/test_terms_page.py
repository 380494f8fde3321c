"""Changing the list of the terms of reference, without a script."""

import pytest
from django.urls import reverse

from panels.models import Term
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:terms", args=["parks"])


@pytest.fixture
def panel():
    panel = a_panel("Parks in winter", slug="parks")
    for position, text in enumerate(["To look.", "To listen.", "To advise."], start=1):
        Term.objects.create(panel=panel, position=position, text=text)
    return panel


@pytest.fixture
def page(client, panel):
    client.force_login(a_dso(panel=panel))
    return Page(client, ADDRESS)


@pytest.fixture
def save_first(client, panel):
    def save(**typed):
        browser = type(client)()
        browser.force_login(a_dso(panel=panel))
        assert Page(browser, ADDRESS).send(with_dashes(typed)).status_code == 302

    return save


def with_dashes(typed):
    return {name.replace("_", "-"): value for name, value in typed.items()}


def stored():
    return list(Term.objects.order_by("position").values_list("position", "text"))


def shown(page):
    return [row["field"].value() for row in page.response.context["form"].rows()]


def test_a_term_is_added_changed_moved_and_removed_and_then_all_is_saved_at_once(page, panel):
    first = Term.objects.get(position=1)
    page.send({"line-0": "To look closely.", "press": "add"})
    page.send({"line-3": "To report.", "press": "up-3"})
    page.send({"press": "remove-1"})
    assert shown(page) == ["To look closely.", "To report.", "To advise."]
    assert stored() == [(1, "To look."), (2, "To listen."), (3, "To advise.")]
    answer = page.send({"press": "save"}, follow=True)
    assert told(answer) == ["Saved: the terms of reference."]
    assert stored() == [(1, "To look closely."), (2, "To report."), (3, "To advise.")]
    assert Term.objects.get(position=1).pk == first.pk
    verbs = set(Event.objects.filter(subject_kind="panels.term").values_list("verb", "subject_name"))
    assert verbs == {("changed", "(i) To look closely."), ("added", "(ii) To report."), ("deleted", "(ii) To listen.")}


def test_terms_change_places(page):
    page.send({"press": "down-0"})
    page.send({"press": "save"})
    assert stored() == [(1, "To listen."), (2, "To look."), (3, "To advise.")]
    assert set(Term.objects.values_list("text", "version")) == {("To listen.", 2), ("To look.", 2), ("To advise.", 1)}
    assert Event.objects.first().verb == "put in another order the terms of reference of"


@pytest.mark.parametrize("press", ["up-0", "down-2", "up-99", "remove-x", "up--1", "nonsense", "add-²", "remove-"])
def test_a_button_that_leads_nowhere_changes_nothing(page, press):
    page.send({"press": press, "line-0": "To look closely."})
    assert shown(page)[0] == "To look closely."
    assert stored()[0] == (1, "To look.")


def test_the_first_term_of_a_review_without_any(client):
    panel = a_panel("Buses", slug="buses")
    client.force_login(a_dso(panel=panel))
    page = Page(client, reverse("reviews:terms", args=["buses"]))
    assert page.send({"line-0": "To ride."}).status_code == 302
    assert [term.text for term in panel.terms.all()] == ["To ride."]


def test_all_terms_can_be_removed(page):
    for _ in range(3):
        page.send({"press": "remove-0"})
    assert page.send({"press": "save"}).status_code == 302
    assert stored() == []


def test_a_term_without_words_is_refused_beside_its_field_and_a_new_one_left_empty_is_left_out(page):
    page.send({"line-1": " ", "press": "add"})
    page.send({"press": "save"})
    assert page.errors == {"line-1": ["Write term 2, or remove it"]}
    assert page.send({"line-1": "To hear."}).status_code == 302
    assert [text for _, text in stored()] == ["To look.", "To hear.", "To advise."]


def test_too_long_and_too_many_are_refused(page):
    page.send({"line-0": "x" * 5001})
    assert page.errors == {"line-0": ["Use at most 5000 characters: this has 5001"]}
    many = {"line": [str(n) for n in range(300)], "line-id": [""] * 300, **{f"line-{n}": "x" for n in range(300)}}
    page.send(many)
    assert page.errors == {"__all__": ["That is too much for one list: there can be 200."]}
    assert len(stored()) == 3


def test_nothing_changed_is_nothing_saved(page):
    assert told(page.send(follow=True)) == ["Nothing was different, so nothing was saved."]
    assert not Event.objects.filter(subject_kind="panels.term").exists()


def test_the_term_of_another_review_cannot_be_swapped_in(page):
    foreign = Term.objects.create(panel=a_panel("Buses"), position=1, text="To ride.")
    page.send({"line-id": [str(foreign.pk), "", ""], "line-0": "Mine"})
    foreign.refresh_from_db()
    assert (foreign.text, foreign.panel.title) == ("To ride.", "Buses")
    seen = {"seen": [str(foreign.pk)], "seen-text": ["To ride."], "line-id": [str(foreign.pk)], "line": ["0"]}
    assert Page(page.client, ADDRESS).send(seen).status_code in {200, 409}
    foreign.refresh_from_db()
    assert foreign.text == "To ride."


def test_two_who_change_the_list_see_both_and_nothing_is_lost(page, save_first):
    Term.objects.filter(position=3).update(text="To advise the board.")
    page = Page(page.client, ADDRESS)
    save_first(line_0="To look closely.", line_2="To advise the whole board.")
    answer = page.send({"line-1": "To hear.", "line-2": "To tell the board."})
    assert (answer.status_code, "Somebody changed this list while you wrote" in answer.text) == (409, True)
    assert shown(page) == ["To look closely.", "To hear.", "To tell the whole board."]
    assert page.send({"press": "save"}).status_code == 302
    assert [text for _, text in stored()] == ["To look closely.", "To hear.", "To tell the whole board."]


def test_what_a_colleague_added_or_removed_meanwhile_is_brought_together(page, panel):
    Term.objects.get(position=1).delete()
    Term.objects.get(position=2).delete()
    Term.objects.create(panel=panel, position=9, text="To visit.")
    answer = page.send({"line-1": "To hear."})
    assert answer.status_code == 409
    assert shown(page) == ["To hear.", "To advise.", "To visit."]
    assert page.send({"press": "save"}).status_code == 302
    assert stored() == [(1, "To hear."), (2, "To advise."), (3, "To visit.")]


def test_only_its_officers_find_the_way_to_it(client, page, panel):
    scope = reverse("reviews:scope", args=["parks"])
    assert ADDRESS in client.get(scope).text
    panel.audience = "public"
    panel.save()
    client.force_login(a_dso(panel=a_panel("Buses")))
    assert (ADDRESS in client.get(scope).text, client.get(ADDRESS).status_code) == (False, 403)


BLOCK = """The panel will:
(i) look into how the parks are lit;
(ii) hear from those who walk there after­ noon,
and from those who do not;
(iv) say what should be done."""


def said(page):
    rows = page.response.context["form"].rows()
    return {row["place"]: row["note"]["said"] for row in rows if row["note"]}


def test_a_pasted_block_is_split_shown_and_saved_only_when_it_has_been_looked_at(page):
    answer = page.send({"block": BLOCK, "press": "split"})
    assert "4 terms read from what you pasted. Look at each, then save: nothing is saved yet." in answer.text
    assert shown(page) == [
        "To look.", "To listen.", "To advise.", "The panel will", "look into how the parks are lit;",
        "hear from those who walk there after noon, and from those who do not;", "say what should be done.",
    ]  # fmt: skip
    assert said(page) == {
        3: ["It seems to be a heading. Remove it if it is no term."],
        6: ["A number is missing: (ii) is followed by (iv)."],
    }
    assert (len(stored()), page.sent["block"]) == (3, "")
    page.send({"press": "remove-3"})
    page.send({"line-3": "Look into how the parks are lit.", "press": "save"})
    assert [text for _, text in stored()][3:5] == [
        "Look into how the parks are lit.", "hear from those who walk there after noon, and from those who do not;",
    ]  # fmt: skip


def test_whoever_saves_with_a_block_in_its_box_is_shown_it_first(page):
    page.send({"block": "1. To count.\n2. To weigh.", "press": "save"})
    assert (shown(page)[3:], len(stored())) == (["To count.", "To weigh."], 3)
    assert page.send({"press": "save"}).status_code == 302
    assert len(stored()) == 5


@pytest.mark.parametrize(
    ("block", "error"),
    [
        ("", "Paste them here first"),
        ("​ ­", "There are no words in what you pasted"),
        ("\n".join(f"{n}. To count the trees of street {n}." for n in range(1, 301)),
         "That is too much at once: 300 were read, and there is room for 197 more"),
        ("x" * 100_001, "That is too much at once: use at most 100,000 characters"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_and_stays_in_its_box(page, block, error):
    page.send({"block": block, "press": "split"})
    assert (page.errors, page.sent["block"].strip(), shown(page)) == (
        {"block": [error]}, block.strip(), ["To look.", "To listen.", "To advise."],
    )  # fmt: skip


def test_a_table_from_a_word_processor_and_writing_from_right_to_left_are_read(page):
    page.send({"block": "1\tTo count the lamps.\n2\t‫لعد الأشجار في الحديقة.‬\t", "press": "split"})
    assert shown(page)[3:] == ["To count the lamps.", "لعد الأشجار في الحديقة."]


def test_the_same_term_twice_is_refused(page):
    page.send({"press": "add"})
    page.send({"line-3": "to  LOOK.", "press": "save"})
    assert page.errors == {"line-3": ["Term 4 says the same as term 1: change it or remove it"]}


def test_doubles_that_stood_there_before_may_stay(client, panel):
    Term.objects.filter(position=2).update(text="To look.")
    client.force_login(a_dso(panel=panel))
    assert Page(client, ADDRESS).send({"line-2": "To advise everybody."}).status_code == 302


def test_a_full_list_can_be_saved(page, panel):
    Term.objects.bulk_create(Term(panel=panel, position=n, text=f"To count tree {n}.") for n in range(4, 201))
    page = Page(page.client, ADDRESS)
    assert page.send({"line-199": "To count the last tree."}).status_code == 302


def test_in_a_sitting_saving_goes_on_to_the_next_step_and_so_does_saving_nothing(client, page):
    page = Page(client, f"{ADDRESS}?sitting=yes")
    assert "Save and go on to lines of enquiry" in page.response.text
    onwards = f"{reverse('reviews:enquiries', args=['parks'])}?sitting=yes"
    answer = page.send({"line-0": "To look closely."}, follow=True)
    assert (answer.redirect_chain, told(answer)) == ([(onwards, 302)], ["Saved: the terms of reference."])
    answer = Page(client, f"{ADDRESS}?sitting=yes").send(follow=True)
    assert (answer.redirect_chain, told(answer)) == ([(onwards, 302)], [])
