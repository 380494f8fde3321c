"""Find an evidence session or what hangs on it, and whether the reader may see or change it, in one call."""

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import Http404

from panels.access import get_panel, get_panel_to_change
from panels.models import EvidenceSession, SessionMember, Witness, WitnessIdentity


def get_session(reader, slug, session):
    """The session of a panel with its members and with its witnesses, as far as this reader may see them.

    Each of `heard` is `known_as` its identity, or None where there is none or this reader may not know it.
    """
    panel = get_panel(reader, slug)
    members = Prefetch("members", SessionMember.objects.select_related("person").order_by("person__name", "pk"))
    witnesses = Prefetch("witnesses", Witness.objects.visible_to(reader).order_by("position", "pk"), to_attr="heard")
    visible = EvidenceSession.objects.visible_to(reader).of_panel(panel).for_list()
    found = visible.prefetch_related(members, witnesses).filter(uuid=session).first()
    if found is None:
        raise Http404("This review has no such session.")
    found.panel = panel
    known = WitnessIdentity.objects.visible_to(reader).filter(witness__session=found).select_related("person")
    identities = {each.witness_id: each for each in known}
    for witness in found.heard:
        witness.session, witness.known_as = found, identities.get(witness.pk)
    return found


def get_session_to_change(reader, slug, session):
    """The same, for a democratic services officer of its panel; PermissionDenied for those who may only read it."""
    found = get_session(reader, slug, session)
    if not reader.has_perm("panels.change_evidencesession", found):
        raise PermissionDenied
    return found


def get_new_session(reader, slug):
    """A session that somebody may add, for the readers whom its panel has."""
    panel = get_panel_to_change(reader, slug)
    return EvidenceSession(panel=panel, audience=panel.audience)


def get_witness_to_change(reader, slug, session, witness):
    """A witness of a session, with both; PermissionDenied for those who may only read of them."""
    session = get_session(reader, slug, session)
    found = next((each for each in session.heard if each.uuid == witness), None)
    if found is None:
        raise Http404("This session has no such witness.")
    if not reader.has_perm("panels.change_witness", found):
        raise PermissionDenied
    return found
