"""The order of recommendations: the page as it is pressed, and what becomes of it when it is saved."""

import re

import pytest
from django.urls import reverse

from panels import ordering
from panels.actions.issuing import as_seen, issue, to_be_issued
from panels.actions.ordering import arrange, arrangement_of
from panels.models import Theme
from scrutiny.editing import Conflict
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_recommendation

ORDER = reverse("reviews:order", args=["parks"])
LINES = ["t0", "r1", "t5", "r2", "r3", "t6", "r4"]


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        ("up-r3", ["t0", "r1", "t5", "r3", "r2", "t6", "r4"]),
        ("up-r2", ["t0", "r1", "r2", "t5", "r3", "t6", "r4"]),
        ("down-r3", ["t0", "r1", "t5", "r2", "t6", "r3", "r4"]),
        ("up-r1", LINES),
        ("down-r4", LINES),
        ("down-r9", LINES),
        ("sideways-r2", LINES),
        ("", LINES),
    ],
)
def test_a_button_moves_one_place_and_past_a_heading_into_the_theme_beside(press, expected):
    assert ordering.moved(LINES, press, set()) == expected


def test_nothing_moves_above_what_is_issued():
    assert ordering.moved(LINES, "up-r3", {"r2"}) == LINES
    assert ordering.moved(LINES, "up-r2", {"r2"}) == LINES
    assert ordering.settled(["t0", "r1", "r2"], {"r2"}) == ["t0", "r2", "r1"]


def test_what_is_put_under_a_theme_stands_at_its_end():
    assert ordering.put_under(LINES, "r1", "t5", set()) == ["t0", "t5", "r2", "r3", "r1", "t6", "r4"]
    assert ordering.put_under(LINES, "r1", "t9", set()) == LINES


def test_what_makes_no_sense_is_left_away_and_what_is_missing_added():
    assert ordering.read(["r2", "t5", "r2", "r99", "x"], LINES) == ["t0", "r2", "t5", "r1", "r3", "t6", "r4"]


def test_my_order_is_brought_together_with_what_others_added_and_took_away():
    mine, now = ["t0", "t5", "r3", "r2"], ["t0", "t5", "r2", "r7", "t8", "r9"]
    assert ordering.brought_together(mine, now) == ["t0", "t5", "r2", "r7", "t8", "r9"]


@pytest.fixture
def panel(client):
    panel = a_panel("Parks in winter", slug="parks")
    client.force_login(a_dso(panel=panel))
    return panel


@pytest.fixture
def themes(panel):
    return [Theme.objects.create(panel=panel, heading=each, position=at) for at, each in enumerate(["A", "B"], 1)]


def as_shown(panel):
    return [(one.theme and one.theme.heading, one.shown_number, one.text) for one in panel.recommendations.for_list()]


@pytest.mark.django_db
def test_an_order_is_made_by_buttons_and_saved_at_once(client, panel, themes):
    one, two, three = (a_recommendation(panel, text, theme=themes[0]) for text in ("One", "Two", "Three"))
    page = Pressed(client)
    page.press(f"up-r{three.pk}")
    page.press(f"under-r{one.pk}", **{f"theme-r{one.pk}": f"t{themes[1].pk}"})
    assert as_shown(panel) == [("A", 1, "One"), ("A", 2, "Two"), ("A", 3, "Three")]
    assert told(page.press("save", follow=True)) == ["Saved: the order."]
    assert as_shown(panel) == [("A", 1, "Three"), ("A", 2, "Two"), ("B", 3, "One")]
    assert Event.objects.of(panel).first().verb == "put in another order the recommendations of"
    assert Event.objects.of(one).first().changes == {"theme": ["A", "B"]}
    assert two.version == panel.recommendations.get(pk=two.pk).version


class Pressed:
    """The page of the order, with all its lines as a browser sends them."""

    def __init__(self, client):
        self.client = client
        self.read(client.get(ORDER))

    def read(self, answer):
        self.answer = answer
        form = answer.context and answer.context.get("form")
        self.sent = {"seen": " ".join(form.seen), "line": form.lines} if form else {}

    def press(self, press, follow=False, **more):
        self.read(self.client.post(ORDER, self.sent | more | {"press": press}, follow=follow))
        return self.answer


