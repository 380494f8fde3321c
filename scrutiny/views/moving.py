"""The buttons that move a record one place up or down in its list."""

from django.contrib import messages

PLACES = {"up": -1, "down": 1}


def move_pressed(request, move, record, name=""):
    """Move it as the button says, by the action `move`, and tell where it went; another name may stand for its own."""
    press = request.POST.get("press", "")
    if move(record, PLACES.get(press, 0), by=request.user):
        messages.success(request, f"Moved {press}: {name or record}.")
