"""Surveys: their figures typed, pasted or brought as a file; drawn, and told as a table."""

import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from panels.actions.surveys import add_survey
from panels.models import Survey, SurveyElement, SurveyGroup, SurveyScore
from panels.papers.surveys import figures_blocks
from scrutiny.edge.papers.composing import compose
from scrutiny.models import Event
from scrutiny.papers.model import GroupedBars
from scrutiny.papers.web import web_html
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
BLOCK = """Element\tCouncil\tPartners
Questionnaires sent\t40\t20
Number returned\t30\t5
Trust\t3.4\t2,9
Pace\t\t4"""


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public")


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


@pytest.fixture
def survey(panel, dso):
    return add_survey(Survey(panel=panel, title="How we work together", audience="public"), by=dso)


def figures(client, survey):
    return Page(client, f"/reviews/parks/evidence/surveys/{survey.uuid}/figures/")


def pasted(client, survey, block=BLOCK):
    page = figures(client, survey)
    page.send({"press": "paste", "block": block})
    return page


def saved(survey):
    found = Survey.objects.whole().get(pk=survey.pk)
    groups = [(group.name, group.invited, group.returned, group.return_rate) for group in found.groups.all()]
    names = {group.pk: group.name for group in found.groups.all()}
    means = {
        element.text: {names[score.group_id]: str(score.mean) for score in element.scores.all()}
        for element in found.elements.all()
    }
    return groups, means


THESE = (
    [("Council", 40, 30, 75), ("Partners", 20, 5, 25)],
    {"Trust": {"Council": "3.400", "Partners": "2.900"}, "Pace": {"Partners": "4.000"}},
)


def test_a_survey_is_added_with_its_scale_and_then_its_figures(client, dso, panel):
    page = Page(client, "/reviews/parks/evidence/surveys/add/")
    answer = page.send({"title": "How we work together", "scale_from": "1", "scale_to": "1"})
    assert page.errors == {"scale_to": ["The scale must end higher than it begins"]}
    answer = page.send({"scale_to": "7"}, follow=True)
    survey = Survey.objects.get()
    assert answer.redirect_chain == [(f"/reviews/parks/evidence/surveys/{survey.uuid}/figures/", 302)]
    assert told(answer) == ["Added: How we work together. Now its figures."]
    assert [survey.audience, survey.scale_to] == ["officers", 7]


def test_what_is_pasted_is_shown_in_the_table_and_saved_when_it_was_looked_at(client, survey):
    page = pasted(client, survey)
    assert "This is what was understood." in page.response.text
    assert SurveyElement.objects.count() == 0
    assert told(page.send({"press": "save"}, follow=True)) == ["Saved: the figures."]
    assert saved(survey) == THESE
    event = Event.objects.get(subject_kind="panels.survey", verb="changed the figures of")
    assert event.changes["figures"][1].split("\n")[3:] == ["Trust\t3.4\t2.9", "Pace\t\t4.0"]


def test_a_file_is_read_like_what_is_pasted(client, survey):
    page = figures(client, survey)
    page.send({"press": "read", "file": SimpleUploadedFile("figures.csv", BLOCK.replace("\t", ";").encode("cp1252"))})
    page.send({"press": "save"})
    assert saved(survey) == THESE


def test_a_file_of_300_columns_is_refused_with_a_sentence_and_the_table_stays(client, survey):
    wide = "\n".join([",".join(["x", *map(str, range(300))]), ",".join(["y", *["3"] * 300])])
    page = figures(client, survey)
    page.send({"press": "read", "head-0": "Council", "file": SimpleUploadedFile("wide.csv", wide.encode())})
    assert page.errors == {
        "file": ["It has 300 columns after the first; there is room for 12. Take out those that are not needed"]
    }
    assert page.sent["head-0"] == "Council"


@pytest.mark.parametrize("block", ["", "words alone"])
def test_a_paste_that_is_no_table_is_said_beside_the_box_and_stays_in_it(client, survey, block):
    page = pasted(client, survey, block)
    assert list(page.errors) == ["block"]
    assert page.sent["block"] == block


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"cell-2-0": "5.6"}, {"cell-2-0": ["5.6 is outside the scale from 1 to 5"]}),
        ({"cell-1-1": "21"}, {"cell-1-1": ["21 returned of 20 invited: check both numbers"]}),
        ({"name-3": "trust "}, {"name-3": ["That name stands there twice: call one of them something else"]}),
        ({"name-3": ""}, {"name-3": ["Name this element, or remove it"]}),
        ({"head-1": ""}, {"head-1": ["Name this group, or remove it"]}),
        ({"head-1": "council"}, {"head-1": ["That name stands there twice: call one of them something else"]}),
    ],
)
def test_what_cannot_be_is_said_beside_its_cell_and_nothing_is_saved(client, survey, typed, errors):
    page = pasted(client, survey)
    page.send(typed | {"press": "save"})
    assert [page.errors, SurveyElement.objects.count()] == [errors, 0]
    assert f'id="id_{next(iter(errors))}_error"' in page.response.text


def test_lines_and_groups_are_added_and_taken_out_by_buttons(client, survey):
    page = pasted(client, survey)
    page.send({"press": "add-line"})
    page.send({"press": "column-0", "name-4": "Care", "cell-4-1": "2"})
    page.send({"press": "line-2"})
    page.send({"press": "save"})
    assert saved(survey) == (THESE[0][1:], {"Pace": {"Partners": "4.000"}, "Care": {"Partners": "2.000"}})


