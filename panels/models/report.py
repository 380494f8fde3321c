from django.db import models

from panels.models.findings import OfPanelQuerySet
from scrutiny.models import Readable


class ReportSection(Readable):
    """A section of the final report: written, or made from the records.

    Read: by its audience, never wider than the panel's. Change: DSOs of the panel. Unique: its place in the panel.
    Freezes: with the issue. History: Events.

    The words of a written section are one sanitised HTML document whose blocks have stable ids. A top-level <p> is a
    numbered paragraph unless its class is "unnumbered"; the numbers are worked out when it is shown.
    """

    class Kind(models.TextChoices):
        WRITTEN = "written", "Written"
        MEMBERSHIP = "membership", "Made from the membership"
        TERMS = "terms", "Made from the terms of reference"
        EVIDENCE = "evidence", "Made from the evidence"
        FINDINGS = "findings", "Made from the findings and conclusions"
        FINDINGS_TABLE = "findings-table", "Made from the findings: strengths beside areas for development"
        RECOMMENDATIONS = "recommendations", "Made from the recommendations"
        BACKGROUND = "background", "Made from the background papers"

    panel = models.ForeignKey("panels.Panel", on_delete=models.CASCADE, related_name="report_sections")
    position = models.PositiveIntegerField()
    heading = models.CharField(max_length=300)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.WRITTEN)
    words = models.TextField(blank=True)

    objects = OfPanelQuerySet.as_manager()

    class Meta(Readable.Meta):
        ordering = ["panel", "position"]
        constraints = [
            *Readable.Meta.constraints,
            models.UniqueConstraint(
                fields=["panel", "position"],
                name="report_section_position_unique",
                violation_error_message="Another section has that place already.",
            ),
        ]

    def __str__(self):
        return f"{self.position} {self.heading}"
