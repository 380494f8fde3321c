"""The sections of the set-up: what each is called, and where one is shown."""

from django.shortcuts import render
from django.urls import reverse

# key: (title, in the list beside the page)
SECTIONS = {
    "name": ("Name and nation", "Name and nation"),
    "look": ("Logo and colour", "Logo and colour"),
    "words": ("What a panel is called", "Your word for a panel"),
    "bodies": ("Bodies", "Bodies"),
    "years": ("Municipal years", "Municipal years"),
    "route": ("The usual route of a report", "Usual route"),
    "scheme": ("How actions are rated", "How actions are rated"),
    "releases": ("Who releases what was exempt", "Who releases"),
    "links": ("Personal links", "Personal links"),
    "reminders": ("Reminders and recesses", "Reminders and recesses"),
}


def place_of(key):
    """The address of a section on the page, which tells there what has been saved: the head is out of sight."""
    return f"{reverse('set_up:page')}?at={key}#{key}"


def alone(request, key, context, *, status=200):
    """The page of one section: after an error, after a conflict, or when it is opened by itself."""
    context |= {"sections": SECTIONS, "key": key, "title": SECTIONS[key][0], "back": place_of(key), "is_alone": True}
    return render(request, "edge/set_up/section.html", context, status=status)
