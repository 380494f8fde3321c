"""Evidence sessions: who held them, who was heard, and how witnesses may be shown."""

from django.db import transaction
from django.db.models import F

from panels.kept_evidence import refuse_if_used
from panels.models import EvidenceSession, SessionMember, Witness, WitnessIdentity
from scrutiny import history, saving
from scrutiny.editing import change
from scrutiny.models import Audience, Restriction


@transaction.atomic
def add_session(panel, *, by, members=(), witnesses=(), **words):
    """Add a session with the people who held it and its witnesses, each as `add_witness` takes them."""
    session = EvidenceSession(panel=panel, **{"position": None} | words)
    saving.add(session, by=by)
    SessionMember.objects.bulk_create(SessionMember(session=session, person=person) for person in members)
    for given in witnesses:
        add_witness(session, by=by, **given)
    return session


@transaction.atomic
def keep_members(session, people, *, by):
    """Make these the members who held a session; gives {"members": [names before, names now]} where that differs."""
    before = {each.person_id: each for each in session.members.select_related("person")}
    now = {person.pk: person for person in people}
    if before.keys() == now.keys():
        return {}
    session.members.filter(person__in=before.keys() - now.keys()).delete()
    SessionMember.objects.bulk_create(
        SessionMember(session=session, person=person) for pk, person in now.items() if pk not in before
    )
    _pass_version(session)
    names = [[str(each) for each in before.values()], [str(person) for person in now.values()]]
    changes = {"members": [sorted(each) for each in names]}
    history.record("changed", session, by=by, changes=changes)
    return changes


@transaction.atomic
def take_along(session, before, *, by):
    """Open to the new readers of a session those of its witnesses whose readers were the same `before`."""
    alike = session.witnesses.filter(audience=before, restriction=Restriction.NONE)
    for witness in alike.exclude(naming=Witness.Naming.NOT_AT_ALL):
        change(witness, {"audience": session.audience}, by=by)


@transaction.atomic
def remove_session(session, *, by):
    """Take a session away with its witnesses. Raises RestsOn (panels.kept_evidence)."""
    _lock(session)
    refuse_if_used(session, reader=by)
    saving.remove(session, by=by)


@transaction.atomic
def add_witness(session, *, by, naming, shown_as, capacity="", organisation="", **identity):
    """Add a witness behind the others of a session.

    identity  name, person, email, is_under_18, restriction: who it is, where there is anything to say
    """
    witness = Witness(
        session=session,
        naming=naming,
        shown_as=shown_as,
        capacity=capacity,
        organisation=organisation,
        position=None,
        audience=readers_of(session, naming),
    )
    saving.add(witness, by=by)
    keep_identity(witness, identity, by=by)
    return witness


def readers_of(session, naming):
    """Whoever is not to be mentioned is for officers alone."""
    return Audience.OFFICERS if naming == Witness.Naming.NOT_AT_ALL else session.audience


@transaction.atomic
def keep_identity(witness, values, *, by):
    """Keep who a witness is; gives the changes. Its row is made when there is something to keep."""
    identity = WitnessIdentity.objects.filter(witness=witness).first()
    if identity is not None:
        changes = change(identity, values, by=by)
        if changes:
            _pass_version(witness)
        return changes
    given = {name: value for name, value in values.items() if value and value != Restriction.NONE}
    if given:
        saving.add(WitnessIdentity(witness=witness, **values), by=by)
    return {name: ["", ""] for name in given}


@transaction.atomic
def remove_witness(witness, *, by):
    """Take a witness away. Raises RestsOn (panels.kept_evidence)."""
    _lock(witness.session)
    refuse_if_used(witness, reader=by)
    saving.remove(witness, by=by)


def _lock(session):
    EvidenceSession.objects.select_for_update(of=("self",)).order_by("pk").get(pk=session.pk)


def _pass_version(record):
    type(record).objects.filter(pk=record.pk).update(version=F("version") + 1)
    record.version += 1
