"""The benchmark's data: records in quantity, the same ones for the same number, written in bulk.

For N actions: N recommendations, N / 100 reviews, 3 N updates and N / 10 meetings; 10 reviews to a committee.
They stand beside whatever the database holds; their addresses begin with `bench-`.
"""

import datetime
import random
import re
import uuid
from functools import cache

from django.db import transaction
from django.db.models import OuterRef, Subquery

from actionplans.actions.rows import timescale_fields
from actionplans.models import ActionPlan, Owner, ProgressUpdate, Row, Scheme
from actionplans.timescales import understood
from panels.models import (
    Addressee,
    Body,
    Meeting,
    Panel,
    Person,
    Recommendation,
    RecommendationVersion,
    Stage,
    StageChange,
    Theme,
)
from scrutiny import history
from scrutiny.edge.demo import benchmark_words as words
from scrutiny.models import Audience

SEED = 2026
MOST = 1_000_000
PER_PANEL, PANELS_PER_COMMITTEE, MEETINGS_PER_PANEL, THEMES, PEOPLE = 100, 10, 10, 5, 20
FIRST_DAY = datetime.date(2022, 5, 18)
ROUNDS = [datetime.date(2025, 3, 31), datetime.date(2025, 9, 30), datetime.date(2026, 3, 31)]
DEPARTMENTS = ["Housing", "Streets", "Children's Services", "Adult Social Care", "Public Health"]


class Refused(Exception):
    """The data cannot be made; the message says why."""


