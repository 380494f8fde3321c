"""Findings on their pages: added one after another, changed, put in order, removed."""

import pytest
from django.urls import reverse

from panels.actions.findings import add_finding, put_in_order
from panels.models import (
    Conclusion,
    Document,
    EvidenceSession,
    Finding,
    MinorityView,
    Theme,
    Witness,
    WitnessIdentity,
)
from scrutiny.models import Event
from tests.pages import Page, told
from tests.panels.test_evidence_map import every_kind_of_evidence
from tests.records import a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:change_finding", args=["parks", 1])
ADD = reverse("reviews:add_finding", args=["parks"])
REMOVE = reverse("reviews:remove_finding", args=["parks", 1])
LISTED = reverse("reviews:findings", args=["parks"])


@pytest.fixture
def finding():
    panel = a_panel("Parks in winter", slug="parks")
    return Finding.objects.create(panel=panel, position=1, text="The gates are shut.")


@pytest.fixture
def page(client, finding):
    client.force_login(a_dso(panel=finding.panel))
    return Page(client, ADDRESS)


def test_its_words_its_kind_and_its_evidence_are_changed(page, finding):
    session = EvidenceSession.objects.create(panel=finding.panel, kind="visit", title="A walk")
    page = Page(page.client, ADDRESS)
    answer = page.send({"text": "They are locked.", "kind": "strength", "sessions": [session.pk]}, follow=True)
    assert told(answer) == ["Saved: the text, the kind and the evidence sessions."]
    stored = Finding.objects.get()
    assert (stored.text, stored.kind, list(stored.sessions.all())) == ("They are locked.", "strength", [session])
    assert [event.changes.keys() for event in Event.objects.of(finding)] == [{"sessions"}, {"text", "kind"}]
    assert reverse("undo") not in answer.text


@pytest.mark.parametrize(("name", "model"), [("sessions", EvidenceSession), ("documents", Document)])
def test_evidence_of_another_review_cannot_be_swapped_in(page, name, model):
    other = a_panel("Buses")
    foreign = model.objects.create(panel=other, title="Buses", **({"kind": "visit"} if name == "sessions" else {}))
    page.send({name: [foreign.pk]})
    assert page.errors == {name: ["Choose one of those offered here: that one belongs elsewhere, or is gone"]}
    assert not getattr(Finding.objects.get(), name).exists()


def test_evidence_that_two_chose_is_decided_by_the_second(page, finding):
    one, two = (EvidenceSession.objects.create(panel=finding.panel, kind="visit", title=t) for t in ("One", "Two"))
    mine, theirs = Page(page.client, ADDRESS), Page(page.client, ADDRESS)
    theirs.send({"sessions": [one.pk]})
    answer = mine.send({"sessions": [two.pk], "text": "They are locked."})
    (field,) = answer.context["form"].conflict.both
    assert (field.base_words, field.theirs_words, field.mine_words) == ("", "One (Site visit)", "Two (Site visit)")
    assert mine.send({"sessions-take": "mine"}).status_code == 302
    assert list(Finding.objects.get().sessions.all()) == [two]


def test_the_finding_of_another_review_is_not_found_under_this_one(client, finding):
    client.force_login(a_dso(panel=finding.panel))
    Finding.objects.create(panel=a_panel("Buses", slug="buses"), position=2, text="Late")
    assert client.get(reverse("reviews:change_finding", args=["parks", 2])).status_code == 404
    assert client.get(reverse("reviews:change_finding", args=["buses", 2])).status_code == 404


def test_the_way_to_it_stands_beside_the_finding_for_its_officers(page, finding):
    address = reverse("reviews:findings", args=["parks"])
    assert ADDRESS in page.client.get(address).text
    finding.panel.audience = finding.audience = "public"
    finding.panel.save()
    finding.save()
    page.client.logout()
    assert ADDRESS not in page.client.get(address).text


def numbers(panel):
    return [(one.position, one.text) for one in panel.findings.for_list()]


def test_save_and_add_another_keeps_theme_and_kind_and_nothing_else(page, finding):
    walk = EvidenceSession.objects.create(panel=finding.panel, kind="visit", title="A walk")
    typed = {"text": "Rangers are kind.", "kind": "strength", "new_theme": "Staff", "sessions": [walk.pk]}
    answer = Page(page.client, ADD).send(typed | {"press": "another"}, follow=True)
    assert (answer.request["QUERY_STRING"], told(answer)) == ("like=2", ["Added: finding 2."])
    following = Page(page.client, f"{ADD}?like=2")
    theme = Theme.objects.get(heading="Staff")
    assert [following.sent[name] for name in ("text", "kind", "theme")] == ["", "strength", str(theme.pk)]
    assert (following.response.context["form"].number_tied, 'rows="6" autofocus' in following.response.text) == (
        0,
        True,
    )
    made = Finding.objects.get(position=2)
    assert (made.theme, list(made.sessions.all()), made.audience) == (theme, [walk], "officers")


