import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse

from panels.initials import initials_of
from panels.models.bodies import Body
from panels.seats import clashes_of, over_by
from panels.standing import standing_of
from scrutiny.models import Audience, Record


class PersonQuerySet(models.QuerySet):
    def named(self, name):
        return self.filter(name__iexact=name)


class Person(Record):
    """A person, with or without an account. A councillor may have a ward and a party.

    Read: by name wherever a readable record names them; how to reach them is in ContactDetail.
    Change: DSOs and administrators. Unique: the account. Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=60, blank=True, help_text="Such as Councillor, Mrs or Dr.")
    post = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(
        "panels.Body", null=True, blank=True, on_delete=models.SET_NULL, related_name="people"
    )
    initials = models.CharField(max_length=10, blank=True)
    is_councillor = models.BooleanField(default=False)
    ward = models.CharField(max_length=100, blank=True)
    party = models.CharField(max_length=100, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="person"
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"
        ordering = ["name", "pk"]
        indexes = [models.Index(Lower("name"), "id", name="person_by_name")]

    def __str__(self):
        return f"{self.title} {self.name}".strip()

    def get_absolute_url(self):
        return reverse("people:person", args=[self.uuid])

    @property
    def shown_organisation(self):
        """None where it is the body of a single panel, which has that panel's title."""
        is_of_panel = self.organisation is not None and self.organisation.kind == Body.Kind.PANEL
        return None if is_of_panel else self.organisation

    @property
    def known_initials(self):
        """Those that were written down, or else those that the name gives."""
        return self.initials or initials_of(self.name)


