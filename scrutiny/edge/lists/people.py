"""The council's people, as a list: whoever a record names that the reader may see."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from django.db.models.functions import Lower
from django.utils import timezone

from panels.models import Body, ContactDetail, Membership, Person
from scrutiny.edge.lists.bodies import PEOPLE_AND_BODIES
from scrutiny.edge.people import is_staff, readable_people
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import Order

COUNCILLORS, OTHERS = "councillors", "others"


class PersonSieve(Sieve):
    words = WordsFilter("name", "post", label="Words in the name or post")
    who = choice(
        "Who", [(COUNCILLORS, "Councillors"), (OTHERS, "Officers and others")], everything="Everybody", method="be",
        mistake="Nobody is “%(value)s”",
    )  # fmt: skip
    sits = choice("Sits on", everything="Any body or none", method="sit", mistake="There is no body called “%(value)s”")

    def choose(self):
        self.form.fields["sits"].choices = Body.objects.choices_for(self.reader)

    def be(self, people, name, value):
        return people.filter(is_councillor=value == COUNCILLORS)

    def sit(self, people, name, value):
        sitting = Membership.objects.current(timezone.localdate()).filter(body__slug=value, person=OuterRef("pk"))
        return people.filter(Exists(sitting))


@dataclass
class PersonLine:
    """A person as the list shows them, with the bodies that they sit on now."""

    name: str
    address: str
    initials: str
    post: str
    organisation: str
    is_councillor: bool
    ward: str
    party: str
    sits_on: list[str] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)


class PersonList(Listing):
    name, title = "people", "People"
    one, many = "person", "people"
    kin = PEOPLE_AND_BODIES
    sieve_class = PersonSieve
    orders = (Order("name", "A to Z", "Z to A", (Lower("name"),)),)
    columns = (
        Column("Name", lambda line: line.name, order="name"),
        Column("Initials", lambda line: line.initials, is_on_page=False),
        Column("Councillor", lambda line: "yes" if line.is_councillor else "", is_on_page=False),
        Column("Ward", lambda line: line.ward, is_on_page=False),
        Column("Party", lambda line: line.party, is_on_page=False),
        Column("Post", lambda line: line.post),
        Column("Organisation", lambda line: line.organisation, is_on_page=False),
        Column("Sits on", lambda line: "; ".join(line.sits_on), is_wide=True),
    )
    for_staff = (Column("How to reach them", lambda line: "; ".join(line.contacts)),)
    page_template = "edge/people/list.html"
    rows_template, table_class = "edge/people/_listed.html", "sheet--people"
    nothing_yet = (
        "Nobody is named yet",
        "Members, the officers who support them and those who carry out actions are listed here once they are named.",
    )

    def visible(self):
        return readable_people(self.reader)

    def shown_columns(self):
        return super().shown_columns() + (self.for_staff if is_staff(self.reader) else ())

    def lines(self, pks):
        people = Person.objects.filter(pk__in=pks).select_related("organisation")
        lines = {person.pk: _line(person) for person in people}
        sitting = Membership.objects.current(timezone.localdate()).filter(person__in=pks)
        sitting = sitting.filter(body__in=Body.objects.visible_to(self.reader)).order_by("body__name", "pk")
        for pk, body, capacity in sitting.values_list("person", "body__name", "capacity__name"):
            lines[pk].sits_on.append(f"{body} ({capacity.lower()})")
        self._add_contacts(lines)
        return lines

    def _add_contacts(self, lines):
        """For the staff alone, who look after them: nobody else takes them away by the hundred."""
        if not is_staff(self.reader):
            return
        details = ContactDetail.objects.visible_to(self.reader).filter(person__in=lines).order_by("kind", "pk")
        for pk, value in details.values_list("person", "value"):
            lines[pk].contacts.append(value)

    def more(self):
        return {"is_staff": is_staff(self.reader)}


def _line(person):
    return PersonLine(
        name=str(person),
        address=person.get_absolute_url(),
        initials=person.known_initials,
        post=person.post,
        organisation=str(person.shown_organisation or ""),
        is_councillor=person.is_councillor,
        ward=person.ward,
        party=person.party,
    )
