"""The parts of a draft as somebody looks through them and puts them right: what each line says, in what order."""

from copy import deepcopy
from dataclasses import dataclass

from panels.models.route import Purpose
from scrutiny.edge.imports.fields import CHOICE, CRITERIA, DAY, LIST, OWNERS, PARAGRAPHS, TEXT, Field

LONG = 20_000
LIST_HINT = "One on each line."


@dataclass(frozen=True)
class Part:
    """A list of the draft, shown on pages of its own.

    key      the list's name in the draft; also in the address, with hyphens
    one      what one line is called, in lower case
    blank    a new line, before anything is typed
    named_by the field that tells one line from another in a sentence
    a_page   how many lines stand on one page
    """

    key: str
    title: str
    one: str
    many: str
    fields: tuple
    blank: dict
    named_by: str = "name"
    a_page: int = 25
    hint: str = ""

    @property
    def slug(self):
        return self.key.replace("_", "-")

    def lines_of(self, draft):
        return draft[self.key]

    def key_of(self, line):
        return line["key"]

    def new_line(self):
        return deepcopy(self.blank)

    def name_of(self, line):
        """What a line is called in a sentence: "recommendation 3", "member Ada Moss"."""
        if line is None:
            return self.one
        name = str(line.get("number") or "") or str(line.get(self.named_by) or "")
        return f"{self.one} {name[:60]}".strip()


def _name(label="Name", width="half"):
    return Field("name", label, longest=200, is_required=True, unknown="", width=width)


def _nothing(*names, **known):
    return dict.fromkeys(names) | known


class Particulars(Part):
    """What the paper says of itself: the draft is its one line."""

    def lines_of(self, draft):
        return [draft]

    def key_of(self, line):
        return self.key

    def name_of(self, line):
        return "the paper"


