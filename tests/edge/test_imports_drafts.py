"""A draft is put right part by part, by several people at once, and takes whatever is typed."""

from itertools import cycle, islice

import pytest
from django.urls import reverse

from actionplans.models import Row
from panels.actions.memberships import add_member
from panels.models import Body, Capacity, Grant, Panel, Person
from scrutiny.edge.imports.doubts import doubts_of
from scrutiny.edge.imports.draft import drafted
from scrutiny.edge.imports.drafts import begun
from scrutiny.edge.imports.fields import day_in_words
from scrutiny.edge.imports.parts import BY_SLUG
from scrutiny.edge.models import DraftImport
from scrutiny.intake.readers.text import blocks_of
from tests.edge.uploading import PLAN, REPORT, Part, a_draft, boxes, key, many, mistakes, said, save
from tests.hostile.strings import NASTY
from tests.records import a_body, a_dso, a_panel, a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


def texts(paper, part="recommendations", name="text"):
    paper.refresh_from_db()
    return [line[name] for line in paper.draft[part]]


def test_a_sample_is_put_right_in_three_places_and_saved_so(client, dso, samples):
    words = (samples / "barking-dagenham-assembly-report.txt").read_text()
    paper = a_draft(dso, words)
    Part(client, paper, "particulars").send({"particulars-title": "Trust in the Trust"})
    Part(client, paper).send({f"{key(paper, 'recommendations', 2)}-text": "That the Trust meets in public."})
    actions = Part(client, paper, "actions")
    first = key(paper, "actions", 0)
    actions.send({f"{first}-owners": "Ann Lee, Head of Care (PCT)\nBo Ray", f"{first}-timescale_by": "31 March 2009"})

    save(client, paper)

    panel = Panel.objects.get()
    row = panel.action_plan.rows.first()
    assert (paper.state, panel.title) == ("saved", "Trust in the Trust")
    assert panel.recommendations.get(number=3).text == "That the Trust meets in public."
    assert [str(owner) for owner in row.owners.all()] == ["Ann Lee", "Bo Ray"]
    assert (row.timescale, str(row.due_on), row.due_precision, row.reading) == (
        "September 2008",
        "2009-03-31",
        "day",
        "read",
    )


@pytest.mark.parametrize("slug", BY_SLUG)
def test_a_page_sent_back_as_it_came_changes_nothing(client, dso, samples, slug):
    paper = a_draft(dso, (samples / "barking-dagenham-assembly-report.txt").read_text())
    before = paper.draft
    response = Part(client, paper, slug).send()
    paper.refresh_from_db()
    assert said(response) == ["Nothing was changed. The draft is as it was."]
    assert paper.draft == before


def test_every_field_of_every_part_can_be_put_right(client, dso):
    paper = a_draft(dso)
    for slug, part in BY_SLUG.items():
        if slug != "particulars":
            Part(client, paper, slug).send(press="add")
        paper.refresh_from_db()
        line = part.lines_of(paper.draft)[-1]
        prefix = part.key_of(line)
        typed = {f"{prefix}-{field.input_name}": typed_into(field) for field in part.fields}
        response = Part(client, paper, slug).send(typed)
        assert "error-summary" not in response.text, (slug, mistakes(response))
        paper.refresh_from_db()
        line = part.lines_of(paper.draft)[-1]
        shown = {f"{prefix}-{field.input_name}": field.shown(line) for field in part.fields}
        assert shown == typed, slug


def typed_into(field):
    words = {"day": "3 May 2009", "choice": dict(field.choices) and list(dict(field.choices))[-1]}
    return words.get(field.kind, f"Typed {field.name}")


def test_lines_are_added_moved_left_out_and_put_back(client, dso):
    paper = a_draft(dso)
    first, second, third = (key(paper, "recommendations", place) for place in range(3))
    a, b, c = texts(paper)
    Part(client, paper).send(press=f"down:{first}")
    assert texts(paper) == [b, a, c]
    Part(client, paper).send(press=f"up:{third}")
    assert texts(paper) == [b, c, a]
    Part(client, paper).send(press=f"up:{second}")
    assert texts(paper) == [b, c, a]
    assert said(Part(client, paper).send(press=f"out:{second}")) == [
        "Left out: recommendation 2. It stays here, so that you can put it back."
    ]
    page = client.get(reverse("imports:part", args=[paper.uuid, "recommendations"])).text
    assert (f'value="back:{second}"' in page, f'name="{second}-text"' in page) == (True, False)
    Part(client, paper).send(press="add")
    save(client, paper)
    assert paper.state == "draft"  # the new line is empty
    paper.refresh_from_db()
    Part(client, paper).send(press=f"out:{key(paper, 'recommendations', 3)}")
    save(client, paper)
    assert [one.text for one in Panel.objects.get().recommendations.order_by("position")] == [c, a]


