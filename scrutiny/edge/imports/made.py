"""What an import made, as links for whoever wants to look at it."""

from django.urls import reverse

from actionplans.models import ActionPlan

# where the records of a kind are shown: a page of their review
PAGES = (
    ("panels.panel", "overview", "review", "reviews"),
    ("panels.term", "scope", "term of reference", "terms of reference"),
    ("panels.membership", "people", "member", "members"),
    ("panels.support", "people", "supporting officer", "supporting officers"),
    ("panels.panelcontact", "people", "contact", "contacts"),
    ("panels.evidencesession", "evidence", "evidence session", "evidence sessions"),
    ("panels.witness", "evidence", "witness", "witnesses"),
    ("panels.questionset", "evidence", "question set", "question sets"),
    ("panels.document", "evidence", "background paper", "background papers"),
    ("panels.finding", "findings", "finding", "findings"),
    ("panels.conclusion", "findings", "conclusion", "conclusions"),
    ("panels.recommendation", "recommendations", "recommendation", "recommendations"),
    ("panels.reportsection", "report", "section of the report", "sections of the report"),
    ("actionplans.actionplan", "plan", "action plan", "action plans"),
    ("actionplans.row", "plan", "action", "actions"),
    ("panels.meeting", "", "meeting", "meetings"),
    ("panels.person", "people", "new person", "new people"),
    ("panels.body", "", "new body", "new bodies"),
)

LISTS = {"panels.meeting": "admin:panels_meeting_changelist", "panels.person": "people", "panels.body": "bodies"}


def links_of(paper):
    """[("20 recommendations", address)] of what was made; an address is empty where no page shows the kind."""
    made, found = paper.made["records"], []
    for kind, page, one, many in PAGES:
        number = len(made.get(kind, ()))
        if number:
            found.append((f"{number:,} {one if number == 1 else many}", _address(paper, kind, page)))
    return found


def _address(paper, kind, page):
    if kind in LISTS:
        return reverse(LISTS[kind])
    if paper.panel:
        return reverse(f"reviews:{page}", args=[paper.panel.slug])
    plan = ActionPlan.objects.filter(pk__in=paper.made["records"].get("actionplans.actionplan", ())).first()
    return plan.get_absolute_url() if plan else ""
