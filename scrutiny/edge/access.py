"""Find an uploaded paper and whether the reader may see it, in one call. What they may not see is not there: 404."""

from django.shortcuts import get_object_or_404

from scrutiny.edge.models import DraftImport
from scrutiny.rights import require


def may_upload(reader):
    """PermissionDenied for whoever is no democratic services officer of anything."""
    require(reader, "edge.add_draftimport")


def get_upload(reader, uuid):
    """The paper that the reader may see; PermissionDenied for those who bring none, 404 for those whose it is not."""
    may_upload(reader)
    return get_object_or_404(DraftImport.objects.visible_to(reader).for_page(), uuid=uuid)
