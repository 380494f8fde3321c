import pytest
from django.core import mail

from actionplans.actions.challenges import LONGEST, CannotAsk, answer_challenge, ask_challenge
from actionplans.models import Challenge, Owner
from panels.models import ContactDetail
from scrutiny.editing import Conflict
from scrutiny.models import Event, Message
from tests.actionplans.asking import reached
from tests.actionplans.decided import a_plan_of_panel
from tests.records import a_dso, a_member, a_panel, a_person, a_plan, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db


def a_councillor(panel, name="Ines Marlow"):
    user = a_user()
    a_member(panel, user=user, name=name)
    return user


def link_to(challenge):
    return f"http://testserver/plans/questions/{challenge.uuid}/"


def asked(row, question="Why is the gate still shut?", **fields):
    by = fields.pop("by", None) or a_councillor(row.plan.panel or a_panel())
    return ask_challenge(row, question, by=by, link_to=link_to)


def sent_to():
    return sorted(Message.objects.values_list("to", flat=True))


def test_a_question_is_open_until_it_is_answered_and_all_councillors_may_read_it():
    row, dso = a_row(a_plan_of_panel()), a_dso()
    challenge = asked(row)
    assert (challenge.asked_by_name, challenge.audience, challenge.is_open) == ("Ines Marlow", "councillors", True)
    assert list(Challenge.objects.open()) == [challenge]
    answer_challenge(challenge, "The lock froze.", answered_by_name="Asha Okafor", by=dso)
    stored = Challenge.objects.get()
    assert (stored.answer, stored.answered_by_name, stored.answer_typed_by) == ("The lock froze.", "Asha Okafor", dso)
    assert list(Challenge.objects.open()) == []
    told = Event.objects.of(row).values_list("verb", "audience")
    assert list(told) == [
        ("gave the explanation that was asked for of", "councillors"),
        ("asked for an explanation of", "councillors"),
    ]


def test_democratic_services_of_the_panel_and_the_owners_are_told_by_one_mail_each():
    plan = a_plan_of_panel()
    row, dso = a_row(plan), a_dso(panel=plan.panel)
    owner, partner = a_user("owner@example.org"), a_person("Priya Lund")
    a_dso(), a_dso(panel=a_panel("Another"))  # who are told nothing
    a_dso(), a_dso(panel=a_panel("Another"))  # who are told nothing
    an_owner(row, a_person(user=owner))
    Owner.objects.create(row=row, label="All staff", accountable=partner, position=2)
    for kind, value in [("telephone", "01632 960001"), ("email", "priya@partner.example")]:
        ContactDetail.objects.create(person=partner, kind=kind, value=value)
    an_owner(row, a_person("Nobody can reach"))
    an_owner(row, reached("Mistyped", "mistyped at example.org"))
    asked(row)
    assert sent_to() == sorted([dso.email, "owner@example.org", "priya@partner.example"])


def test_where_nobody_looks_after_the_panel_alone_those_who_look_after_everything_are_told():
    row, everywhere = a_row(a_plan_of_panel()), a_dso()
    asked(row)
    assert sent_to() == [everywhere.email]


def test_the_mail_asks_the_question_and_leads_to_the_page():
    a_dso()
    challenge = asked(a_row(a_plan_of_panel()))
    (letter,) = mail.outbox
    assert letter.subject == "Scrutiny: a councillor asks for an explanation"
    for words in (
        "Ines Marlow asks",
        "action 1 of “Parks in winter: action plan”",
        "Why is the gate",
        link_to(challenge),
    ):
        assert words in letter.body


@pytest.mark.parametrize("place", ["row", "plan", "panel"])
def test_no_word_of_what_is_restricted_goes_by_mail(place):
    plan = a_plan_of_panel(audience="panel")
    row = a_row(plan, own_text="Pay the hush money.")
    link = {"row": row, "plan": plan, "panel": plan.panel}[place]
    type(link).objects.filter(pk=link.pk).update(restriction="confidential", audience="panel")
    a_dso()
    row = type(row).objects.get()
    challenge = asked(row, "Who was paid the hush money?")
    (letter,) = mail.outbox
    written = f"{letter.subject} {letter.body}".lower()
    assert ("hush" in written, "parks" in written, link_to(challenge) in written) == (False, False, True)


def test_whoever_asked_is_told_of_the_answer_once():
    row = a_row(a_plan_of_panel())
    councillor = a_councillor(row.plan.panel)
    challenge = asked(row, by=councillor)
    answer_challenge(challenge, "The lock froze.", answered_by_name="Asha Okafor", by=None, link_to=link_to)
    assert sent_to() == [councillor.email]
    (letter,) = (each for each in mail.outbox if each.subject == "Scrutiny: the explanation that you asked for")
    assert "The lock froze" not in letter.body


def test_a_question_is_answered_once_and_the_second_is_told_of_the_first():
    challenge = asked(a_row(a_plan_of_panel()))
    answer_challenge(challenge, "The lock froze.", answered_by_name="Asha Okafor", by=None)
    with pytest.raises(Conflict) as conflict:
        answer_challenge(challenge, "No key.", answered_by_name="Another", by=None)
    assert (conflict.value.theirs.answer, Challenge.objects.get().answer) == ("The lock froze.", "The lock froze.")


@pytest.mark.parametrize("words", ["", " \n ", "\x00", "x" * 20_000])
def test_nothing_and_far_too_much_are_refused_in_a_sentence(words):
    challenge = asked(a_row(a_plan_of_panel()))
    with pytest.raises(CannotAsk):
        asked(challenge.row, words, by=challenge.asked_by)
    with pytest.raises(CannotAsk):
        answer_challenge(challenge, words, answered_by_name="Asha Okafor", by=None)
    assert (Challenge.objects.count(), Challenge.objects.get().answer) == (1, "")
    assert LONGEST == 5_000


def test_questions_about_a_free_standing_plan_go_to_those_who_look_after_everything():
    dso, councillor = a_dso(), a_user()
    a_person("Ines Marlow", user=councillor, is_councillor=True)
    a_dso(panel=a_panel())
    asked(a_row(a_plan()), by=councillor)
    assert sent_to() == [dso.email]