def test_use_as_finding_begins_one_with_that_tied_to_it(page, finding):
    paper = Document.objects.create(panel=finding.panel, title="A count")
    foreign = Document.objects.create(panel=a_panel("Buses"), title="Timetable")
    opened = Page(page.client, f"{ADD}?document={paper.uuid}&document={foreign.uuid}&session=nonsense")
    assert opened.response.context["form"].tied == [opened.response.context["form"].known[paper.uuid]]
    opened.send({"text": "Few come.", "press": "save", "documents": [paper.pk]})
    assert list(Finding.objects.get(position=2).documents.all()) == [paper]
    evidence = page.client.get(reverse("reviews:evidence", args=["parks"])).text
    assert f'href="{ADD}?document={paper.uuid}"' in evidence


def test_every_kind_of_evidence_can_be_used_as_a_finding_and_is_tied_to_it(page, finding):
    evidence = every_kind_of_evidence(finding.panel)
    keys = {"sessions": "session", "notes": "note", "answers": "answer", "documents": "document",
            "survey_elements": "survey-element"}  # fmt: skip
    asked = "&".join(f"{keys[name]}={record.uuid}" for name, record in evidence.items())
    opened = Page(page.client, f"{ADD}?{asked}")
    assert opened.response.context["form"].number_tied == len(keys)
    opened.send({"text": "Few come.", "press": "save"})
    made = Finding.objects.get(position=2)
    assert {name: list(getattr(made, name).all()) for name in keys} == {name: [evidence[name]] for name in keys}


def test_a_page_that_is_sent_twice_adds_once(page, finding):
    opened = Page(page.client, ADD)
    first = dict(opened.sent) | {"text": "Few come.", "press": "save"}
    opened.send({"text": "Few come.", "press": "save"})
    answer = page.client.post(ADD, first, follow=True)
    assert told(answer)[-1] == "Finding 2 was added already: this page had been sent before."
    assert Finding.objects.count() == 2


def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(page, finding):
    theme = Theme.objects.create(panel=finding.panel, heading="Gates", position=1)
    opened = Page(page.client, ADD)
    opened.send({"text": " ", "theme": theme.pk, "new_theme": "Paths"})
    assert opened.errors == {
        "text": ["Write what was found"],
        "new_theme": ["Choose a theme, or write a new one: not both"],
    }
    assert (opened.sent["new_theme"], Finding.objects.count()) == ("Paths", 1)


def test_numbers_run_on_in_the_order_of_the_themes(finding):
    panel = finding.panel
    first, second = (Theme.objects.create(panel=panel, heading=each, position=at) for at, each in enumerate("AB", 1))
    add_finding(panel, "b", by=None, theme=second)
    add_finding(panel, "a", by=None, theme=first)
    assert numbers(panel) == [(1, "The gates are shut."), (2, "a"), (3, "b")]
    first.position, first.version = 3, 2
    first.save()
    put_in_order(panel)
    assert numbers(panel) == [(1, "The gates are shut."), (2, "b"), (3, "a")]


def test_they_are_moved_by_buttons_and_saved_together(page, finding):
    theme = Theme.objects.create(panel=finding.panel, heading="Paths", position=1)
    two = add_finding(finding.panel, "Two.", by=None)
    order = Page(page.client, reverse("reviews:order_findings", args=["parks"]))
    lines = [f"t0 r{finding.pk} r{two.pk} t{theme.pk}".split()][0]
    sent = {"seen": " ".join(lines), "line": lines}
    shown = order.client.post(order.address, sent | {"press": f"up-r{two.pk}"})
    assert [line["number"] for line in shown.context["form"].groups()[0]["lines"]] == [2, 1]
    moved = {"line": ["t0", f"r{two.pk}", f"t{theme.pk}", f"r{finding.pk}"], "seen": " ".join(lines), "press": "save"}
    assert told(order.client.post(order.address, moved, follow=True)) == ["Saved: the order."]
    assert numbers(finding.panel) == [(1, "Two."), (2, "The gates are shut.")]
    finding.refresh_from_db()
    assert finding.theme == theme
    assert Event.objects.of(finding.panel).first().verb == "put in another order the findings of"


