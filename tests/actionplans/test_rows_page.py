"""Changing an action on its page."""

import datetime
import re

import pytest
from django.urls import reverse

from actionplans.actions.updates import add_update
from actionplans.forms.rows import WHY_MOVED
from actionplans.models import DateMove, Row
from panels.forms.picking import NOBODY_SO
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_recommendation, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return a_row(a_plan(a_panel(audience="public"), slug="parks"))


@pytest.fixture
def page(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    return Page(client, address_of(row))


def address_of(row):
    return reverse("actionplans:change_row", args=[row.plan.slug, row.uuid])


def test_its_words_are_changed(page, row):
    assert told(page.send({"own_text": "Open all gates."}, follow=True)) == ["Saved: the text."]
    assert Row.objects.get().own_text == "Open all gates."


def test_what_its_source_says_beside_is_shown_and_changed(page, row):
    row.success_criteria.create(position=1, text="Ten swings", state="achieved", state_word="ACHIEVED May 07")
    said = {"issue": "Parks are shut", "resources": "£4,000 a year", "remarks": "Risk: low"}
    page.send(said)
    shown = page.client.get(row.get_absolute_url()).content.decode()
    words = [*said.values(), "Achieved", "(as reported: ACHIEVED May 07)"]
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize(
    ("written", "due_on", "sentence"),
    [
        ("June 2090", "2090-06-30", "“June 2090” is understood as due by 30 June 2090."),
        ("June 2009", "2009-06-30", "“June 2009” is understood as due by 30 June 2009. That day is past already."),
        ("ASAP", None, "“ASAP” is kept as it is written: it could not be understood as a date."),
    ],
)
def test_a_timescale_is_kept_as_written_and_the_page_says_how_it_was_understood(page, row, written, due_on, sentence):
    answer = page.send({"timescale": written, "reason_given": "The panel agreed"}, follow=True)
    assert [words.split(". ", 1)[1] for words in told(answer)] == [sentence]
    stored = Row.objects.get()
    assert (stored.timescale, stored.due_on and stored.due_on.isoformat()) == (written, due_on)
    assert Event.objects.of(row).first().reason == "The panel agreed"


def test_undoing_puts_back_all_of_a_first_date(page, row):
    page.send({"timescale": "June 2009"})
    page.client.post(reverse("undo"))
    stored = Row.objects.get()
    assert (stored.timescale, stored.due_on, stored.reading) == ("", None, "")


def test_a_date_that_the_action_has_is_moved_with_its_reason_and_stays_on_record(page, row):
    page.send({"timescale": "June 2009"})
    page = Page(page.client, address_of(row))
    page.send({"timescale": "July 2009"})
    assert page.errors == {"reason_given": [WHY_MOVED]}
    page.send({"reason_given": "Rain; the panel agreed"}, follow=True)
    stored = Row.objects.get()
    assert (stored.due_on, stored.first_due_on) == (datetime.date(2009, 7, 31), datetime.date(2009, 6, 30))
    told_of = list(DateMove.objects.values_list("from_written", "to_written", "reason", "state"))
    assert told_of == [("June 2009", "July 2009", "Rain; the panel agreed", "agreed")]
    page.client.post(reverse("undo"))
    assert Row.objects.get().timescale == "July 2009"


def test_a_date_written_in_other_words_is_not_moved(page, row):
    page.send({"timescale": "June 2009"})
    Page(page.client, address_of(row)).send({"timescale": "30 June 2009"})
    assert (Row.objects.get().timescale, DateMove.objects.count()) == ("30 June 2009", 0)


def test_an_action_without_words_and_without_a_recommendation_is_refused(page):
    page.send({"own_text": ""})
    assert page.errors == {"__all__": ["Write what is to be done, or choose the recommendation that it carries out."]}


def test_only_its_officers_change_it_and_find_the_way_to_it(client, row):
    Row.objects.update(audience="public")
    row.plan.audience = "public"
    row.plan.save()
    client.force_login(a_user())
    assert client.post(address_of(row), {"own_text": "Sell them"}).status_code == 403
    assert address_of(row) not in client.get(row.get_absolute_url()).text
    client.force_login(a_dso(panel=row.plan.panel))
    assert address_of(row) in client.get(row.get_absolute_url()).text


def add(plan):
    return reverse("actionplans:add_row", args=[plan.slug])


@pytest.mark.parametrize("name", ["person", "accountable"])
def test_words_that_name_nobody_of_the_list_are_refused_and_stay_to_be_seen(page, row, name):
    a_person("Maren Holt")
    new = Page(page.client, add(row.plan))
    new.send({"own_text": "Open a gate", "label": "All keepers" * (name == "accountable"), f"{name}-typed": "Mareen"})
    assert new.errors == {name: [NOBODY_SO]}
    assert 'data-typed="Mareen"' in new.response.text
    assert Row.objects.get() == row


def test_one_is_added_and_the_next_keeps_section_and_owners(page, row):
    asha = a_person("Asha Okafor")
    adding = Page(page.client, add(row.plan))
    typed = {"own_text": "Mend the path.", "number": "2.1", "new_section": "Paths", "person": str(asha.uuid)}
    adding.send(typed | {"timescale": "June 2009", "press": "another"})
    first = Row.objects.get(number="2.1")
    assert adding.response.url == f"{add(row.plan)}?like={first.uuid}"
    following = Page(page.client, adding.response.url)
    following.send({"own_text": "Light the path.", "number": "2.2", "press": "save"})
    made = Row.objects.get(number="2.2")
    assert (made.section.heading, [(str(one), one.is_lead) for one in made.owners.all()], str(first.due_on)) == (
        "Paths", [("Asha Okafor", True)], "2009-06-30",
    )  # fmt: skip


def test_a_page_sent_twice_adds_once_and_a_number_taken_is_said_beside_it(page, row):
    adding = Page(page.client, add(row.plan))
    sent = adding.sent | {"own_text": "Mend the path.", "number": "1"}
    for _ in range(2):
        page.client.post(adding.address, sent)
    again = Page(page.client, add(row.plan))
    again.send({"own_text": "Light the path.", "number": "1"})
    assert again.errors == {"number": ["This plan has an action 1 already: give this one another number"]}
    assert Row.objects.count() == 2


def test_one_owner_is_named_in_one_way(page, row):
    adding = Page(page.client, add(row.plan))
    asha = a_person("Asha Okafor")
    adding.send({"own_text": "Mend it.", "person": str(asha.uuid), "label": "All wardens"})
    assert adding.errors == {"label": ["Name a person, a body or others: one of them"]}
    adding.send({"person": "", "label": "", "accountable": str(asha.uuid)})
    assert adding.errors == {"accountable": ["Only others named in words have somebody who answers for them"]}


def test_a_circle_is_refused_in_a_sentence_and_a_part_goes_to_the_section_of_what_it_is_part_of(page, row):
    part = a_row(row.plan, number="1.1", section=row.plan.sections.create(heading="Paths", position=1))
    Page(page.client, address_of(part)).send({"parent": str(row.pk)})
    part.refresh_from_db()
    assert (part.parent, part.section) == (row, None)
    changing = Page(page.client, address_of(row))
    changing.send({"parent": str(part.pk)})
    assert changing.errors == {"parent": ["Action 1 cannot be part of Action 1.1: that is a part of it already."]}


def test_an_action_goes_to_another_section_with_its_parts(page, row):
    paths = row.plan.sections.create(heading="Paths", position=1)
    part = a_row(row.plan, number="1.1", parent=row)
    Page(page.client, address_of(row)).send({"section": str(paths.pk)})
    assert set(row.plan.rows.values_list("section", flat=True)) == {paths.pk}
    assert Event.objects.of(part).first().changes == {"section": [None, "Paths"]}


def test_it_carries_out_one_recommendation_and_answers_others(page, row):
    panel = row.plan.panel
    first, second = a_recommendation(panel, "Open at dawn."), a_recommendation(panel, "Light the paths.")
    changing = Page(page.client, address_of(row))
    changing.send({"own_text": "", "recommendation": str(first.current_id), "also_answers": [str(second.pk)]})
    row.refresh_from_db()
    assert (row.text, list(row.also_answers.all())) == ("Open at dawn.", [second])


def test_it_is_removed_and_put_back_and_what_was_told_of_stays(page, row):
    gone = reverse("actionplans:remove_row", args=[row.plan.slug, row.uuid])
    page.client.post(gone, {"read_version": row.version})
    assert Row.objects.count() == 0
    page.client.post(reverse("undo"))
    row = Row.objects.get()
    add_update(row, by=None, as_at=datetime.date(2026, 1, 1), status="on_track")
    assert "Action 1 stays" in page.client.post(gone, {"read_version": row.version}).text


def test_actions_are_moved_by_buttons(page, row):
    other = a_row(row.plan)
    page.client.post(reverse("actionplans:move_row", args=[row.plan.slug, other.uuid]), {"press": "up"})
    assert list(row.plan.rows.in_order()) == [other, row]


def test_only_buttons_that_move_something_are_offered(page, row):
    a_row(row.plan, number="2")
    a_row(row.plan, number="1.1", parent=row)
    arrange = page.client.get(reverse("actionplans:arrange", args=[row.plan.slug])).text
    offered = re.findall(r">Move (up|down)<span [^>]+> ([^<]+)<", arrange)
    assert offered == [("down", "Action 1"), ("up", "Action 2")]


def test_owners_are_added_led_moved_and_removed(page, row):
    owners = reverse("actionplans:owners", args=[row.plan.slug, row.uuid])
    asha, parks = a_person("Asha Okafor"), a_body("Parks Department")
    page.client.post(owners, {"person": str(asha.uuid), "is_lead": "on"})
    page.client.post(owners, {"body": str(parks.pk)})
    page.client.post(owners, {"label": "All wardens", "accountable": str(asha.uuid)})
    double = page.client.post(owners, {"person": str(asha.uuid)})
    assert double.context["form"].errors == {"person": ["Asha Okafor carries it out already: name each once"]}
    for press in ("lead-1", "up-1", "remove-2"):
        seen = page.client.get(owners).context["seen"]
        page.client.post(owners, {"press": press, "seen": seen})
    assert [(str(one), one.is_lead) for one in row.owners.all()] == [("Parks Department", True), ("Asha Okafor", False)]
    for press, seen in (("remove-0", "another"), (f"remove-{'0' * 5000}", page.client.get(owners).context["seen"])):
        stale = page.client.post(owners, {"press": press, "seen": seen}, follow=True)
        assert (told(stale)[-1][:20], row.owners.count()) == ("Nothing was changed:", 2)


def test_its_pages_ask_no_more_with_three_of_everything_than_with_one(page, row, django_assert_num_queries):
    for number in (1, 3):
        while row.owners.count() < number:
            place = row.owners.count()
            a_row(row.plan, parent=row, section=row.plan.sections.create(heading=f"Part {place}", position=place + 1))
            an_owner(row, a_person(f"Asha {place}"))
            a_recommendation(row.plan.panel)
        for address, queries in ((address_of(row), 11), (add(row.plan), 12)):
            with django_assert_num_queries(queries):
                page.client.get(address)
