"""Notes of the demo borough's evidence sessions: one in each state, one in confidence, some with names marked."""

import datetime

from django.utils import timezone

from panels.actions.notes import add_note, agree_note, open_note, write_note
from panels.models import EvidenceSession, Note, NoteSending
from scrutiny.models import Restriction

DAMP, AIR, HOME = "a-home-that-is-dry-and-warm", "clean-air-at-the-school-gate", "coming-home-from-hospital"

# (review, session, position of the witness or None for all of them, state, readers, text)
OF_DAMP = [
    (
        DAMP,
        "What the council knows about its own homes",
        None,
        "agreed",
        "public",
        "<h3>What is recorded</h3><p>Mr Fashanwe said that a report of damp is logged as a repair, and closed"
        " when the repair is done. Nobody looks again.</p><p>Mr Ashdowne gave these numbers for the last full"
        " year:</p><table><caption>Reports of damp in the council's own "
        "homes</caption><tbody><tr><th>Estate</th><th>Reports</th><th>Homes reported "
        "twice</th></tr><tr><th>Tannery</th><td>212</td><td>88</td></tr><tr><th>Kestrel "
        "Park</th><td>140</td><td>31</td></tr></tbody></table><h3>What is done about it</h3><ul><li>A "
        "surveyor visits within fifteen working days.</li><li>Washing the mould off counts as a "
        "repair.</li><li>There is no visit in the winter after.</li></ul>",
    ),
    (
        DAMP,
        "Tenants speak: an evening on the Tannery Estate",
        2,
        "agreed",
        "public",
        "<p>[[Ottoline Marchbanks-Roy]] has rented from a private landlord for three years. She first told "
        "the agent of the damp in the back bedroom, where [[Caspian Roy|her younger child]] sleeps, in the "
        "first winter.</p><p>She was told to open the windows. The council's inspector came once; the "
        "landlord then asked her to leave. “I stopped telling anybody after that,” [[Ms Marchbanks-Roy|A "
        "mother of two]] said.</p>",
    ),
    (
        DAMP,
        "Private renting and the law",
        3,
        "as-drafted",
        "panel",
        "<p>The agent manages 140 homes for 60 landlords. Most landlords pay for a repair when the agent "
        "asks; about one in ten waits until the council writes.</p><p>A notice from the council is rare, and "
        "the agent had seen two.</p>",
    ),
    (
        DAMP,
        "A housing association's answer",
        1,
        "sent",
        "officers",
        "<p>Ms Sorrelby said that the association has changed its letters: none of them speaks of lifestyle "
        "any more.</p><p>It goes back to every home after six months. Of 96 homes visited again, 71 were "
        "dry.</p>",
    ),
    (
        DAMP,
        "Damp and the health of children",
        1,
        "amended",
        "public",
        "<p>Dr Okereke-Hart wrote that children who live with mould are about twice as likely to be treated "
        "for asthma.</p><blockquote>The cost of a dry home is paid once. The cost of a wet one is paid every "
        "winter.</blockquote>",
    ),
]
OF_AIR = [
    (
        AIR,
        "What is measured, where, and what it shows",
        None,
        "draft",
        "officers",
        "<h3>Where</h3><p>There are four diffusion tubes and one monitor, none of them at a "
        "school.</p><h3>Still to be checked</h3><ol><li>Is the monitor at the ring road still "
        "running?</li><li>Who reads the tubes?</li></ol>",
    ),
]
OF_COMING_HOME = [
    (
        HOME,
        "A family's account of a discharge that went wrong",
        None,
        "agreed",
        "officers",
        "<p>[[Rosamund Tichborne-Ley]] told the panel of the night on which her father was sent home by taxi "
        "without his medicines, and of the four calls that nobody returned.</p><p>She asked that her account "
        "be heard and not published.</p>",
    ),
]
NOTES = OF_DAMP + OF_AIR + OF_COMING_HOME


def write_notes(borough):
    """The notes, through the same actions that the pages use."""
    for described in NOTES:
        _write(borough, *described)


def _write(borough, slug, title, position, state, audience, text):
    session = EvidenceSession.objects.select_related("panel").get(panel__slug=slug, title=title)
    witness = session.witnesses.filter(position=position).first()
    note = add_note(session, by=None, witness=witness, text=text)
    if session.restriction == Restriction.IN_CONFIDENCE:
        open_note(note, {"restriction": Restriction.IN_CONFIDENCE}, by=None)
        note.names.update(restriction=Restriction.IN_CONFIDENCE)
    elif audience != note.audience:
        open_note(note, {"audience": audience}, by=None)
    _take_to(note, state, heard_on=session.held_on)


def _take_to(note, state, *, heard_on):
    today = timezone.localdate()
    later = min(heard_on + datetime.timedelta(days=20), today)
    if state == Note.State.AGREED:
        agree_note(note, later, by=None)
    elif state == Note.State.AMENDED:
        write_note(note, f"{note.text}<p>The figures are for the whole county.</p>", by=None, state=state)
    elif state != Note.State.DRAFT:
        reply_by = later if state == Note.State.AS_DRAFTED else today + datetime.timedelta(days=10)
        write_note(note, note.text, by=None, state=state, values={"reply_by": reply_by})
    if state == Note.State.SENT:
        text = note.text_for_witness()
        NoteSending.objects.create(note=note, witness=note.witness, text=text, reply_by=note.reply_by)
