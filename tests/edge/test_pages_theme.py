"""The council's colour on every page, readable whatever it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny.edge.views.theme import stylesheet
from scrutiny.models import Council
from scrutiny.papers.colour import DEFAULT, contrast

HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def colours(sheet):
    return dict(re.findall(r"--council(-\w+|): (#[0-9a-f]{6});", sheet))


@given(HEX)
def test_every_colour_gives_readable_text_on_the_band_and_in_the_colour_itself(colour):
    given_by = colours(stylesheet(colour))
    assert given_by[""] == colour
    assert contrast(given_by[""], given_by["-text"]) >= 4.5
    assert contrast(given_by["-ink"], "#ffffff") >= 4.5
    assert contrast(given_by["-ink"], given_by["-tint"]) >= 4.5


@pytest.mark.parametrize("colour", ["", None, "red", "#fff", "#12345g", "#123456;}", "#1234567", "url(//example.org)"])
def test_what_is_no_colour_is_answered_with_the_default(colour):
    assert stylesheet(colour) == stylesheet(DEFAULT)


@pytest.mark.django_db
def test_the_sheet_is_served_to_everybody_and_not_sent_again_while_it_is_the_same(client):
    first = client.get("/theme.css")
    assert (first.status_code, first["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert client.get("/theme.css", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304
    Council.objects.create(name="Wexcombe Borough Council", colour="#7a1f5c")
    changed = client.get("/theme.css", HTTP_IF_NONE_MATCH=first["ETag"])
    assert changed.status_code == 200
    assert "--council: #7a1f5c;" in changed.content.decode()
