"""A world of records with a marker in every text field, which remembers where each of them stands."""

import datetime
from dataclasses import dataclass, field
from itertools import count

from django.utils import timezone

from scrutiny import history
from scrutiny.models import Audience, Event, Restriction
from tests.access.markers import Marker, words_for
from tests.access.people import KINDS
from tests.access.places import STATES, Place

PEOPLE = [kind for kind in KINDS if kind != "anonymous"]


@dataclass
class World:
    """What was made: the markers, the records by kind, the people."""

    NOWHERE = Place()

    markers: list = field(default_factory=list)
    records: dict = field(default_factory=dict)  # {model: [(record, place)]}
    users: dict = field(default_factory=dict)
    number: count = field(default_factory=lambda: count(1))

    def make(self, model, place, **given):
        """A record with a marker in each text field that is not given."""
        words = words_for(model, given)
        record = model.objects.create(**{name: text for name, (_, text) in words.items()}, **given)
        self.note(record, place, {name: word for name, (word, _) in words.items()})
        return record

    def note(self, record, place, words):
        """Remember where markers stand."""
        label = record._meta.label_lower
        self.records.setdefault(type(record), []).append((record, place))
        self.markers += [Marker(word, label, name, record.pk, place) for name, word in words.items()]

    def make_readable(self, model, place, state, /, **given):
        """A record that says itself who may read it: in that state, with an event about it."""
        record = self.make(model, place, **reading(state), **given)
        self.happen(record, place)
        return record

    def happen(self, record, place):
        """Let something have happened to a record, told in markers; whoever may read it and is signed in reads that."""
        words = words_for(Event, {"subject_name": "", "restriction": "", "audience": ""})
        reason, verb = words["reason"], words["verb"]
        event = history.record(verb[1], record, by=None, reason=reason[1])
        readers = frozenset(kind for kind in PEOPLE if _is_told(kind, place))
        self.note(event, Place(place.links, place.circle, only_for=readers), {"reason": reason[0], "verb": verb[0]})


def _is_told(kind, place):
    """Whoever carries an action out reads it wherever it stands; of its history what is meant for everybody."""
    if kind != "owner":
        return place.is_open_to(kind)
    is_for_all = all(link.audience == Audience.PUBLIC and link.restriction == Restriction.NONE for link in place.links)
    return is_for_all and place.is_open_to(kind)


def reading(state):
    """The fields that put a record into a state."""
    link = STATES[state]
    # Not tomorrow: midnight may come before it is asked.
    soon = timezone.localdate() + datetime.timedelta(days=2)
    return {
        "audience": link.audience,
        "restriction": link.restriction,
        "exempt_paragraph": 1 if link.restriction == "exempt" else None,
        "public_from": None if link.is_released else soon,
    }
