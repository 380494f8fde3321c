"""Every filter of reading counts: with any one of them taken out, somebody meets a word that is not for them.

Each line takes one filter out by a switch of the test and looks through the pages until a word has leaked; the search
for leaks (test_markers.py) would then be red. A filter that can be taken out unnoticed is guarded by no test.
"""

import pytest
from django.db.models import Q

from tests.access.addresses import pages_of
from tests.access.reading import admin_addresses, words_in

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# what is taken out, and as whom the leak is looked for
QUERYSETS = [
    ("panels.models.panels.PanelQuerySet", "anonymous"),
    ("panels.models.recommendations.RecommendationQuerySet", "anonymous"),
    ("panels.models.findings.OfPanelQuerySet", "anonymous"),
    ("panels.models.evidence.EvidenceSessionQuerySet", "anonymous"),
    ("panels.models.evidence.WitnessQuerySet", "anonymous"),
    ("panels.models.evidence.QuestionSetQuerySet", "anonymous"),
    ("panels.models.evidence.DocumentQuerySet", "anonymous"),
    ("scrutiny.models.files.StoredFileQuerySet", "anonymous"),
    ("panels.models.meetings.MeetingQuerySet", "anonymous"),
    ("panels.models.people.ContactDetailQuerySet", "anonymous"),
    ("actionplans.models.plans.ActionPlanQuerySet", "anonymous"),
    ("actionplans.models.rows.RowQuerySet", "anonymous"),
    ("actionplans.models.updates.ProgressUpdateQuerySet", "anonymous"),
]


def everything(records, reader):
    return records.all()


def nothing_held_back(*asked):
    return ~Q(pk__in=[])


def leaks(world, client, kind, addresses):
    """The first answer in which this kind of person meets a marker that is not for them, and the markers."""
    hidden = {marker.word: marker for marker in world.markers if not marker.place.is_open_to(kind)}
    for address in addresses:
        found = words_in(client.get(address)) & hidden.keys()
        if found:
            return address, found
    return None


def site(world):
    """Pages of the site; papers as pages too, but nothing drawn."""
    pages = pages_of(world)
    return [address for name, found in pages.items() if name != "reviews:paper_pdf" for address in found]


def test_with_every_filter_in_its_place_nothing_leaks(world, clients):
    assert leaks(world, clients["anonymous"], "anonymous", site(world)) is None


@pytest.mark.parametrize(("queryset", "kind"), QUERYSETS)
def test_without_the_filter_of_a_kind_of_record_its_words_leak(queryset, kind, world, clients, monkeypatch):
    monkeypatch.setattr(f"{queryset}.visible_to", everything)
    assert leaks(world, clients[kind], kind, site(world))


def test_without_the_rule_of_audiences_everything_leaks(world, clients, monkeypatch):
    monkeypatch.setattr("panels.standing.open_to", nothing_held_back)
    assert leaks(world, clients["anonymous"], "anonymous", site(world))


def test_without_the_rule_of_confidence_officers_read_what_is_not_for_them(world, clients, monkeypatch):
    monkeypatch.setattr("panels.standing.not_in_confidence", nothing_held_back)
    assert leaks(world, clients["dso"], "dso", site(world))


def test_without_the_rule_of_whose_panel_it_is_officers_read_those_of_others(world, clients, monkeypatch):
    monkeypatch.setattr("panels.standing.works_on", nothing_held_back)
    assert leaks(world, clients["other_dso"], "other_dso", site(world))


def test_without_the_filter_of_events_the_history_leaks(world, clients, monkeypatch):
    monkeypatch.setattr("panels.admin.records.readable_events", lambda events, reader: events)
    monkeypatch.setattr("panels.admin.events.readable_events", lambda events, reader: events)
    assert leaks(world, clients["dso"], "dso", admin_addresses(world, "dso"))