PARTICULARS_FIELDS = (
    Field("title", "Title of the paper"),
    Field("panel", "Who wrote it: the panel, committee or group", longest=200, width="half"),
    Field("receiving_body", "Goes to", longest=200, width="half"),
    Field("date", "Date", kind=DAY, hint="Such as 8 October 2008.", width="half"),
    Field(
        "purpose",
        "What for",
        kind=CHOICE,
        choices=(("", "The paper does not say"), *((choice.label.lower(), choice.label) for choice in Purpose)),
        width="half",
    ),
    Field("decision_asked", "What the receiving body is asked to do", kind=TEXT, longest=LONG),
    Field("reason", "Why it is asked", kind=TEXT, longest=LONG),
    Field("summary", "Summary", kind=TEXT, longest=LONG, rows=6),
)
PARTICULARS = Particulars("particulars", "Title and particulars", "particulars", "particulars", PARTICULARS_FIELDS, {})
MEMBERS = Part(
    "members",
    "Members",
    "member",
    "members",
    (
        _name(),
        Field("title", "Title", longest=60, hint="Such as Councillor or Mrs.", width="half"),
        Field("capacity", "Capacity", longest=80, is_required=True, unknown="", width="half"),
        Field("post", "Post", longest=200, width="half"),
        Field("organisation", "Organisation", longest=200, width="half"),
        Field("left", "Why they left, if they did", longest=300, width="half"),
    ),
    _nothing("title", "post", "organisation", "left", name="", capacity="member"),
)
SUPPORT = Part(
    "support",
    "Supporting officers",
    "supporting officer",
    "supporting officers",
    (
        _name(),
        Field("title", "Title", longest=60, width="half"),
        Field("post", "Post", longest=200, width="half"),
        Field("capacity", "Supported the panel as", longest=200, width="half"),
    ),
    _nothing("title", "post", "capacity", name=""),
)
CONTACTS = Part(
    "contacts",
    "Contacts",
    "contact",
    "contacts",
    (
        _name(),
        Field("title", "Title", longest=60, width="half"),
        Field("post", "Post as shown", longest=200),
        Field("telephone", "Telephone", longest=254, width="half"),
        Field("email", "E-mail address", longest=254, width="half"),
    ),
    _nothing("title", "post", "telephone", "email", name=""),
)
TERMS = Part(
    "terms_of_reference",
    "Terms of reference",
    "term of reference",
    "terms of reference",
    (Field("text", "Text", kind=TEXT, longest=LONG, is_required=True, unknown=""),),
    _nothing("number", "line", text=""),
    named_by="text",
)
MEETINGS = Part(
    "meetings",
    "Meetings",
    "meeting",
    "meetings",
    (
        Field("date", "Date", kind=DAY, hint="Such as 8 October 2008.", width="half"),
        Field("body", "Meeting of", longest=200, unknown="", width="half"),
    ),
    _nothing("date", "start", "venue", "chair", body="", present=[], apologies=[], declarations=[], items=[]),
    named_by="date",
    hint="A meeting is recorded where its day is known and its body is one that you look after.",
)
WITNESSES = Part(
    "witnesses",
    "Witnesses",
    "witness",
    "witnesses",
    (
        _name(),
        Field("title", "Title", longest=60, width="half"),
        Field("capacity", "Capacity", longest=200, width="half"),
        Field("organisation", "Organisation", longest=200, width="half"),
        Field(
            "how",
            "How they were heard",
            kind=CHOICE,
            choices=(("", "In an interview, or the paper does not say"), ("presentation", "In a presentation")),
            width="half",
        ),
    ),
    _nothing("title", "capacity", "organisation", "how", name=""),
)
PRESENTATIONS = Part(
    "presentations",
    "Presentations",
    "presentation",
    "presentations",
    (
        Field("title", "Title", is_required=True, unknown=""),
        Field("by", "Given by", hint="A name, then a comma and the post.", is_required=True, unknown="", width="half"),
        Field("date", "Date", kind=DAY, width="half"),
    ),
    _nothing("date", title="", by=""),
    named_by="title",
)
QUESTIONS = Part(
    "questions",
    "Questions",
    "question set",
    "question sets",
    (
        Field("audience", "Asked of", longest=200, is_required=True, unknown="", width="half"),
        Field("questions", "Questions", kind=LIST, longest=LONG, hint=LIST_HINT, rows=8),
    ),
    _nothing("line", audience="", heading="", questions=[]),
    named_by="audience",
)
DOCUMENTS = Part(
    "background_papers",
    "Background papers",
    "background paper",
    "background papers",
    (
        Field("title", "Title", longest=500, is_required=True, unknown=""),
        Field("author", "Author", longest=200, width="third"),
        Field("dated", "Date as written", longest=60, width="third"),
        Field("address", "Web address", longest=500, width="third"),
    ),
    _nothing("author", "dated", "date", "address", title=""),
    named_by="title",
)
FINDINGS = Part(
    "findings",
    "Findings",
    "finding",
    "findings",
    (
        Field("theme", "Theme", width="half"),
        Field(
            "kind",
            "Kind",
            kind=CHOICE,
            choices=tuple((kind, kind.capitalize()) for kind in ("strength", "area for development", "observation")),
            width="half",
        ),
        Field("text", "Text", kind=TEXT, longest=LONG, is_required=True, unknown=""),
    ),
    _nothing("theme", kind="observation", text=""),
    named_by="text",
)
CONCLUSIONS = Part(
    "conclusions",
    "Conclusions",
    "conclusion",
    "conclusions",
    (Field("text", "Text", kind=TEXT, longest=LONG, is_required=True, unknown=""),),
    _nothing("number", text=""),
    named_by="text",
)
RECOMMENDATIONS = Part(
    "recommendations",
    "Recommendations",
    "recommendation",
    "recommendations",
    (
        Field("number", "Number", longest=20, is_required=True, unknown="", width="third"),
        Field("theme", "Theme", width="half"),
        Field("text", "Text", kind=TEXT, longest=LONG, is_required=True, unknown="", rows=4),
        Field("addressed_to", "Addressed to", kind=LIST, longest=2_000, hint=f"{LIST_HINT} Bodies, by name.", rows=2),
    ),
    _nothing("number_as_printed", "theme", "priority", "response", "line", number="", text="", addressed_to=[]),
    named_by="text",
)
SECTIONS = Part(
    "sections",
    "Sections of the report",
    "section",
    "sections",
    (
        Field("heading", "Heading", is_required=True, unknown=""),
        Field(
            "paragraphs",
            "Words",
            kind=PARAGRAPHS,
            longest=200_000,
            rows=12,
            hint="An empty line parts two paragraphs. A heading begins with #, an item of a list with -, "
            "a row of a table with |.",
        ),
    ),
    _nothing("number", "line", heading="", level=2, paragraphs=[]),
    named_by="heading",
    a_page=5,
)
ACTIONS = Part(
    "actions",
    "Actions",
    "action",
    "actions",
    (
        Field("number", "Number", longest=20, width="third"),
        Field("recommendation", "Carries out recommendation", longest=20, width="third"),
        Field("parent", "Is part of action", longest=20, width="third"),
        Field("section", "Section", width="half"),
        Field("priority", "Priority", longest=60, width="half"),
        Field("text", "What is to be done", kind=TEXT, longest=LONG, is_required=True, unknown=""),
        Field("owners", "Who must do it", kind=OWNERS, longest=2_000, hint=LIST_HINT, rows=2),
        Field("timescale.raw", "Timescale as written", longest=200, unknown=""),
        Field("timescale.from", "Understood: starts", kind=DAY, width="half"),
        Field("timescale.by", "Understood: due", kind=DAY, width="half"),
        Field("status_raw", "Status as written", longest=200, width="half"),
        Field(
            "rag",
            "Colour as marked",
            kind=CHOICE,
            choices=(("", "None"), ("red", "Red"), ("amber", "Amber"), ("green", "Green")),
            width="half",
        ),
        Field("progress", "Progress", kind=TEXT, longest=LONG),
        Field("success_criteria", "Success criteria", kind=CRITERIA, longest=LONG, hint=LIST_HINT, rows=2),
        Field("issue", "Issue that it answers", kind=TEXT, longest=LONG, rows=2),
        Field("linkages", "Links to other plans", kind=TEXT, longest=LONG, rows=2),
        Field("resources", "Resources and costs", kind=TEXT, longest=LONG, rows=2),
        Field("remarks", "What else the paper says of it", kind=TEXT, longest=LONG, rows=2),
    ),
    _nothing(
        "number", "number_as_printed", "parent", "section", "theme", "addressed_to", "recommendation",
        "recommendation_text", "recommendation_number", "priority", "status_raw", "rag", "progress", "response",
        "issue", "linkages", "resources", "remarks", "line",
        text="", goes_with_last=False, officers=[], owners=[], milestones=[], success_criteria=[],
        timescale={"raw": "", "from": None, "by": None, "recurring": None, "open_ended": False, "qualifier": None,
                   "reading": "read"},
    ),
    named_by="text",
    a_page=10,
)  # fmt: skip

PARTS = (
    MEMBERS, SUPPORT, CONTACTS, TERMS, MEETINGS, WITNESSES, PRESENTATIONS, QUESTIONS, DOCUMENTS, FINDINGS, CONCLUSIONS,
    SECTIONS, RECOMMENDATIONS, ACTIONS,
)  # fmt: skip
BY_SLUG = {part.slug: part for part in (PARTICULARS, *PARTS)}
