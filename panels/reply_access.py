"""Find a note that goes to its witness, what came back, and whether the reader may settle it, in one call."""

from dataclasses import dataclass

from django.http import Http404

from panels import access
from panels.actions.replies import PURPOSE
from panels.models import NoteSending, Witness, WitnessIdentity
from panels.replies.confidence import may_be_asked
from scrutiny.models import PersonalLink
from scrutiny.rights import require


def get_sending(reader, slug, uuid):
    """What was sent to a witness, with its note and its replies; PermissionDenied for those who may not settle it."""
    panel = access.get_panel(reader, slug)
    sending = NoteSending.objects.visible_to(reader).of_panel(panel).for_page().filter(uuid=uuid).first()
    if sending is None:
        raise Http404("This review has sent nothing of that kind.")
    require(reader, "panels.change_note", sending.note)
    sending.note.session.panel = panel
    return sending


def waiting_in(reader, slug):
    """(the panel, what waits for its witness or for somebody to look at, soonest first) for officers who may send."""
    panel = access.get_panel_to_change(reader, slug)
    found = list(NoteSending.objects.visible_to(reader).of_panel(panel).waiting().for_page())
    with_links(found)
    return panel, found


def sendings_of(reader, note):
    """To whom a note was sent, with the links."""
    found = list(NoteSending.objects.visible_to(reader).filter(note=note).for_list())
    with_links(found)
    return found


def with_links(sendings):
    """Tell of each the link that was sent last, as `link`."""
    links = PersonalLink.objects.of_all(PURPOSE, NoteSending, [each.pk for each in sendings])
    for sending in sendings:
        sending.link = links.get(sending.pk)


@dataclass(frozen=True)
class Recipient:
    """A witness to whom a note may go, and what this reader may know of how to reach them."""

    witness: Witness
    address: str
    is_under_18: bool


def recipients_of(reader, note):
    """[Recipient, ...] in the order of the session; who is in confidence is for their named readers alone."""
    found = Witness.objects.visible_to(reader).filter(session=note.session_id).order_by("position", "pk")
    return [_recipient(reader, note, each) for each in found.select_related("identity") if may_be_asked(note, each)]


def _recipient(reader, note, witness):
    """With the address on file, or, for a witness of whom nothing else is on file, the one that was used last."""
    identities = WitnessIdentity.objects.visible_to(reader).select_related("person")
    known = identities.prefetch_related("person__contact_details").filter(witness=witness).first()
    is_secret = known is None and hasattr(witness, "identity")
    address = known.address if known else ""
    if not address and not is_secret:
        address = last_address(note, witness)
    return Recipient(witness, address, bool(known and known.is_under_18))


def last_address(note, witness):
    sending = NoteSending.objects.filter(note=note, witness=witness).first()
    last = PersonalLink.objects.of(PURPOSE, sending).first() if sending else None
    return last.sent_to if last else ""
