"""A paper goes through the browser and is saved as a whole; the same comes of it as on the command line."""

import datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from actionplans.models import Row
from panels.models import Body, Panel, Person
from scrutiny.edge.models import DraftImport
from scrutiny.jobs import where
from scrutiny.jobs.running import carry_out
from scrutiny.models import Event, Job, StoredFile
from tests.edge.uploading import PLAN, REPORT, a_draft, bring, brought, many, mistakes, rows_as_told, said, save
from tests.records import a_body, a_dso, a_panel, a_person, a_recommendation, a_user, an_administrator

pytestmark = pytest.mark.django_db
PAPERS = Path(__file__).parent.parent / "intake" / "papers"
MADE_UP = sorted((PAPERS / "councils").glob("*.txt")) + [PAPERS / "markdown-review.md", PAPERS / "page.html"]
SAMPLES = [
    "barking-dagenham-assembly-report",
    "dudley-select-committee-report",
    "hartlepool-forum-agenda-pack",
    "isle-of-wight-audit-diagnostic",
    "middlesbrough-panel-executive-summary",
]


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


def by_command(path):
    """What the command makes of a paper; nothing of it stays."""
    with transaction.atomic():
        call_command("import_document", str(path))
        told = rows_as_told()
        transaction.set_rollback(True)
    return told


def by_pages(client, path):
    with transaction.atomic():
        paper = brought(client, path.read_bytes(), path.name)
        save(client, paper)
        assert (paper.state, paper.refusal) == ("saved", {})
        told = rows_as_told()
        transaction.set_rollback(True)
    return told


@pytest.mark.parametrize("path", MADE_UP, ids=lambda path: path.stem)
def test_a_paper_saved_unchanged_gives_what_the_command_gives(client, dso, path):
    assert by_pages(client, path) == by_command(path)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_saved_unchanged_gives_what_the_command_gives(client, dso, samples, name):
    path = samples / f"{name}.txt"
    assert by_pages(client, path) == by_command(path)


def test_words_that_are_pasted_are_read_like_a_file(client, dso):
    response = client.post(reverse("imports:upload"), {"text": REPORT.replace("\n", "\r\n")})
    paper = DraftImport.objects.get()
    assert response.url == paper.get_absolute_url()
    assert (paper.name, len(paper.draft["recommendations"]), len(paper.draft["members"])) == ("Pasted text.txt", 3, 3)


def test_the_draft_says_what_was_found_and_nothing_is_a_record_yet(client, dso):
    paper = a_draft(dso)
    text = client.get(paper.get_absolute_url()).text
    assert [word in text for word in ("Recommendations", "Members", "Throw this draft away")] == [True] * 3
    assert (Panel.objects.count(), Person.objects.count()) == (0, 0)


def test_what_is_saved_is_said_before_and_linked_after(client, dso):
    a_person("Ned Farrow")
    paper = a_draft(dso)
    before = client.get(reverse("imports:save", args=[paper.uuid])).context["lines"]
    assert ("1 review", "new") in before
    assert ("3 recommendations", "") in before
    assert ("3 people named", "1 known already, 2 new") in before

    response = save(client, paper)

    panel = Panel.objects.get()
    assert said(response) == ["Saved: everything that the paper “report.txt” says."]
    assert ("3 recommendations", reverse("reviews:recommendations", args=[panel.slug])) in response.context["links"]
    assert (paper.panel, panel.recommendations.count(), panel.body.memberships.count()) == (panel, 3, 3)


def test_the_history_of_each_record_says_from_which_paper_it_came(client, dso):
    save(client, a_draft(dso))
    made = Event.objects.exclude(subject_kind="edge.draftimport")
    assert set(made.values_list("by", flat=True)) == {dso.pk}
    assert {reason.splitlines()[0] for reason in made.values_list("reason", flat=True)} == {
        "From the paper “report.txt”."
    }


