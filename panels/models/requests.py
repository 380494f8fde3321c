import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from panels.standing import readable
from scrutiny.models import Readable


class ReviewRequestQuerySet(models.QuerySet):
    CHAIN = ("",)

    def visible_to(self, reader):
        """By the body that decides it; whoever works on the panel that came of it reads it too."""
        return self.filter(readable(reader, self.CHAIN, "panel", body="body"))

    def waiting(self):
        """Those that nobody has decided, the oldest first."""
        return self.filter(state=ReviewRequest.State.RECEIVED).order_by("received_on", "pk")

    def for_page(self, reader):
        """With who asked and what came of it, and with `shows_panel`: whether this reader may see that panel."""
        from panels.models.panels import Panel

        seen = Panel.objects.visible_to(reader).filter(pk=OuterRef("panel"))
        found = self.select_related("body", "asked_by_person", "asked_by_body", "panel")
        return found.annotate(shows_panel=Exists(seen))

    def bodies(self):
        """[(slug, name), ...] of the bodies that they were put to."""
        return list(self.order_by("body__name").values_list("body__slug", "body__name").distinct())


class ReviewRequest(Readable):
    """Somebody's wish that something be looked into, and what a body decided of it.

    Read: by its audience, never wider than the body's. Change: DSOs of the body. Unique: its uuid.
    Freezes: nothing. History: Events. Whoever asked as a member of the public is named in Requester alone.
    """

    class State(models.TextChoices):
        RECEIVED = "received", "Waiting for a decision"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = models.ForeignKey(
        "panels.Body", verbose_name="body that decides", on_delete=models.PROTECT, related_name="review_requests"
    )
    subject = models.CharField(max_length=300)
    reasons = models.TextField("why it should be looked into", blank=True)
    asked_by_person = models.ForeignKey(
        "panels.Person",
        verbose_name="councillor who asked",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="review_requests",
    )
    asked_by_body = models.ForeignKey(
        "panels.Body",
        verbose_name="body that asked",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="asked_reviews",
    )
    received_on = models.DateField("received on")
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    decided_on = models.DateField("decided on", null=True, blank=True)
    decision_reasons = models.TextField("reasons for the decision", blank=True)
    panel = models.ForeignKey(
        "panels.Panel", null=True, blank=True, on_delete=models.SET_NULL, related_name="review_requests"
    )

    objects = ReviewRequestQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name = "request for review"
        verbose_name_plural = "requests for review"
        ordering = ["-received_on", "-pk"]
        indexes = [models.Index(fields=["-received_on", "-id"], name="request_newest_first")]
        constraints = [
            *Readable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(asked_by_person=None) | Q(asked_by_body=None),
                name="request_has_one_asker",
                violation_error_message="Name a councillor or a body that asked, not both.",
            ),
            models.CheckConstraint(
                condition=Q(state="received", decided_on=None) | (~Q(state="received") & Q(decided_on__isnull=False)),
                name="request_decided_has_date",
                violation_error_message="Give the date of the decision when, and only when, it is decided.",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(decision_reasons=""),
                name="request_declined_has_reasons",
                violation_error_message="Give the reasons for declining it.",
            ),
            models.CheckConstraint(
                condition=Q(panel=None) | Q(state="accepted"),
                name="request_with_panel_is_accepted",
                violation_error_message="Only a request that is accepted has a review.",
            ),
        ]

    def __str__(self):
        return self.subject

    def get_absolute_url(self):
        return reverse("requests:request", args=[self.uuid])

    @property
    def asked_by(self):
        """Who asked, as everybody may read it."""
        return str(self.asked_by_person or self.asked_by_body or "A member of the public")


class RequesterQuerySet(models.QuerySet):
    CHAIN = ("", "request__")

    def visible_to(self, reader):
        return self.filter(readable(reader, self.CHAIN, "request__panel", body="request__body"))


class Requester(Readable):
    """The member of the public who asked for a review: personal, and so a record of its own.

    Read: officers working for the body. Change: DSOs of the body. Unique: one for a request. Freezes: nothing.
    History: Events.
    """

    request = models.OneToOneField(ReviewRequest, on_delete=models.CASCADE, related_name="requester")
    name = models.CharField(max_length=200)

    objects = RequesterQuerySet.as_manager()

    class Meta(Readable.Meta):
        verbose_name = "member of the public who asked"
        verbose_name_plural = "members of the public who asked"

    def __str__(self):
        return f"Who made request {self.request_id}"
