"""What a form on a page is to be filled with."""


def sent(request):
    """What was just posted, or what was typed before a session ended and is kept for this page; otherwise None."""
    if request.method == "POST":
        return request.POST
    kept = getattr(request, "kept_words", None)
    if kept is None:
        return None
    kept.is_put_back = True
    return kept.posted
