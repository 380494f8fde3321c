"""`manage.py add_administrator` makes the first account of an installation."""

import pytest
from django.core.management import call_command

from panels.models import Grant
from panels.standing import standing_of
from scrutiny.models import Council, Event, User

pytestmark = pytest.mark.django_db


def test_the_printed_password_signs_an_administrator_in_before_there_is_a_council(client, capsys):
    call_command("add_administrator", "ada@wexmoor.example", "--name", "Ada Penfold")

    password = capsys.readouterr().out.split()[-1]
    user = User.objects.get()
    assert (user.email, user.name, len(password)) == ("ada@wexmoor.example", "Ada Penfold", 24)
    assert client.login(email="ADA@wexmoor.example", password=password)
    assert standing_of(user).is_administrator
    assert not Council.objects.exists()


def test_the_account_and_its_grant_are_in_the_history():
    call_command("add_administrator", "ada@wexmoor.example")

    events = Event.objects.order_by("pk").values_list("verb", "subject_kind", "subject_id", "by")
    assert list(events) == [
        ("added", "scrutiny.user", User.objects.get().pk, None),
        ("granted", "panels.grant", Grant.objects.get().pk, None),
    ]


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("Ada@Wexmoor.Example", "Ada@Wexmoor.Example has an account already."),
        ("ada", "“ada” is not an e-mail address."),
        ("", "“” is not an e-mail address."),
        ("ada@wexmoor.example\n", "ada@wexmoor.example has an account already."),
    ],
)
def test_an_address_that_will_not_do_is_refused_in_one_sentence(email, sentence, capsys):
    User.objects.create_user("ada@wexmoor.example")

    with pytest.raises(SystemExit) as ended:
        call_command("add_administrator", email)

    said = capsys.readouterr()
    assert (ended.value.code, said.out, said.err) == (1, "", sentence + "\n")
    assert (User.objects.count(), Grant.objects.count(), Event.objects.count()) == (1, 0, 0)


def test_a_name_that_is_too_long_is_refused(capsys):
    with pytest.raises(SystemExit):
        call_command("add_administrator", "ada@wexmoor.example", "--name", "A" * 201)

    assert capsys.readouterr().err == "The e-mail address or the name is too long.\n"
    assert not User.objects.exists()
