"""What the council calls a panel is what every page calls it."""

import re

import pytest
from django.urls import reverse

from panels.models import Panel
from scrutiny.edge.papers.composing import compose
from scrutiny.models import Council
from tests.edge.full_review import a_full_review
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
OF_A_REVIEW = [
    "overview", "scope", "people", "evidence", "findings", "recommendations", "report", "plan", "papers", "readers",
]  # fmt: skip
OUR_OWN = re.compile(r"\breviews?\b", re.IGNORECASE)


@pytest.fixture(autouse=True)
def _word():
    Council.objects.create(name="Wexcombe Borough Council", panel_word="task group")


def words_of(response):
    """What a reader of the page is shown or told, without addresses."""
    html = re.sub(r"<script.*?</script>", "", response.text, flags=re.DOTALL)
    told = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', html)
    return " ".join([re.sub(r"<[^>]+>", " ", html), *told])


@pytest.mark.parametrize("name", OF_A_REVIEW)
def test_a_page_of_it_says_the_councils_word_and_no_other(client, name):
    panel = a_full_review()
    client.force_login(a_dso())
    page = words_of(client.get(reverse(f"reviews:{name}", args=[panel.slug])))
    assert OUR_OWN.findall(page) == []
    assert "Task groups" in page


@pytest.mark.parametrize(
    "address", ["/", "/reviews/", "/reviews/?text=nothing", "/reviews/?stage=none", "/no-such-page/"]
)
@pytest.mark.parametrize("many", [0, 1])
def test_so_do_the_front_page_and_the_list(client, address, many):
    for _ in range(many):
        a_panel("Parks in winter", audience="public")
    page = words_of(client.get(address))
    assert OUR_OWN.findall(page) == []
    assert "ask groups" in page


def test_and_so_do_papers(client):
    panel = a_full_review()
    facts = dict(compose("action-plan", panel.slug, None).facts)
    assert facts["Task group"] == Panel.objects.get().title