def test_what_is_called_differently_stays_the_same_record_and_two_may_change_names(client, survey):
    pasted(client, survey).send({"press": "save"})
    before = dict(SurveyElement.objects.values_list("text", "pk"))
    figures(client, survey).send({"press": "save", "name-2": "Pace", "name-3": "Trust"})
    after = dict(SurveyElement.objects.values_list("text", "pk"))
    assert after == {"Pace": before["Trust"], "Trust": before["Pace"]}


def test_what_is_pasted_again_keeps_the_records_of_the_same_names(client, survey):
    pasted(client, survey).send({"press": "save"})
    before = dict(SurveyElement.objects.values_list("text", "pk"))
    pasted(client, survey, BLOCK + "\nCare\t1\t2").send({"press": "save"})
    after = dict(SurveyElement.objects.values_list("text", "pk"))
    assert {text: after[text] for text in before} == before
    assert len(after) == 3


def test_the_second_of_two_who_save_at_once_sees_what_the_first_saved(client, survey):
    first, second = pasted(client, survey), pasted(client, survey)
    first.send({"press": "save"})
    second.send({"press": "save", "cell-2-0": "1"})
    assert [second.response.status_code, "What they saved" in second.response.text] == [409, True]
    assert SurveyScore.objects.get(element__text="Trust", group__name="Council").mean == Decimal("3.4")
    second.send({"press": "save"})
    assert SurveyScore.objects.get(element__text="Trust", group__name="Council").mean == Decimal("1")


def test_a_scale_that_leaves_a_mean_outside_is_refused(client, survey):
    pasted(client, survey).send({"press": "save"})
    page = Page(client, f"/reviews/parks/evidence/surveys/{survey.uuid}/change/")
    page.send({"scale_to": "3"})
    assert page.errors["scale_to"][0].endswith("would be outside it: change the figures first")


def test_everybody_reads_a_public_survey_drawn_and_as_a_table_with_the_same_numbers(client, survey):
    pasted(client, survey).send({"press": "save"})
    client.logout()
    page = client.get(f"/reviews/parks/evidence/surveys/{survey.uuid}/").text
    drawn = page[page.index("<svg") : page.index("</svg>")]
    assert re.findall(r">(\d\.\d \w+|no answer: \w+)</text>", drawn) == [
        "3.4 Council", "2.9 Partners", "no answer: Council", "4.0 Partners",
    ]  # fmt: skip
    assert 'aria-label="Bars of 2 elements on a scale from 1 to 5. Council: highest Trust, 3.4;' in drawn
    assert all(words in page for words in ("75%", "25%", "Mean score of each element", "Scale from 1 to 5."))
    assert "style=" not in drawn


def test_a_survey_stands_in_the_reports_evidence_and_one_for_officers_does_not(client, survey, panel):
    pasted(client, survey).send({"press": "save"})
    add_survey(Survey(panel=panel, title="Among ourselves"), by=None)
    report = web_html(compose("assembly-report", "parks", None))
    assert ["How we work together" in report, "3.4 Council" in report, "Among ourselves" in report] == [
        True, True, False,
    ]  # fmt: skip


def areas_in(text):
    """The first cells of the tables of that paper, which name what its survey asked about."""
    within = text[text.index("Area of focus") :].partition("Appendix 2")[0]
    cells = [re.sub(r"<[^>]+>", "", line.partition("\t")[0]).strip() for line in within.split("\n") if "\t" in line]
    return list(dict.fromkeys(cell for cell in cells if cell and cell != "Area of focus"))


def test_twelve_elements_by_council_and_partners_as_an_audit_printed_them(client, survey, samples):
    """What was asked and how many answered are read from the sample, which shows its means as a picture alone."""
    path = next(samples.rglob("isle-of-wight-audit-diagnostic.txt"), None)
    if path is None:
        pytest.skip("That sample is not among these.")
    text = path.read_text()
    areas, rate = areas_in(text), int(re.search(r"(\d+) per cent return rate", text)[1])
    lines = [f"{area}\t{1 + place / 4}\t{4.5 - place / 4}" for place, area in enumerate(areas)]
    block = "\n".join(["\tcouncil\tpartners", "Invited\t100\t13", f"Returned\t{rate}\t10", *lines])
    pasted(client, survey, block).send({"press": "save"})
    whole = Survey.objects.whole().get()
    [chart] = [block for block in figures_blocks(whole) if isinstance(block, GroupedBars)]
    assert [len(chart.lines), chart.groups] == [12, ("council", "partners")]
    assert [label for label, _ in chart.lines] == areas
    assert [group.return_rate for group in whole.groups.all()] == [rate, rate]


@pytest.mark.parametrize("number", [1, 3])
def test_the_surveys_ask_the_database_as_often_for_one_as_for_many(
    client, survey, panel, dso, number, django_assert_num_queries
):
    for place in range(number):
        one = add_survey(Survey(panel=panel, title=f"S{place}"), by=None)
        group = SurveyGroup.objects.create(survey=one, position=1, name="All")
        element = SurveyElement.objects.create(survey=one, position=1, text="Trust")
        SurveyScore.objects.create(element=element, group=group, mean=3)
    client.get("/reviews/parks/evidence/surveys/")
    with django_assert_num_queries(10):
        client.get("/reviews/parks/evidence/surveys/")
