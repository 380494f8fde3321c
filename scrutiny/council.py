"""The council of this installation, for every template."""

from scrutiny.models import Council


def council(request):
    """Give every page the council's name, look and words."""
    return {"council": Council.current()}
