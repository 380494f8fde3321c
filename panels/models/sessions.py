import uuid

from django.apps import apps
from django.db import models
from django.db.models import Count, F, OuterRef, Prefetch, Q, Subquery

from panels.standing import readable
from scrutiny.models import Readable, Record


class EvidenceSessionQuerySet(models.QuerySet):
    CHAIN = ("", "panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "panel"))

    def of_panel(self, panel):
        return self.filter(panel=panel)

    def for_list(self):
        return self.select_related("meeting").order_by("held_on", "starts_at", "position", "pk")

    def with_witnesses(self, reader):
        """For a list, with the witnesses of each that this reader may see."""
        witnesses = Witness.objects.visible_to(reader).named_publicly().order_by("position", "pk")
        return self.for_list().prefetch_related(Prefetch("witnesses", witnesses))

    def with_notes(self, reader):
        """With `noted`: how many notes of each the reader may see."""
        seen = apps.get_model("panels.Note").objects.visible_to(reader).filter(session=OuterRef("pk")).order_by()
        return self.annotate(noted=Subquery(seen.values("session").annotate(number=Count("pk")).values("number")))


class EvidenceSession(Readable):
    """One occasion on which the panel took evidence.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its uuid.
    Freezes: nothing. History: Events.
    """

    class Kind(models.TextChoices):
        INTERVIEW = "interview", "Interview"
        PRESENTATION = "presentation", "Presentation"
        WRITTEN = "written", "Written submission"
        VISIT = "visit", "Site visit"
        DOCUMENTS = "documents", "Document review"
        SURVEY = "survey", "Survey"
        PUBLIC_MEETING = "public-meeting", "Public meeting"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="evidence_sessions")
    meeting = models.ForeignKey(
        "panels.Meeting", null=True, blank=True, on_delete=models.SET_NULL, related_name="evidence_sessions"
    )
    kind = models.CharField(max_length=14, choices=Kind)
    title = models.CharField(max_length=300)
    held_on = models.DateField("date", null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = EvidenceSessionQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "held_on", "position", "pk"]
        indexes = [models.Index(fields=["panel", "held_on"], name="evidence_of_panel")]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(starts_at=None) | Q(ends_at__gt=F("starts_at")),
                name="session_ends_after_start",
                violation_error_message="The session must end after it starts.",
            ),
        ]

    def __str__(self):
        return self.title


class SessionMemberQuerySet(models.QuerySet):
    CHAIN = ("session__", "session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "session__panel"))


class SessionMember(Record):
    """A member of the panel who held a session.

    Read and change: as the session. Unique: once in a session. Freezes: nothing. History: Events of the session.
    """

    session = models.ForeignKey(EvidenceSession, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey("panels.Person", on_delete=models.PROTECT, related_name="+")

    objects = SessionMemberQuerySet.as_manager()

    class Meta:
        verbose_name = "member at a session"
        verbose_name_plural = "members at a session"
        ordering = ["session", "person__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["session", "person"], name="member_once_in_a_session")]

    def __str__(self):
        return str(self.person)


class WitnessQuerySet(models.QuerySet):
    CHAIN = ("", "session__", "session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "session__panel"))

    def of_note(self, note):
        return self.filter(pk=note.witness_id)

    def named_publicly(self):
        return self.exclude(naming=Witness.Naming.NOT_AT_ALL)


class Witness(Readable):
    """Somebody who gave evidence, as they may be shown; who they are stands apart in WitnessIdentity.

    Read: by its audience, never wider than the session's. Change: DSOs of the panel. Unique: its uuid.
    Freezes: nothing. History: Events, for officers alone, because a name may have stood there that no longer may.
    """

    class Naming(models.TextChoices):
        BY_NAME = "name", "By name"
        BY_ROLE = "role", "By role"
        ANONYMOUS = "anonymous", "Anonymous"
        NOT_AT_ALL = "not-at-all", "Not at all"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    session = models.ForeignKey(EvidenceSession, on_delete=models.CASCADE, related_name="witnesses")
    naming = models.CharField("may be named", max_length=12, choices=Naming, default=Naming.BY_NAME)
    shown_as = models.CharField(max_length=200, help_text="The name, the role or 'A parent': what everybody may read.")
    capacity = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)

    objects = WitnessQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name_plural = "witnesses"
        ordering = ["session", "position", "pk"]

    def __str__(self):
        return self.shown_as

    def counts_among(self):
        """What its history tells of: who they are, which is for officers."""
        return [WitnessIdentity(witness=self)]


class WitnessIdentityQuerySet(models.QuerySet):
    CHAIN = ("", "witness__", "witness__session__", "witness__session__panel__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "witness__session__panel"))


class WitnessIdentity(Readable):
    """Who a witness is and how to reach them, where that is not for everybody.

    Read: officers working on the panel; in confidence, its named readers. Change: DSOs of the panel.
    Unique: one for a witness. Freezes: nothing. History: Events.
    """

    witness = models.OneToOneField(Witness, on_delete=models.CASCADE, related_name="identity")
    person = models.ForeignKey("panels.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    email = models.EmailField("e-mail address", blank=True)
    is_under_18 = models.BooleanField("is under 18", default=False)
    told_of_report_at = models.DateTimeField("told of the report", null=True, blank=True, editable=False)
    told_of_outcome_at = models.DateTimeField("told what came of it", null=True, blank=True, editable=False)

    objects = WitnessIdentityQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name_plural = "witness identities"

    def __str__(self):
        return f"Identity of witness {self.witness_id}"

    @property
    def address(self):
        """Where mail to the witness goes: their own e-mail address, or that of the person on the list, or nothing."""
        if self.email or self.person is None:
            return self.email
        details = [each for each in self.person.contact_details.all() if each.kind == each.Kind.EMAIL]
        return details[0].value if details else ""
