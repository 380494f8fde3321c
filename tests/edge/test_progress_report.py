"""The progress report: ratings, what changed, who did not answer, and every action, as each reader may see them."""

import csv
import io

import pdfua
import pytest
from django.core.management import call_command
from django.urls import reverse

from actionplans.actions.answers import answer
from actionplans.actions.moves import move_date
from actionplans.actions.rounds import close_round
from actionplans.actions.rows import set_timescale
from actionplans.actions.updates import add_update
from actionplans.actions.verdicts import give_verdict
from actionplans.models import ProgressUpdate, RoundAnswer
from actionplans.papers.progress_report import rated
from actionplans.pictures import RowThen
from actionplans.reporting import Report
from actionplans.timescales import understood
from panels.models import Person
from panels.standing import PUBLIC, standing_for_audience
from scrutiny.edge.papers.composing import NoSuchPaper, compose
from scrutiny.papers.web import web_html
from scrutiny.templatetags.components import PLAIN
from tests.actionplans.asking import TODAY, a_shared_plan, opened
from tests.papers.tagged import page_texts
from tests.records import a_dso, a_panel, a_row

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def plan():
    """Two rounds of three actions: Amy answers in both, Ben never, Cem once; a date moved, one signed off."""
    plan, amy, *_ = a_shared_plan(a_panel(slug="parks", audience="public"), audience="public", slug="parks-plan")
    Person.objects.filter(name="Ben Tor").update(post="Head of Parks")
    first, second, third = plan.rows.order_by("number")
    set_timescale(first, understood("June 2019"), by=None)
    _round(plan, (amy, first, "on_track"), (amy, second, "on_track"), besides=third)
    first.refresh_from_db()
    agreed = {"asked_by": "Amy Lowe", "agreed_by": "The panel", "agreed_on": TODAY(), "by": None}
    move_date(first, "June 2099", reason="Frost", **agreed)
    given = {"is_by_chair": True, "decided_on": TODAY(), "by": None}
    give_verdict(second, "complete", reason="Seen by members", **given)
    _round(plan, (amy, first, "off_track"), questions="What went well?")
    return plan


def _round(plan, *answers, besides=None, **given):
    held = opened(plan, **given)
    if besides:
        add_update(besides, as_at=TODAY(), status="slipping", narrative="Cem Ash says slipping.", by=None)
    for person, row, status in answers:
        said = {"narrative": f"{person.name} says {status}.", "channel": "link", "said_by": person.name, "by": None}
        answer(held.askings.get(person=person), row, status=status, **said)
    for asking in held.askings.filter(person__name="Amy Lowe") if held.questions else ():
        RoundAnswer.objects.create(asking=asking, position=1, question=held.questions, words="The frost, no.")
    return close_round(held, by=None)


def words_of(reader=PUBLIC, **asked):
    html = web_html(compose("progress-report", "parks", reader, **asked))
    return html


def test_it_tells_the_ratings_the_changes_and_who_was_silent(plan):
    words = words_of()
    told = [
        "Signed off: 1. Late, past the date first agreed: 1. Past the present date: 0.",
        "Since round 1",
        "Nothing was said: 1",
        " last heard of as at ",
        "Dates moved: 1",
        " from 30 June 2019 to 30 June 2099.",
        "Worse: 1",
        " from on track to off track.",
        "Signed off: 1",
        "First agreed: 30 June 2019",
        "Amy Lowe says off_track.",
        "Nothing was said in this round.",
        "Seen by members",
        "Late counts from the date first agreed",
    ]
    assert [one for one in told if one not in words] == []
    assert "Cem Ash says slipping." not in words  # of the round before


def test_names_of_those_who_were_asked_are_for_officers_and_others_read_their_posts(plan):
    dso = a_dso(panel=plan.panel)
    readers = {name: standing_for_audience(name) for name in ("officers", "panel", "councillors")}
    readers |= {"public": PUBLIC, "dso": dso, "dso of others": a_dso(panel=a_panel("Ponds"))}
    told = {name: [who for who, _ in _report(plan, reader, number=1).silent] for name, reader in readers.items()}
    named = {name: "The frost, no." in words_of(reader) for name, reader in readers.items()}
    knowing = {name: name in ("officers", "dso") for name in readers}
    assert named == knowing
    assert told == {name: ["Ben Tor, Head of Parks" if knows else "Head of Parks"] for name, knows in knowing.items()}


def _report(plan, reader, number):
    return Report(plan, plan.rounds.get(number=number), reader)


def test_an_earlier_round_is_told_as_it_was_then(plan):
    words = words_of(number=1)
    assert "This is the first round that is reported here" in words
    assert ("June 2099" in words, "Amy Lowe says on_track." in words, "No verdict yet" in words) == (False, True, True)
    with pytest.raises(NoSuchPaper, match="no round 7"):
        compose("progress-report", "parks", PUBLIC, number=7)


