"""The side navigation of a review: its parts in groups, and the one where the reader is."""

import pytest
from django.urls import reverse

from panels.parts import GROUPS, groups_of
from scrutiny.edge.urls import urlpatterns
from tests.records import a_dso, a_panel, a_user

PAGES = [page for _, parts in GROUPS for _, page, _ in parts]


def shown(panel, here="overview", **rights):
    groups = groups_of(panel, here=here, **{"is_signed_in": True, "may_change": True} | rights)
    return {group.words: [(part.words, part.current) for part in group.parts] for group in groups}


@pytest.mark.django_db
def test_the_parts_stand_in_groups_and_the_one_where_the_reader_is_is_marked():
    assert shown(a_panel(), here="add_recommendation") == {
        "The work": [("Overview", ""), ("Scope", ""), ("People", ""), ("Timetable", ""), ("Meetings", "")],
        "The evidence": [("Evidence", ""), ("Findings", ""), ("Evidence map", "")],
        "The outcome": [
            ("Recommendations", "true"), ("Report", ""), ("Route", ""), ("Action plan", ""),
            ("What changed", ""), ("Papers", ""),
        ],
        "Keeping": [("History", ""), ("Who may read it", "")],
    }  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["round", "open_round", "owners", "move_date", "sections", "plan_as_at", "open_plan"])
def test_what_is_done_to_a_plan_stands_beneath_it(page):
    outcome = shown(a_panel(), here=page)["The outcome"]
    assert [words for words, current in outcome if current] == ["Action plan"]


@pytest.mark.django_db
def test_a_group_of_which_nothing_is_open_to_the_reader_is_left_out():
    assert "Keeping" not in shown(a_panel(), is_signed_in=False, may_change=False)
    assert shown(a_panel("Other", slug="other"), may_change=False)["Keeping"] == [("History", "")]


def test_every_page_that_is_said_to_stand_beneath_a_part_is_there_and_stands_beneath_one_alone():
    named = [*PAGES, *(page for _, parts in GROUPS for *_, beneath in parts for page in beneath)]
    of_reviews = {each.name for each in _addresses(urlpatterns)}
    assert [name for name in named if name not in of_reviews] == []
    assert len(named) == len(set(named))


@pytest.mark.django_db
def test_the_page_says_where_the_reader_is_also_where_the_parts_are_folded(client):
    panel = a_panel("Parks", slug="parks", audience="public")
    scope = client.get(reverse("reviews:scope", args=["parks"])).text
    assert '<summary class="parts__summary">Scope <span' in scope
    assert 'aria-current="page">Scope</a>' in scope
    assert "Who may read it</a>" not in scope
    client.force_login(a_user())
    assert "Who may read it</a>" not in client.get(panel.get_absolute_url()).text
    client.force_login(a_dso(panel=panel))
    assert "Who may read it</a>" in client.get(panel.get_absolute_url()).text


def _addresses(patterns):
    for each in patterns:
        yield from _addresses(each.url_patterns) if hasattr(each, "url_patterns") else [each]
