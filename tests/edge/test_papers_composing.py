"""Papers made from the records: everything that is there, nothing that the reader may not see."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from actionplans.models import Milestone, ProgressUpdate, Section, SuccessCriterion
from panels.actions.panels import rename_address
from panels.models import (
    ContactDetail,
    Document,
    EvidenceSession,
    Meeting,
    PanelContact,
    Question,
    QuestionSet,
    ReportSection,
    Support,
    Term,
    Theme,
    Witness,
)
from panels.standing import standing_for_audience
from scrutiny.edge.papers.composing import NoSuchPaper, compose
from scrutiny.models import Council
from scrutiny.papers.model import Empty, Status, plain
from scrutiny.papers.web import web_html
from tests import records

pytestmark = pytest.mark.django_db
OFFICERS = standing_for_audience("officers")
DAY = datetime.date(2026, 3, 2)


def the_panel(audience="public", **fields):
    assembly = records.a_body("The Assembly", kind="council")
    given = {
        "reports_to": assembly,
        "slug": "parks",
        "decision_asked": "To adopt them.",
        "decision_reason": "It is time.",
    }
    return records.a_panel(audience=audience, **(given | fields))


def part_of(paper, id):
    return next(part for part in paper.parts if part.id == id)


def rows_of(paper):
    """Every row of the action plan: for each cell the pieces in it."""
    (table,) = [block for block in part_of(paper, "action-plan").blocks if hasattr(block, "groups")]
    return [(group.heading, [cell.pieces for cell in row.cells]) for group in table.groups for row in group.rows]


def test_the_cover_tells_what_is_asked_of_whom_and_when():
    panel = the_panel(report_title="Open gates", report_on=DAY, community_priority="Green borough")
    records.a_member(panel, name="Ada Fenwright", capacity="Lead member")
    paper = compose("assembly-report", "parks", OFFICERS)
    assert (paper.title, paper.subtitle, paper.kind) == ("Open gates", "Parks in winter", "Report to the Assembly")
    assert (paper.receiving_body, paper.purpose, paper.date) == ("The Assembly", "For decision", "2 March 2026")
    assert [fact for fact in paper.facts if fact[1]] == [
        ("Report of", "Parks in winter"),
        ("Lead member", "Ada Fenwright"),
        ("Community priority", "Green borough"),
    ]


def test_recommendations_stand_under_their_themes_and_the_plan_repeats_their_numbers():
    panel = the_panel()
    gates, lamps = (
        Theme.objects.create(panel=panel, heading=words, position=n) for n, words in enumerate(("Gates", "Lamps"))
    )
    texts = {7: ("Open at dawn.", gates), 8: ("Close at dusk.", gates), 12: ("Light the paths.", lamps)}
    made = [
        records.a_recommendation(panel, text, theme=theme, number=number) for number, (text, theme) in texts.items()
    ]
    plan = records.a_plan(panel)
    for one in made:
        records.a_row(plan, recommendation=one.current)
    html = web_html(compose("assembly-report", "parks", OFFICERS))
    listed = [f'<span class="number">({number}) </span>{text}' for number, (text, _) in texts.items()]
    assert [html.count(words) for words in listed] == [1, 1, 1]
    assert [html.index(words) for words in listed] == sorted(html.index(words) for words in listed)
    assert [(heading, cells[0], cells[1]) for heading, cells in rows_of(compose("action-plan", "parks", OFFICERS))] == [
        ("Gates", ("(7)",), ("Open at dawn.",)),
        ("Gates", ("(8)",), ("Close at dusk.",)),
        ("Lamps", ("(12)",), ("Light the paths.",)),
    ]


def test_a_row_tells_who_by_when_how_far_and_what_was_said_last():
    panel = the_panel()
    plan = records.a_plan(panel)
    section = Section.objects.create(plan=plan, heading="Gates", position=1)
    dates = {"timescale": "By Apr 26", "due_on": datetime.date(2026, 4, 30), "first_due_on": datetime.date(2026, 2, 28)}
    row = records.a_row(plan, own_text="Buy keys.", number="2", section=section, status="slipping", **dates)
    part = records.a_row(plan, own_text="Ask three smiths.", number="2.1", parent=row, section=section)
    records.an_owner(row, records.a_person("Asha Okafor"))
    Milestone.objects.create(row=row, position=1, text="Locks measured", due_on=DAY, done_on=DAY)
    SuccessCriterion.objects.create(row=row, position=1, text="Nobody waits", target_year="2027")
    told = {"row": row, "status": "slipping", "audience": "public"}
    ProgressUpdate.objects.create(**told, as_at=DAY, narrative="Smith found.", explanation="Steel is late.")
    ProgressUpdate.objects.create(**told, as_at=DAY.replace(day=1), narrative="An older word.")
    (_, cells), (heading, of_part) = rows_of(compose("action-plan", plan.slug, OFFICERS))
    rating = plan.scheme.ratings.get(status="slipping")
    assert cells[0] == ("2",)
    assert cells[1][0] == "Buy keys."
    assert [item.text for item in cells[1][1].items] == ["Locks measured (by 2 March 2026): done"]
    assert cells[2] == ("Asha Okafor",)
    assert cells[3][:2] == ("By Apr 26", "Now 30 April 2026; first agreed 28 February 2026")
    assert cells[4] == ("Nobody waits (2027)",)
    assert cells[5] == (Status(rating.word, rating.colour), "Smith found.", "Steel is late.")
    assert (heading, of_part[0], of_part[2], part.parent) == ("Gates", ("2.1",), ("Nobody named",), row)


def test_what_is_past_its_date_says_so_until_it_has_ended():
    plan = records.a_plan(the_panel())
    for status in ("on_track", "complete"):
        records.a_row(plan, status=status, due_on=datetime.date(2020, 1, 31), timescale="Jan 20")
    said = ["Past its date" in str(cells[3]) for _, cells in rows_of(compose("action-plan", "parks", OFFICERS))]
    assert said == [True, False]


def test_the_summary_counts_what_the_rows_say():
    plan = records.a_plan(the_panel())
    for status in ("complete", "complete", "on_track"):
        records.a_row(plan, status=status)
    chart = part_of(compose("action-plan", "parks", OFFICERS), "action-plan").blocks[1]
    words = {status: plan.scheme.ratings.get(status=status).word for status in ("complete", "on_track")}
    assert {bar.label: bar.value for bar in chart.bars} == {words["complete"]: 2, words["on_track"]: 1}
    assert chart.alternative.startswith("3 actions. ")


@pytest.mark.parametrize("kind", ["assembly-report", "action-plan"])
def test_the_plan_says_as_at_which_day_it_was_composed(kind):
    records.a_row(records.a_plan(the_panel(report_on=datetime.date(2008, 4, 1))))
    told = f"As at {timezone.localdate():%-d %B %Y}"
    paper = compose(kind, "parks", OFFICERS)
    assert plain(part_of(paper, "action-plan").blocks[0].text) == told
    on_cover = [f"{label} {value}" for label, value in paper.facts if label == "As at"]
    assert on_cover == ([told] if kind == "action-plan" else [])


def full_records(panel, mark, **who):
    """A record of every kind that can be seen apart, each with a word of its own that begins with `mark`."""
    session = EvidenceSession.objects.create(panel=panel, kind="interview", title=f"{mark}-session", held_on=DAY, **who)
    Witness.objects.create(session=session, shown_as=f"{mark}-witness", **who)
    QuestionSet.objects.create(panel=panel, asked_of=f"{mark}-asked", **who)
    Document.objects.create(panel=panel, title=f"{mark}-document", **who)
    position = panel.report_sections.count() + 1
    words = f"<p>{mark}-words</p>"
    ReportSection.objects.create(panel=panel, position=position, heading=f"{mark}-heading", words=words, **who)
    Meeting.objects.create(
        body=panel.body, slug=f"{mark}", title=f"{mark}-meeting", held_on=DAY, starts_at=str_time(mark), **who
    )
    recommendation = records.a_recommendation(panel, f"{mark}-recommendation", **who)
    plan = getattr(panel, "action_plan", None) or records.a_plan(panel, audience="public")
    row = records.a_row(plan, recommendation=recommendation.current, **who)
    open_row = records.a_row(plan, recommendation=recommendation.current, audience="public")
    records.a_row(plan, own_text=f"{mark}-row", **who)
    for told in (row, open_row):
        ProgressUpdate.objects.create(row=told, as_at=DAY, status="on_track", narrative=f"{mark}-update", **who)
    person = records.a_person(f"Person {mark}")
    PanelContact.objects.create(panel=panel, person=person, position=position)
    ContactDetail.objects.create(person=person, kind="email", value=f"{mark}-mail@x.example", audience=who["audience"])


KINDS = [
    "session",
    "witness",
    "asked",
    "document",
    "words",
    "heading",
    "meeting",
    "recommendation",
    "row",
    "update",
    "mail",
]
AUDIENCES = ["officers", "panel", "councillors", "public"]


def str_time(mark):
    return datetime.time(9, AUDIENCES.index(mark) if mark in AUDIENCES else 30)


@pytest.mark.parametrize("reader", AUDIENCES)
def test_a_paper_holds_what_its_readers_may_see_and_nothing_else(reader):
    panel = the_panel()
    for audience in AUDIENCES:
        full_records(panel, audience, audience=audience)
    full_records(panel, "kept", audience="officers", restriction="in_confidence")
    paper = compose("assembly-report", "parks", standing_for_audience(reader))
    html = web_html(paper) + web_html(compose("action-plan", "parks", standing_for_audience(reader)))
    shown = {(mark, kind) for mark in [*AUDIENCES, "kept"] for kind in KINDS if f"{mark}-{kind}" in html}
    wider = AUDIENCES[AUDIENCES.index(reader) :]
    wanted = {(mark, kind) for mark in wider for kind in KINDS}
    # Ways to reach somebody are for officers, or as they say; a panel's own readers count as councillors.
    if reader == "panel":
        wanted -= {("panel", "mail")}
    if reader == "officers":
        wanted |= {("kept", "mail")}
    assert shown == wanted


def test_a_row_whose_recommendation_is_withheld_tells_nothing_of_it():
    panel = the_panel()
    hidden = records.a_recommendation(panel, "Sell the pond.", audience="officers", number=5)
    plan = records.a_plan(panel)
    records.a_row(plan, recommendation=hidden.current)
    ((_, cells),) = rows_of(compose("action-plan", "parks", None))
    assert cells[0] == ("None",)
    assert cells[1] == ("This action carries out a recommendation that is not published.",)


def test_every_empty_part_says_that_it_is_empty():
    the_panel(decision_asked="", decision_reason="")
    paper = compose("assembly-report", "parks", OFFICERS)
    said = [block.sentence for part in paper.parts for block in part.blocks if isinstance(block, Empty)]
    assert said == [
        "No summary has been written yet.",
        "There are no recommendations to show yet.",
        "No contact has been named yet.",
        "No members have been recorded yet.",
        "No terms of reference have been recorded yet.",
        "There are no question sets to show.",
        "There is no action plan to show yet.",
        "There are no interviews, meetings or presentations to show.",
        "There are no background papers to show.",
    ]
    assert "It has not been recorded yet what is asked." in web_html(paper)


def test_the_final_report_numbers_its_sections_and_their_paragraphs():
    panel = the_panel()
    sections = [("written", "Why", "<p>One</p><p>Two</p>"), ("terms", "Terms", ""), ("membership", "Who", "")]
    for position, (kind, heading, words) in enumerate(sections, start=1):
        ReportSection.objects.create(
            panel=panel, position=position, kind=kind, heading=heading, words=words, audience="public"
        )
    Term.objects.create(panel=panel, position=1, text="To count the gates.")
    records.a_member(panel, name="Ines Marlow", has_left=True, leaving_reason="moved away")
    Support.objects.create(panel=panel, person=records.a_person("Tom Holm", post="Clerk"), role="lead")
    html = web_html(compose("assembly-report", "parks", None))
    for words in (
        '<span class="number">1. </span>Why',
        '<span class="number">1.2 </span>Two',
        '<span class="number">(i) </span>To count the gates.',
        '<span class="number">3.2 </span>They were supported by:',
        "Ines Marlow, member; left: moved away",
        "Tom Holm, Clerk: lead service officer",
    ):
        assert words in html


def test_what_stands_elsewhere_in_the_paper_is_pointed_to_and_not_printed_twice():
    panel = the_panel()
    for position, kind in enumerate(("evidence", "recommendations", "background"), start=1):
        section = {"panel": panel, "position": position, "kind": kind, "heading": kind.title(), "audience": "public"}
        ReportSection.objects.create(**section)
    Document.objects.create(panel=panel, title="The ledger", audience="public")
    records.a_recommendation(panel, "Open at dawn.", audience="public")
    html = web_html(compose("assembly-report", "parks", None))
    assert html.count("The ledger") == html.count("Open at dawn.") == 1
    for link in ("#evidence", "#recommendations", "#background-papers"):
        assert html.count(f'href="{link}"') == 2  # in the contents and in the section
        assert html.count(f'id="{link[1:]}"') == 1


def test_questions_are_numbered_in_their_order_and_witnesses_keep_their_capacities():
    panel = the_panel()
    asked = QuestionSet.objects.create(panel=panel, asked_of="head teachers", audience="public")
    for position, text in ((1, "How many?"), (4, "Since when?")):
        Question.objects.create(question_set=asked, position=position, text=text)
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title="Depot", held_on=DAY, audience="public")
    Witness.objects.create(
        session=session, shown_as="A driver", capacity="Driver", organisation="Depot", audience="public"
    )
    Witness.objects.create(session=session, shown_as="Nobody", naming="not-at-all", audience="public")
    html = web_html(compose("assembly-report", "parks", None))
    assert "Questions for head teachers" in html
    assert '<span class="number">2. </span>Since when?' in html
    assert "Depot, 2 March 2026" in html
    assert "A driver, Driver, Depot" in html
    assert "Nobody" not in html.replace("Nobody named", "")


def test_what_is_still_to_come_is_not_among_the_evidence_given():
    panel, today = the_panel(), timezone.localdate()
    for name, days in (("Yesterday's", -1), ("Today's", 0), ("Tomorrow's", 1)):
        day = today + datetime.timedelta(days=days)
        who = {"title": f"{name} talk", "held_on": day, "audience": "public"}
        EvidenceSession.objects.create(panel=panel, kind="interview", **who)
        Meeting.objects.create(body=panel.body, slug=f"on{days}", **who | {"title": f"{name} sitting"})
    EvidenceSession.objects.create(panel=panel, kind="interview", title="Undated talk", audience="public")
    blocks = part_of(compose("assembly-report", "parks", None), "evidence").blocks
    listed = [item.text.split(",")[0] for block in blocks for item in getattr(block, "items", ())]
    assert sorted(listed[:3]) == ["Today's talk", "Undated talk", "Yesterday's talk"]
    assert listed[3:] == [f"{today - datetime.timedelta(days=1):%-d %B %Y}", f"{today:%-d %B %Y}"]


def test_a_report_is_a_draft_until_its_recommendations_have_their_numbers():
    panel = the_panel()
    assert compose("assembly-report", "parks", OFFICERS).draft == "Draft: not issued"
    recommendation = records.a_recommendation(panel)
    assert compose("assembly-report", "parks", OFFICERS).draft == "Draft: not issued"
    panel.recommendations.filter(pk=recommendation.pk).update(number=1)
    assert compose("assembly-report", "parks", OFFICERS).draft == ""


def test_a_plan_is_a_draft_until_it_is_opened():
    plan = records.a_plan(audience="public")
    assert compose("action-plan", plan.slug, None).draft == "Draft: not issued"
    plan.opened_on = DAY
    plan.save()
    assert compose("action-plan", plan.slug, None).draft == ""


def test_a_plan_is_found_by_its_own_name_and_by_that_of_its_review_also_an_old_one():
    panel = the_panel()
    plan = records.a_plan(panel)
    records.a_row(plan, own_text="Buy keys.")
    by_plan = compose("action-plan", plan.slug, None)
    rename_address(panel, "gates", by=None)
    assert compose("action-plan", "gates", None) == by_plan
    assert compose("action-plan", "parks", None) == by_plan


def test_a_review_without_a_plan_has_a_paper_that_says_so():
    the_panel()
    paper = compose("action-plan", "parks", None)
    assert paper.title == "Parks in winter: action plan"
    assert paper.parts[0].blocks == (Empty("There is no action plan to show yet."),)


@pytest.mark.parametrize(
    ("kind", "slug", "sentence"),
    [
        (
            "minutes",
            "parks",
            "There is no paper of the kind “minutes”; "
            "the kinds are assembly-report, action-plan, progress-report, interview-note, question-set, brief.",
        ),
        ("assembly-report", "nowhere", "There is no review called “nowhere” that this reader may see."),
        ("assembly-report", "parks", "There is no review called “parks” that this reader may see."),
        ("action-plan", "parks", "There is no action plan or review called “parks” that this reader may see."),
    ],
)
def test_what_is_not_there_or_not_for_the_reader_is_answered_alike(kind, slug, sentence):
    records.a_plan(the_panel(audience="councillors"))
    with pytest.raises(NoSuchPaper) as refused:
        compose(kind, slug, None)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("slug", ["the-plan", "parks"])
def test_a_plan_that_is_not_for_the_reader_is_not_there_though_its_review_is(slug):
    plan = records.a_plan(the_panel(), slug="the-plan", audience="officers")
    records.a_row(plan, own_text="Buy keys.", audience="public")
    assert "Buy keys." in web_html(compose("action-plan", slug, OFFICERS))
    try:
        html = web_html(compose("action-plan", slug, None))
    except NoSuchPaper:
        html = ""
    assert "Buy keys." not in html
    assert ("There is no action plan to show yet." in html) is (slug == "parks")


def test_the_council_lends_its_name_its_colour_and_its_logo(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    the_panel()
    council = Council(name="Whitmere", colour="#8a1538")
    council.logo.save("logo.png", ContentFile(b"picture"))
    paper = compose("assembly-report", "parks", None)
    assert (paper.council, paper.colour, paper.logo) == ("Whitmere", "#8a1538", "data:image/png;base64,cGljdHVyZQ==")
    council.logo.storage.delete(council.logo.name)
    assert compose("assembly-report", "parks", None).logo == ""


def test_a_review_is_found_before_a_plan_that_happens_to_have_its_address():
    panel = records.a_panel("Parks in winter", audience="public")
    records.a_plan(title="An inspection's plan", slug=panel.slug, audience="public")
    assert compose("action-plan", panel.slug, None).title == "Parks in winter: action plan"
