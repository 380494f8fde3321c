"""Nothing that is not for a reader reaches them: each text field holds a word of its own; every answer is searched."""

from contextlib import suppress

import pytest
from django.apps import apps
from django.db import transaction
from django.utils import timezone

from actionplans.actions.reminders import remind
from actionplans.actions.rounds import CannotOpen, open_round
from actionplans.models import ActionPlan, Reminder
from panels.models import Person
from scrutiny.models import Message, Restriction
from tests.access.addresses import pages_of
from tests.access.markers import text_fields
from tests.access.people import KINDS
from tests.access.places import STATES
from tests.access.reading import TAKEN, WORD, admin_addresses, site_addresses, words_in

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = ("scrutiny", "panels", "actionplans", "edge")
STAFF = ["dso", "named_dso", "chief_dso", "other_dso", "administrator"]


# What stands above an action is named to whoever carries it out, although they may not read it for itself.
ABOVE_AN_ACTION = {
    ("panels.panel", "title"),
    ("actionplans.actionplan", "title"),
    ("actionplans.section", "heading"),
}


def is_told_the_owner(marker, kind):
    is_in_confidence = STATES["in confidence"] in marker.place.links
    return kind == "owner" and (marker.kind, marker.field) in ABOVE_AN_ACTION and not is_in_confidence


class Seen(dict):
    """{kind of person: {marker word: the first address where they met it}}, found out when it is asked for."""

    def __init__(self, world, clients):
        super().__init__()
        self.world, self.clients, self.pages = world, clients, pages_of(world)

    def __missing__(self, kind):
        self[kind] = met_by(kind, self.world, self.clients[kind], self.pages)
        return self[kind]


@pytest.fixture(scope="module")
def seen(world, clients):
    return Seen(world, clients)


def met_by(kind, world, client, pages):
    met = {}
    addresses = [*site_addresses(pages, kind), *(admin_addresses(world, kind) if kind in STAFF else [])]
    for address in addresses:
        response = client.get(address)
        assert response.status_code < 500, address
        for word in words_in(response):
            met.setdefault(word, address)
    return met


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_reads_more_than_is_for_them(kind, world, seen):
    leaks = [
        f"{marker} at {seen[kind][marker.word]}"
        for marker in world.markers
        if marker.word in seen[kind] and not marker.place.is_open_to(kind) and not is_told_the_owner(marker, kind)
    ]
    assert leaks == [], "\n".join(leaks)


# Texts that are no secret and no words: what happened to which record, and hashes.
WITHOUT_MARKERS = {
    ("scrutiny.event", "subject_name"): "the name of the record, which holds that record's markers",
    ("scrutiny.sealedevent", "digest"): "a hash",
    ("scrutiny.sealedevent", "hash"): "a hash",
    ("scrutiny.sealhead", "hash"): "a hash",
    ("scrutiny.storedfile", "place"): "a path that nobody is told",
    ("scrutiny.storedfile", "media_type"): "no words",
    ("scrutiny.storedfile", "sha256"): "a hash",
    ("scrutiny.job", "subject_kind"): "a kind of record",
    ("scrutiny.job", "sameness"): "a hash",
    ("scrutiny.job", "result"): "an address of this site",
    ("scrutiny.message", "key"): "made of numbers and kinds",
    ("scrutiny.message", "about_kind"): "a kind of record",
    ("scrutiny.messageattachment", "name"): "what its maker calls a file",
    ("scrutiny.messageattachment", "media_type"): "no words",
    ("scrutiny.worker", "name"): "a name that a process gives itself",
    ("edge.draftimport", "checksum"): "a hash",
    ("scrutiny.invitation", "digest"): "a hash",
    ("scrutiny.calendarfeed", "digest"): "a hash",
    ("scrutiny.personallink", "digest"): "a hash",
    ("scrutiny.personallink", "purpose"): "a word of the code",
    ("scrutiny.personallink", "subject_kind"): "a kind of record",
    ("scrutiny.linkcode", "digest"): "a hash",
    ("scrutiny.user", "name"): "whoever did something is named beside it",
}
# Fields that no page of the site shows yet, and why.
NOT_ON_A_PAGE = {
    "scrutiny.council.short_name": "the name stands in full everywhere",
    "actionplans.recess.label": "officers of the council know its recesses",
    "actionplans.actionplan.questions": "for whoever is asked",
    "actionplans.monitoringround.words": "for whoever is asked",
}
# Why something is withheld and what stands in its place: no page shows that yet, and the public record has neither.
OF_WITHHOLDING = {"exempt_reason", "public_summary"}
# What is for officers whatever is said of it, so that no screen asks why it is withheld.
ALWAYS_FOR_OFFICERS = {"panels.submission", "panels.submissionsender"}


