"""Who may read what of a review: every kind of record in it that says so itself, and how many are open to whom."""

from dataclasses import dataclass

from django.db.models import Case, Count, Q, Value, When

from actionplans.models import ActionPlan, ProgressUpdate, Row
from panels.models import (
    Answer,
    Body,
    CallForEvidence,
    Comparison,
    Conclusion,
    Document,
    EvidenceSession,
    Finding,
    Meeting,
    MinorityView,
    Panel,
    QuestionSet,
    Recommendation,
    ReportSection,
    Survey,
    Witness,
)
from panels.notes.naming import naming_of
from panels.notes.protected import unmarked
from scrutiny.gathering import gathered, part
from scrutiny.models import Audience
from scrutiny.visibility import NOBODY, WIDER_THAN, unrestricted


@dataclass(frozen=True)
class Kind:
    """A kind of record that is opened and closed with its review. `to_panel` is the lookup that leads to the panel."""

    one: str
    many: str
    model: type
    to_panel: str = "panel"

    def of(self, panel):
        """Its records in the panel, with what they hang on; meetings only of a body that was made for the panel."""
        records = self.model.objects.filter(**{self.to_panel: panel.pk})
        if self.model is Meeting:
            return records.filter(body__kind=Body.Kind.PANEL).select_related("body")
        return records.select_related(*([] if self.model is Panel else [self.to_panel]))

    def is_free(self):
        """The condition that neither the record nor anything that it hangs on is restricted."""
        return unrestricted(self.model.objects.all().CHAIN)

    def is_draft(self):
        """The condition that it is not for the public yet: questions not agreed, progress that no paper carries."""
        return NOT_FOR_THE_PUBLIC.get(self.model, (NOBODY, ""))[0]

    @property
    def waits_for(self):
        """Why such a record stays as it is, in plain words."""
        return NOT_FOR_THE_PUBLIC[self.model][1]


NAMED = "in which somebody stands who may not be named: open each on its own page"
NOT_FOR_THE_PUBLIC = {
    QuestionSet: (Q(state=QuestionSet.State.DRAFT), "not agreed by the panel yet"),
    CallForEvidence: (Q(state=CallForEvidence.State.DRAFT), "a draft until it is opened"),
    ProgressUpdate: (~Q(channel=ProgressUpdate.Channel.PAPER), "public with the report that carries it"),
}

# The words in which nobody may stand who may not be named, once more people read them than officers.
WORDS = {
    Answer: ("text",),
    Finding: ("text",),
    Conclusion: ("text",),
    MinorityView: ("whose", "text"),
    ReportSection: ("heading", "words"),
}


# Never who a witness is (WitnessIdentity), what was sent in (Submission) or how to reach somebody (ContactDetail):
# those are opened one by one, or never.
KINDS = (
    Kind("the particulars", "the particulars", Panel, "pk"),
    Kind("meeting", "meetings", Meeting, "body__panels"),
    Kind("evidence session", "evidence sessions", EvidenceSession),
    Kind("witness", "witnesses", Witness, "session__panel"),
    Kind("set of questions", "sets of questions", QuestionSet),
    Kind("answer", "answers", Answer, "question__question_set__panel"),
    Kind("background paper", "background papers", Document),
    Kind("call for evidence", "calls for evidence", CallForEvidence),
    Kind("survey", "surveys", Survey),
    Kind("comparison", "comparisons", Comparison),
    Kind("finding", "findings", Finding),
    Kind("conclusion", "conclusions", Conclusion),
    Kind("minority view", "minority views", MinorityView),
    Kind("recommendation", "recommendations", Recommendation),
    Kind("section of the report", "sections of the report", ReportSection),
    Kind("action plan", "action plans", ActionPlan),
    Kind("action", "actions", Row, "plan__panel"),
    Kind("progress update", "progress updates", ProgressUpdate, "row__plan__panel"),
)


@dataclass(frozen=True)
class Some:
    """How many records of a kind are alike in who may read them."""

    kind: Kind
    audience: str
    is_free: bool
    is_draft: bool
    names_somebody: bool
    number: int

    def changes(self, before, audience):
        """Whether they go along when the review is opened to `audience` that was for `before`."""
        waits = self.is_draft and audience == Audience.PUBLIC
        return self.is_free and self.audience == before and not waits and not self.names_somebody

    def why_they_stay(self, before):
        """Plain words for those that do not go along."""
        if not self.is_free:
            return "restricted"
        if self.audience == before:
            return NAMED if self.names_somebody else self.kind.waits_for
        return "for fewer readers" if before in WIDER_THAN[self.audience] else "for more readers"


def changing(panel, audience):
    """[(Kind, the records of the panel that go along when it is opened to `audience`)]"""
    named, found = naming_somebody(panel), []
    for kind in KINDS:
        alike = kind.of(panel).filter(kind.is_free(), audience=panel.audience)
        records = alike.exclude(pk__in=named.get(kind.model, []))
        found.append((kind, records.exclude(kind.is_draft()) if audience == Audience.PUBLIC else records))
    return found


def naming_somebody(panel):
    """{model: [pk, ...]} of what only officers read, and in whose words somebody stands who may not be named.

    What more people read already was looked through when it was opened to them.
    """
    naming = naming_of(panel) if panel.audience == Audience.OFFICERS else None
    if not naming or not naming.people:
        return {}
    kinds = {kind.model: kind.of(panel).filter(audience=Audience.OFFICERS) for kind in KINDS if kind.model in WORDS}
    parts = [part(model, records, pk="pk", **{word: word for word in WORDS[model]}) for model, records in kinds.items()]
    return {
        model: [each["pk"] for each in records if _is_named(naming, [each[word] for word in WORDS[model]])]
        for model, records in gathered(*parts).items()
    }


def _is_named(naming, texts):
    return any(unmarked(text, naming.people, allowed=naming.allowed) for text in texts)


def counted(panel, reader):
    """[Some, ...] of the records in the panel that `reader` may see, from at most three queries."""
    named = naming_somebody(panel)
    each = [_grouped(place, kind, panel, reader, named.get(kind.model, [])) for place, kind in enumerate(KINDS)]
    rows = each[0].union(*each[1:], all=True)
    return [Some(KINDS[place], audience, *map(bool, flags), many) for place, *flags, audience, many in rows]


def _grouped(place, kind, panel, reader, named):
    seen = kind.model.objects.visible_to(reader).order_by().values("pk")
    records = kind.of(panel).filter(pk__in=seen).select_related(None).order_by()
    groups = {
        "kind_place": Value(place),
        "goes_free": _flag(kind.is_free()),
        "is_draft": _flag(kind.is_draft()),
        "is_named": _flag(Q(pk__in=named)),
    }
    columns = (*groups, "audience")
    grouped = records.annotate(**groups).values(*columns).annotate(number=Count("pk", distinct=True))
    return grouped.values_list(*columns, "number")


def _flag(condition):
    return Case(When(condition, then=Value(1)), default=Value(0))