def test_the_last_round_that_was_closed_is_reported_and_the_running_one_only_as_a_draft_for_its_officers(plan):
    opened(plan)
    dso = a_dso(panel=plan.panel)
    assert "Round 3" not in words_of(dso)
    draft = compose("progress-report", "parks", dso, number=3)
    assert (draft.draft, dict(draft.facts)["Round"]) == ("Draft: the round is still open", "3")
    with pytest.raises(NoSuchPaper):
        compose("progress-report", "parks", PUBLIC, number=3)


def test_what_the_picture_keeps_is_told_even_if_the_records_were_changed_behind_the_history(plan):
    plan.rows.filter(number="3").update(own_text="Rewritten behind everybody's back.")
    assert [row.text for row in _report(plan, PUBLIC, 2).rows] == ["Do 1.", "Do 2.", "Do 3."]


def test_what_a_reader_may_not_read_is_on_no_copy_of_theirs(plan):
    plan.rows.filter(number="1").update(audience="officers")
    ProgressUpdate.objects.filter(row__number="3").update(audience="officers")
    rows = {reader: _report(plan, reader, 2).rows for reader in (PUBLIC, a_dso(panel=plan.panel))}
    told = [[(row.number, row.status) for row in found] for found in rows.values()]
    assert told == [
        [("2", "on_track"), ("3", "not_stated")],
        [("1", "off_track"), ("2", "on_track"), ("3", "slipping")],
    ]


def test_a_plan_without_a_round_says_so(client):
    plan, *_ = a_shared_plan(title="After the inspection", slug="free", audience="public")
    page = client.get(reverse("actionplans:report", args=["free"])).content.decode()
    assert "No round of this plan has been closed yet" in page
    _round(plan)
    assert client.get(reverse("actionplans:report", args=["free"]), {"round": 1}).status_code == 200
    assert client.get(reverse("actionplans:report", args=["free"]), {"round": "x"}).status_code == 404
    pdf = client.get(reverse("actionplans:report_pdf", args=["free"]))
    assert (pdf["Content-Type"], pdf.content[:4]) == ("application/pdf", b"%PDF")


def test_it_is_found_among_the_papers_once_a_round_is_closed(client, plan):
    page = client.get(reverse("reviews:papers", args=["parks"])).content.decode()
    address = reverse("reviews:paper", args=["parks", "progress-report"])
    assert address in page
    assert client.get(address, {"round": 1}).context["paper"].facts[1] == ("Round", "1")
    assert [client.get(address, {"round": asked}).status_code for asked in ("9", "x", "1" * 40)] == [404] * 3


def test_its_pdf_has_no_findings_and_its_csv_a_line_for_each_action(plan, tmp_path):
    pdf, sheet = tmp_path / "report.pdf", tmp_path / "report.csv"
    call_command("export_paper", "progress-report", "parks", "--output", str(pdf))
    assert [finding.message for finding in pdfua.validate(str(pdf)).findings] == []
    assert "Ratings, in the words of this plan" in " ".join(page_texts(pdf.read_bytes()))
    command = ["progress-report", "parks-plan", "--round", "2", "--format", "csv", "--as", "public"]
    call_command("export_paper", *command, "--output", str(sheet))
    lines = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"))))
    assert [(line["Number"], line["Rating"], line["Heard in this round"], line["Late"]) for line in lines] == [
        ("1", "Off track", "yes", "yes"),
        ("2", "On track", "no", ""),
        ("3", "Slipping", "no", ""),
    ]


def test_a_round_that_is_no_number_is_refused_with_a_sentence(plan, tmp_path, capsys):
    for typed in ("x", "-1"):
        with pytest.raises(SystemExit):
            call_command(
                "export_paper", "progress-report", "parks", "--output", str(tmp_path / "x"), f"--round={typed}"
            )
        assert capsys.readouterr().err == f"“{typed}” is not the number of a round.\n"


def test_per_cents_add_up_to_a_hundred_and_words_that_are_the_same_are_counted_together():
    rows = [
        a_row_then(status) for status in ("on_track", "in_progress", "slipping", "complete", "slipping", "withdrawn")
    ]
    shown = PLAIN | {"in_progress": PLAIN["on_track"]}
    told = [(one.word, number, share) for one, number, share in rated(rows, shown)]
    assert told == [
        ("Complete", 1, 17),
        ("On track", 2, 33),
        ("Slipping", 2, 33),
        ("Off track", 0, 0),
        ("Withdrawn", 1, 17),
    ]


def a_row_then(status):
    nothing = dict.fromkeys(("uuid", "number", "position", "text", "section", "timescale", "due_on", "recommendation"))
    return RowThen(status=status, is_overdue=False, is_late=False, is_superseded=False, **nothing)


def test_one_action_and_three_take_the_same_queries(plan, django_assert_max_num_queries):
    numbers = []
    for _ in range(2):
        with django_assert_max_num_queries(40) as found:
            compose("progress-report", "parks", PUBLIC)
        numbers.append(len(found))
        for number in ("4", "5"):
            a_row(plan, number=f"{number}{plan.rows.count()}")
    assert numbers[0] == numbers[1]
