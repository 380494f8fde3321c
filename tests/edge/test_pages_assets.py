"""What the pages fetch, and what they must never fetch."""

import re
from pathlib import Path

import pytest

from scrutiny.papers.colour import contrast

STATIC = Path(__file__).resolve().parents[2] / "static"
SHEETS = ["vendor/govuk/govuk-frontend.min.css", "css/scrutiny.css", "css/records.css", "css/print.css"]


@pytest.fixture
def style():
    if not (STATIC / SHEETS[0]).exists():
        pytest.skip("The front-end assets are not there; script/setup fetches them.")
    return "".join((STATIC / name).read_text() for name in SHEETS)


def test_no_style_names_the_typeface_that_only_central_government_may_use(style):
    assert "GDS" not in style
    assert "@font-face" not in style


def test_no_style_fetches_anything_but_the_crest_that_no_page_draws(style):
    assert set(re.findall(r"url\(([^)]*)\)", style)) <= {"/assets/images/govuk-crest.svg"}


def test_only_the_style_and_the_script_are_copied(style):
    assert sorted(path.name for path in (STATIC / "vendor" / "govuk").iterdir()) == [
        "govuk-frontend.min.css",
        "govuk-frontend.min.js",
    ]


def test_the_copied_script_points_at_no_map(style):
    assert "sourceMappingURL" not in (STATIC / "vendor/govuk/govuk-frontend.min.js").read_text()


def test_text_on_every_status_has_contrast_enough():
    sheet = (STATIC / "css" / "records.css").read_text()
    pairs = re.findall(r"\.rag--(\w+) \{ background: (#\w{6}); color: (#\w{6}); \}", sheet)
    assert sorted(name for name, *_ in pairs) == ["amber", "blue", "green", "grey", "red"]
    assert [name for name, back, text in pairs if contrast(back, text) < 7] == []
    parts = re.findall(r"--rag-(\w+): (#\w{6});", sheet)
    assert len(parts) == 5
    assert [name for name, colour in parts if contrast(colour, "#ffffff") < 3] == []
