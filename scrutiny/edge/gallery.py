"""What the component gallery shows: every component by name, when to use it, and records made up for its states.

A component's states stand in templates/edge/gallery/NAME.html; a test holds this list to templates/components/.
"""

import datetime
from dataclasses import dataclass
from types import SimpleNamespace

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from actionplans.models import Scheme, Status
from panels.models import Stage
from scrutiny.differences import parted
from scrutiny.files.kinds import DOCX, PDF
from scrutiny.forms.dates import DateField
from scrutiny.forms.files import UploadField
from scrutiny.lists.listing import Heading
from scrutiny.models import Audience, Job, Restriction

DAY = datetime.date(2026, 3, 2)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@dataclass(frozen=True)
class Sample:
    """A component of templates/components/, or with `is_pattern` classes of the style sheets without a template."""

    name: str
    title: str
    when: str
    is_pattern: bool = False


SAMPLES = (
    Sample("rag", "Status", "Wherever a status stands: {% rag status scheme %}. Always with its word.", True),
    Sample("tally", "Drawn summary", "How many are on each status or stage: {% tally %}, {% spread %}."),
    Sample("stages", "Stages", "Where a piece of work is between its first and its last step: {% stages %}."),
    Sample("story", "Timeline", "What happened and what is ahead, newest first: {% story %}."),
    Sample("empty", "Nothing here", "In place of an empty list: what is missing, and when it comes: {% empty %}."),
    Sample("because", "How we know", "Behind whatever the page works out by itself: {% because %}."),
    Sample("marked", "Changed words", "Two texts in one, in the history and where two saved at once: {% marked %}."),
    Sample("citation", "Short reference", "Beside what people quote: {% citation %}. The link can be copied."),
    Sample("reach", "Who may read it", "Beside a record with fewer readers than its page says: {% reach %}."),
    Sample("job", "Work that takes a while", "On its own page or inside another: {% job_progress %}."),
    Sample("saved", "Saved", "After every change: what was saved, by the messages framework."),
    Sample("kept", "Kept words", "After a session ended while somebody wrote. Only in that state, on the page itself."),
    Sample("change_link", "Way to change it", "Under a record, for whoever may change it: {% change_link %}."),
    Sample("chips", "Filters in use", "Above a list: each filter in words, with a way to take it away."),
    Sample("heading", "Heading that sorts", "In the head of a list’s table; the direction is said in words."),
    Sample("sorting", "Sorting", "Above a list that is no table."),
    Sample("keys", "Next and previous", "Under a list that is paged by key."),
    Sample("pages", "Numbered pages", "Under a short list whose pages are counted: {% pages %}."),
    Sample("kin", "Lists beside this one", "Over lists that belong together."),
    Sample("crumbs", "The way here", "At the top of every page but the first: {% crumbs %}."),
    Sample("masthead", "Masthead", "At the top of every page."),
    Sample("footer", "Foot", "At the foot of every page."),
    Sample("buttons", "Buttons and links", "One main button to a form; what goes back or elsewhere is a link.", True),
    Sample("banners", "Notices", "What the reader should know before they read on.", True),
    Sample("tables", "Tables and facts", "Rows that are compared; names and values of one record.", True),
    Sample("figures", "Figures and records", "Few large numbers; lists of records with a few words each.", True),
)


