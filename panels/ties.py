"""What a finding rests on: the kinds of evidence, what a list calls each piece, and where it stands."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Case, F, TextField, Value, When

from panels.models import Answer, Document, EvidenceSession, Finding, Note, Survey, SurveyElement, Witness
from scrutiny.gathering import gathered, part

EMPTY = Value("", output_field=TextField())


@dataclass(frozen=True)
class Kind:
    """A kind of evidence.

    name      the field of Finding that ties to it, "survey_elements"
    key       what addresses call it, "survey-element"
    one       what a sentence calls one
    many      the heading over several
    said      what stands before one in a list of what a finding rests on, "Heard"
    columns   the lookup to a piece -> {what Evidence has of it: a lookup or an expression}
    """

    name: str
    key: str
    one: str
    many: str
    said: str
    model: type
    columns: Callable

    @property
    def place(self):
        return KINDS.index(self)

    @property
    def along(self):
        """The lookup from a tie to the piece of evidence."""
        return Finding._meta.get_field(self.name).m2m_reverse_field_name()

    @property
    def through(self):
        return Finding._meta.get_field(self.name).remote_field.through

    def seen(self, reader):
        """Those that the reader may see, of whatever review."""
        if self.model is SurveyElement:
            return SurveyElement.objects.filter(survey__in=_bare(Survey.objects.visible_to(reader)))
        return self.model.objects.visible_to(reader)

    def of(self, panel, reader):
        """Those of a review that the reader may see."""
        if self.model is SurveyElement:
            return self.seen(reader).filter(survey__panel=panel)
        return self.seen(reader).of_panel(panel)

    def values(self, at=""):
        """What is read of a piece of evidence, to which the lookup `at` leads."""
        return {"pk": f"{at}pk", "uuid": f"{at}uuid", "position": f"{at}position"} | self.columns(at)


def _bare(records):
    return records.order_by().values("pk")


def _who(at):
    """The witness as they may be shown; one who may not be named at all is nobody."""
    hidden = When(**{f"{at}witness__naming": Witness.Naming.NOT_AT_ALL}, then=EMPTY)
    nobody = When(**{f"{at}witness": None}, then=EMPTY)
    return Case(hidden, nobody, default=F(f"{at}witness__shown_as"), output_field=TextField())


def _of_session(at):
    return {"words": f"{at}title", "more": f"{at}kind", "within": f"{at}pk", "day": f"{at}held_on"}


def _of_document(at):
    return {"words": f"{at}title", "more": f"{at}author"}


def _of_note(at):
    session = f"{at}session__"
    of_session = {"within": f"{session}pk", "day": f"{session}held_on", "position": f"{session}position"}
    return {"words": f"{session}title", "more": _who(at), **of_session}


def _of_answer(at):
    of_question = {"words": f"{at}question__text", "position": f"{at}question__position"}
    return {"more": _who(at), "within": f"{at}witness__session", **of_question}


def _of_element(at):
    return {"words": f"{at}text", "more": f"{at}survey__title", "within": f"{at}survey"}


KINDS = (
    Kind("sessions", "session", "evidence session", "Evidence sessions", "Heard", EvidenceSession, _of_session),
    Kind("notes", "note", "note", "Notes", "Noted", Note, _of_note),
    Kind("answers", "answer", "answer", "Answers to questions", "Answered", Answer, _of_answer),
    Kind("documents", "document", "background paper", "Background papers", "Read", Document, _of_document),
    Kind(
        "survey_elements",
        "survey-element",
        "question of a survey",
        "What surveys asked",
        "Surveyed",
        SurveyElement,
        _of_element,
    ),
)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_KEY = {kind.key: kind for kind in KINDS}


@dataclass(frozen=True)
class Evidence:
    """A piece of evidence, as a reader may see it.

    more    of a session what kind it was, of a note or an answer its witness, of a document its author, of what a
            survey asked its survey
    within  the id of the session or survey that it belongs to
    """

    name: str
    pk: int
    uuid: uuid.UUID
    words: str
    more: str = ""
    within: int | None = field(default=None, compare=False)
    day: date | None = field(default=None, compare=False)
    position: int = field(default=0, compare=False)

    @classmethod
    def read(cls, kind, told):
        """A piece of a Kind, from its values as they were read."""
        piece = cls(kind.name, **told)
        return replace(piece, more=EvidenceSession.Kind(piece.more).label) if kind.name == "sessions" else piece

    @property
    def kind(self):
        return BY_NAME[self.name]

    @property
    def label(self):
        """In one line, for a list of its kind."""
        words = f"Note of {self.words}" if self.name == "notes" else self.words
        return f"{words} ({self.more})" if self.more else words

    @property
    def order(self):
        """By kind; within it as the evidence is listed, what has a day by that."""
        return self.kind.place, self.day or date.max, self.within or 0, self.position, self.pk


def evidence_of(panel, reader):
    """[Evidence, ...] of a review that the reader may see, in order, from one query."""
    found = gathered(*(part(kind, kind.of(panel, reader), **kind.values()) for kind in KINDS))
    pieces = [Evidence.read(kind, told) for kind, each in found.items() for told in each]
    return sorted(pieces, key=lambda one: one.order)


def tied_to(finding):
    """{field of Finding: [id, ...]} of what it is tied to, from one query; nothing for one that is not saved yet."""
    if not finding.pk:
        return {kind.name: [] for kind in KINDS}
    ties = (part(kind.name, kind.through.objects.filter(finding=finding), pk=f"{kind.along}_id") for kind in KINDS)
    return {name: [each["pk"] for each in found] for name, found in gathered(*ties).items()}
