import pytest
from django.db import IntegrityError, transaction

from panels.actions.recommendations import NumberTaken, add_recommendation, amend
from panels.models import Body, Decision, Recommendation, RouteStep, Source
from tests.records import a_body, a_panel, a_recommendation

pytestmark = pytest.mark.django_db


def test_recommendations_stand_in_the_order_in_which_they_were_added():
    panel, board = a_panel(audience="public"), a_body("Board")
    for text in ("One", "Two", "Three"):
        a_recommendation(panel, text, addressed_to=[board])
    listed = [(r.position, r.shown_number, r.text, r.audience) for r in panel.recommendations.for_list()]
    assert listed == [(1, 1, "One", "public"), (2, 2, "Two", "public"), (3, 3, "Three", "public")]
    assert list(board.recommendations.all()) == list(panel.recommendations.all())


def test_two_recommendations_with_one_number_are_refused_and_nothing_is_half_saved():
    panel = a_panel()
    a_recommendation(panel, number=7)
    with pytest.raises(NumberTaken, match="has a recommendation 7 already"):
        add_recommendation(panel, "Another", by=None, number=7)
    with pytest.raises(IntegrityError), transaction.atomic():
        Recommendation.objects.create(panel=panel, position=2, number=7)
    assert panel.recommendations.count() == 1


def test_an_amendment_is_a_new_version_and_both_are_kept():
    recommendation = a_recommendation(a_panel(), "Open at dawn.")
    amend(recommendation, "Open at eight.", by=None, why="Amended by the executive")
    versions = [(v.number, v.text, v.why) for v in recommendation.versions.all()]
    assert versions == [(1, "Open at dawn.", ""), (2, "Open at eight.", "Amended by the executive")]
    assert Recommendation.objects.get().text == "Open at eight."


def test_a_recommendation_belongs_to_a_panel_or_a_source_and_never_to_both():
    panel = a_panel()
    source = Source.objects.create(kind="audit", title="Annual audit", body=a_body())
    for place in ({}, {"panel": panel, "source": source}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Recommendation.objects.create(position=1, **place)
    assert Recommendation.objects.create(position=1, source=source).pk


def test_adopted_is_a_question_to_the_decisions():
    panel = a_panel()
    adopted, rejected, undecided = (a_recommendation(panel, text) for text in ("One", "Two", "Three"))
    assembly = a_body("Assembly", Body.Kind.COUNCIL)
    step = RouteStep.objects.create(panel=panel, position=1, body=assembly, purpose="decision")
    Decision.objects.create(step=step, recommendation_version=adopted.current, outcome="adopted")
    Decision.objects.create(step=step, recommendation_version=rejected.current, outcome="rejected", reasons="Dear")
    assert list(panel.recommendations.adopted()) == [adopted]
    assert undecided not in panel.recommendations.adopted()