def test_a_plan_is_added_to_the_review_that_was_chosen(client, dso):
    panel = a_panel("Libraries")
    a_recommendation(panel, "Open the library on Sundays", number=1)
    paper = brought(client, PLAN, "plan.txt", panel=panel.slug)
    save(client, paper)
    assert (Panel.objects.count(), panel.action_plan.rows.count()) == (1, 2)


def test_the_review_can_be_chosen_later_and_another_ones_review_cannot(client):
    ours, theirs = a_panel("Ours"), a_panel("Theirs", audience="public")
    client.force_login(a_dso(panel=ours))
    paper = brought(client, REPORT)
    address = reverse("imports:review", args=[paper.uuid])
    refused = client.post(address, {"panel": theirs.slug}, follow=True)
    paper.refresh_from_db()
    assert (said(refused), paper.panel) == (["Choose a review from the list."], None)
    client.post(address, {"panel": ours.slug})
    paper.refresh_from_db()
    assert paper.panel == ours
    swapped = bring(client, REPORT, panel=theirs.slug)
    assert mistakes(swapped) == ["Choose a review from the list"]


def test_who_looks_after_one_review_makes_no_other_and_loses_nothing(client):
    user = a_dso(panel=a_panel("Ours"))
    client.force_login(user)
    paper = a_draft(user)
    response = save(client, paper)
    assert "You are not a democratic services officer of" in response.text
    assert (Panel.objects.count(), paper.state, Person.objects.count()) == (1, "draft", 0)


def test_a_meeting_of_a_body_that_somebody_else_looks_after_is_left_to_them(client):
    board, panel = a_body("Overview and Scrutiny Committee", kind=Body.Kind.COMMITTEE), a_panel("Ours")
    client.force_login(a_dso(panel=panel))
    paper = brought(client, (PAPERS / "councils" / "committee-minutes.txt").read_bytes(), panel=panel.slug)
    save(client, paper)
    assert (paper.state, board.meetings.count()) == ("saved", 0)


def test_the_same_file_again_says_when_it_was_taken_in_and_by_whom(client, dso):
    dso.name = "Amy Hollis"
    dso.save()
    first = brought(client, REPORT)
    assert "taken in already" not in client.get(brought(client, REPORT).get_absolute_url()).text
    save(client, first)
    page = client.get(brought(client, REPORT, "another name.txt").get_absolute_url()).text
    assert "This paper was taken in already" in page
    assert f"Amy Hollis saved it on {first.saved_at:%-d %B %Y}" in page
    assert first.get_absolute_url() in page