def is_looked_at(marker):
    place = marker.place
    if marker.kind in ALWAYS_FOR_OFFICERS and marker.field in OF_WITHHOLDING:
        return False
    return place.circle == "theirs" and set(place.links) <= TAKEN and place.links[:1] in ((), (STATES["public"],))


def open_groups(markers, group_of):
    groups = {}
    for marker in markers:
        groups.setdefault(group_of(marker), []).append(marker)
    return groups


def test_every_text_field_of_every_record_holds_a_marker(world):
    ours = [model for app in OURS for model in apps.get_app_config(app).get_models()]
    fields = {(model._meta.label_lower, name) for model in ours for name in text_fields(model)}
    assert fields - {(marker.kind, marker.field) for marker in world.markers} == set(WITHOUT_MARKERS)


def test_whoever_may_read_a_field_finds_it_somewhere(world, seen):
    """In each state that is looked at one by one; otherwise a search that finds nothing would prove nothing."""
    markers = [marker for marker in world.markers if is_looked_at(marker)]
    missed = [
        f"{kind}.{field} in {place}"
        for (kind, field, place), group in open_groups(markers, lambda m: (m.kind, m.field, str(m.place))).items()
        if not any(m.word in seen[reader] and m.place.is_open_to(reader) for m in group for reader in KINDS)
    ]
    assert missed == [], "\n".join(missed)


def test_what_everybody_may_read_stands_on_a_page(world, seen):
    public = [marker for marker in world.markers if marker.place.is_open_to("anonymous")]
    public = [marker for marker in public if marker.field not in OF_WITHHOLDING]
    missed = {
        f"{kind}.{field}"
        for (kind, field), group in open_groups(public, lambda m: (m.kind, m.field)).items()
        if not any(marker.word in seen["anonymous"] for marker in group)
    }
    assert missed == set(NOT_ON_A_PAGE), "\n".join(missed ^ set(NOT_ON_A_PAGE))


def mailed_about_actions(world):
    """The text of every mail to the owner when each plan is asked about and reminded of; nothing of it stays."""
    given = {"by": world.users["dso"], "link_to": "https://site.example/link/{}/".format}
    with transaction.atomic():
        known = set(Message.objects.values_list("pk", flat=True))
        ActionPlan.objects.update(senior=Person.objects.get(user=world.users["owner"]))
        for plan in ActionPlan.objects.all():
            with suppress(CannotOpen):
                held = open_round(plan, as_at=timezone.localdate(), due_on=timezone.localdate(), **given)
                for rung in Reminder.Rung.values:
                    remind(held, rung, **given)
        texts = Message.objects.exclude(pk__in=known).values_list("subject", "text")
        texts = [f"{subject}\n{text}" for subject, text in texts]
        transaction.set_rollback(True)
    return texts


def is_withheld_from_mail(marker):
    """Words of what is exempt or confidential; its plan and its number are named to whoever carries it out."""
    named = {*ABOVE_AN_ACTION, ("actionplans.row", "number")}
    if STATES["in confidence"] in marker.place.links:
        return True
    is_restricted = any(link.restriction != Restriction.NONE for link in marker.place.links)
    return is_restricted and (marker.kind, marker.field) not in named


def test_nothing_that_is_withheld_goes_by_mail(world):
    texts = mailed_about_actions(world)
    words = set(WORD.findall("\n".join(texts).lower()))
    mailed = [marker for marker in world.markers if marker.word in words]
    withheld = [str(marker) for marker in mailed if is_withheld_from_mail(marker)]
    assert withheld == [], "\n".join(withheld)
    kinds = {(marker.kind, marker.field) for marker in mailed}
    assert {("actionplans.row", "own_text"), ("actionplans.actionplan", "title")} <= kinds
    assert len(texts) >= len(Reminder.Rung.values) * 2
