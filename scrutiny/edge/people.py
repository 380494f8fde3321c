"""Whose page a reader may see, and what stands on it: everything of a person that the reader may read elsewhere too.

Which people have a page is in docs/decisions/0115-who-has-a-page.md. Who was a witness leads nobody to a page.
"""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, Subquery
from django.http import Http404

from actionplans.models import Owner, Row
from panels.models import (
    Body,
    ContactDetail,
    Membership,
    MergedPerson,
    Panel,
    PanelContact,
    Person,
    Support,
    Witness,
    WitnessIdentity,
)
from panels.standing import standing_of
from scrutiny.edge.actions_of import actions_of
from scrutiny.gathering import gathered, part
from scrutiny.rights import require

SUPPORTS, CONTACT, HEARD = "supports", "contact", "heard"


class Merged(Http404):
    """The record has become part of another person's."""

    def __init__(self, person):
        super().__init__("This person has another address now.")
        self.person = person


def is_staff(reader):
    standing = standing_of(reader)
    return standing.is_dso or standing.is_administrator


def readable_people(reader):
    """Those whom democratic services and administrators look after, which is everybody; otherwise those who are named
    as member, in support, as contact or as owner in something that the reader may read. Never who a witness was."""
    standing = standing_of(reader)
    if is_staff(reader):
        return Person.objects.all()
    panels = Panel.objects.visible_to(reader)
    own = Owner.objects.filter(row__in=Row.objects.visible_to(reader))
    named = [
        Membership.objects.filter(body__in=Body.objects.visible_to(reader), person=OuterRef("pk")),
        Support.objects.filter(panel__in=panels, person=OuterRef("pk")),
        PanelContact.objects.filter(panel__in=panels, person=OuterRef("pk")),
        own.filter(person=OuterRef("pk")),
        own.filter(accountable=OuterRef("pk")),
    ]
    condition = Q(pk=standing.person_id)
    for records in named:
        condition |= Q(Exists(records))
    return Person.objects.filter(condition)


def get_person(reader, uuid):
    """The person whose page the reader may see. Raises Merged for the address of a former record, Http404 otherwise."""
    visible = readable_people(reader).select_related("organisation", "user")
    found = visible.filter(uuid=uuid).first()
    if found is None:
        former = MergedPerson.objects.filter(uuid=uuid, person__in=visible.order_by()).select_related("person").first()
        raise Merged(former.person) if former else Http404("Nobody has that address.")
    return found


def check_adding(reader):
    """PermissionDenied for those who may add nobody."""
    require(reader, "panels.add_person")


def get_person_to_change(reader, uuid):
    """The same; PermissionDenied for those who may only read it."""
    person = get_person(reader, uuid)
    return require(reader, "panels.change_person", person)


def get_contact_to_change(reader, uuid, contact):
    """(the person, one of their contact details)"""
    person = get_person_to_change(reader, uuid)
    found = ContactDetail.objects.visible_to(reader).filter(person=person, uuid=contact).first()
    if found is None:
        raise Http404("That is no detail of this person.")
    return person, found


@dataclass(frozen=True)
class Part:
    """What somebody is in one review: `words` is the role, or the evidence session in which they were heard."""

    kind: str
    slug: str
    title: str
    words: str


def everything_of(person, reader):
    """For the page of a person: {name: what stands under it}, as far as the reader may see it."""
    parts = parts_of(person, reader)
    seats = Membership.objects.of(person).filter(body__in=Body.objects.visible_to(reader).order_by().values("pk"))
    own_review = Panel.objects.visible_to(reader).filter(body=OuterRef("body"), body__kind=Body.Kind.PANEL)
    seats = seats.annotate(review=Subquery(own_review.order_by().values("slug")[:1]))
    rows = Row.objects.filter(Exists(owned_by(person).filter(row=OuterRef("pk"))))
    return {
        "organisation": person.shown_organisation,
        "seats": seats.select_related("body", "capacity").order_by("-starts_on", "-pk"),
        "supports": [one for one in parts if one.kind in {SUPPORTS, CONTACT}],
        "heard": [one for one in parts if one.kind == HEARD],
        "actions": actions_of(rows, reader),
        "details": ContactDetail.objects.visible_to(reader).filter(person=person).order_by("kind", "pk"),
    }


def owned_by(person):
    return Owner.objects.filter(Q(person=person) | Q(accountable=person))


def parts_of(person, reader):
    """Their Parts in the reviews that the reader may see, from one query."""
    panels = Panel.objects.visible_to(reader).order_by().values("pk")
    found = gathered(
        _part(SUPPORTS, Support.objects.filter(person=person, panel__in=panels), "panel__", "role"),
        _part(CONTACT, PanelContact.objects.filter(person=person, panel__in=panels), "panel__", "shown_post"),
        _part(HEARD, heard_as(person, reader), "session__panel__", "session__title"),
    )
    for told in found[SUPPORTS]:
        told["words"] = Support.Role(told["words"]).label
    return sorted(
        [Part(kind, **told) for kind, each in found.items() for told in each],
        key=lambda one: (one.title, one.kind != SUPPORTS, one.words),
    )


def heard_as(person, reader):
    """The witnesses that this person was, as far as the reader may know it: those who may be named by name, and those
    whose identity the reader may read. Everybody else's stays untold, even that there is one."""
    # the name must stand there too: who forgot to say how a witness may be named has said nothing
    known = WitnessIdentity.objects.visible_to(reader).filter(person=person, witness=OuterRef("pk"))
    by_name = Q(naming=Witness.Naming.BY_NAME, shown_as__icontains=person.name, identity__person=person)
    return Witness.objects.visible_to(reader).filter(by_name | Q(Exists(known)))


def _part(kind, records, to_panel, words):
    return part(kind, records, slug=f"{to_panel}slug", title=f"{to_panel}title", words=words)
