"""What a finding rests on: the kinds of evidence, what a list calls each piece, and where it stands."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case, DateField, F, IntegerField, TextField, UUIDField, Value, When
from django.db.models.functions import Cast

from panels.models import Answer, Document, EvidenceSession, Finding, Note, Survey, SurveyElement, Witness

EMPTY = Value("", output_field=TextField())
NO_NUMBER = Cast(Value(None), IntegerField())
NO_DAY = Cast(Value(None), DateField())
NO_MARK = Cast(Value(None), UUIDField())
# what is read of each piece, in this order
COLUMNS = ("t_pk", "t_uuid", "t_words", "t_more", "t_within", "t_day", "t_position")


@dataclass(frozen=True)
class Kind:
    """A kind of evidence.

    name      the field of Finding that ties to it, "survey_elements"
    key       what addresses call it, "survey-element"
    one       what a sentence calls one
    many      the heading over several
    said      what stands before one in a list of what a finding rests on, "Heard"
    columns   the lookup to a piece -> its words, what is said more of it, the id of the session or survey that it is
              of, its day, its place among the others
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

    def read(self, records, at=""):
        """The records with the columns of COLUMNS; `at` is the lookup that leads to the piece of evidence."""
        own = [F(f"{at}pk"), F(f"{at}uuid"), *self.columns(at)]
        return records.annotate(**dict(zip(COLUMNS, own, strict=True)))


def _bare(records):
    return records.order_by().values("pk")


def _who(at):
    """The witness as they may be shown; one who may not be named at all is nobody."""
    hidden = When(**{f"{at}witness__naming": Witness.Naming.NOT_AT_ALL}, then=EMPTY)
    nobody = When(**{f"{at}witness": None}, then=EMPTY)
    return Case(hidden, nobody, default=F(f"{at}witness__shown_as"), output_field=TextField())


def _of_session(at):
    return F(f"{at}title"), F(f"{at}kind"), F(f"{at}pk"), F(f"{at}held_on"), F(f"{at}position")


def _of_document(at):
    return F(f"{at}title"), F(f"{at}author"), NO_NUMBER, NO_DAY, F(f"{at}position")


def _of_note(at):
    session = f"{at}session__"
    return F(f"{session}title"), _who(at), F(f"{session}pk"), F(f"{session}held_on"), F(f"{session}position")


def _of_answer(at):
    question = f"{at}question__"
    return F(f"{question}text"), _who(at), F(f"{at}witness__session"), NO_DAY, F(f"{question}position")


def _of_element(at):
    return F(f"{at}text"), F(f"{at}survey__title"), F(f"{at}survey"), NO_DAY, F(f"{at}position")


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
    def of_row(cls, place, columns):
        kind, (pk, mark, words, more, *rest) = KINDS[place], columns
        if kind.name == "sessions":
            more = EvidenceSession.Kind(more).label
        return cls(kind.name, pk, mark, words, more, *rest)

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
    each = [
        kind.read(kind.of(panel, reader)).order_by().annotate(t_kind=Value(place)).values_list("t_kind", *COLUMNS)
        for place, kind in enumerate(KINDS)
    ]
    rows = each[0].union(*each[1:], all=True)
    return sorted((Evidence.of_row(place, columns) for place, *columns in rows), key=lambda one: one.order)


def tied_to(finding):
    """{field of Finding: [id, ...]} of what it is tied to, from one query; nothing for one that is not saved yet."""
    tied = {kind.name: [] for kind in KINDS}
    if finding.pk:
        each = [
            kind.through.objects.filter(finding=finding).order_by().values_list(Value(place), F(f"{kind.along}_id"))
            for place, kind in enumerate(KINDS)
        ]
        for place, pk in each[0].union(*each[1:], all=True):
            tied[KINDS[place].name].append(pk)
    return tied
