"""The child process that papers are read in."""

import pytest

from scrutiny.intake import limits, process
from scrutiny.intake.errors import Unreadable

READINGS = "tests.intake.readings"


def sentence_of(name, *arguments):
    with pytest.raises(Unreadable) as stopped:
        process.run(f"{READINGS}:{name}", *arguments)
    return stopped.value.sentence


def test_a_result_comes_back_and_no_secret_goes_in(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "hidden")
    monkeypatch.setenv("DATABASE_URL", "hidden")
    assert process.run(f"{READINGS}:answer", "a", 1) == {"given": ["a", 1], "keys": []}


def test_a_refusal_comes_back_in_its_own_words():
    assert sentence_of("refuse") == "This is no paper."


@pytest.mark.parametrize("name", ["crash", "fail", "eat_memory", "call_out", "start_a_program"])
def test_whatever_stops_the_child_is_one_plain_sentence(name):
    assert sentence_of(name) == "The paper could not be read: something in it stopped the reader."


def test_the_child_can_write_no_file(tmp_path):
    path = tmp_path / "written.txt"
    sentence_of("write_a_file", str(path))
    assert not path.exists() or path.read_text() == ""


def test_a_reading_without_end_is_stopped_and_says_so(monkeypatch):
    monkeypatch.setattr(limits, "WALL_SECONDS", 1)
    assert sentence_of("spin") == "The paper could not be read: reading it took longer than 1 seconds."
