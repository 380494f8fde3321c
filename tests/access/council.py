"""A council in which every kind of record stands in every state."""

from uuid import uuid4

from django.utils import timezone

from actionplans.models import Rating, Recess, Scheme, Status
from panels.models import (
    Body,
    Capacity,
    LibraryQuestion,
    LibrarySet,
    Membership,
    MergedPerson,
    Panel,
    Person,
    UsualRouteStep,
)
from scrutiny.edge.imports.draft import drafted
from scrutiny.edge.imports.drafts import begun
from scrutiny.edge.models import DraftImport
from scrutiny.intake.readers.text import blocks_of
from scrutiny.models import Council, Invitation, Job, Message, MunicipalYear, PersonalLink, User
from tests.access.filling import MAY, OF_STAFF, fill_panel, fill_programme, fill_source
from tests.access.markers import words_for
from tests.access.people import accounts, grant_panel
from tests.access.places import STATES, Place
from tests.access.world import World

EVERYBODY = Place()
OF_NOBODY = Place(circle="none", only_for=frozenset())
OF_ACCOUNTS = Place(only_for=frozenset({"administrator"}))


def build():
    """Panels in every state with public records inside; a public panel with records in every state; some of others."""
    world = World(users=accounts())
    settings_of(world)
    for state in STATES:
        a_panel(world, state, inside=list(STATES) if state == "public" else ["public"])
    a_panel(world, "public", plan_state="officers", slug="plan-for-officers")
    a_panel(world, "officers", circle="another", slug="of-others")
    a_panel(world, "public", circle="another", inside=["officers"], slug="of-others-public")
    for state in ("public", "officers"):
        fill_source(world, state)
    for state in STATES:
        fill_programme(world, state)
    fill_jobs(world)
    uploaded_papers(world)
    return world


def uploaded_papers(world):
    """A paper for a review, which all who look after that share, and one of somebody else for no review yet."""
    ours, others = frozenset({"dso", "named_dso", "chief_dso"}), frozenset({"other_dso", "chief_dso"})
    panel = Panel.objects.get(slug="public")
    empty = drafted(blocks_of("Notes\n\nThe hedge was cut."))
    for place, by, of in ((Place(only_for=ours), "dso", panel), (Place(only_for=others), "other_dso", None)):
        draft = begun(empty, [])
        world.make(DraftImport, place, by=world.users[by], panel=of, draft=draft, checksum="0" * 64, state="draft")


def settings_of(world):
    """What everybody may read, and an account, which is for administrators."""
    world.make(Council, EVERYBODY, colour="#1f4e5f")
    world.year = world.make(MunicipalYear, EVERYBODY, starts_on=MAY, ends_on=MAY.replace(year=2027))
    user = world.make(User, OF_ACCOUNTS, name="Somebody", password="!")
    world.make(Invitation, OF_ACCOUNTS, user=user, digest="0" * 64, expires_at=timezone.now())
    said = {"purpose": "of nothing", "subject_kind": "", "subject_id": 1, "whom": "", "digest": "f" * 64}
    world.make(PersonalLink, OF_NOBODY, expires_at=timezone.now(), **said)
    world.capacity = world.make(Capacity, EVERYBODY, position=99)
    world.make(Recess, EVERYBODY, starts_on=MAY, ends_on=MAY)
    world.body = world.make(Body, EVERYBODY, slug="committee", kind=Body.Kind.COMMITTEE)
    sitting = world.make(Person, EVERYBODY)
    world.make(Membership, EVERYBODY, body=world.body, person=sitting, capacity=world.capacity)
    world.make(MergedPerson, EVERYBODY, person=sitting, uuid=uuid4(), number=0)
    world.make(UsualRouteStep, EVERYBODY, position=1, body=world.body, purpose="decision")
    library = world.make(LibrarySet, Place(only_for=OF_STAFF))
    world.make(LibraryQuestion, Place(only_for=OF_STAFF), library_set=library, position=1)
    world.scheme = world.make(Scheme, EVERYBODY, slug="marked")
    for status in Status:
        world.make(Rating, EVERYBODY, scheme=world.scheme, status=status)


def fill_jobs(world):
    """Work that somebody asked for, that a visitor asked for, and that the system does; and a mail not sent."""
    admins = frozenset({"administrator"})
    said = {"subject_kind": "", "result": "", "steps": 2, "kind": "draw-paper"}
    of_one = Place(circle="none", only_for=admins | {"councillor"})
    world.make(Job, of_one, by=world.users["councillor"], sameness="1", state="running", failure="", **said)
    of_anybody = Place(circle="none")
    world.make(Job, of_anybody, sameness="2", state="failed", words="", **said)
    of_nobody = Place(circle="none", only_for=admins)
    world.make(Job, of_nobody, sameness="3", state="failed", words="", **said | {"kind": "of-the-system"})

    sent = world.make(Message, Place(circle="none", only_for=admins), about_kind="", key="1", text="", state="failed")
    words = words_for(Message, {"key": "", "to": "", "subject": "", "about_kind": "", "error": ""})
    Message.objects.filter(pk=sent.pk).update(text=words["text"][1])
    world.note(sent, OF_NOBODY, {"text": words["text"][0]})


def a_panel(world, state, *, circle="theirs", inside=("public",), plan_state="public", slug=""):
    """A panel of that state with a body of its own, and inside it records in those states."""
    place, slug = Place((STATES[state],), circle), slug or state.replace(" ", "-")
    body = world.make(Body, place, slug=f"{slug}-body", kind=Body.Kind.PANEL)
    code = f"P{len(world.records.get(Panel, []))}"
    panel = world.make_readable(Panel, place, state, slug=slug, code=code, body=body, stage="monitoring", starts_on=MAY)
    for grant in grant_panel(world.users, panel, circle):
        world.note(grant, OF_ACCOUNTS, {})
    if circle == "theirs":
        person = Person.objects.get(user=world.users["member"])
        Membership.objects.create(body=body, person=person, capacity=Capacity.objects.get(name="Member"))
    fill_panel(world, panel, place, inside, plan_state)
