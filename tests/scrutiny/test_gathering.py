"""Records of several kinds are read by one query, each with values of its own."""

import datetime

import pytest
from django.db.models import Value
from django.db.models.functions import TruncDate

from actionplans.models import Row, Verdict
from panels.models import Panel
from scrutiny.gathering import gathered, part
from tests.records import a_panel, a_plan, a_row

pytestmark = pytest.mark.django_db
DAY, MOMENT = datetime.date(2026, 5, 5), datetime.datetime(2026, 5, 5, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def row():
    return a_row(a_plan(a_panel()), due_on=DAY, recorded_at=MOMENT)


def test_each_kind_has_its_own_values_in_their_own_types(row, django_assert_num_queries):
    given = Verdict.objects.create(row=row, outcome="continue", decided_on=DAY, is_by_chair=True)
    with django_assert_num_queries(1):
        found = gathered(
            part("panels", Panel.objects.all(), title="title", begun="starts_on"),
            part(
                "actions", Row.objects.all(), uuid="uuid", plan="plan", due="due_on", at="recorded_at",
                ended="closed_on",
            ),
            part(
                "verdicts", Verdict.objects.all(), pk="pk", by_chair="is_by_chair", where="meeting__body__name",
                also=Value("also"), uuid="uuid", seen="row__plan__panel__title", told="meeting",
            ),
        )  # fmt: skip
    assert found == {
        "panels": [{"title": "Parks in winter", "begun": None}],
        "actions": [{"uuid": row.uuid, "plan": row.plan_id, "due": DAY, "at": MOMENT, "ended": None}],
        "verdicts": [
            {"pk": given.pk, "by_chair": True, "where": "", "also": "also", "uuid": given.uuid,
             "seen": "Parks in winter", "told": None}
        ],
    }  # fmt: skip
    assert list(found["panels"][0]) == ["title", "begun"]


def test_a_kind_that_lacks_a_type_may_come_first_or_be_the_only_one_or_be_empty(row):
    plain = part("plain", Row.objects.all(), number="number")
    dated = part(
        "dated", Row.objects.order_by("due_on"), day=TruncDate("recorded_at"), late=Value(False), at="recorded_at"
    )
    nobody = part("nobody", Row.objects.none(), when="recorded_at", uuid="uuid")
    of_plain, of_dated = [{"number": ""}], [{"day": DAY, "late": False, "at": MOMENT}]
    assert gathered(plain, dated, nobody) == {"plain": of_plain, "dated": of_dated, "nobody": []}
    assert gathered(nobody, dated, plain) == {"nobody": [], "dated": of_dated, "plain": of_plain}
    assert gathered(plain) == {"plain": of_plain}
    assert gathered(nobody) == {"nobody": []}


def test_three_kinds_of_which_the_last_alone_has_a_day_agree_about_its_type(row):
    plain = {"number": "number"}
    parts = [part("one", Row.objects.all(), **plain), part("two", Row.objects.all(), **plain)]
    found = gathered(*parts, part("three", Row.objects.all(), day="due_on"))
    assert found["three"] == [{"day": DAY}]


def test_what_cannot_be_put_under_the_others_is_refused():
    with pytest.raises(TypeError, match="DurationField"):
        gathered(part("rows", Row.objects.all(), long=Value(datetime.timedelta(days=1))))
