"""Who supports a review, and whom its papers name as contact."""

from django.core.exceptions import ValidationError
from django.db import transaction

from panels.actions.places import put_in_place
from panels.models import PanelContact, Support
from scrutiny import saving
from scrutiny.editing import locked


@transaction.atomic
def add_supporter(panel, person, role, *, by):
    """Raises ValidationError for who supports it in that role already."""
    locked(panel)
    if panel.support.filter(person=person, role=role).exists():
        raise ValidationError(f"{person} supports it as {Support.Role(role).label.lower()} already")
    supporter = Support(panel=panel, person=person, role=role, position=None)
    saving.add(supporter, by=by)
    return supporter


@transaction.atomic
def add_contact(panel, person, *, by, shown_post=""):
    """Raises ValidationError for who is a contact already."""
    locked(panel)
    if panel.contacts.filter(person=person).exists():
        raise ValidationError(f"{person} is a contact already")
    contact = PanelContact(panel=panel, person=person, shown_post=shown_post, position=None)
    saving.add(contact, by=by)
    return contact


@transaction.atomic
def move_in_panel(record, places, *, by):
    """Move a supporter or a contact among those of the review; gives whether they moved."""
    beside = type(record).objects.select_for_update(of=("self",)).filter(panel=record.panel_id)
    return put_in_place(record, list(beside.order_by("position", "pk")), places, by=by)
