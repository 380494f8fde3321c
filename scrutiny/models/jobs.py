import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class JobQuerySet(models.QuerySet):
    def live(self):
        """What still has to be done, or is being done."""
        return self.filter(state__in=Job.LIVE)

    def gone_quiet(self, since):
        """Said to be running, but whoever ran it has given no sign of life since then."""
        return self.filter(state=Job.State.RUNNING, heartbeat_at__lt=since)

    def ended_before(self, instant):
        return self.filter(state__in=[Job.State.DONE, Job.State.FAILED], ended_at__lt=instant)

    def claim(self, job_uuid):
        """Begin a waiting job, or give None where another has it: of two who try at once, one gets it."""
        ticket, now = uuid.uuid4(), timezone.now()
        changed = self.filter(uuid=job_uuid, state=Job.State.WAITING).update(
            state=Job.State.RUNNING, ticket=ticket, attempts=F("attempts") + 1, started_at=now, heartbeat_at=now
        )
        return self.select_related("by").get(uuid=job_uuid) if changed else None


class Job(models.Model):
    """Work that takes longer than a page may.

    Read: whoever asked for it, and administrators. Change: whoever runs it, by its ticket.
    Unique: the uuid; one live job for the same work and the same person. Freezes: when it has ended.
    History: none of its own; what it changes is recorded by the actions it calls.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    LIVE = [State.WAITING, State.RUNNING]

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.SlugField(max_length=60)
    subject_kind = models.CharField(max_length=80, blank=True)
    subject_id = models.BigIntegerField(null=True)
    ids = models.JSONField(default=dict)
    sameness = models.CharField("SHA-256 of the work and who asked", max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    step = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(default=0)
    words = models.CharField("what is being done now", max_length=200, blank=True)
    result = models.CharField("address of what was made", max_length=500, blank=True)
    failure = models.CharField("why it failed", max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    # Whoever runs it holds its ticket; one who was taken for dead writes nothing more.
    ticket = models.UUIDField(null=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["state", "heartbeat_at"], name="job_by_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["sameness"], condition=Q(state__in=["waiting", "running"]), name="job_same_work_once"
            ),
            models.CheckConstraint(condition=Q(step__lte=F("steps")), name="job_step_within_steps"),
            models.CheckConstraint(condition=~Q(state="failed") | ~Q(failure=""), name="job_failed_says_why"),
        ]

    def __str__(self):
        return f"Job {self.uuid}"

    @property
    def is_live(self):
        return self.state in self.LIVE

    def held(self):
        """This job as a queryset, for as long as its ticket is good."""
        return Job.objects.filter(pk=self.pk, state=Job.State.RUNNING, ticket=self.ticket)


class WorkerQuerySet(models.QuerySet):
    def beating(self, since):
        return self.filter(beat_at__gte=since)


class Worker(models.Model):
    """A process that carries jobs out, and when it last gave a sign of life.

    Read: whoever watches over the installation. Change: itself. Unique: its name.
    Freezes: nothing; it is taken away when the process ends. History: none.
    """

    name = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField(default=timezone.now)
    beat_at = models.DateTimeField(default=timezone.now)

    objects = WorkerQuerySet.as_manager()

    def __str__(self):
        return f"Worker {self.name}"
