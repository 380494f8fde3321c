"""Every filter of reading counts: with any one of them taken out, somebody meets a word that is not for them.

Each line takes one filter out by a switch of the test and looks through the pages until a word has leaked; the search
for leaks (test_markers.py) would then be red. A filter that can be taken out unnoticed is guarded by no test.
"""

import pytest
from django.db.models import Q

from tests.access.addresses import pages_of
from tests.access.reading import PDFS, admin_addresses, words_in

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# what is taken out, and the pages where the leak is looked for first
QUERYSETS = [
    ("panels.models.panels.PanelQuerySet", "reviews:overview"),
    ("panels.models.recommendations.RecommendationQuerySet", "reviews:recommendations"),
    ("panels.models.findings.OfPanelQuerySet", "reviews:findings"),
    ("panels.models.sessions.EvidenceSessionQuerySet", "reviews:evidence"),
    ("panels.models.sessions.WitnessQuerySet", "reviews:evidence"),
    ("panels.models.questions.QuestionSetQuerySet", "reviews:evidence"),
    ("panels.models.documents.DocumentQuerySet", "reviews:evidence"),
    ("scrutiny.models.files.StoredFileQuerySet", "file"),
    ("panels.models.meetings.MeetingQuerySet", "reviews:meetings"),
    ("panels.models.people.ContactDetailQuerySet", "people:person"),
    ("actionplans.models.plans.ActionPlanQuerySet", "reviews:plan"),
    ("actionplans.models.rows.RowQuerySet", "reviews:plan"),
    ("actionplans.models.updates.ProgressUpdateQuerySet", "actionplans:row"),
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


def site(world, first):
    """Pages of the site, beginning with those of one name; papers as pages too, but nothing drawn."""
    pages = pages_of(world)
    pages = {first: pages[first]} | pages
    return [address for name, found in pages.items() if name not in PDFS for address in found]


@pytest.mark.parametrize(("queryset", "first"), QUERYSETS)
def test_without_the_filter_of_a_kind_of_record_its_words_leak(queryset, first, world, clients, monkeypatch):
    monkeypatch.setattr(f"{queryset}.visible_to", everything)
    assert leaks(world, clients["anonymous"], "anonymous", site(world, first))


def test_without_the_rule_of_audiences_everything_leaks(world, clients, monkeypatch):
    monkeypatch.setattr("panels.standing.open_to", nothing_held_back)
    assert leaks(world, clients["anonymous"], "anonymous", site(world, "reviews:overview"))


def test_without_the_rule_of_confidence_officers_read_what_is_not_for_them(world, clients, monkeypatch):
    monkeypatch.setattr("panels.standing.not_in_confidence", nothing_held_back)
    assert leaks(world, clients["dso"], "dso", site(world, "reviews:overview"))


def test_without_the_rule_of_whose_panel_it_is_officers_read_those_of_others(world, clients, monkeypatch):
    monkeypatch.setattr("panels.standing.works_on", nothing_held_back)
    assert leaks(world, clients["other_dso"], "other_dso", site(world, "reviews:overview"))


def test_without_the_filter_of_events_the_history_leaks(world, clients, monkeypatch):
    monkeypatch.setattr("panels.admin.records.readable_events", lambda events, reader: events)
    monkeypatch.setattr("panels.admin.events.readable_events", lambda events, reader: events)
    assert leaks(world, clients["dso"], "dso", admin_addresses(world, "dso"))