@transaction.atomic
def make_data(rows):
    """Make the records for `rows` actions, given as text. Gives {what: how many}. Raises Refused; all or nothing."""
    wanted = _whole_number(rows)
    if Body.objects.filter(slug__startswith="bench-").exists():
        raise Refused("The benchmark's data is in this database already.")
    if not Scheme.objects.default():
        raise Refused("Choose the council's usual RAG scheme first.")
    chance = random.Random(SEED)
    departments = [_body(Body.Kind.DEPARTMENT, name, number) for number, name in enumerate(DEPARTMENTS, start=1)]
    people = [_person(chance, departments) for _ in range(PEOPLE)]
    committee = None
    for number in range(-(-wanted // PER_PANEL)):
        if number % PANELS_PER_COMMITTEE == 0:
            committee = _body(Body.Kind.COMMITTEE, "Scrutiny committee", number // PANELS_PER_COMMITTEE + 1)
        size = min(PER_PANEL, wanted - number * PER_PANEL)
        panel = _panel(chance, committee, number)
        recommendations = _recommend(chance, panel, size, departments)
        _act(chance, _plan(panel), recommendations, people)
        _meet(committee, number % PANELS_PER_COMMITTEE, size)
    return _counts()


def _whole_number(rows):
    if not re.fullmatch("[1-9][0-9]{0,6}", rows, re.ASCII) or int(rows) > MOST:
        raise Refused(f"Give --rows a whole number from 1 to {MOST}.")
    return int(rows)


def _body(kind, name, number):
    name = f"{name} {number}" if kind == Body.Kind.COMMITTEE else name
    return Body.objects.create(kind=kind, name=name, slug=f"bench-{kind}-{number}")


def _person(chance, departments):
    name = f"{chance.choice(words.FIRST_NAMES)} {chance.choice(words.LAST_NAMES)}"
    return Person.objects.create(name=name, post="Service manager", organisation=chance.choice(departments))


def _panel(chance, committee, number):
    starts_on = FIRST_DAY + datetime.timedelta(days=chance.randrange(1000))
    panel = Panel.objects.create(
        slug=f"bench-review-{number + 1}",
        title=f"{chance.choice(words.SUBJECTS)}: review {number + 1}",
        body=committee,
        commissioned_by=committee,
        stage=Stage.MONITORING if number % 4 else Stage.CLOSED,
        starts_on=starts_on,
        summary=words.paragraph(chance, 60),
        audience=Audience.COUNCILLORS if number % 10 == 9 else Audience.PUBLIC,
    )
    StageChange.objects.create(panel=panel, to_stage=panel.stage, on=starts_on)
    history.record("made for a benchmark", panel)
    return panel


def _recommend(chance, panel, size, departments):
    themes = Theme.objects.bulk_create(
        Theme(panel=panel, heading=words.HEADINGS[place], position=place + 1) for place in range(THEMES)
    )
    recommendations = Recommendation.objects.bulk_create(
        Recommendation(
            panel=panel,
            theme=themes[place * THEMES // size],
            position=place + 1,
            number=place + 1,
            priority=chance.choice(Recommendation.Priority.values),
            audience=Audience.PUBLIC if chance.random() < 0.9 else Audience.COUNCILLORS,
        )
        for place in range(size)
    )
    RecommendationVersion.objects.bulk_create(
        RecommendationVersion(recommendation=recommendation, text=words.recommendation(chance))
        for recommendation in recommendations
    )
    Addressee.objects.bulk_create(
        Addressee(recommendation=recommendation, body=chance.choice(departments)) for recommendation in recommendations
    )
    own = RecommendationVersion.objects.filter(recommendation=OuterRef("pk"))
    panel.recommendations.update(current=Subquery(own.values("pk")[:1]))
    return list(panel.recommendations.order_by("position"))


def _plan(panel):
    return ActionPlan.objects.create(
        panel=panel,
        title=f"{panel.title}: action plan",
        slug=panel.slug,
        scheme=Scheme.objects.default(),
        opened_on=panel.starts_on + datetime.timedelta(days=300),
        audience=panel.audience,
    )


def _act(chance, plan, recommendations, people):
    rows = Row.objects.bulk_create(_row(chance, plan, recommendation) for recommendation in recommendations)
    Owner.objects.bulk_create(Owner(row=row, person=chance.choice(people), is_lead=True) for row in rows)
    ProgressUpdate.objects.bulk_create(
        _update(chance, row, as_at, row.status if as_at == ROUNDS[-1] else chance.choice(words.EARLIER_STATUSES))
        for row in rows
        for as_at in ROUNDS
    )


def _row(chance, plan, recommendation):
    written = chance.choice(words.TIMESCALES)
    fields = _understood(written)
    status = chance.choices(list(words.STATUSES), words.STATUSES.values())[0]
    is_closed = status == "complete" and chance.random() < 0.5
    return Row(
        uuid=uuid.UUID(int=chance.getrandbits(128), version=4),
        plan=plan,
        position=recommendation.position,
        number=str(recommendation.number),
        recommendation_id=recommendation.current_id,
        priority=recommendation.get_priority_display(),
        audience=recommendation.audience,
        first_due_on=fields["due_on"],
        status=status,
        status_on=ROUNDS[-1],
        closed_on=ROUNDS[-1] if is_closed else None,
        **fields,
    )


@cache
def _understood(written):
    return timescale_fields(understood(written))


def _update(chance, row, as_at, status):
    needs_why = status in ("slipping", "off_track") and chance.random() < 0.8
    return ProgressUpdate(
        row=row,
        as_at=as_at,
        status=status,
        narrative=words.paragraph(chance, 40),
        explanation=words.paragraph(chance, 25) if needs_why else "",
        channel=ProgressUpdate.Channel.EMAIL,
        recorded_at=datetime.datetime.combine(as_at, datetime.time(17), datetime.UTC),
        audience=Audience.OFFICERS if as_at == ROUNDS[-1] and chance.random() < 0.3 else Audience.PUBLIC,
    )


def _meet(committee, turn, size):
    """Ten meetings for a full review, a fortnight apart, following those of the committee's earlier reviews."""
    count = max(1, size * MEETINGS_PER_PANEL // PER_PANEL)
    first = turn * MEETINGS_PER_PANEL
    days = [FIRST_DAY + datetime.timedelta(weeks=2 * place) for place in range(first, first + count)]
    Meeting.objects.bulk_create(
        Meeting(body=committee, slug=f"{committee.slug}-{day}", held_on=day, audience=Audience.PUBLIC) for day in days
    )


def _counts():
    ours = {"slug__startswith": "bench-"}
    return {
        "reviews": Panel.objects.filter(**ours).count(),
        "recommendations": Recommendation.objects.filter(panel__slug__startswith="bench-").count(),
        "actions": Row.objects.filter(plan__slug__startswith="bench-").count(),
        "updates": ProgressUpdate.objects.filter(row__plan__slug__startswith="bench-").count(),
        "meetings": Meeting.objects.filter(**ours).count(),
    }
