"""Records that are part of each other. No Django in it."""


def comes_back(start, parents):
    """Whether one is part of itself, by way of what it is part of.

    parents  {one: what it is part of, or None}; what is not among them is part of nothing
    """
    seen, above = set(), parents.get(start)
    while above is not None and above != start and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above is not None and above == start
