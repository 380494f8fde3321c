import pytest
from django.urls import reverse

from panels.models import Body, Grant, OldAddress, Panel, StageChange, Term
from scrutiny.models import Event
from tests.records import a_body, a_dso, a_grant, a_panel, a_user
from tests.screens import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


def test_a_panel_is_added_with_a_body_of_its_own_an_address_and_its_history(client, dso):
    screen = Screen(client, "panels", "panel")
    screen.save({"title": "Parks in winter", "audience": "public", "terms-0-text": "To look at the gates."})
    panel = Panel.objects.get()
    assert (panel.slug, panel.body.kind, panel.audience) == ("parks-in-winter", Body.Kind.PANEL, "public")
    assert [str(term) for term in panel.terms.all()] == ["(i) To look at the gates."]
    assert list(panel.stage_changes.values_list("to_stage", "by")) == [("scoping", dso.pk)]
    assert list(Event.objects.order_by("pk").values_list("verb", "subject_kind", "by", "panel_id")) == [
        ("set up", "panels.panel", dso.pk, panel.pk),
        ("added", "panels.term", dso.pk, panel.pk),
    ]


def test_a_change_is_recorded_with_what_it_was_and_what_it_became(client, dso):
    panel = a_panel(summary="Short")
    screen = Screen(client, "panels", "panel", panel)
    screen.save({"summary": "Longer"})
    event = Event.objects.of(panel).first()
    assert (event.verb, event.by, event.changes) == ("changed", dso, {"summary": ["Short", "Longer"]})
    assert Panel.objects.get().version == 2
    assert "Short” to “Longer" in client.get(reverse("admin:panels_panel_history", args=[panel.pk])).text


def test_saving_without_a_change_records_nothing(client, dso):
    panel = a_panel()
    before = Event.objects.count()
    Screen(client, "panels", "panel", panel).save({})
    assert (Panel.objects.get().version, Event.objects.count()) == (1, before)


def test_a_stage_changes_by_a_recorded_step_with_its_reason(client, dso):
    panel = a_panel()
    Screen(client, "panels", "panel", panel).save({"to_stage": "evidence", "stage_reason": "The scope is agreed"})
    step = StageChange.objects.last()
    assert Panel.objects.get().stage == "evidence"
    assert (step.from_stage, step.to_stage, step.reason, step.by) == ("scoping", "evidence", "The scope is agreed", dso)


def test_a_panel_cannot_move_to_the_stage_it_is_at(client, dso):
    screen = Screen(client, "panels", "panel", a_panel())
    assert screen.errors({"to_stage": "scoping"}) == ["It is at that stage already."]


def test_a_panel_goes_back_to_an_earlier_stage_only_with_a_reason(client, dso):
    panel = a_panel(stage="monitoring")
    screen = Screen(client, "panels", "panel", panel)
    assert screen.errors({"to_stage": "scoping"}) == ["That is an earlier stage: say why it goes back"]
    assert Panel.objects.get().stage == "monitoring"
    screen.save({"to_stage": "drafting", "stage_reason": "The Assembly referred it back"})
    assert Panel.objects.get().stage == "drafting"


def test_what_a_stage_needs_is_asked_for_as_on_the_page_of_the_review(client, dso):
    screen = Screen(client, "panels", "panel", a_panel())
    assert screen.errors({"to_stage": "approval", "stage_reason": "Because"}) == [
        "Approval cannot begin without recommendations or a written report"
    ]
    assert screen.errors({"to_stage": "closed"}) == ["That leaves stages out: say why"]
    assert Panel.objects.get().stage == "scoping"


def test_another_address_leaves_the_old_one_behind(client, dso):
    panel = a_panel(slug="parks")
    Screen(client, "panels", "panel", panel).save({"slug": "parks-and-gates", "title": "Parks and gates"})
    panel.refresh_from_db()
    assert (panel.slug, panel.title) == ("parks-and-gates", "Parks and gates")
    assert list(OldAddress.objects.values_list("slug", "panel")) == [("parks", panel.pk)]


def test_an_address_that_leads_to_another_panel_is_refused(client, dso):
    other = a_panel(title="Libraries")
    OldAddress.objects.create(panel=other, slug="parks")
    screen = Screen(client, "panels", "panel", a_panel())
    assert screen.errors({"slug": "parks"}) == ["Another review had that address before; pages under it lead there."]


def test_an_end_before_the_start_is_one_plain_sentence(client, dso):
    screen = Screen(client, "panels", "panel", a_panel())
    assert screen.errors({"starts_on": "2 May 2026", "ends_on": "1 May 2026"}) == [
        "The end must not be before the start."
    ]


def test_days_are_read_as_in_britain(client, dso):
    panel = a_panel()
    Screen(client, "panels", "panel", panel).save({"starts_on": "03/04/2026"})
    panel.refresh_from_db()
    assert f"{panel.starts_on:%-d %B %Y}" == "3 April 2026"


def test_a_restricted_record_for_everybody_is_one_plain_sentence(client, dso):
    screen = Screen(client, "panels", "panel", a_panel(audience="public"))
    assert screen.errors({"restriction": "confidential"}) == [
        "A restricted record cannot be for everybody: choose a narrower audience."
    ]


