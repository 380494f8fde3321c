"""What a review's action plan adds to its story."""

from django.urls import reverse

from actionplans.models import ActionPlan
from panels.timeline import Entry, Source


def plan_in_story(panel, reader):
    """[Source, ...] for panels.timeline.timeline_of."""

    def opened(day, title):
        return Entry(day, "Action plan opened", title, address=reverse("reviews:plan", args=[panel.slug]))

    plans = ActionPlan.objects.visible_to(reader).filter(panel=panel)
    return [Source(plans, "opened_on", ("title",), opened)]
