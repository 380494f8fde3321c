"""Find a panel's record and whether the reader may see it, in one call. What a reader may not see is not there: 404."""

from functools import wraps

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from panels.models import (
    Body,
    Document,
    Meeting,
    OldAddress,
    OldCode,
    Panel,
    Recommendation,
    Requester,
    ReviewRequest,
    WorkProgrammeItem,
)
from panels.models.findings import shows_findings
from panels.standing import standing_of
from scrutiny.models import MunicipalYear
from scrutiny.numbers import number_in
from scrutiny.rights import require


class Moved(Http404):
    """The panel has another address now."""

    def __init__(self, slug):
        super().__init__("This review has another address now.")
        self.slug = slug


def follows_old_addresses(view):
    """Send whoever comes by a panel's old slug to the same page under its present one."""

    @wraps(view)
    def following(request, slug, **rest):
        try:
            return view(request, slug, **rest)
        except Moved as moved:
            return redirect(request.resolver_match.view_name, permanent=True, **{**rest, "slug": moved.slug})

    return following


def get_panel(reader, slug, *along, with_facts=False, with_beginnings=False, also=None):
    """The panel that the reader may see under that slug, with its bodies and the further relations named.

    with_facts  for democratic services officers, with what there is of it and what is missing (panels.facts)
    with_beginnings  with what it came of (panels.beginnings)
    also  {name: expression} that are to come with it
    Raises Moved for an old slug, Http404 otherwise.
    """
    visible = Panel.objects.visible_to(reader)
    asked = visible.with_facts(reader) if with_facts and standing_of(reader).is_dso else visible
    asked = asked.with_beginnings(reader) if with_beginnings else asked
    asked = asked.annotate(**(also or {}))
    panel = asked.for_page(reader).select_related(*along, "body", "commissioned_by", "reports_to").filter(slug=slug)
    found = panel.first()
    if found is None:
        _raise_moved(visible, slug)
        raise Http404("No review has that address.")
    return found


def get_quoted(reader, code):
    """The panel that is quoted by that short code, or was, if the reader may see it."""
    visible, code = Panel.objects.visible_to(reader), code.upper()
    found = visible.filter(Q(code=code) | Q(pk__in=OldCode.objects.filter(code=code).values("panel"))).first()
    if found is None:
        raise Http404("No review is quoted by that.")
    return found


def get_standing_to_start(reader):
    """The standing of somebody who may make a panel; PermissionDenied for others."""
    require(reader, "panels.start_panel")
    return standing_of(reader)


def get_panel_to_change(reader, slug, *, with_facts=False):
    """The panel, for a democratic services officer of it; PermissionDenied for those who may only read it."""
    panel = get_panel(reader, slug, with_facts=with_facts)
    return require(reader, "panels.change_panel", panel)


def get_of_panel_to_change(reader, slug, along, uuid):
    """(the panel, the record of it with that uuid) of what hangs on a panel as `along`: support, contacts."""
    panel = get_panel_to_change(reader, slug)
    found = getattr(panel, along).select_related("person__organisation").filter(uuid=uuid).first()
    if found is None:
        raise Http404("This review has nobody of that kind.")
    found.panel = panel
    return panel, found


def get_document_to_change(reader, slug, uuid):
    """The document of a panel, with both; PermissionDenied for those who may only read it."""
    panel = get_panel(reader, slug)
    document = Document.objects.visible_to(reader).of_panel(panel).for_list().filter(uuid=uuid).first()
    if document is None:
        raise Http404("This review has no such document.")
    document.panel = panel
    return require(reader, "panels.change_document", document)


def get_recommendation(reader, slug, number, *along, mark=""):
    """The recommendation of a panel shown under that number, with its panel, its theme and what else is named.

    mark  its uuid, from a page that was opened before and may be sent after others were put in another order
    """
    visible = Recommendation.objects.visible_to(reader).of_panel(slug).marked(number, mark)
    visible = visible.annotate(has_findings=shows_findings(reader, "panel"))
    found = visible.select_related(*along, "panel__body", "theme", "current").first()
    if found is None:
        _raise_moved(Panel.objects.visible_to(reader), slug)
        raise Http404("This review has no recommendation with that number.")
    found.panel.has_findings = found.has_findings
    return found


def get_recommendation_to_change(reader, slug, number, *, mark=""):
    """The same, for a democratic services officer of its panel; PermissionDenied for those who may only read it."""
    found = get_recommendation(reader, slug, number, mark=mark)
    return require(reader, "panels.change_recommendation", found)


def get_new_item(reader, asked):
    """An item that somebody may add to a work programme, for the body and year that an address asks for or for now."""
    require(reader, "panels.add_workprogrammeitem")
    year = MunicipalYear.objects.filter(label=asked.get("year", "")).first()
    body = Body.objects.standing().filter(slug=asked.get("body", "")).first()
    return WorkProgrammeItem(year=year or MunicipalYear.objects.on(timezone.localdate()), body=body)


def get_item_to_change(reader, uuid):
    """The item of a work programme; PermissionDenied for those who may only read it."""
    found = get_object_or_404(WorkProgrammeItem.objects.visible_to(reader).for_list(reader), uuid=uuid)
    return require(reader, "panels.change_workprogrammeitem", found)


def get_request(reader, uuid):
    """The request for review that the reader may see."""
    return get_object_or_404(ReviewRequest.objects.visible_to(reader).for_page(reader), uuid=uuid)


def get_new_request(reader):
    """A request that somebody may take in."""
    require(reader, "panels.add_reviewrequest")
    return ReviewRequest(received_on=timezone.localdate())


def get_request_to_change(reader, uuid):
    """The same, for a democratic services officer of its body; PermissionDenied for those who may only read it."""
    found = get_request(reader, uuid)
    return require(reader, "panels.change_reviewrequest", found)


def alike(reader, owner, number):
    """The recommendation of a panel or source that another is to be like, None where the number says none."""
    if (number := number_in(number)) is None:
        return None
    visible = Recommendation.objects.visible_to(reader).filter(pk__in=owner.recommendations.numbered(number))
    return visible.with_addressees().first()


def requester_of(reader, request):
    """The member of the public who asked, for whoever may know it; None for others, and where a name is not kept."""
    return Requester.objects.visible_to(reader).filter(request=request).first()


def get_meeting_to_change(reader, slug, meeting):
    """(panel, meeting of its body with that slug), for whoever looks after the body; PermissionDenied for others."""
    panel = get_panel(reader, slug)
    found = Meeting.objects.visible_to(reader).of_body(panel.body).filter(slug=meeting).first()
    if found is None:
        raise Http404("The body of this review has no such meeting.")
    require(reader, "panels.change_meeting", found)
    return panel, found


def get_panel_to_plan_for(reader, slug):
    """The panel, for whoever may add meetings of its body; PermissionDenied for those who may only read it."""
    panel = get_panel(reader, slug)
    require(reader, "panels.add_meeting", Meeting(body=panel.body))
    return panel


def get_timetable_entry_to_change(reader, slug, entry):
    """The entry of a panel's timetable, with its panel; PermissionDenied for those who may only read it."""
    panel = get_panel_to_change(reader, slug)
    found = panel.timetable.filter(uuid=entry).first()
    if found is None:
        raise Http404("The timetable of this review has no such entry.")
    found.panel = panel
    return found


def _raise_moved(visible_panels, slug):
    old = OldAddress.objects.filter(slug=slug, panel__in=visible_panels).select_related("panel").first()
    if old is not None:
        raise Moved(old.panel.slug)
