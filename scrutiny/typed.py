"""What somebody typed into a form that could not be saved, so that no page of ours ever swallows it."""

import re
from collections import namedtuple

from django.utils.text import capfirst

Typed = namedtuple("Typed", ["key", "label", "words"])

# What is secret is never kept, never shown again and never stored.
SECRET = re.compile(
    r"(^|[_-])(old|new)?(pass(word|phrase|code)?\d*|secret|token|otp|code|credentials?)([_-]|$)"
    r"|^csrfmiddlewaretoken$",
    re.IGNORECASE,
)
OF_THE_FORM = re.compile(
    r"^(initial-|_)|^(both|post|read_version|next|action|select_across)$|-(base|mine|take|read_version|id)$|_FORMS$"
)


def sent_without_secrets(request):
    """[(name, [value, ...]), ...] of what was posted, but for secrets and files; empty where none of it may be used."""
    if request.method != "POST" or _is_from_elsewhere(request) or _is_all_secret(request):
        return []
    try:
        posted = request.POST
    except Exception:  # whatever was wrong with the body is why we are here
        return []
    hidden = getattr(request, "sensitive_post_parameters", ())
    return [(name, values) for name, values in posted.lists() if name not in hidden and not SECRET.search(name)]


def typed_in(request):
    """[Typed, ...] of the words that somebody would miss: what is new in the form that was sent."""
    sent = sent_without_secrets(request)
    first = {name.replace("initial-", "", 1): values for name, values in sent if "initial-" in name}
    return [
        Typed(place, _label(name), "\n".join(values).replace("\r\n", "\n"))
        for place, (name, values) in enumerate(sent)
        if not OF_THE_FORM.search(name) and values != first.get(name) and any(values) and values != ["on"]
    ]


def _label(name):
    return capfirst(re.sub(r"[_\s-]+", " ", re.sub(r"-(\d+)-", lambda found: f" {int(found[1]) + 1}, ", name))).strip()


def _is_from_elsewhere(request):
    """Words that another site had the browser send are not repeated as if somebody had written them here."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}


def _is_all_secret(request):
    """Pages for signing in and passwords; where a view says so of all that is sent, as Django lets it say."""
    match = getattr(request, "resolver_match", None)
    of_accounts = match is not None and (match.view_name or "").startswith(("account_", "mfa_", "socialaccount_"))
    return of_accounts or getattr(request, "sensitive_post_parameters", None) == "__ALL__"