KINDS = "Choose plain text (.txt), Markdown (.md) or web page (.html)."


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("empty.txt", b"", "“empty.txt” is empty."),
        ("blank.txt", b"\n \n", "blank.txt is empty: there is no text in it."),
        ("paper.docx", b"PK\x03\x04", f"“paper.docx” is of a kind that cannot be taken here. {KINDS}"),
        ("paper", b"words", "Give the file a name with an ending that says what it is"),
        ("paper.exe.txt", b"MZ\x00\x01", "“paper.exe.txt” is not a text file: it holds binary content."),
        ("paper.txt", b"%PDF-1.7 ...", "“paper.txt” is a PDF under another name, not a text file."),
        ("large.txt", b"a" * (25 * 1024 * 1024), "“large.txt” is 25.0 MB; the most is 20 MB."),
        ("notes.txt", (PAPERS / "nothing" / "recipe.txt").read_bytes(), "Nothing in this paper was recognised"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:20] else "",
)
def test_each_paper_that_cannot_be_taken_has_its_sentence_beside_the_field(client, dso, name, raw, sentence):
    response = bring(client, raw, name)
    assert (response.status_code, len(mistakes(response))) == (200, 1)
    assert mistakes(response)[0].startswith(sentence)
    assert list(response.context["form"].errors) == ["file"]
    assert (DraftImport.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_neither_or_both_of_file_and_words_are_refused_and_the_words_stay(client, dso):
    assert mistakes(client.post(reverse("imports:upload"), {})) == ["Choose a file, or paste the words of the paper"]
    both = bring(client, REPORT, text="Some words")
    assert mistakes(both) == ["Choose a file or paste the words, not both"]
    assert "Some words</textarea>" in both.text


def test_pasted_words_with_nothing_in_them_stay_in_the_box(client, dso):
    response = client.post(reverse("imports:upload"), {"text": "The hedge was cut."})
    assert mistakes(response)[0].startswith("Nothing in this paper was recognised")
    assert "The hedge was cut.</textarea>" in response.text


@pytest.mark.parametrize("name", ["../../etc/report.txt", "re\nport.txt", "r" * 3_000 + ".txt", "\u202etxt.report.txt"])
def test_a_name_made_to_hurt_becomes_a_plain_one(client, dso, name):
    paper = brought(client, REPORT, name)
    assert paper.name.endswith(".txt")
    assert len(paper.name) <= 200
    assert not {"/", "\n", "\u202e"} & set(paper.name)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings_are_read_and_shown(client, dso, encoding):
    paper = brought(client, REPORT.replace("library", "café").encode(encoding))
    assert "café" in paper.draft["recommendations"][0]["text"]
    assert "café" in client.get(reverse("imports:paper", args=[paper.uuid])).text


def test_a_draft_is_for_whoever_brought_it_and_for_those_of_its_review(client):
    panel = a_panel("Ours")
    user = a_dso(panel=panel)
    own, shared = a_draft(user), a_draft(user, panel=panel)
    answers = {}
    for name, user in {
        "colleague": a_dso(panel=panel),
        "other": a_dso(panel=a_panel("Another")),
        "of the council": a_dso(),
        "administrator": an_administrator(),
        "nobody": a_user(),
    }.items():
        client.force_login(user)
        answers[name] = [client.get(paper.get_absolute_url()).status_code for paper in (own, shared)]
    assert answers == {
        "colleague": [404, 200],
        "other": [404, 404],
        "of the council": [200, 200],
        "administrator": [403, 403],
        "nobody": [403, 403],
    }


def test_a_draft_is_thrown_away_with_one_press_and_a_saved_paper_is_not(client, dso):
    paper = a_draft(dso)
    response = client.post(reverse("imports:throw_away", args=[paper.uuid]), follow=True)
    assert (said(response), DraftImport.objects.count()) == (["Thrown away: the draft of “report.txt”."], 0)
    assert Event.objects.latest("pk").verb == "threw away"
    saved = a_draft(dso)
    save(client, saved)
    response = client.post(reverse("imports:throw_away", args=[saved.uuid]), follow=True)
    assert said(response) == ["This paper was saved, so it is no draft to throw away."]
    assert DraftImport.objects.count() == 1


def test_a_draft_saved_by_two_is_saved_once(client, dso):
    paper = a_draft(dso)
    address, version = reverse("imports:save", args=[paper.uuid]), paper.version
    client.post(address, {"version": version})
    again = client.post(address, {"version": version}, follow=True)
    assert again.redirect_chain == [(paper.get_absolute_url(), 302)]
    assert Panel.objects.count() == 1


def test_a_draft_changed_since_it_was_checked_is_not_saved(client, dso):
    paper = a_draft(dso)
    client.post(reverse("imports:review", args=[paper.uuid]), {"panel": a_panel("Ours").slug})
    response = client.post(reverse("imports:save", args=[paper.uuid]), {"version": 1})
    assert "Somebody has changed this draft since you looked." in response.text
    paper.refresh_from_db()
    assert (paper.state, Person.objects.count()) == ("draft", 0)


def test_a_failure_keeps_nothing_and_stands_beside_the_line_at_fault(client, dso):
    panel = a_panel("Libraries")
    a_recommendation(panel, "Something else altogether, about the parks in winter.", number=2)
    paper = brought(client, REPORT, panel=panel.slug)
    before = rows_as_told()
    response = save(client, paper)
    sentence = "The review has another recommendation 2 already, so nothing was saved."
    at = paper.draft["recommendations"][1]["key"]
    part = reverse("imports:part", args=[paper.uuid, "recommendations"])
    assert f'href="{part}#{at}"' in response.text
    assert client.get(part).context["notes"][at][0] == (sentence, True)
    assert rows_as_told() == before


def test_a_paper_of_ten_thousand_lines_is_taken_and_shown_in_pieces(client, dso):
    paper = brought(client, REPORT + "\n".join(f"Line {n} says nothing of note." for n in range(10_000)))
    sizes = []
    for address in (
        paper.get_absolute_url(),
        reverse("imports:paper", args=[paper.uuid]),
        reverse("imports:part", args=[paper.uuid, "recommendations"]),
    ):
        sizes.append(len(client.get(address).content))
    assert max(sizes) < 300_000


@pytest.mark.once
@pytest.mark.parametrize("number", [1, 3, 300])
def test_every_page_of_a_draft_asks_the_database_little_however_long_it_is(
    client, dso, number, django_assert_max_num_queries
):
    paper = a_draft(dso, many(number) + "\n\nThe panel comprised Councillor Bo Ray.\n")
    assert len(paper.draft["recommendations"]) == number
    pages = [reverse(f"imports:{name}", args=[paper.uuid]) for name in ("draft", "names", "paper", "save")]
    pages += [reverse("imports:part", args=[paper.uuid, "recommendations"]), reverse("imports:list")]
    for page in pages:
        with django_assert_max_num_queries(12):
            response = client.get(page)
        assert (response.status_code, len(response.content) < 1_000_000) == (200, True), page


def test_the_day_of_the_paper_is_the_day_of_its_progress(client, dso):
    paper = a_draft(dso, f"# Libraries\n\n8 October 2008\n\n{PLAN}")
    save(client, paper)
    assert Row.objects.first().updates.get().as_at == datetime.date(2008, 10, 8)


@pytest.fixture
def worker(settings):
    """A web process that leaves longer work to a worker, as the server's are."""
    settings.WORKER = True
    before = where._leaves_work, where._since
    where.leave_work_to_worker()
    yield
    where._leaves_work, where._since = before


def test_a_larger_paper_is_read_by_a_job_which_leads_to_the_draft(client, dso, worker):
    words = REPORT + "\nNothing of note is said here.\n" * 10_000
    response = bring(client, words)
    paper, job = DraftImport.objects.get(), Job.objects.get()
    assert (response.url, paper.state, job.state) == (reverse("jobs:job", args=[job.uuid]), "reading", "waiting")
    assert "still being read" in client.get(paper.get_absolute_url()).text
    carry_out(job.uuid)
    job.refresh_from_db()
    paper.refresh_from_db()
    assert (job.state, job.result, paper.state) == ("done", paper.get_absolute_url(), "draft")
    assert len(paper.draft["recommendations"]) == 3


def test_a_larger_paper_with_nothing_in_it_says_so_and_can_be_thrown_away(client, dso, worker):
    bring(client, "The hedge was cut.\n" * 20_000)
    paper, job = DraftImport.objects.get(), Job.objects.get()
    carry_out(job.uuid)
    assert "Nothing in this paper was recognised" in client.get(paper.get_absolute_url()).text
    client.post(reverse("imports:throw_away", args=[paper.uuid]))
    assert (DraftImport.objects.count(), StoredFile.objects.kept().count()) == (0, 0)


def test_the_file_stays_with_it_for_those_who_may_see_the_draft(client, dso):
    paper = brought(client, REPORT)
    save(client, paper)
    address = reverse("file", args=[paper.file.uuid])
    response = client.get(address)
    assert b"".join(response.streaming_content).decode() == REPORT
    client.force_login(a_user())
    assert client.get(address).status_code == 404