class MergedPerson(models.Model):
    """A second record of a person, which has become part of the first: its address leads there.

    Read: as the person. Change: nobody; the action that merges two adds it. Unique: the address. Freezes: at once.
    History: itself; `number` is the one under which the history knows it.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merged")
    uuid = models.UUIDField(unique=True)
    number = models.BigIntegerField()

    class Meta:
        verbose_name_plural = "merged people"
        ordering = ["person", "pk"]

    def __str__(self):
        return f"Former record {self.number} of {self.person}"


# Who reads a way to reach somebody, in the words for it: people belong to no panel.
READERS = {
    Audience.OFFICERS: "Democratic services and administrators",
    Audience.PANEL: "Democratic services and administrators, as of a panel",
    Audience.COUNCILLORS: "Councillors too",
    Audience.PUBLIC: "Everybody, on public pages and in papers",
}


class ContactDetailQuerySet(models.QuerySet):
    def visible_to(self, reader):
        """Every DSO and administrator reads all of them; others what is marked for them."""
        standing = standing_of(reader)
        if standing.is_dso or standing.is_administrator or standing.reads_as == Audience.OFFICERS:
            return self
        if standing.is_councillor or standing.reads_as:
            return self.filter(audience__in=[Audience.COUNCILLORS, Audience.PUBLIC])
        return self.filter(audience=Audience.PUBLIC)


class ContactDetail(Record):
    """A telephone number or an address of a person: a row of its own, because most of them are not public.

    Read: see `visible_to`. Change: DSOs and administrators. Unique: kind and value for a person.
    Freezes: nothing. History: Events.
    """

    class Kind(models.TextChoices):
        TELEPHONE = "telephone", "Telephone"
        EMAIL = "email", "E-mail"
        FAX = "fax", "Fax"
        TEXTPHONE = "textphone", "Textphone"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="contact_details")
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=254)
    audience = models.CharField("who may read it", max_length=12, choices=Audience, default=Audience.OFFICERS)

    objects = ContactDetailQuerySet.as_manager()

    class Meta:
        ordering = ["person", "kind", "pk"]
        constraints = [models.UniqueConstraint(fields=["person", "kind", "value"], name="contact_detail_once")]

    def __str__(self):
        return f"{self.get_kind_display()} {self.value}"

    @property
    def readers(self):
        return READERS[self.audience]


class Capacity(Record):
    """In what capacity somebody sits on a body: the council's own list, in its own order.

    Read: everybody. Change: administrators. Unique: the name. Freezes: nothing. History: Events.
    """

    name = models.CharField(max_length=80, unique=True)
    position = models.PositiveIntegerField(default=0)
    votes = models.BooleanField("votes unless said otherwise", default=True)

    class Meta:
        verbose_name_plural = "capacities"
        ordering = ["position", "name"]

    def __str__(self):
        return self.name


class MembershipQuerySet(models.QuerySet):
    def of(self, person):
        return self.filter(person=person)

    def current(self, today):
        """Whoever leaves on a day to come sits there until then."""
        started = Q(starts_on=None) | Q(starts_on__lte=today)
        return self.filter(started, Q(ends_on__gte=today) | Q(ends_on=None, has_left=False))

    def during(self, starts_on, ends_on):
        """Those of which a day may fall between these days, both included; None is an open end.

        Who has left on a day that nobody wrote down is taken to have left before.
        """
        known = self.exclude(has_left=True, ends_on=None)
        before_end = Q(starts_on=None) | Q(starts_on__lte=ends_on) if ends_on else Q()
        after_start = Q(ends_on=None) | Q(ends_on__gte=starts_on) if starts_on else Q()
        return known.filter(before_end, after_start)

    def in_place(self):
        return self.order_by("position", "pk")

    def for_list(self):
        return self.select_related("person__organisation", "capacity").order_by("capacity__position", "position", "pk")


class Membership(Record):
    """A period for which somebody sits on a body. Who comes back, or becomes chair, has another.

    Read: everybody. Change: DSOs of the body. Unique: person, body and first day.
    Freezes: nothing. History: Events; a period is ended, not overwritten.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = models.ForeignKey("panels.Body", on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    capacity = models.ForeignKey(Capacity, on_delete=models.PROTECT, related_name="memberships")
    position = models.PositiveIntegerField(default=0)
    is_voting = models.BooleanField("votes", default=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    has_left = models.BooleanField("has left", default=False, help_text="Also where the day is not known.")
    leaving_reason = models.CharField("reason for leaving", max_length=300, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["body", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="membership_ends_after_start",
                violation_error_message="The membership must not end before it starts.",
            ),
            models.UniqueConstraint(
                fields=["body", "person", "starts_on"],
                name="membership_once_from_a_day",
                violation_error_message="This person is a member from that day already.",
            ),
            models.UniqueConstraint(
                fields=["body", "person"],
                condition=Q(starts_on=None),
                name="membership_once_without_day",
                violation_error_message="This person is a member already; give the day from which this period runs.",
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.capacity} of {self.body}"

    def clean(self):
        refused = [clash.words for clash in self.clashes() if clash.is_refused]
        if refused:
            raise ValidationError(refused, code="clash")

    def clashes(self):
        """What stands against this seat among the person's others in the same time (panels.seats)."""
        is_unknown = self.has_left and self.ends_on is None
        if is_unknown or not (self.body_id and self.person_id):
            return []
        others = Membership.objects.of(self.person_id).during(self.starts_on, self.ends_on).exclude(pk=self.pk)
        return clashes_of(self, others.select_related("body", "person", "capacity").order_by("pk"))

    def counts_among(self):
        """The panel for which alone the body was made: its members are part of its history."""
        return self.body.panels.all()[:1] if self.body.kind == "panel" else ()

    def is_over(self, today):
        return over_by(self.ends_on, self.has_left, today)


class WithPeopleQuerySet(models.QuerySet):
    def with_people(self):
        return self.select_related("person__organisation")


class Support(Record):
    """An officer who supports a panel; kept apart from its members.

    Read: as the panel. Change: DSOs of the panel. Unique: person and role on a panel.
    Freezes: nothing. History: Events.
    """

    class Role(models.TextChoices):
        LEAD = "lead", "Lead service officer"
        INDEPENDENT = "independent", "Independent scrutiny support officer"
        DEMOCRATIC = "democratic", "Democratic support officer"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="support")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="support")
    role = models.CharField(max_length=12, choices=Role)
    position = models.PositiveIntegerField(default=0)

    objects = WithPeopleQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "support"
        ordering = ["panel", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["panel", "person", "role"], name="support_once")]

    def __str__(self):
        return f"{self.person}, {self.get_role_display().lower()}"


class PanelContact(Record):
    """Whom a paper of the panel names as contact, in order; how to reach them is in their contact details.

    Read: as the panel. Change: DSOs of the panel. Unique: person on a panel. Freezes: nothing. History: Events.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="contacts")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField(default=0)
    shown_post = models.CharField("post as shown", max_length=200, blank=True)

    objects = WithPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["panel", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["panel", "person"], name="panel_contact_once")]

    def __str__(self):
        return str(self.person)
