"""Find a file and whether the reader may have it, in one call."""

from django.http import Http404

from scrutiny.models import StoredFile


def get_file(reader, uuid):
    """The file, if the reader may read the record that it hangs on; for everybody else it does not exist: 404."""
    stored = StoredFile.objects.visible_to(reader).filter(uuid=uuid).first()
    if stored is None:
        raise Http404("There is no such file.")
    return stored