def test_what_was_typed_is_saved_whatever_button_is_pressed(client, dso):
    paper = a_draft(dso)
    first = key(paper, "recommendations", 0)
    Part(client, paper).send({f"{first}-text": "Typed."}, press=f"down:{first}")
    assert texts(paper)[1] == "Typed."


def test_a_button_for_a_line_that_is_not_there_only_saves(client, dso):
    paper = a_draft(dso)
    for press in ("up:l999", "down:", "out:particulars", "back:last_key", "nothing", ""):
        assert Part(client, paper).send(press=press).status_code == 200
    assert Part(client, paper, "particulars").send(press="add").status_code == 200
    before = paper.draft
    paper.refresh_from_db()
    assert paper.draft == before


def test_two_who_change_different_boxes_lose_nothing(client, dso):
    paper = a_draft(dso)
    first, second = key(paper, "recommendations", 0), key(paper, "recommendations", 1)
    ours, theirs = Part(client, paper), Part(client, paper)
    theirs.send({f"{first}-text": "Theirs.", f"{second}-theme": "Vans"})
    ours.send({f"{first}-theme": "Sundays", f"{second}-text": "Ours."})
    paper.refresh_from_db()
    assert [(one["text"], one["theme"]) for one in paper.draft["recommendations"][:2]] == [
        ("Theirs.", "Sundays"),
        ("Ours.", "Vans"),
    ]


def test_two_who_change_one_box_are_told_and_the_second_chooses(client, dso):
    paper = a_draft(dso)
    box = f"{key(paper, 'recommendations', 0)}-text"
    ours, theirs = Part(client, paper), Part(client, paper)
    theirs.send({box: "Theirs <b>."})
    response = ours.send({box: "Ours."})
    assert mistakes(response) == [
        "Recommendation 1: Somebody changed this to “Theirs <b>.” meanwhile. "
        "Save again to keep your words, or type theirs"
    ]
    assert texts(paper)[0] == "Theirs <b>."
    assert "Ours.</textarea>" in response.text
    ours.sent = boxes(response.text)
    ours.send({box: "Ours."})
    assert texts(paper)[0] == "Ours."


def test_what_is_typed_into_a_draft_that_was_saved_or_thrown_away_meanwhile_is_said_to_be_late(client, dso):
    paper = a_draft(dso)
    page = Part(client, paper)
    save(client, paper)
    assert page.send({f"{key(paper, 'recommendations', 0)}-text": "Late."}).redirect_chain
    assert Panel.objects.get().recommendations.first().text != "Late."


LENGTHY = {name for name, words in NASTY.items() if len(words) > 100_000}
SHARES = 4


