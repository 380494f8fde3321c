import uuid

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from scrutiny.models import Record


class GrantQuerySet(models.QuerySet):
    def of(self, user):
        return self.filter(user=user)

    def in_force(self, today):
        return self.not_over(today).filter(starts_on__lte=today)

    def not_over(self, today):
        """In force, or to come."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=today), ended_at=None)

    def administrators(self, today):
        """The grants by which somebody who may sign in administers the council now."""
        return self.in_force(today).filter(role=Grant.Role.ADMINISTRATOR, user__is_active=True)

    def like(self, grant):
        """Others of the same account, role and place whose days overlap."""
        alike = self.filter(user=grant.user, role=grant.role, body=grant.body, panel=grant.panel, ended_at=None)
        alike = alike.exclude(pk=grant.pk).filter(Q(ends_on=None) | Q(ends_on__gte=grant.starts_on))
        return alike.filter(starts_on__lte=grant.ends_on) if grant.ends_on else alike

    def for_list(self):
        return self.select_related("body", "panel").order_by("role", "pk")

    def confided(self, panel, today):
        """The grants by which somebody reads what was given to a panel in confidence."""
        named = self.in_force(today).filter(role=Grant.Role.CONFIDENCE, panel=panel)
        return named.select_related("user").order_by("user__name")

    def working_on(self, panel, today):
        """The accounts that may sign in and work on a panel as officers."""
        place = Q(panel=panel) | Q(body=panel.body_id) | Q(panel=None, body=None)
        working = self.in_force(today).filter(place, role__in=[Grant.Role.DSO, Grant.Role.OFFICER])
        found = get_user_model().objects.filter(is_active=True, pk__in=working.order_by().values("user"))
        return found.order_by("name", "email")

    def directing(self, panel, today):
        """The accounts that look after a panel as democratic services: those given it or its body, or else everybody's.

        panel  None for what hangs on no panel
        """
        dso = self.in_force(today).filter(role=Grant.Role.DSO)
        near = dso.filter(Q(panel=panel) | Q(body=panel.body_id)) if panel else dso.none()
        accounts = get_user_model().objects.filter(is_active=True)
        found = accounts.filter(pk__in=near.order_by().values("user"))
        everywhere = accounts.filter(pk__in=dso.filter(body=None, panel=None).order_by().values("user"))
        return (found if found.exists() else everywhere).order_by("name", "email")

    def holders(self, role, today):
        """The accounts that may sign in and hold a role now, wherever."""
        holding = self.in_force(today).filter(role=role)
        return get_user_model().objects.filter(is_active=True, pk__in=holding.order_by().values("user"))


class Grant(Record):
    """A right given to an account: everywhere, for one body and its panels, or for one panel.

    Read: its holder and administrators. Change: administrators. Unique: user, role and place, for a period.
    Freezes: nothing; it is ended, not deleted. History: Events. A grant to read in confidence has an end.
    """

    class Role(models.TextChoices):
        ADMINISTRATOR = "administrator", "Administrator"
        DSO = "dso", "Democratic services officer"
        OFFICER = "officer", "Officer working on the panel"
        CONFIDENCE = "confidence", "Reader of what was given in confidence"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=14, choices=Role)
    body = models.ForeignKey("panels.Body", null=True, blank=True, on_delete=models.CASCADE, related_name="grants")
    panel = models.ForeignKey("panels.Panel", null=True, blank=True, on_delete=models.CASCADE, related_name="grants")
    starts_on = models.DateField()
    ends_on = models.DateField("last day", null=True, blank=True)
    ended_at = models.DateTimeField("ended", null=True, blank=True, editable=False)

    objects = GrantQuerySet.as_manager()

    class Meta:
        ordering = ["user", "role", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(body=None) | Q(panel=None),
                name="grant_for_body_or_panel",
                violation_error_message="Choose a body or a panel, or neither, but not both.",
            ),
            models.CheckConstraint(
                condition=~Q(role="administrator") | Q(body=None, panel=None),
                name="grant_administrator_is_everywhere",
                violation_error_message="An administrator's grant is for the whole council: choose no body or panel.",
            ),
            models.CheckConstraint(
                condition=~Q(role="confidence") | (Q(panel__isnull=False) & Q(ends_on__isnull=False)),
                name="grant_confidence_has_panel_and_end",
                violation_error_message="A grant to read in confidence needs its panel and the day it ends.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="grant_ends_after_start",
                violation_error_message="The grant must not end before it starts.",
            ),
            models.UniqueConstraint(
                "user",
                "role",
                Coalesce("body", Value(0)),
                Coalesce("panel", Value(0)),
                "starts_on",
                condition=Q(ended_at=None),
                name="grant_once_for_a_period",
                violation_error_message="This person has that grant from that day already.",
            ),
        ]

    def __str__(self):
        """Without the panel's title, which whoever gives grants may not be a reader of."""
        place = f"review {self.panel_id}" if self.panel_id else f"body {self.body_id}" if self.body_id else "everywhere"
        return f"{self.user}: {self.get_role_display()} ({place})"

    @property
    def is_everywhere(self):
        return self.body_id is None and self.panel_id is None
