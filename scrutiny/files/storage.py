"""Where files of records with a file field, and drawn papers, are put: on the disk before anything names them."""

import os

from django.core.files.storage import FileSystemStorage

from scrutiny.files.folder import fsync_folder


class DurableStorage(FileSystemStorage):
    """Django's storage on a disk, which has written all when `save` returns."""

    def _save(self, name, content):
        saved = super()._save(name, content)
        path = self.path(saved)
        with open(path, "rb") as file:
            os.fsync(file.fileno())
        fsync_folder(os.path.dirname(path))
        return saved
