from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Lower
from django.urls import reverse

from panels.standing import standing_of
from scrutiny.models import Record


class BodyQuerySet(models.QuerySet):
    def visible_to(self, reader):
        """All but the bodies made for a panel that the reader may not see: such a body has the panel's title."""
        from panels.models.panels import Panel

        return self.filter(~Q(kind=Body.Kind.PANEL) | Q(panels__in=Panel.objects.visible_to(reader))).distinct()

    def standing(self):
        """Bodies that are not made for one panel alone."""
        return self.exclude(kind=Body.Kind.PANEL)

    def choices_for(self, reader):
        """[(slug, name), ...] for a list's filter, by name."""
        return list(self.visible_to(reader).standing().order_by("name", "pk").values_list("slug", "name"))

    def open(self, today):
        """Those that have not been closed."""
        return self.filter(Q(closed_on=None) | Q(closed_on__gt=today))

    def offered(self, today):
        """The standing bodies that somebody may choose from on that day, as the council lists them."""
        return self.standing().open(today).in_order()

    def directed_by(self, reader):
        """Those that the reader looks after; all of them for whoever looks after the whole council."""
        standing = standing_of(reader)
        return self.all() if standing.is_dso_everywhere else self.filter(pk__in=standing.dso_bodies)

    def in_order(self):
        """As the council lists them: by kind, then in the order that it chose."""
        places = [When(kind=kind, then=Value(place)) for place, kind in enumerate(Body.Kind.values)]
        return self.annotate(of_kind=Case(*places)).order_by("of_kind", "position", "name", "pk")

    def named(self, name):
        return self.filter(Q(name__iexact=name) | Q(short_name__iexact=name))


class Body(Record):
    """Anything that meets, decides or owns actions.

    Read: everybody; a body made for one panel, as that panel. Change: administrators; a DSO while setting a panel up.
    Unique: its slug. Freezes: nothing; one that has been used is closed, not deleted. History: Events.
    """

    class Kind(models.TextChoices):
        COUNCIL = "council", "Full council"
        EXECUTIVE = "executive", "Executive"
        BOARD = "board", "Scrutiny management board"
        COMMITTEE = "committee", "Scrutiny committee"
        PANEL = "panel", "Body of one panel"
        PARTNER_BOARD = "partner-board", "Partner board"
        PARTNER = "partner", "Partner organisation"
        DEPARTMENT = "department", "Council department"

    FORMAL_SCRUTINY = [Kind.BOARD, Kind.COMMITTEE]

    kind = models.CharField(max_length=14, choices=Kind)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60, blank=True)
    slug = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    paper_term = models.CharField("what it calls its papers", max_length=60, blank=True)
    position = models.PositiveIntegerField("place among those of its kind", default=0)
    closed_on = models.DateField("closed on", null=True, blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bodies"
        ordering = ["name", "pk"]
        indexes = [models.Index(Lower("name"), "id", name="body_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="body_is_not_its_own_parent",
                violation_error_message="A body cannot be part of itself.",
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("bodies:body", args=[self.slug])

    def is_closed(self, today):
        return self.closed_on is not None and self.closed_on <= today
