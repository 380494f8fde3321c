"""The pieces that pages are made of; each has its partial in templates/components/."""

from django import template
from django.utils.html import format_html

from scrutiny.naming import several
from scrutiny.templatetags.tallies import WIDTH, Shown, parts_of

register = template.Library()
register.simple_tag(several)

# How a status is shown where no scheme says otherwise.
PLAIN = {
    "not_stated": Shown("grey", "Not stated"),
    "not_due": Shown("grey", "Not due"),
    "in_progress": Shown("green", "In progress"),
    "on_track": Shown("green", "On track"),
    "slipping": Shown("amber", "Slipping"),
    "off_track": Shown("red", "Off track"),
    "complete": Shown("blue", "Complete"),
    "withdrawn": Shown("grey", "Withdrawn"),
}
ORDER = ["complete", "on_track", "in_progress", "slipping", "off_track", "not_due", "not_stated", "withdrawn"]


def shown_by(scheme):
    """{status: Shown} of a scheme, or of the ratings of one; the plain words where it has none.

    What is worked out for a scheme is kept on it, so that a table asks the database once.
    """
    if scheme is None:
        return PLAIN
    if not hasattr(scheme, "ratings"):
        return PLAIN | {rating.status: Shown(rating.colour, rating.word, rating.meaning) for rating in scheme}
    if not hasattr(scheme, "_shown"):
        scheme._shown = shown_by(scheme.ratings.all())
    return scheme._shown


@register.simple_tag
def rag(status, scheme=None):
    """A status as its scheme shows it: always the word, and the colour beside it."""
    shown = shown_by(scheme).get(status, PLAIN["not_stated"])
    return format_html('<strong class="rag rag--{}">{}</strong>', shown.colour, shown.word)


@register.inclusion_tag("components/tally.html")
def tally(counts, scheme=None, key="all", what="actions", small=False):
    """A drawn summary: one bar, with its words, numbers and shares beside it.

    counts  {status: number}
    key     tells two summaries of one page apart; part of the ids
    what    what is counted, in the plural
    """
    shown = shown_by(scheme)
    parts = parts_of((shown[status], counts.get(status, 0)) for status in ORDER)
    return _drawn(parts, key, what) | {"is_small": small}


@register.inclusion_tag("components/tally.html")
def spread(counts, choices, key="all", what="records"):
    """A drawn summary of how many are at each step of something, in the steps of one colour.

    counts   {value: number}
    choices  pairs (value, label) in order
    """
    steps = enumerate(choices, start=1)
    parts = parts_of((Shown(f"step{place}", label), counts.get(value, 0)) for place, (value, label) in steps)
    return _drawn(parts, key, what)


def _drawn(parts, key, what):
    said = ", ".join(f"{part.number} {part.shown.word.lower()}" for part in parts)
    return {
        "parts": parts,
        "said": said,
        "total": sum(part.number for part in parts),
        "key": key,
        "what": what,
        "width": WIDTH,
    }


@register.inclusion_tag("components/empty.html")
def empty(title, words="", more=""):
    """What a page says where a list has nothing: what is missing, and when it will be there."""
    return {"title": title, "words": words, "more": more}


@register.inclusion_tag("components/pages.html", takes_context=True)
def pages(context, page):
    """Links to the other pages of a list, keeping the filters of the address."""
    kept = context["request"].GET.copy()
    kept.pop("page", None)
    query = kept.urlencode()
    return {"page": page, "query": f"{query}&" if query else ""}


@register.inclusion_tag("components/story.html")
def story(entries):
    """A timeline. Each entry has `when` (a date), `title`, and may have `words`, `address` and `is_ahead`."""
    return {"entries": entries}


@register.inclusion_tag("components/stages.html")
def stages(choices, now):
    """The stages of a piece of work in order, with the present one marked.

    choices  pairs (value, label) in order
    now      the value of the present one
    """
    values = [value for value, _ in choices]
    place = values.index(now)
    steps = [
        (label, "past" if at < place else "now" if at == place else "next") for at, (_, label) in enumerate(choices)
    ]
    return {"steps": steps}


@register.inclusion_tag("components/because.html")
def because(words, what=""):
    """The rule or the evidence behind something that the page states, to be opened by whoever asks.

    what  what is explained, for those who hear the link alone
    """
    return {"words": words, "what": what}


@register.inclusion_tag("components/crumbs.html")
def crumbs(*pairs):
    """The way here: title, address, title, address, ... from the front page down."""
    return {"crumbs": list(zip(pairs[::2], pairs[1::2], strict=True))}
