"""What witnesses are told when the report is out, and later what came of it: to each a mail that names nobody."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from actionplans.models import Row, Status
from panels.models import Recommendation, Witness, WitnessIdentity
from panels.models.recommendations import ADOPTED
from scrutiny.models import Audience, Restriction
from scrutiny.naming import several

REPORT, OUTCOME = "report", "outcome"


@dataclass(frozen=True)
class Occasion:
    """What is told. `told_at` is the field of WitnessIdentity that says when; `page` is where the mail leads."""

    name: str
    heading: str
    subject: str
    told_at: str
    page: str
    verb: str


OCCASIONS = {
    REPORT: Occasion(
        REPORT, "The report is out", "The report is out: {title}", "told_of_report_at", "reviews:report",
        "that the report is out, from",
    ),
    OUTCOME: Occasion(
        OUTCOME, "What came of it", "What came of it: {title}", "told_of_outcome_at", "reviews:recommendations",
        "what came of it, from",
    ),
}  # fmt: skip


@dataclass
class Addressee:
    """A witness with who they are, None where that is not recorded."""

    witness: Witness
    identity: WitnessIdentity | None
    address: str
    told_at: object
    text: str = ""

    @property
    def mark(self):
        return str(self.witness.uuid)

    @property
    def place(self):
        session = self.witness.session
        return session.held_on or date.max, session.pk, self.witness.position, self.witness.pk

    @property
    def is_in_confidence(self):
        return is_heard_in_confidence(self.witness)

    @property
    def is_waiting(self):
        return bool(self.address) and self.told_at is None


def addressees_of(panel, reader, occasion):
    """[Addressee, ...] of the witnesses of a review whom the reader may know, in the order in which they were heard."""
    known = WitnessIdentity.objects.visible_to(reader).filter(witness=OuterRef("pk"))
    witnesses = Witness.objects.visible_to(reader).filter(session__panel=panel).annotate(is_known=Exists(known))
    in_full = witnesses.select_related("session", "identity__person")
    found = [
        _addressee(one, occasion)
        for one in in_full.prefetch_related("identity__person__contact_details")
        if one.is_known or not hasattr(one, "identity")
    ]
    return sorted(found, key=lambda one: one.place)


def _addressee(witness, occasion):
    identity = getattr(witness, "identity", None)
    if identity is None:
        return Addressee(witness, None, "", None)
    address = "" if is_heard_in_confidence(witness) else identity.address.strip()
    return Addressee(witness, identity, address, getattr(identity, occasion.told_at))


def is_heard_in_confidence(witness):
    """Nothing of it goes by mail, not even thanks."""
    return Restriction.IN_CONFIDENCE in {witness.restriction, witness.session.restriction}


def is_open_to_all(panel):
    """Whether whoever follows the link of the mail finds the review."""
    is_released = panel.public_from is None or panel.public_from <= timezone.localdate()
    return panel.audience == Audience.PUBLIC and panel.restriction == Restriction.NONE and is_released


def outcome_of(panel):
    """Sentences on what came of a review, from what everybody may read."""
    asked = Recommendation.objects.visible_to(None).filter(panel=panel).standing()
    numbers = asked.aggregate(
        number=Count("pk", distinct=True),
        adopted=Count("pk", filter=Q(versions__decisions__outcome__in=ADOPTED), distinct=True),
    )
    rows = Row.objects.visible_to(None).of_panel(panel).shown_to(None)
    actions = list(rows.values_list("shown_status", flat=True))
    sentences = [f"It made {several(numbers['number'], 'recommendation')}."] if numbers["number"] else []
    sentences += [f"{numbers['adopted']} of them {was(numbers['adopted'])} adopted."] if numbers["adopted"] else []
    done = actions.count(Status.COMPLETE)
    sentences += [f"Of {several(len(actions), 'action')}, {done} {was(done)} complete so far."] if actions else []
    return sentences


def was(number):
    return "was" if number == 1 else "were"


def letter_to(addressee, panel, council, occasion, *, words, address, outcome):
    """The text of the mail to one witness: nobody is named in it, and of the session only its kind and day are told."""
    session = addressee.witness.session
    day = f" on {session.held_on:%-d %B %Y}" if session.held_on else ""
    heard = f"thank you for giving evidence to the review “{panel.title}”: {session.get_kind_display().lower()}{day}."
    told = {
        REPORT: ["The report is out. You can read it here:", address],
        OUTCOME: [
            " ".join(["This is what came of it.", *outcome]),
            f"You can follow each recommendation here:\n{address}",
        ],
    }[occasion.name]
    pieces = ["Hello,", heard, *told, words.strip(), f"Overview and scrutiny\n{council.name}".strip()]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"
