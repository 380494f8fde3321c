"""Finding what was left over: bytes without a row, and files that hang on nothing."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from scrutiny.files import folder
from scrutiny.files.keeping import remove
from scrutiny.models import StoredFile

A_DAY = timedelta(days=1)  # much longer than a request takes between the bytes and their row


def strays(now=None):
    """The places of bytes that no kept file names, a day after they were written."""
    before = ((now or timezone.now()) - A_DAY).timestamp()
    kept = set(StoredFile.objects.kept().values_list("place", flat=True))
    return [place for place, written in folder.places() if place not in kept and written < before]


def loose(now=None):
    """The files that no record points at, a day after they were kept."""
    return StoredFile.objects.hung_on_nothing().filter(made_at__lt=(now or timezone.now()) - A_DAY)


@transaction.atomic
def sweep(now=None):
    """Take away what was left over for a day. Gives (how many strays, how many loose files).

    Where most files are strays this is another database than theirs, or one restored without its rows: then they
    stay, and the doctor names them.
    """
    gone, hung_on_nothing = strays(now), list(loose(now))
    if len(gone) > StoredFile.objects.kept().count():
        gone = []
    for place in gone:
        folder.discard(place)
    for stored in hung_on_nothing:
        remove(stored, by=None)
    return len(gone), len(hung_on_nothing)
