"""What a person may read and do, worked out once for a request from grants and memberships."""

from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils import timezone

from scrutiny.models import Audience
from scrutiny.visibility import NOBODY, not_in_confidence, open_to


@dataclass(frozen=True)
class Standing:
    """Everything that reading and changing depend on. Body and panel ids; `reads_as` is for papers only."""

    person_id: int | None = None
    is_signed_in: bool = False
    is_administrator: bool = False
    is_councillor: bool = False
    is_dso_everywhere: bool = False
    dso_bodies: frozenset = field(default_factory=frozenset)
    dso_panels: frozenset = field(default_factory=frozenset)
    officer_bodies: frozenset = field(default_factory=frozenset)
    officer_panels: frozenset = field(default_factory=frozenset)
    member_bodies: frozenset = field(default_factory=frozenset)
    confidence_panels: frozenset = field(default_factory=frozenset)
    reads_as: str = ""

    @property
    def is_dso(self):
        return self.is_dso_everywhere or bool(self.dso_bodies or self.dso_panels)

    @property
    def is_officer(self):
        """Whether they were granted to work on anything as an officer."""
        return bool(self.officer_bodies or self.officer_panels)

    @property
    def is_serving(self):
        """Whether there is a body or a panel with which they have to do."""
        bodies = self.member_bodies | self.dso_bodies | self.officer_bodies
        return self.is_dso_everywhere or bool(bodies | self.dso_panels | self.officer_panels)

    def works_on(self, panel):
        """Whether they work on it as an officer, and so read what is written for officers.

        What is no panel's (None) is for whoever looks after the whole council.
        """
        if self.is_dso_everywhere or panel is None:
            return self.is_dso_everywhere
        bodies, panels = self.dso_bodies | self.officer_bodies, self.dso_panels | self.officer_panels
        return panel.body_id in bodies or panel.pk in panels


PUBLIC = Standing()


def standing_of(reader):
    """The standing of a User, of nobody (None or an anonymous user), or a Standing itself. Kept on the user."""
    if isinstance(reader, Standing):
        return reader
    if reader is None or not reader.is_authenticated or not reader.is_active:
        return PUBLIC
    if not hasattr(reader, "_standing"):
        reader._standing = _worked_out(reader)
    return reader._standing


def standing_for_audience(audience):
    """How a paper for a whole audience reads: what every reader of that audience may see, and no more."""
    return PUBLIC if audience == Audience.PUBLIC else Standing(reads_as=audience)


def _worked_out(user):
    from panels.models import Grant, Membership, Person

    today = timezone.localdate()
    person = Person.objects.filter(user=user).first()
    grants = list(Grant.objects.of(user).in_force(today))
    member_bodies = Membership.objects.of(person).current(today).values_list("body_id", flat=True) if person else ()

    def bodies(role):
        return frozenset(grant.body_id for grant in grants if grant.role == role and grant.body_id)

    def panels(role):
        return frozenset(grant.panel_id for grant in grants if grant.role == role and grant.panel_id)

    role = Grant.Role
    return Standing(
        person_id=person.pk if person else None,
        is_signed_in=True,
        is_administrator=any(grant.role == role.ADMINISTRATOR for grant in grants),
        is_councillor=bool(person and person.is_councillor),
        is_dso_everywhere=any(grant.role == role.DSO and grant.is_everywhere for grant in grants),
        dso_bodies=bodies(role.DSO),
        dso_panels=panels(role.DSO),
        officer_bodies=bodies(role.OFFICER),
        officer_panels=panels(role.OFFICER),
        member_bodies=frozenset(member_bodies),
        confidence_panels=panels(role.CONFIDENCE),
    )


def readable(reader, chain, panel, *, body=None):
    """The condition under which `reader` may read a record.

    chain  see scrutiny.visibility.open_to
    panel  how to reach the panel from the record: "" on Panel itself, "panel", "plan__panel" ...
    body   how to reach the body, for records that hang on a body and not on a panel
    """
    standing = standing_of(reader)
    if standing.reads_as:
        return open_to(standing.reads_as, chain) & not_in_confidence(chain)
    ways = [open_to(Audience.PUBLIC, chain), _as_officer(standing, chain, panel, body)]
    if standing.is_councillor or standing.is_administrator:
        ways.append(open_to(Audience.COUNCILLORS, chain) & not_in_confidence(chain))
    if standing.member_bodies:
        member = _of_bodies(standing.member_bodies, panel, body)
        ways.append(member & open_to(Audience.PANEL, chain) & not_in_confidence(chain))
    return reduce(or_, ways)


def readable_of_body(reader, chain, body):
    """The same for what hangs on a body and on no panel: what somebody holds on single panels counts for nothing."""
    nowhere = {name: frozenset() for name in ("dso_panels", "officer_panels", "confidence_panels")}
    return readable(replace(standing_of(reader), **nowhere), chain, "", body=body)


def works_on(standing, panel, body=None):
    """The condition that the record's panel is one whose officers' working papers this standing may read."""
    bodies = standing.dso_bodies | standing.officer_bodies
    return _on(standing, bodies, standing.dso_panels | standing.officer_panels, panel, body)


def served_by(standing, records):
    """Of panels or meetings those with which somebody has to do: all, for whoever looks after the whole council."""
    return records if standing.is_dso_everywhere else records.of_member(standing)


def directs(standing, panel):
    """The condition that this standing is a democratic services officer of the record's panel."""
    return _on(standing, standing.dso_bodies, standing.dso_panels, panel, None)


def directs_body(standing, body):
    """The same for what hangs on bodies, reached over `body`; the body made for one panel goes with that panel."""
    if standing.is_dso_everywhere:
        return Q()
    its_own_panel = Q(**{f"{body}__kind": "panel", f"{body}__panels__in": standing.dso_panels})
    return Q(**{f"{body}__in": standing.dso_bodies}) | its_own_panel


def _on(standing, bodies, panels, panel, body):
    if standing.is_dso_everywhere:
        return Q()
    ways = NOBODY
    if bodies:
        ways |= _of_bodies(bodies, panel, body)
    if panels:
        ways |= at(panel, pk__in=panels)
    return ways


def _of_bodies(bodies, panel, body):
    return Q(**{f"{body}__in": bodies}) if body else at(panel, body__in=bodies)


def _as_officer(standing, chain, panel, body):
    works = works_on(standing, panel, body)
    named = at(panel, pk__in=standing.confidence_panels) if standing.confidence_panels else NOBODY
    return works & (not_in_confidence(chain) | named)


def at(panel, **lookups):
    """Lookups about the panel, reached from the record over `panel`."""
    prefix = f"{panel}__" if panel else ""
    return Q(**{f"{prefix}{name}": value for name, value in lookups.items()})