def test_nobody_puts_a_record_where_they_could_not_open_it_again(client, dso):
    panel = a_panel()
    screen = Screen(client, "panels", "panel", panel)
    (error,) = screen.errors({"restriction": "in_confidence"})
    assert error.startswith("You are not named as a reader of what was given in confidence here")
    a_grant(dso, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-01-01")
    screen.save({"restriction": "in_confidence"})
    assert Panel.objects.get().restriction == "in_confidence"


def test_a_panel_set_up_by_mistake_may_be_deleted_and_one_that_moved_on_may_not(client, dso):
    mistaken, moved = a_panel(), a_panel(title="Libraries")
    Screen(client, "panels", "panel", moved).save({"to_stage": "evidence", "stage_reason": "Agreed"})
    assert client.post(reverse("admin:panels_panel_delete", args=[moved.pk]), {"post": "yes"}).status_code == 403
    client.post(reverse("admin:panels_panel_delete", args=[mistaken.pk]), {"post": "yes"})
    assert list(Panel.objects.all()) == [moved]
    event = Event.objects.get(verb="deleted")
    assert (event.subject_name, event.by, event.changes) == ("Parks in winter", dso, {"stage change": [1, 0]})


def test_lists_and_choices_hold_only_the_panels_of_the_officer(client):
    mine, public = a_panel(title="Mine"), a_panel(title="Of others, public", audience="public")
    hidden = a_panel(title="Of others")
    client.force_login(a_dso(panel=mine))
    listed = client.get(reverse("admin:panels_panel_changelist")).text
    assert ["Mine" in listed, "Of others" in listed] == [True, False]
    asked = {"app_label": "panels", "model_name": "term", "field_name": "panel"}
    found = client.get(reverse("admin:autocomplete"), asked).json()["results"]
    assert [choice["text"] for choice in found] == ["Mine"]
    address = [reverse("admin:panels_panel_change", args=[panel.pk]) for panel in (mine, public, hidden)]
    assert [client.get(each).status_code for each in address] == [200, 403, 404]


def test_a_record_cannot_be_put_into_a_panel_of_another_officer(client):
    mine, public = a_panel(title="Mine"), a_panel(title="Of others", audience="public")
    client.force_login(a_dso(panel=mine))
    screen = Screen(client, "panels", "term")
    assert screen.errors({"panel": public.pk, "text": "To meddle"}) == [
        "Choose one of those offered here: that one belongs elsewhere, or is gone"
    ]
    assert Term.objects.count() == 0


def test_an_officer_of_one_panel_cannot_set_up_another(client):
    client.force_login(a_dso(panel=a_panel()))
    screen = Screen(client, "panels", "panel")
    assert screen.errors({"title": "Another"}) == ["You may not add this panel here."]
    assert Panel.objects.count() == 1


def test_a_member_or_an_officer_without_the_right_finds_the_door_closed(client):
    user = a_user()
    a_grant(user, Grant.Role.OFFICER, panel=a_panel())
    client.force_login(user)
    assert client.get(reverse("admin:index")).status_code == 403
    assert client.get(reverse("admin:login")).status_code == 403


def test_the_admin_uses_the_sites_own_sign_in_and_passwords(client, dso):
    assert client.get(reverse("admin:logout")).url == reverse("account_logout")
    assert client.get(reverse("admin:password_change")).url == reverse("account_change_password")
    client.logout()
    asked = client.get(reverse("admin:panels_panel_changelist"), follow=True)
    assert asked.redirect_chain[-1][0] == f"{reverse('account_login')}?next=/admin/panels/panel/"


def test_a_body_has_an_address_made_from_its_name_and_is_not_part_of_itself(client, dso):
    Screen(client, "panels", "body").save({"name": "Housing Trust", "kind": "partner"})
    body = Body.objects.get()
    assert body.slug == "housing-trust"
    assert Screen(client, "panels", "body", body).errors({"parent": body.pk}) == ["A body cannot be part of itself."]


def test_terms_written_without_a_place_stand_behind_the_others(client, dso):
    panel = a_panel()
    Term.objects.create(panel=panel, position=4, text="To look at the gates.")
    lines = {"terms-1-text": "To count the benches.", "terms-2-text": "To ask the keepers."}
    Screen(client, "panels", "panel", panel).save({"terms-TOTAL_FORMS": "3"} | lines)
    assert [term.position for term in panel.terms.all()] == [4, 5, 6]


def test_a_choice_of_another_panel_is_one_plain_sentence(client, dso):
    panel, other = a_panel(), a_panel(title="Libraries")
    term = Term.objects.create(panel=other, position=1, text="To count the books.")
    screen = Screen(client, "panels", "lineofenquiry")
    assert screen.errors({"panel": panel.pk, "term": term.pk, "text": "How many?"}) == [
        "That belongs to another review."
    ]


def test_events_are_read_and_never_written(client, dso):
    panel = a_panel()
    (event,) = Event.objects.of(panel)
    assert client.get(reverse("admin:scrutiny_event_change", args=[event.pk])).status_code == 200
    assert client.get(reverse("admin:scrutiny_event_add")).status_code == 403
    assert client.post(reverse("admin:scrutiny_event_change", args=[event.pk]), {}).status_code == 403
    assert client.post(reverse("admin:scrutiny_event_delete", args=[event.pk]), {"post": "yes"}).status_code == 403


def test_a_body_given_to_an_officer_is_their_way_to_its_panels_and_memberships(client):
    committee = a_body("Health Committee", kind=Body.Kind.COMMITTEE)
    panel = a_panel(title="Clinics", body=committee)
    client.force_login(a_dso(body=committee))
    assert "Clinics" in client.get(reverse("admin:panels_panel_changelist")).text
    assert client.get(reverse("admin:panels_panel_change", args=[panel.pk])).status_code == 200
    assert client.get(reverse("admin:panels_body_change", args=[committee.pk])).status_code == 200
    of_others = reverse("admin:panels_body_change", args=[a_body().pk])
    assert [client.get(of_others).status_code, client.post(of_others, {}).status_code] == [200, 403]
