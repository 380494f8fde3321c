"""To what addresses mail about an action goes."""

from panels.models import ContactDetail
from scrutiny import mail


def addresses_of_owners(row):
    """{address, ...} of those who carry an action out or answer for a label."""
    owners = row.owners.select_related("person__user", "accountable__user")
    people = {owner.person or owner.accountable for owner in owners} - {None}
    return set(addresses_of(people).values())


def address_of(person):
    """Where mail to somebody goes, "" where no address is known that can be one."""
    address = addresses_of([person]).get(person.pk, "")
    return address if mail.can_reach(address) else ""


def addresses_of(people):
    """{pk: address} of people, who come with their accounts; those of whom none is known are left out.

    It is that of their account while it may sign in, or else the first that is known.
    """
    people = list(people)
    found = {each.pk: each.user.email for each in people if each.user and each.user.is_active}
    others = [each for each in people if each.pk not in found]
    details = ContactDetail.objects.filter(person__in=others, kind=ContactDetail.Kind.EMAIL).order_by("-pk")
    return found | dict(details.values_list("person", "value"))
