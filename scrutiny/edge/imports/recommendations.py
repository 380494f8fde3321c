"""The recommendations of a draft as recommendations of the panel, under their themes."""

from django.db.models import Max

from actionplans.intake.matching import RATHER_SAME, alike
from panels.actions.recommendations import add_recommendation
from panels.models import Theme
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.people import a_body
from scrutiny.intake import numbering

LARGEST = 9999


def recommend(records, drafted):
    """{number in the draft: Recommendation}: those of the panel that say the same, and new ones for the others.

    raises   Refused where two of the draft, or one of the draft and another of the panel, share a number
    """
    refuse_doubled(drafted)
    before = list(records.panel.recommendations.select_related("current"))
    numbers = own_numbers(drafted)
    return {one["number"]: _known(before, one, number) or _new(records, one, number) for one, number in numbers}


def refuse_doubled(drafted):
    seen = set()
    for one in drafted:
        if one["number"] in seen:
            sentence = f"Two recommendations in the paper have the number {one['number']}, so nothing was saved."
            raise Refused(sentence, at=one)
        seen.add(one["number"])


def own_numbers(drafted):
    """(drafted, number) of each: the place in its run of "3", "R3" or "(c)", or its place in the list."""
    ordinals = [numbering.ordinal(one["number"]) for one in drafted]
    are_usable = all(ordinal and 0 < ordinal <= LARGEST for ordinal in ordinals) and len(set(ordinals)) == len(ordinals)
    return list(zip(drafted, ordinals if are_usable else range(1, len(drafted) + 1), strict=True))


def _known(before, one, number):
    """That of the panel's recommendations before the import which this is: the same words, or its number in a plan
    that shortens the words. Two of one paper are two, however alike they are.
    """
    same = next((known for known in before if alike(known.text, one["text"]) >= RATHER_SAME), None)
    numbered = next((known for known in before if known.shown_number == number), None)
    if same or numbered is None:
        return same
    if one.get("is_from_plan"):
        return numbered
    raise Refused(f"The review has another recommendation {number} already, so nothing was saved.", at=one)


def _new(records, one, number):
    made = add_recommendation(
        records.panel,
        one["text"],
        by=records.by,
        why=records.why,
        theme=a_theme(records, one["theme"]) if one["theme"] else None,
        number=number,
        reference=(one["number_as_printed"] or "")[:20],
        addressed_to=list({a_body(records, name): None for name in one["addressed_to"]}),
        audience=records.audience,
    )
    return records.keep(made, *made.versions.all(), *made.addressees.all())


def a_theme(records, heading):
    heading = heading[: Theme._meta.get_field("heading").max_length]
    found = records.panel.themes.filter(heading__iexact=heading).first()
    last = records.panel.themes.aggregate(last=Max("position"))["last"] or 0
    return found or records.add(Theme, panel=records.panel, heading=heading, position=last + 1)