def test_a_change_is_saved_to_the_finding_that_was_opened_wherever_it_stands_by_then(page, finding):
    opened = Page(page.client, ADDRESS)
    theme = Theme.objects.create(panel=finding.panel, heading="Paths", position=1)
    Finding.objects.filter(pk=finding.pk).update(theme=theme)
    add_finding(finding.panel, "Another.", by=None)
    opened.send({"text": "They are locked."})
    assert numbers(finding.panel) == [(1, "Another."), (2, "They are locked.")]


def test_one_on_which_something_rests_is_removed_only_when_that_is_said_and_comes_back_with_its_ties(page, finding):
    walk = EvidenceSession.objects.create(panel=finding.panel, kind="visit", title="A walk")
    finding.sessions.add(walk)
    asked = a_recommendation(finding.panel, findings=[finding])
    concluded = Conclusion.objects.create(panel=finding.panel, position=1, text="Open them.")
    concluded.findings.add(finding)
    shown = page.client.get(REMOVE)
    assert ("2 things rest on it" in shown.text, f'href="{asked.get_absolute_url()}"' in shown.text) == (True, True)
    sent = {"read_version": finding.version, "mark": finding.uuid}
    refused = page.client.post(REMOVE, sent)
    assert told(refused) == ["Something rests on it: untie it first, or tick below that it is to be untied."]
    answer = page.client.post(REMOVE, sent | {"untie": "yes"}, follow=True)
    assert (told(answer), list(asked.findings.all()), Finding.objects.count()) == (["Removed: finding 1."], [], 0)
    assert told(page.client.post(reverse("undo"), follow=True)) == ["Undone: finding 1 is there again."]
    back = Finding.objects.get()
    assert (back.uuid, list(back.sessions.all()), list(asked.findings.all()), list(concluded.findings.all())) == (
        finding.uuid, [walk], [back], [back],
    )  # fmt: skip


def test_one_with_a_minority_view_or_that_was_changed_since_stays(page, finding):
    view = MinorityView.objects.create(panel=finding.panel, finding=finding, whose="Two members", text="They are open.")
    answer = page.client.post(REMOVE, {"read_version": finding.version})
    assert told(answer) == ["A minority view stands beside it: remove that first."]
    assert reverse("reviews:remove_minority_view", args=["parks", view.uuid]) in answer.text
    answer = page.client.post(REMOVE, {"read_version": finding.version + 1})
    assert told(answer) == ["Somebody has changed it since you opened this page. Look at it once more."]
    assert [event.verb for event in Event.objects.of(finding)] == []


def test_without_findings_officers_find_a_page_that_says_how_to_begin_and_the_public_none(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    assert client.get(LISTED).status_code == 404
    client.force_login(a_dso(panel=panel))
    answer = client.get(LISTED)
    assert ("No finding is written yet" in answer.text, ADD in answer.text) == (True, True)
    assert f'href="{LISTED}"' in client.get(reverse("reviews:overview", args=["parks"])).text


def test_strengths_stand_beside_areas_for_development_by_theme(page, finding):
    theme = Theme.objects.create(panel=finding.panel, heading="Paths", position=1)
    add_finding(finding.panel, "Clean.", by=None, theme=theme, kind="strength")
    add_finding(finding.panel, "Dark.", by=None, theme=theme, kind="development")
    text = page.client.get(f"{LISTED}?shown=beside").text
    table = " ".join(text[text.index("<tbody>") : text.index("</tbody>")].split())
    assert table.index("Paths") < table.index("Clean.") < table.index("Dark.") < table.index("No observation")


def test_a_witness_who_may_not_be_named_is_named_in_no_finding_for_more_than_officers(page, finding):
    talk = EvidenceSession.objects.create(panel=finding.panel, kind="interview", title="A talk")
    parent = Witness.objects.create(session=talk, naming="anonymous", shown_as="A parent")
    WitnessIdentity.objects.create(witness=parent, name="Oluwaseun Brackenridge")
    opened = Page(page.client, ADDRESS)
    typed = {"text": "Mrs Brackenridge waited.", "audience": "public"}
    opened.send(typed)
    assert opened.errors == {
        "text": [
            "“Brackenridge”: a witness of that name may not be named. Write “A parent” instead, keep it for officers, "
            "or say below that it is another person"
        ]
    }
    assert 'type="checkbox" name="is_another"' in opened.response.text
    assert opened.send({"audience": "officers"}).status_code == 302
    assert Page(page.client, ADDRESS).send(typed | {"is_another": "on"}).status_code == 302
