"""Who may read a line of a list, in words, from what the record and those it hangs on say."""

from functools import cache

from scrutiny.lists.listing import Column
from scrutiny.models import NARROWEST_FIRST, Audience, Restriction

WHO = "Who may read it"
# For lines that say it in words themselves, and for lines that are records.
REACH = Column(WHO, lambda line: line.reach or "Everybody", is_on_page=False)
REACH_OF_RECORD = Column(
    WHO, lambda record: reach_words((record.audience, record.restriction)) or "Everybody", is_on_page=False
)


@cache
def reach_words(*links):
    """ "All councillors · Exempt (...)"; empty for what everybody may read.

    links  pairs (audience, restriction), of the record and of what it hangs on; one of None is not there
    """
    links = [link for link in links if link[0]]
    audience = min((audience for audience, _ in links), key=NARROWEST_FIRST.index)
    restricted = [Restriction(restriction).label for _, restriction in links if restriction != Restriction.NONE]
    if audience == Audience.PUBLIC and not restricted:
        return ""
    return " · ".join([Audience(audience).label, *dict.fromkeys(restricted)])
