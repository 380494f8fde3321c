"""Every address of the site, read from the resolver: a new one is known at once."""

from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import RoutePattern

from actionplans.models import Row
from scrutiny.edge.views.papers import KINDS
from scrutiny.edge.views.set_up.council import FORMS
from tests.access.places import STATES
from tests.shares import share_of

OTHERS = 20
FORMS_OF_PEOPLE = 4
PARTS = ["particulars", "recommendations"]  # of a draft: the rest are drawn by the same page

OF_ALLAUTH = ("admin:", "account_", "mfa_", "openid_connect_")


def every_url(resolver=None, namespace="", captured=()):
    """(name, names of what its address captures) of each pattern; one without a name is known by its route."""
    for pattern in (resolver or get_resolver()).url_patterns:
        captures = (*captured, *pattern.pattern.converters, *_groups(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name or pattern.pattern}", captures
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from every_url(pattern, inner, captures)


def _groups(pattern):
    return () if isinstance(pattern, RoutePattern) else tuple(pattern.regex.groupindex)


def pages_of(world):
    """{name: [address]} of the site itself, without accounts and admin; a name of an unknown form fails here."""
    names = [(name, captured) for name, captured in every_url() if not name.startswith(OF_ALLAUTH)]
    known = _known(world)
    return {name: [reverse(name, kwargs=found) for found in _ways(known, name, captured)] for name, captured in names}


def _one_for_each_place(world):
    """A record of each kind for each place in the public panel that is the widest, the narrowest or in confidence."""
    taken = {STATES[state] for state in ("public", "officers", "in confidence")}
    for found in world.records.values():
        near = {place.links[-1:]: record for record, place in found if place.links[:1] in ((), (STATES["public"],))}
        yield from (record for links, record in near.items() if set(links) <= taken)


def _people(records):
    """Of the many people of the world those with contact details, and a share of the others."""
    reachable = {detail.person_id: detail.person for detail in records["ContactDetail"]}
    return [*reachable.values(), *share_of(records["Person"], "people", OTHERS)]


def _ways(known, name, captured):
    """What one address may capture; the forms of people are asked for a few of them."""
    found = known[(name.split(":")[0], *captured) if captured else ()]
    is_form_of_person = name.startswith("people:") and name != "people:person" and captured == ("uuid",)
    return share_of(found, name, FORMS_OF_PEOPLE) if is_form_of_person else found


def _known(world):
    """{(where an address stands, what it captures): all that it may capture}, taken from the records of the world."""
    records = {model.__name__: [record for record, _ in found] for model, found in world.records.items()}
    slugs = [panel.slug for panel in records["Panel"]]
    papers = records["DraftImport"]
    accounts = [*records["User"], world.users["named_dso"], world.users["administrator"]]
    return {
        (): [{}],
        ("imports", "uuid"): [{"uuid": paper.uuid} for paper in papers],
        ("imports", "uuid", "slug"): [{"uuid": paper.uuid, "slug": slug} for paper in papers for slug in PARTS],
        ("invitation", "token"): [{"token": "none"}],
        ("link", "token"): [{"token": "none"}],
        ("calendar_feed", "token"): [{"token": "none"}],
        ("round_link_row", "uuid"): [{"uuid": Row.objects.first().uuid}],
        ("accounts", "uuid"): [{"uuid": user.uuid} for user in accounts],
        ("accounts", "uuid", "grant"): [
            {"uuid": grant.user.uuid, "grant": grant.uuid} for grant in records["Grant"] if grant.user in accounts
        ],
        ("reviews", "slug"): [{"slug": slug} for slug in slugs],
        ("reviews", "slug", "number"): [
            {"slug": each.panel.slug, "number": each.number} for each in records["Recommendation"] if each.panel
        ],
        ("sources", "slug"): [{"slug": source.slug} for source in records["Source"]],
        ("sources", "slug", "number"): [
            {"slug": each.source.slug, "number": each.position} for each in records["Recommendation"] if each.source
        ],
        ("reviews", "slug", "position"): [
            {"slug": each.panel.slug, "position": each.position} for each in records["Finding"]
        ],
        ("reviews", "slug", "occasion"): [{"slug": slug, "occasion": "report"} for slug in slugs],
        ("reviews", "slug", "thing", "mark"): [
            *({"slug": each.panel.slug, "thing": "finding", "mark": each.position} for each in records["Finding"]),
            *({"slug": each.panel.slug, "thing": "session", "mark": each.uuid} for each in records["EvidenceSession"]),
        ],
        ("reviews", "slug", "view"): [{"slug": each.panel.slug, "view": each.uuid} for each in records["MinorityView"]],
        ("reviews", "slug", "meeting"): [
            {"slug": each.body.panels.get().slug, "meeting": each.slug} for each in records["Meeting"]
        ],
        ("reviews", "slug", "entry"): [
            {"slug": each.panel.slug, "entry": each.uuid} for each in records["TimetableEntry"]
        ],
        ("reviews", "slug", "call"): [
            {"slug": each.panel.slug, "call": each.slug} for each in records["CallForEvidence"]
        ],
        ("reviews", "slug", "submission"): [
            {"slug": each.call.panel.slug, "submission": each.uuid} for each in records["Submission"]
        ],
        ("reviews", "slug", "survey"): [{"slug": each.panel.slug, "survey": each.uuid} for each in records["Survey"]],
        ("reviews", "slug", "comparison"): [
            {"slug": each.panel.slug, "comparison": each.uuid} for each in records["Comparison"]
        ],
        ("calls", "slug"): [{"slug": each.slug} for each in records["CallForEvidence"]],
        ("reviews", "slug", "kind"): [{"slug": slug, "kind": kind} for slug in slugs for kind in KINDS],
        ("set_up", "key"): [{"key": key} for key in FORMS],
        ("set_up", "body_slug"): [{"body_slug": "committee"}],
        ("set_up", "scheme_slug"): [{"scheme_slug": "marked"}],
        ("set_up", "first_day"): [{"first_day": str(year.starts_on)} for year in records["MunicipalYear"]],
        ("history", "kind", "pk"): [
            {"kind": record._meta.model_name, "pk": record.pk} for record in _one_for_each_place(world)
        ],
        ("jobs", "uuid"): [{"uuid": job.uuid} for job in records["Job"]],
        ("reviews", "slug", "uuid"): [{"slug": each.panel.slug, "uuid": each.uuid} for each in records["Document"]],
        ("library", "uuid"): [{"uuid": each.uuid} for each in records["LibrarySet"]],
        ("reviews", "slug", "questions"): [
            {"slug": each.panel.slug, "questions": each.uuid} for each in records["QuestionSet"]
        ],
        ("reviews", "slug", "questions", "question"): [
            {"slug": each.question_set.panel.slug, "questions": each.question_set.uuid, "question": each.uuid}
            for each in records["Question"]
        ],
        ("reviews", "slug", "questions", "witness"): [
            {
                "slug": each.question_set.panel.slug,
                "questions": each.question_set.uuid,
                "witness": each.witness.uuid,
            }
            for each in records["QuestionsSent"]
        ],
        ("reviews", "slug", "session"): [
            {"slug": each.panel.slug, "session": each.uuid} for each in records["EvidenceSession"]
        ],
        ("reviews", "slug", "session", "witness"): [
            {"slug": each.session.panel.slug, "session": each.session.uuid, "witness": each.uuid}
            for each in records["Witness"]
        ],
        ("reviews", "slug", "sending"): [
            {"slug": each.note.session.panel.slug, "sending": each.uuid} for each in records["NoteSending"]
        ],
        ("file", "uuid"): [{"uuid": each.uuid} for each in records["StoredFile"]],
        ("reviews", "slug", "note"): [{"slug": each.session.panel.slug, "note": each.uuid} for each in records["Note"]],
        ("reviews", "slug", "member"): [
            {"slug": each.body.panels.get().slug, "member": each.uuid}
            for each in records["Membership"]
            if each.body.kind == "panel"
        ],
        ("reviews", "slug", "supporter"): [
            {"slug": each.panel.slug, "supporter": each.uuid} for each in records["Support"]
        ],
        ("reviews", "slug", "contact"): [
            {"slug": each.panel.slug, "contact": each.uuid} for each in records["PanelContact"]
        ],
        ("bodies", "slug"): [{"slug": body.slug} for body in records["Body"]],
        ("bodies", "slug", "member"): [
            {"slug": each.body.slug, "member": each.uuid} for each in records["Membership"] if each.body == world.body
        ],
        ("people", "uuid"): [{"uuid": person.uuid} for person in _people(records)],
        ("people", "uuid", "contact"): [
            {"uuid": each.person.uuid, "contact": each.uuid} for each in records["ContactDetail"]
        ],
        ("mail", "uuid"): [{"uuid": message.uuid} for message in records["Message"]],
        ("reference", "code", "mark"): [
            {"code": each.panel.code, "mark": each.number} for each in records["Recommendation"] if each.panel
        ],
        ("programme", "uuid"): [{"uuid": item.uuid} for item in records["WorkProgrammeItem"]],
        ("requests", "uuid"): [{"uuid": request.uuid} for request in records["ReviewRequest"]],
        ("actionplans", "slug"): [{"slug": plan.slug} for plan in records["ActionPlan"]],
        ("actionplans", "uuid"): [{"uuid": challenge.uuid} for challenge in records["Challenge"]],
        ("actionplans", "slug", "number"): [
            {"slug": each.plan.slug, "number": each.number} for each in records["MonitoringRound"]
        ],
        ("actionplans", "slug", "number", "asking"): [
            {"slug": each.round.plan.slug, "number": each.round.number, "asking": each.uuid}
            for each in records["Asking"]
        ],
        ("actionplans", "slug", "uuid"): [
            {"slug": row.plan.slug, "uuid": row.uuid} for row in Row.objects.select_related("plan")
        ],
    }
