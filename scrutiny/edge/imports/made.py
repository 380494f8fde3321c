"""What an import made, as links for whoever wants to look at it."""

from django.apps import apps
from django.urls import reverse

from actionplans.models import ActionPlan

# where the records of a kind are shown: a page of their review
PAGES = (
    ("panels.panel", "overview"),
    ("panels.term", "scope"),
    ("panels.membership", "people"),
    ("panels.support", "people"),
    ("panels.panelcontact", "people"),
    ("panels.evidencesession", "evidence"),
    ("panels.witness", "evidence"),
    ("panels.questionset", "evidence"),
    ("panels.document", "evidence"),
    ("panels.finding", "findings"),
    ("panels.conclusion", "findings"),
    ("panels.recommendation", "recommendations"),
    ("panels.reportsection", "report"),
    ("actionplans.actionplan", "plan"),
    ("actionplans.row", "plan"),
    ("panels.meeting", "meeting"),
    ("panels.person", "person"),
    ("panels.body", "body"),
)


def links_of(paper):
    """[("20 recommendations", address)] of what was made; an address is empty where no page shows the kind."""
    made, found = paper.made["records"], []
    for kind, page in PAGES:
        number = len(made.get(kind, ()))
        if number:
            meta = apps.get_model(kind)._meta
            words = f"{number:,} {meta.verbose_name if number == 1 else meta.verbose_name_plural}"
            found.append((words, _address(paper, kind, page)))
    return found


def _address(paper, kind, page):
    if page in {"meeting", "person", "body"}:
        return reverse(f"admin:{kind.replace('.', '_')}_changelist")
    if paper.panel:
        return reverse(f"reviews:{page}", args=[paper.panel.slug])
    plan = ActionPlan.objects.filter(pk__in=paper.made["records"].get("actionplans.actionplan", ())).first()
    return plan.get_absolute_url() if plan else ""