class AForm(forms.Form):
    """Each kind of field."""

    title = forms.CharField(max_length=60, help_text="As it will stand on the report.")
    words = forms.CharField(label="What it is about", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    as_at = DateField(label="As at", help_text="Such as 15 November 2026, 15/11/2026 or 15 nov.")
    status = forms.ChoiceField(label="How it stands", choices=Status.choices[:4], widget=forms.RadioSelect)
    asked_of = forms.MultipleChoiceField(
        label="Asked of", choices=[("a", "Housing"), ("b", "Public Health")], widget=forms.CheckboxSelectMultiple
    )
    stage = forms.ChoiceField(choices=Stage.choices)
    agreed = forms.BooleanField(label="The panel has agreed it", help_text="You can change this later.")
    paper = UploadField(label="A paper", required=False, accept=(PDF, DOCX))


FILLED = {
    "title": "Coming home from hospital", "words": "Why people wait.\n\nAnd for what.", "as_at": "2 March 2026",
    "status": "on_track", "asked_of": ["a", "b"], "stage": "evidence", "agreed": True,
}  # fmt: skip
WRONG = {"title": LONG, "as_at": "the 31st of June", "status": "resting"}
FORM_STATES = (
    ("plain", "As it is opened"),
    ("filled", "Filled in"),
    ("wrong", "With mistakes"),
    ("fixed", "That cannot be changed"),
)


class ALine(forms.Form):
    term = forms.CharField(label="Term of reference")


def form_in(state):
    """The form as it is in one of FORM_STATES."""
    if state == "wrong":
        form = AForm(WRONG, auto_id="sample-%s")
        form.is_valid()
        return form
    form = AForm(initial=FILLED if state in ("filled", "fixed") else None, auto_id="sample-%s")
    for field in form.fields.values():
        field.disabled = state == "fixed"
    return form


def lines():
    """A repeated sub-form with two lines."""
    formset = forms.formset_factory(ALine, extra=0)
    return formset(initial=[{"term": "Who waits, and for how long."}, {"term": "What helps."}], prefix="sample-lines")


def made_up(asked):
    """Everything that the samples show. `asked` is the query of the page, which its own links keep."""
    kept = f"{asked.urlencode()}&" if asked else ""
    return {
        "samples": SAMPLES,
        "statuses": Status.values,
        "schemes": Scheme.objects.with_ratings(),
        "counts": {"complete": 7, "on_track": 12, "slipping": 3, "off_track": 1},
        "one": {"complete": 1},
        "stages": Stage.choices,
        "by_stage": {"scoping": 2, "evidence": 1, "monitoring": 5, "closed": 12},
        "story": _story(),
        "parts": parted("The gates are shut at dusk.", "The gates are locked at four, in winter."),
        "reaches": _reaches(),
        "jobs": [mark_safe(_job(state)) for state in Job.State],
        "chips": [("Stage", "Evidence", "#chips"), ("Words", LONG, "#chips")],
        "headings": _headings(),
        "listing": SimpleNamespace(
            has_other_pages=True, page=SimpleNamespace(before="a", after="b"),
            before_address=f"?{kept}page=1", after_address=f"?{kept}page=3",
        ),
        "page": SimpleNamespace(
            number=2, has_other_pages=True, has_previous=True, has_next=True, previous_page_number=1,
            next_page_number=3, paginator=SimpleNamespace(num_pages=3),
        ),
        "saved": [("success", "Saved: the title and the date."), ("error", "It could not be saved.")],
        "kin": (("Recommendations", "recommendations"), ("Component gallery", "gallery")),
        "long": LONG,
    }  # fmt: skip


def _story():
    return [
        {"when": DAY.replace(year=2027), "title": "Report to the Assembly", "is_ahead": True},
        {"when": DAY, "title": "Visit to the ward", "words": "With two members.", "address": "#story"},
        {"when": DAY.replace(year=2025), "title": LONG},
    ]


def _reaches():
    """Records as {% reach %} takes them, from the narrowest to the widest."""
    pairs = [(audience, Restriction.NONE) for audience in Audience]
    pairs += [(Audience.COUNCILLORS, restriction) for restriction in list(Restriction)[1:]]
    return [
        SimpleNamespace(
            audience=audience,
            restriction=restriction,
            get_audience_display=Audience(audience).label,
            get_restriction_display=Restriction(restriction).label,
        )
        for audience, restriction in pairs
    ]


def _headings():
    return [
        Heading("Title", "#heading", "", "", "A to Z"),
        Heading("Begun", "#heading", "descending", "newest first", "oldest first"),
        Heading("Done by"),
    ]


def _job(state):
    """A job in that state; it is followed by no script, as there is no such job."""
    job = Job(state=state, step=3, steps=8, words="drawing the pages", failure="The paper is too long.", result="#job")
    said = {"waiting": "Waiting for its turn; it will begin in a moment.", "running": "Drawing the paper …",
            "done": "The paper is drawn.", "failed": "This did not work. The paper is too long."}[state]  # fmt: skip
    kind = SimpleNamespace(doing="Drawing the paper", link="Open the paper")
    drawn = render_to_string("components/job.html", {"job": job, "kind": kind, "said": said, "address": "#job"})
    return drawn.replace(' data-job="#job"', "")
