"""Question sets as a paper: numbered, with the answers and the witnesses that its reader may see."""

import re

import pytest

from panels.actions.questions import add_set
from panels.actions.sessions import add_session
from panels.models import Answer
from panels.standing import standing_for_audience
from scrutiny.edge.papers.composing import compose
from scrutiny.papers.web import web_html
from tests.records import a_panel

pytestmark = pytest.mark.django_db
ASHA = {"naming": "name", "shown_as": "Asha Okafor", "name": "Asha Okafor"}
PARENT = {"naming": "anonymous", "shown_as": "A parent", "name": "Lena Brandt"}
HIDDEN = {"naming": "not-at-all", "shown_as": "Somebody unmentioned", "name": "Tom Reed"}


def test_the_paper_has_numbers_letters_and_the_answers_that_its_reader_may_read():
    panel = a_panel(slug="parks", audience="public")
    words = {"kind": "interview", "title": "Keepers", "audience": "public"}
    session = add_session(panel, by=None, witnesses=[ASHA, PARENT, HIDDEN], **words)
    two = [("main", "When do you lock up?"), ("supplementary", "And in winter?")]
    asked = add_set(panel, by=None, asked_of="Keepers", session=session, audience="public", questions=two)
    asha, parent, hidden = session.witnesses.all()
    first, second = asked.questions.all()
    second.only_for.add(parent, hidden)
    Answer.objects.create(question=first, witness=asha, text="At dusk.", audience="public")
    Answer.objects.create(question=first, witness=parent, text="Far too early.")
    Answer.objects.create(question=first, witness=hidden, text="Never.")
    public, officers = (
        web_html(compose("question-set", "parks", who)) for who in (None, standing_for_audience("officers"))
    )
    sought = ("Asha Okafor", "At dusk.", "(only for A parent)", "Far too early.", "Lena", "unmentioned", "Never.")
    assert [[each in page for each in sought] for page in (public, officers)] == [
        [True, True, True, False, False, False, False],
        [True, True, True, True, False, False, False],
    ]
    read = " ".join(re.sub(r"<[^>]+>", " ", public).split())
    places = [read.index(each) for each in ("1. When do you", "1a. And in winter?")]
    assert places == sorted(places)


def test_a_review_without_questions_says_so():
    a_panel(slug="parks", audience="public")
    assert "There are no question sets to show." in web_html(compose("question-set", "parks", None))
