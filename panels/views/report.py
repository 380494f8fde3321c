"""The panel's report as a page: its sections under the numbers that the paper gives them."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from panels import access
from panels.models import ReportSection
from panels.papers.final_report import section_blocks
from scrutiny.papers.model import Paper, Paragraph, Part, Run
from scrutiny.papers.web import web_html

# What has a page of its own beside the report, and would only be said twice here.
ELSEWHERE = {
    ReportSection.Kind.RECOMMENDATIONS: ("The recommendations stand by theme under ", "Recommendations"),
    ReportSection.Kind.EVIDENCE: ("Whom the panel heard, and where, stands under ", "Evidence"),
    ReportSection.Kind.BACKGROUND: ("What the panel read is listed under ", "Evidence"),
}


@login_not_required
@require_safe
@access.follows_old_addresses
def report(request, slug):
    panel = access.get_panel(request.user, slug)
    sections = ReportSection.objects.visible_to(request.user).of_panel(panel)
    parts = tuple(_part(section, str(number), panel, request.user) for number, section in enumerate(sections, start=1))
    words = web_html(Paper(title=panel.report_title or panel.title, parts=parts)) if parts else ""
    return render(request, "panels/report.html", {"panel": panel, "parts": parts, "words": words})


def _part(section, number, panel, reader):
    if section.kind in ELSEWHERE:
        before, page = ELSEWHERE[section.kind]
        address = reverse(f"reviews:{page.lower()}", args=[panel.slug])
        blocks = (Paragraph((Run(before), Run(page, link=address), Run("."))),)
    else:
        blocks = section_blocks(section, number, panel, reader)
    return Part(f"{number}. {section.heading}", blocks, id=f"section-{number}")