@pytest.mark.parametrize("slug", BY_SLUG)
def test_nasty_texts_in_every_box_get_a_sentence_or_are_kept_and_never_a_fault(client, dso, slug):
    """Each box gets others of them; all of them go into some box of each part."""
    paper = a_draft(dso, f"{REPORT}\n{PLAN}")
    if slug != "particulars":
        Part(client, paper, slug).send(press="add")
    page = Part(client, paper, slug)
    names = [name for name in page.sent if "-" in name and not name.endswith("-seen")]
    short = [words for name, words in NASTY.items() if name not in LENGTHY]
    for share in range(SHARES):
        words = islice(cycle(short), share * len(short) // SHARES, None)
        assert page.send(dict(zip(names, words, strict=False))).status_code == 200
    for name in LENGTHY:
        assert page.send({names[-1]: NASTY[name]}).status_code == 200
    for name in ("draft", "names", "save", "paper"):
        assert client.get(reverse(f"imports:{name}", args=[paper.uuid])).status_code == 200
    assert save(client, paper).status_code == 200


def test_a_draft_full_of_nasty_texts_is_saved_as_words(client, dso):
    paper = a_draft(dso)
    for place, words in enumerate(("<svg onload=alert(1)>", "=HYPERLINK(1)", "{{7*7}}")):
        Part(client, paper).send({f"{key(paper, 'recommendations', place)}-text": words})
    save(client, paper)
    panel = Panel.objects.get()
    assert [one.text for one in panel.recommendations.order_by("position")] == [
        "<svg onload=alert(1)>",
        "=HYPERLINK(1)",
        "{{7*7}}",
    ]
    assert "<svg onload" not in client.get(reverse("reviews:recommendations", args=[panel.slug])).text


def test_boxes_that_the_page_does_not_show_are_not_taken(client, dso):
    paper = a_draft(dso)
    first = key(paper, "recommendations", 0)
    more = {f"{first}-key": "l9", f"{first}-line": "1", f"{first}-number_as_printed": "77", f"{first}-is_left_out": "1",
            "l777-text": "x", "l777-seen": "a-b", "particulars-title": "x", "panel": "7", "state": "saved"}  # fmt: skip
    before = paper.draft
    Part(client, paper).send(more)
    paper.refresh_from_db()
    assert (paper.draft, paper.state, paper.panel) == (before, "draft", None)


@pytest.mark.parametrize("typed", ["soon", "15 nov", "31 February 2009", "2009-13-01", "1/2"])
def test_a_date_that_is_none_has_its_sentence_and_stays_in_the_box(client, dso, typed):
    response = Part(client, a_draft(dso), "particulars").send({"particulars-date": typed})
    assert mistakes(response) == ["The paper: Write a date with its year, such as 15 November 2026 or November 2026"]
    assert f'value="{typed}"' in response.text


@pytest.mark.parametrize(
    ("typed", "iso"), [("8/10/2008", "2008-10-08"), ("Oct 2008", "2008-10"), ("2008", "2008"), ("", None)]
)
def test_dates_are_typed_as_people_type_them(client, dso, typed, iso):
    paper = a_draft(dso)
    Part(client, paper, "particulars").send({"particulars-date": typed})
    paper.refresh_from_db()
    assert paper.draft["date"] == iso
    assert day_in_words("2008-10") == "October 2008"


def test_actions_follow_the_number_of_their_recommendation(client, dso):
    paper = a_draft(dso, PLAN)
    before = [action["recommendation"] for action in paper.draft["actions"]]
    first = next(line for line in paper.draft["recommendations"] if line["number"] == before[0])
    Part(client, paper).send({f"{first['key']}-number": "19"})
    assert texts(paper, "actions", "recommendation") == ["19", *before[1:]]


def doubts(paper):
    return [doubt.words for doubt in doubts_of(paper.draft)]


def test_doubts_name_what_is_doubled_missing_and_unread(client, dso):
    lines = "1. Open the library.\n2. Keep the van.\n4. Mend the roof of the hall.\n4. Sweep the yard of the school.\n"
    paper = a_draft(dso, f"# Libraries Scrutiny Panel\n\nRecommendations\n\n{lines}\n~ odd ~\n")
    found = doubts(paper)
    assert "Two recommendations have the number 4. Give one of them another." in found
    Part(client, paper).send({f"{key(paper, 'recommendations', 3)}-number": "5"})
    paper.refresh_from_db()
    assert "Number 3 is missing from the run of recommendations: was it left unread?" in doubts(paper)
    assert "1 line</summary>" not in client.get(paper.get_absolute_url()).text
    assert client.get(paper.get_absolute_url()).context["unread"]["number"] == len(paper.draft["unread"])


def test_a_member_who_is_on_the_executive_now_is_doubted_and_seated_all_the_same(client, dso):
    paper = a_draft(dso, "# Libraries Scrutiny Panel\n\nThe panel comprised Councillor Bo Ray and Councillor Cy Dee.\n")
    executive, member = a_body("Executive", Body.Kind.EXECUTIVE), Capacity.objects.get(name="Member")
    add_member(executive, a_person("Bo Ray"), member, by=None)
    told = "Member Bo Ray is on Executive now. Whoever is on the executive does not sit on scrutiny."
    assert told in doubts(paper)


def test_owners_that_are_no_names_are_doubted_until_somebody_says_who_they_are(client, dso):
    paper = a_draft(dso, PLAN)
    doubt = "No person's name: “SJ”. Actions are kept for them in these words unless you say who it is."
    assert doubt in doubts(paper)
    address, forms = names_page(client, paper)
    client.post(address, {forms["SJ"].add_prefix("who"): "new"})
    paper.refresh_from_db()
    assert doubt not in doubts(paper)


def test_each_doubt_leads_to_its_line(client, dso):
    paper = a_draft(dso, PLAN)
    page = client.get(paper.get_absolute_url())
    unread = next(doubt for doubt in page.context["doubts"] if "June Board" in doubt.words)
    at = key(paper, "actions", 1)
    assert unread.address == f"{reverse('imports:part', args=[paper.uuid, 'actions'])}#{at}"
    assert f'id="{at}"' in client.get(unread.address).text


def names_page(client, paper):
    address = reverse("imports:names", args=[paper.uuid])
    page = client.get(address)
    return address, {form.named.name: form for form in page.context["lines"]}


def test_a_name_is_the_same_as_somebody_known_or_somebody_new_as_chosen(client, dso):
    known, other = a_person("Oonagh Pellow"), a_person("Ned Farrow")
    paper = a_draft(dso)
    address, forms = names_page(client, paper)
    assert [(name, form.initial["who"]) for name, form in forms.items()] == [
        ("Oonagh Pellow", str(known.pk)),
        ("Ned Farrow", str(other.pk)),
    ]
    client.post(address, {forms["Ned Farrow"].add_prefix("who"): "new"})
    save(client, paper)
    people = list(Person.objects.filter(name="Ned Farrow").order_by("pk"))
    member = Panel.objects.get().body.memberships.get(person__name="Ned Farrow").person
    assert (Person.objects.filter(name="Oonagh Pellow").count(), member, people[0]) == (1, people[1], other)


def test_initials_and_bodies_of_a_plan_can_be_told_who_they_are(client, dso):
    sarah, board = a_person("Sarah Jones"), a_body("June Board")
    paper = a_draft(dso, PLAN.replace("\tSJ\t", "\tSJ / Vehicle team\t"))
    address, forms = names_page(client, paper)
    assert forms["SJ"].initial["who"] == ""
    client.post(address, {
        forms["SJ"].add_prefix("who"): str(sarah.pk), forms["Vehicle team"].add_prefix("who"): "new",
    })  # fmt: skip
    save(client, paper)
    owners = [(owner.person, owner.body) for owner in Row.objects.last().owners.all()]
    assert owners == [(sarah, None), (None, Body.objects.get(name="Vehicle team"))]
    assert board.owned.count() == 0


def test_nobody_who_was_not_offered_can_be_chosen(client, dso):
    a_person("Ned Farrow")
    stranger = a_person("Quite Another")
    paper = a_draft(dso)
    address, forms = names_page(client, paper)
    box = forms["Ned Farrow"].add_prefix("who")
    for choice in (str(stranger.pk), "-1", "x", "9" * 30):
        assert mistakes(client.post(address, {box: choice})) == ["Choose one of the list"]
    paper.refresh_from_db()
    assert paper.draft["people"] == {}


def test_somebody_chosen_who_is_gone_since_keeps_it_from_being_saved(client, dso):
    person = a_person("N Farrow")
    paper = a_draft(dso)
    address, forms = names_page(client, paper)
    client.post(address, {forms["Ned Farrow"].add_prefix("who"): str(person.pk)})
    person.delete()
    response = save(client, paper)
    assert "“Ned Farrow” was to be the same as a record that is no longer there." in response.text
    assert Panel.objects.count() == 0


def test_a_line_of_the_draft_knows_where_it_stands_in_the_paper():
    draft = begun(
        {**drafted(blocks_of("Notes")), "members": [{"name": "Ann Lee", "title": None}]},
        ["A", "Present: Ann  Lee", "B"],
    )
    assert draft["members"][0]["found_on"] == 2


def test_the_lines_of_the_paper_and_of_the_draft_lead_to_each_other(client, dso):
    paper = a_draft(dso)
    at, line = key(paper, "recommendations", 1), REPORT[: REPORT.index("2. That")].count("\n") + 1
    page = client.get(reverse("imports:part", args=[paper.uuid, "recommendations"])).text
    assert f'href="#line-{line}"' in page
    assert f'id="line-{line}"' in page
    assert f'href="#{at}"' in page


@pytest.mark.once
def test_three_hundred_recommendations_are_put_right_page_by_page(client, dso):
    paper = a_draft(dso, many(300))
    last = key(paper, "recommendations", 299)
    page = Part(client, paper, page=12)
    assert len([name for name in page.sent if name.endswith("-text")]) == 25
    response = page.send({f"{last}-text": "The last."}, press=f"up:{last}")
    assert response.redirect_chain[-1][0].endswith(f"?page=12#{last}")
    assert texts(paper)[298] == "The last."


def test_a_paper_for_a_review_that_they_may_no_longer_see_is_gone_for_them(client):
    panel = a_panel("Ours")
    user = a_dso(panel=panel)
    client.force_login(user)
    paper = a_draft(user, panel=panel)
    assert client.get(paper.get_absolute_url()).status_code == 200
    Grant.objects.filter(user=user).update(panel=a_panel("Another"))
    assert client.get(paper.get_absolute_url()).status_code == 404
    assert DraftImport.objects.count() == 1