@pytest.mark.django_db
def test_the_focus_stays_on_the_button_that_was_pressed_as_long_as_it_is_there(client, panel):
    for text in ("One", "Two", "Three"):
        a_recommendation(panel, text)
    first, page, focused = panel.recommendations.for_list()[0], Pressed(client), []
    for press in ("down", "down", "up", "down", "up", "up"):
        page.press(f"{press}-r{first.pk}")
        focused.append(re.findall(r'value="(\w+)-r\d+" autofocus', page.answer.text))
    assert focused == [["down"], ["up"], ["up"], ["up"], ["up"], ["down"]]


@pytest.mark.django_db
def test_of_two_who_move_at_once_the_second_is_told_and_nothing_is_lost(client, panel, themes):
    _, two = (a_recommendation(panel, text, theme=themes[0]) for text in ("One", "Two"))
    mine, theirs = Pressed(client), Pressed(client)
    theirs.press(f"under-r{two.pk}", **{f"theme-r{two.pk}": f"t{themes[1].pk}"})
    theirs.press("save")
    a_recommendation(panel, "New", theme=themes[1])
    mine.press(f"up-r{two.pk}")
    answer = mine.press("save")
    assert (answer.status_code, "Somebody changed this list" in answer.text) == (409, True)
    assert as_shown(panel) == [("A", 1, "One"), ("B", 2, "Two"), ("B", 3, "New")]
    mine.press("save")
    assert as_shown(panel) == [("A", 1, "Two"), ("A", 2, "One"), ("B", 3, "New")]


@pytest.mark.django_db
def test_what_is_issued_keeps_its_place(panel, themes):
    one, two = (a_recommendation(panel, text, theme=themes[0]) for text in ("One", "Two"))
    issue(panel, by=None, seen=as_seen(to_be_issued(panel)))
    three = a_recommendation(panel, "Three", theme=themes[0])
    now, fixed = arrangement_of(panel)
    arrange(
        panel,
        ["t0", f"t{themes[0].pk}", *(f"r{each.pk}" for each in (three, two, one)), f"t{themes[1].pk}"],
        seen=now,
        by=None,
    )
    assert (as_shown(panel), fixed) == (
        [("A", 1, "One"), ("A", 2, "Two"), ("A", 3, "Three")], {f"r{one.pk}", f"r{two.pk}"},
    )  # fmt: skip
    with pytest.raises(Conflict):
        arrange(panel, now, seen=now[:-1], by=None)


@pytest.mark.django_db
def test_themes_are_added_renamed_moved_and_removed_and_what_stood_under_them_stays(client, panel, themes):
    a_recommendation(panel, "One", theme=themes[0])
    a_recommendation(panel, "Two", theme=themes[1])
    address = reverse("reviews:themes", args=["parks"])
    first, second = ([str(theme.pk), theme.heading] for theme in themes)
    seen = {"seen": [first[0], second[0]], "seen-text": ["A", "B"]}
    lines = {"line": ["0", "1"], "line-id": [second[0], ""], "line-0": "B, renamed", "line-1": "C", "press": "save"}
    assert client.post(address, seen | lines).status_code == 302
    assert [(theme.heading, theme.position) for theme in panel.themes.all()] == [("B, renamed", 1), ("C", 2)]
    assert as_shown(panel) == [(None, 1, "One"), ("B, renamed", 2, "Two")]


@pytest.mark.django_db
def test_a_theme_with_issued_recommendations_stays_and_no_two_have_one_heading(client, panel, themes):
    for theme in themes:
        a_recommendation(panel, theme=theme)
    issue(panel, by=None, seen=as_seen(to_be_issued(panel)))
    address = reverse("reviews:themes", args=["parks"])
    page = Page(client, address)
    page.send({"press": "remove-0"})
    page.send({"press": "save"})
    assert page.errors == {
        "__all__": ["“A” holds recommendations that are issued, so it stays. Go back to have it again"]
    }
    page = Page(client, address)
    page.send({"line-1": "a", "press": "save"})
    assert page.errors["line-1"] == ["Theme 1 has that heading already"]
    assert list(panel.themes.values_list("heading", flat=True)) == ["A", "B"]


@pytest.mark.django_db
def test_where_everything_is_issued_the_page_says_so_and_saves_nothing(client, panel):
    a_recommendation(panel, "Light the paths.")
    assert 'value="save"' in client.get(ORDER).text
    panel.recommendations.update(number=1)
    page = client.get(ORDER).text
    assert "All of them are issued" in page
    assert 'value="save"' not in page
