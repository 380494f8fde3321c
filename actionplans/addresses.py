"""To what addresses mail about an action goes."""

from panels.models import ContactDetail


def owners_of(row):
    """{Person: their address, or ""} of those who carry an action out or answer for a label, in order."""
    owners = row.owners.select_related("person__user", "accountable__user").in_order()
    people = [owner.person or owner.accountable for owner in owners]
    return {person: address_of(person) for person in people if person}


def address_of(person):
    """The address of their account while it may sign in, or else the first that is known; "" where none is."""
    if person.user and person.user.is_active:
        return person.user.email
    found = person.contact_details.filter(kind=ContactDetail.Kind.EMAIL).order_by("pk")
    return found.values_list("value", flat=True).first() or ""


def addresses_of(people):
    """{pk: address} of many people, who come with their accounts; those without one are left out."""
    people = list(people)
    details = ContactDetail.objects.filter(person__in=people, kind=ContactDetail.Kind.EMAIL).order_by("-pk")
    found = dict(details.values_list("person", "value"))
    return found | {each.pk: each.user.email for each in people if each.user and each.user.is_active}
