"""What was sent to one call for evidence."""

from django.utils import timezone

from panels.models import Submission, Witness
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order


class SubmissionSieve(Sieve):
    words = WordsFilter(
        "words", "reference", "sender__name", "sender__organisation", label="Words in it, its reference or sender"
    )
    state = choice(
        "What was decided", Submission.State.choices, everything="Any or none", field_name="state",
        mistake="Nothing is decided as “%(value)s”",
    )  # fmt: skip
    naming = choice(
        "May be named", Witness.Naming.choices, everything="However", field_name="sender__naming",
        mistake="Nobody is named “%(value)s”",
    )  # fmt: skip


class SubmissionList(Listing):
    """Read by officers who work on the panel, as all that hangs on a submission."""

    name, title = "submissions", "Submissions"
    one, many = "submission", "submissions"
    sieve_class = SubmissionSieve
    orders = (Order("received", "oldest first", "newest first", ("received_at",), is_reversed=True),)
    columns = (
        Column("Reference", lambda one: one.reference, is_wide=True),
        Column("From", lambda one: one.sender_shown.name if one.sender_shown else "Forgotten"),
        Column("Organisation", lambda one: one.sender_shown.organisation if one.sender_shown else "", is_on_page=False),
        Column(
            "May be named",
            lambda one: one.sender_shown.get_naming_display() if one.sender_shown else "",
            is_on_page=False,
        ),
        Column("Received", lambda one: timezone.localdate(one.received_at), order="received"),
        Column("Files", lambda one: one.files_sent),
        Column("Decided", lambda one: one.get_state_display()),
        Column("Reasons", lambda one: one.decision_reasons, is_on_page=False, is_wide=True),
        Column("What it says", lambda one: one.words, is_on_page=False, is_wide=True),
    )
    page_template, rows_template = "panels/submissions/list.html", "panels/submissions/_listed.html"
    nothing_yet = (
        "Nothing has been sent yet",
        "What people send stands here, and nobody but officers reads it until it is accepted.",
    )

    def __init__(self, call, reader, asked):
        self.call = call
        super().__init__(reader, asked)
        self.title = call.title

    def visible(self):
        return Submission.objects.visible_to(self.reader).of_call(self.call)

    def lines(self, pks):
        found = Submission.objects.filter(pk__in=pks).for_list(self.reader)
        return {one.pk: one for one in found}

    def more(self):
        return {"call": self.call, "panel": self.call.panel, "today": timezone.localdate()}
