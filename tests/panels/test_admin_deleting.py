"""Before something is deleted: what goes with it and what stands in the way is named to whoever may read it alone."""

import pytest
from django.urls import reverse

from panels.models import EvidenceSession, Witness, WitnessIdentity
from tests.records import a_dso, a_panel, a_person, an_administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return a_panel("Parks in winter", audience="officers")


def asked(client, record):
    """The page that asks whether a record is to be deleted."""
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_delete"
    page = client.get(reverse(name, args=[record.pk]))
    assert page.status_code == 200
    return page.text


def test_a_witness_in_confidence_is_counted_and_not_named(client, panel):
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title="A walk")
    Witness.objects.create(session=session, shown_as="Ada Moss", audience="officers", restriction="in_confidence")
    client.force_login(a_dso(panel=panel))
    page = asked(client, session)
    assert "A walk" in page
    assert "Witnesses: 1" in page
    assert "Ada Moss" not in page


def test_what_keeps_a_person_is_not_named_to_whoever_may_not_read_it(client, panel):
    person = a_person("Bo Ray")
    session = EvidenceSession.objects.create(panel=panel, kind="visit", title="A walk")
    witness = Witness.objects.create(session=session, shown_as="A parent")
    WitnessIdentity.objects.create(witness=witness, person=person, name="Bo Ray", restriction="in_confidence")
    client.force_login(an_administrator())
    page = asked(client, person)
    assert "Something that is not open to you" in page
    assert "witness" not in page.lower()


def test_what_keeps_a_body_is_named_to_whoever_may_read_it(client, panel):
    client.force_login(a_dso())
    assert "Parks in winter" in asked(client, panel.body)
    client.force_login(a_dso(panel=panel))
    assert "Parks in winter" in asked(client, panel.body)
