"""The people and bodies that a draft names: each is made once, and found again by name."""

import re

from django.db.models import Max

from panels.intake.people import is_councillor
from panels.models import Body, Capacity, ContactDetail, Membership, PanelContact, Person, Support
from panels.slugs import free_slug
from scrutiny.edge.imports.records import fitted

KINDS = (
    (r"scrutiny (?:management|co-?ordinating) \w+|management board", Body.Kind.BOARD),
    (r"\b(?:cabinet|executive)\b", Body.Kind.EXECUTIVE),
    (r"^(?:full )?council$|\bassembly\b", Body.Kind.COUNCIL),
    (r"\b(?:committee|commission|forum|panel|scrutiny)\b", Body.Kind.COMMITTEE),
    (r"\bboard\b|\bpartnership\b", Body.Kind.PARTNER_BOARD),
    (r"\bdepartment\b|\bdirectorate\b", Body.Kind.DEPARTMENT),
)
ROLES = (
    (r"independent", Support.Role.INDEPENDENT),
    (r"democratic|scrutiny|committee|governance|clerk|policy", Support.Role.DEMOCRATIC),
    (r"lead|client|service", Support.Role.LEAD),
)


def a_body(records, name):
    """The Body of a name, with or without its article; made, of the kind that its name says, where there is none."""
    found = records.matches.body(name)
    if found:
        return found
    whole, bare = " ".join(name.split()), re.sub(r"^the\s+", "", " ".join(name.split()), flags=re.IGNORECASE)
    made = records.add(Body, kind=kind_of(bare), name=whole, slug=free_slug(Body, bare[:200]))
    return records.matches.remember(name, made)


def kind_of(name):
    """What kind of body a name says; whatever says nothing else is a partner organisation."""
    return next((kind for words, kind in KINDS if re.search(words, name, re.IGNORECASE)), Body.Kind.PARTNER)


def a_person(records, name, *, title="", post="", organisation=""):
    """The Person of a name; made where there is none. What is known of them already is never overwritten."""
    person = records.matches.person(name) or records.matches.remember(name, records.add(Person, name=name))
    known = {"title": title or "", "post": post or "", "is_councillor": is_councillor(title or "")}
    if organisation and not person.organisation:
        known["organisation"] = a_body(records, organisation)
    new = {name: value for name, value in known.items() if value and not getattr(person, name)}
    records.complete(person, {name: fitted(Person, name, value) for name, value in new.items()}, "completed")
    return person


def seat_members(records, members):
    """Make the members of the draft members of the panel's body; who is one already is left as they are."""
    body = records.panel.body
    for position, member in enumerate(members, start=body.memberships.count() + 1):
        person = a_person(
            records, member["name"], title=member["title"], post=member["post"], organisation=member["organisation"]
        )
        if not body.memberships.of(person).exists():
            capacity = a_capacity(records, member["capacity"])
            records.add(
                Membership,
                body=body,
                person=person,
                capacity=capacity,
                is_voting=capacity.votes,
                position=position,
                has_left=bool(member["left"]),
                leaving_reason=member["left"] or "",
            )


def a_capacity(records, name):
    """The council's capacity of that name; one that the list lacks is added at its end, without a vote."""
    found = Capacity.objects.filter(name__iexact=name).first()
    if found:
        return found
    last = Capacity.objects.aggregate(last=Max("position"))["last"] or 0
    return records.add(Capacity, name=name[:1].upper() + name[1:], position=last + 1, votes=False)


def name_support(records, support):
    """Make the supporting officers of the draft those of the panel. One whose role is not told by any word is left."""
    for position, one in enumerate(support, start=records.panel.support.count() + 1):
        role = role_of(one)
        person = a_person(records, one["name"], title=one["title"], post=one["post"])
        if role and not records.panel.support.filter(person=person, role=role).exists():
            records.add(Support, panel=records.panel, person=person, role=role, position=position)


def role_of(supporter):
    """The support role that a capacity or, failing it, a post says; "" where neither says one."""
    for words in filter(None, [supporter["capacity"], supporter["post"]]):
        for pattern, role in ROLES:
            if re.search(pattern, words, re.IGNORECASE):
                return role
    return ""


def name_contacts(records, contacts):
    """Make the contacts of the draft those of the panel, with the ways to reach them."""
    for position, contact in enumerate(contacts, start=records.panel.contacts.count() + 1):
        person = a_person(records, contact["name"], title=contact["title"])
        if not records.panel.contacts.filter(person=person).exists():
            post = contact["post"] or ""
            records.add(PanelContact, panel=records.panel, person=person, position=position, shown_post=post)
        for kind in (ContactDetail.Kind.TELEPHONE, ContactDetail.Kind.EMAIL):
            _reach(records, person, kind, contact[kind])


def _reach(records, person, kind, value):
    if value and not person.contact_details.filter(kind=kind, value=value).exists():
        records.add(ContactDetail, person=person, kind=kind, value=value, audience=records.audience)
