"""Who does a review, who supports it, and whom to ask about it."""

from panels.models import ContactDetail
from scrutiny.papers.model import Block, Contact, Contacts, Empty, Item, ItemList, Paragraph

NO_MEMBERS = Empty("No members have been recorded yet.")
LEADING = ("lead member", "chair")


def membership_blocks(panel, section: str = "") -> tuple[Block, ...]:
    """Members with their capacities and leavings, then support; numbered 2.1, 2.2 in section "2"."""
    number = f"{section}." if section else ""
    members = tuple(Item(_member(membership)) for membership in panel.body.memberships.for_list())
    if not members:
        return (NO_MEMBERS,)
    blocks = [Paragraph("The members were:", f"{number}1" if number else ""), ItemList(members)]
    support = tuple(Item(_supporter(one)) for one in panel.support.with_people())
    if support:
        blocks += [Paragraph("They were supported by:", f"{number}2" if number else ""), ItemList(support)]
    return tuple(blocks)


def leading_member(panel) -> tuple[str, str] | None:
    """(capacity, name) of the lead member or chair who is still in office, if there is one."""
    for membership in panel.body.memberships.for_list():
        if membership.capacity.name.lower() in LEADING and not membership.has_left and not membership.ends_on:
            return membership.capacity.name, str(membership.person)
    return None


def contact_blocks(panel, reader) -> tuple[Block, ...]:
    """Whom to ask, each with the ways to reach them that the reader may see."""
    contacts = list(panel.contacts.with_people())
    ways = _ways(contacts, reader)
    listed = tuple(
        Contact(str(one.person), one.shown_post or one.person.post, tuple(ways.get(one.person_id, ())))
        for one in contacts
    )
    return (Contacts(listed),) if listed else (Empty("No contact has been named yet."),)


def _ways(contacts, reader) -> dict[int, list[tuple[str, str]]]:
    ways = {}
    people = [contact.person_id for contact in contacts]
    for detail in ContactDetail.objects.visible_to(reader).filter(person__in=people):
        ways.setdefault(detail.person_id, []).append((detail.get_kind_display(), detail.value))
    return ways


def _member(membership) -> str:
    words = f"{membership.person}, {membership.capacity.name.lower()}"
    if membership.person.organisation:
        words += f" ({membership.person.organisation})"
    if membership.has_left or membership.ends_on:
        words += f"; left{_day(' on', membership.ends_on)}"
        words += f": {membership.leaving_reason}" if membership.leaving_reason else ""
    return words


def _supporter(support) -> str:
    post = f", {support.person.post}" if support.person.post else ""
    return f"{support.person}{post}: {support.get_role_display().lower()}"


def _day(words: str, day) -> str:
    return f"{words} {day:%-d %B %Y}" if day else ""
