"""The council of this installation, for every template."""

from django.utils.functional import SimpleLazyObject

from scrutiny.models import Council


def council(request):
    """Give every page the council's name, look and words; asked for once, and only where a page shows them."""
    return {"council": SimpleLazyObject(Council.current)}
