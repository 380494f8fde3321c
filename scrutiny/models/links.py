import secrets
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from scrutiny.models.invitations import TOKEN_BYTES, digest_of


class PersonalLinkQuerySet(models.QuerySet):
    def visible_to(self, reader):
        """Those to what this reader looks after and may read; where they went is told with that."""
        from scrutiny.links.purposes import PURPOSES

        found = Q(pk__in=[])
        for purpose in PURPOSES.values():
            mine = purpose.looked_after(reader).order_by().values("pk")
            found |= Q(purpose=purpose.name, subject_id__in=mine)
        return self.filter(found)

    def open(self):
        """Those that nobody ended and no newer one replaced; their last day may be past."""
        return self.filter(outcome=PersonalLink.Outcome.OPEN)

    def of(self, purpose, subject):
        """All that were ever sent for this, the newest first."""
        kind = {"subject_kind": subject._meta.label_lower, "subject_id": subject.pk}
        return self.filter(purpose=purpose, **kind).select_related("made_by").order_by("-pk")

    def of_all(self, purpose, model, numbers):
        """{number: the newest link} for many subjects of one kind."""
        found = self.filter(purpose=purpose, subject_kind=model._meta.label_lower, subject_id__in=numbers)
        return {each.subject_id: each for each in found.order_by("pk")}

    def by_token(self, token):
        """The link that this is the secret of, whether it still works or not; None where it is of none."""
        return self.select_related("made_by").filter(digest=digest_of(token)).first()

    def live_by_token(self, purpose, tokens):
        """{token: the link} of those that still work."""
        digests = {digest_of(token): token for token in tokens}
        live = self.open().filter(purpose=purpose, digest__in=digests, expires_at__gt=timezone.now())
        return {digests[link.digest]: link for link in live}

    def issue(self, **given):
        """Make an open link; gives it and its token, which is stored nowhere."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        return self.create(digest=digest_of(token), **given), token

    def count_visit(self, link):
        """(when one more visit begins, whether it is the first); None where it may not begin.

        Of many who press at once one is the first, and the one that is counted last stays (`last_opened_at`).
        """
        now = timezone.now()
        live = self.open().filter(pk=link.pk, expires_at__gt=now)
        is_first = bool(live.filter(opened_at=None).update(opened_at=now))
        return now if live.update(uses=F("uses") + 1, last_opened_at=now) else None, is_first


class PersonalLink(models.Model):
    """A way for one person without an account to one thing: a note to agree, questions to answer.

    Read: whoever looks after what it leads to, and may read that. Change: nobody; it is ended, replaced or over.
    Unique: its link; one open for the same thing. Freezes: with its outcome. History: Events of what it leads to.
    Only a hash of the link is kept.
    """

    class Outcome(models.TextChoices):
        OPEN = "open", "Open"
        ENDED = "ended", "Ended by democratic services"
        REPLACED = "replaced", "Replaced by a newer one"
        OVER = "over", "Over with what it was for"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    purpose = models.CharField(max_length=30)
    subject_kind = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    whom = models.CharField("whom it is for", max_length=200)
    sent_to = models.EmailField("sent to", max_length=254)
    digest = models.CharField("SHA-256 of the link", max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField("sent at", default=timezone.now)
    expires_at = models.DateTimeField("ends")
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.OPEN)
    ended_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField("first opened", null=True)
    last_opened_at = models.DateTimeField("last opened", null=True)
    uses = models.PositiveIntegerField("times opened", default=0)

    objects = PersonalLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["purpose", "subject_kind", "subject_id", "-id"], name="link_of_subject")]
        constraints = [
            models.UniqueConstraint(
                fields=["purpose", "subject_kind", "subject_id"],
                condition=Q(outcome="open"),
                name="link_one_open",
            ),
            models.CheckConstraint(
                condition=Q(outcome="open", ended_at=None) | (~Q(outcome="open") & Q(ended_at__isnull=False)),
                name="link_ended_has_time",
            ),
        ]

    def __str__(self):
        return f"Personal link for {self.whom}"

    @property
    def is_past(self):
        return self.expires_at <= timezone.now()

    @property
    def is_open(self):
        return self.outcome == self.Outcome.OPEN and not self.is_past

    @property
    def last_day(self):
        """The day on which it works for the last time."""
        return timezone.localdate(self.expires_at - timedelta(seconds=1))


class LinkCodeQuerySet(models.QuerySet):
    def sent_lately(self, link):
        """How many were sent for a link within an hour."""
        return self.filter(link=link, made_at__gt=timezone.now() - timedelta(hours=1)).count()

    def may_be_tried(self, pk):
        """Count one try of a code; False where it is used, too old or tried too often."""
        live = self.filter(pk=pk, used_at=None, ends_at__gt=timezone.now(), tries__lt=LinkCode.MOST_TRIES)
        return bool(live.update(tries=F("tries") + 1))

    def use(self, pk):
        """Whether it is used now: of two at once one uses it."""
        return bool(self.filter(pk=pk, used_at=None).update(used_at=timezone.now()))


class LinkCode(models.Model):
    """A code sent to the address on file, where the council has personal links ask for one.

    Read: nobody. Change: it is tried and used. Unique: nothing. Freezes: when it is used. History: none; its link's.
    """

    MINUTES = 10
    MOST_TRIES = 5

    link = models.ForeignKey(PersonalLink, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField("keyed hash of the code", max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    objects = LinkCodeQuerySet.as_manager()

    def __str__(self):
        return f"Code {self.pk}"
