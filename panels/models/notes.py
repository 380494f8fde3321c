import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from panels.models.sessions import Witness
from panels.standing import readable, standing_of, works_on
from scrutiny.models import Readable


class NoteQuerySet(models.QuerySet):
    CHAIN = ("", "session__", "session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "session__panel"))

    def of_panel(self, panel):
        return self.filter(session__panel=panel)

    def of_session(self, session):
        return self.filter(session=session)

    def with_witness(self, reader):
        """With `shown_as`: how the witness is shown, where the reader may see them; otherwise None."""
        seen = Witness.objects.visible_to(reader).named_publicly().filter(pk=OuterRef("witness"))
        return self.annotate(shown_as=Subquery(seen.values("shown_as")[:1]))

    def for_list(self):
        """With what a list shows of each, in the order in which they were heard."""
        by_day = F("session__held_on").asc(nulls_last=True)
        witnesses = F("witness__position").asc(nulls_first=True)
        ordered = self.select_related("session__panel").defer("text")
        return ordered.order_by(by_day, "session__position", "session__pk", witnesses, "pk")

    def for_page(self):
        return self.select_related("session__panel__body", "witness")


class Note(Readable):
    """What was said in a session, as it was written down and agreed with whom it is of.

    Read: by its audience, never wider than the session's; in confidence, its named readers. Change: DSOs of the panel.
    Unique: its uuid. Freezes: when agreed or used; a correction then needs its reason. History: Events, and NoteVersion
    keeps every text.

    The text is one sanitised HTML document whose blocks have stable ids. A marked name stands in it as a token with the
    words that are shown instead, [[#2|a parent]]; who that is, is in NoteName.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        SENT = "sent", "With the witness"
        AMENDED = "amended", "Amended by the witness"
        AGREED = "agreed", "Agreed"
        AS_DRAFTED = "as-drafted", "Used as drafted"

    FROZEN = {State.AGREED, State.AS_DRAFTED}

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    session = models.ForeignKey("panels.EvidenceSession", on_delete=models.CASCADE, related_name="notes")
    witness = models.ForeignKey(
        "panels.Witness", null=True, blank=True, on_delete=models.RESTRICT, related_name="notes"
    )
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    reply_by = models.DateField("reply asked for by", null=True, blank=True)
    agreed_on = models.DateField("day of the agreement", null=True, blank=True)

    objects = NoteQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["session", "pk"]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(state__in=["sent", "as-drafted"]) | Q(reply_by__isnull=False),
                name="note_sent_has_reply_by",
                violation_error_message="A note that goes to its witness needs the day by which a reply is asked for.",
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed") | Q(agreed_on__isnull=False),
                name="note_agreed_has_day",
                violation_error_message="A note that is agreed needs the day of the agreement.",
            ),
        ]

    def __str__(self):
        """Without the witness, who may have fewer readers than the note."""
        return f"Note of {self.session}"

    @property
    def name_in_history(self):
        return str(self)

    @property
    def is_frozen(self):
        return self.state in self.FROZEN

    def text_for_witness(self):
        """The text as HTML under the same block ids, with what is shown instead of each name but the witness's own."""
        from panels.notes.reading import text_before_witness

        return text_before_witness(self)


class NoteVersionQuerySet(models.QuerySet):
    CHAIN = ("note__", "note__session__", "note__session__panel__")

    def of_note(self, note):
        return self.filter(note=note).select_related("made_by").order_by("-number")

    def visible_to(self, reader):
        """For officers working on the panel alone: an earlier text may name whom a later one does not."""
        working = works_on(standing_of(reader), "note__session__panel")
        return self.filter(readable(reader, self.CHAIN, "note__session__panel") & working)


class NoteVersion(models.Model):
    """A text that a note had. Append-only.

    Read: officers working on the panel who may read the note. Change: nobody. Unique: its number in the note. Freezes:
    at once. History: itself, and the Events of the note.
    """

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=Note.State)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    why = models.CharField("reason", max_length=300, blank=True)

    objects = NoteVersionQuerySet.as_manager()

    class Meta:
        ordering = ["note", "number"]
        constraints = [models.UniqueConstraint(fields=["note", "number"], name="note_version_number_unique")]

    def __str__(self):
        return f"Version {self.number} of the {str(self.note)[0].lower()}{str(self.note)[1:]}"


class NoteNameQuerySet(models.QuerySet):
    CHAIN = ("", "note__", "note__session__", "note__session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "note__session__panel"))

    def of_note(self, note):
        return self.filter(note=note)


class NoteName(Readable):
    """Whose name is marked in a note; the text itself holds only what is shown instead.

    Read: officers working on the panel; in confidence, its named readers. Change: DSOs of the panel. Unique: its token
    in the note. Freezes: nothing. History: Events. One that is no name says that a word, which is also the name of
    somebody who may not be named, means something else in this note.
    """

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="names")
    token = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    is_name = models.BooleanField("is a name", default=True)

    objects = NoteNameQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["note", "token"]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(
                fields=["note", "token"],
                name="note_name_token_unique",
                violation_error_message="Another name of this note has that number already.",
            ),
            models.CheckConstraint(
                condition=Q(audience="officers"),
                name="note_name_for_officers",
                violation_error_message="A name that is marked is for officers alone.",
            ),
        ]

    def __str__(self):
        return f"Name {self.token} of note {self.note_id}"
