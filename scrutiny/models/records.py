"""What records have in common: a version against lost updates, and who may read them."""

from django.db import models
from django.db.models import Q


class Audience(models.TextChoices):
    """Who a record is written for, from the narrowest to the widest."""

    OFFICERS = "officers", "Officers working on it"
    PANEL = "panel", "The panel"
    COUNCILLORS = "councillors", "All councillors"
    PUBLIC = "public", "Everybody"


NARROWEST_FIRST = list(Audience)


class Restriction(models.TextChoices):
    """Why a record may not be read although its audience would allow it."""

    NONE = "none", "None"
    EXEMPT = "exempt", "Exempt (Local Government Act 1972, Schedule 12A)"
    IN_CONFIDENCE = "in_confidence", "Given in confidence: named readers only"
    CONFIDENTIAL = "confidential", "Confidential (Local Government Act 1972, s.100A(3))"


class Record(models.Model):
    """An editable record. The version goes up with each change, so that a second saver is told of the first."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class Readable(Record):
    """A record that can be seen apart, and so says who may read it. Closed until somebody opens it."""

    audience = models.CharField("who may read it", max_length=12, choices=Audience, default=Audience.OFFICERS)
    restriction = models.CharField(max_length=14, choices=Restriction, default=Restriction.NONE)
    exempt_paragraph = models.PositiveSmallIntegerField(
        "paragraph of Schedule 12A", choices=[(number, str(number)) for number in range(1, 8)], null=True, blank=True
    )
    exempt_reason = models.TextField("public-interest reason", blank=True)
    public_summary = models.TextField("summary the public sees in its place", blank=True)
    public_from = models.DateField("public from", null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~Q(audience="public") | Q(restriction="none"),
                name="%(app_label)s_%(class)s_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
            models.CheckConstraint(
                condition=~Q(restriction="exempt") | (Q(exempt_paragraph__isnull=False) & ~Q(exempt_reason="")),
                name="%(app_label)s_%(class)s_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ]
