import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

MARKS = [(name, models.UUIDField(null=True, editable=False)) for name in ("finding", "conclusion")]
EXACTLY_ONE = (
    Q(finding__isnull=False, conclusion=None, recommendation=None)
    | Q(finding=None, conclusion__isnull=False, recommendation=None)
    | Q(finding=None, conclusion=None, recommendation__isnull=False)
)


def dissents_from(name):
    kept = {"null": True, "blank": True, "on_delete": django.db.models.deletion.RESTRICT}
    return name, models.ForeignKey(**kept, related_name="minority_views", to=f"panels.{name}")


class Migration(migrations.Migration):
    dependencies = [("panels", "0026_notes")]

    operations = [
        *[migrations.AddField(name, "uuid", field) for name, field in MARKS],
        migrations.CreateModel(
            name="MinorityView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("officers", "Officers working on it"),
                            ("panel", "The panel"),
                            ("councillors", "All councillors"),
                            ("public", "Everybody"),
                        ],
                        default="officers",
                        max_length=12,
                        verbose_name="who may read it",
                    ),
                ),
                (
                    "restriction",
                    models.CharField(
                        choices=[
                            ("none", "None"),
                            ("exempt", "Exempt (Local Government Act 1972, Schedule 12A)"),
                            ("in_confidence", "Given in confidence: named readers only"),
                            ("confidential", "Confidential (Local Government Act 1972, s.100A(3))"),
                        ],
                        default="none",
                        max_length=14,
                    ),
                ),
                (
                    "exempt_paragraph",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (6, "6"), (7, "7")],
                        null=True,
                        verbose_name="paragraph of Schedule 12A",
                    ),
                ),
                ("exempt_reason", models.TextField(blank=True, verbose_name="public-interest reason")),
                ("public_summary", models.TextField(blank=True, verbose_name="summary the public sees in its place")),
                ("public_from", models.DateField(blank=True, null=True, verbose_name="public from")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("whose", models.CharField(max_length=300, verbose_name="whose view it is")),
                ("text", models.TextField()),
                ("position", models.PositiveIntegerField(default=0)),
                *map(dissents_from, ("conclusion", "finding", "recommendation")),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="minority_views", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"),
                        name="panels_minorityview_public_is_unrestricted",
                        violation_error_message=(
                            "A restricted record cannot be for everybody: choose a narrower audience."
                        ),
                    ),
                    models.CheckConstraint(
                        condition=Q(
                            Q(("restriction", "exempt"), _negated=True),
                            Q(("exempt_paragraph__isnull", False), Q(("exempt_reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="panels_minorityview_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=EXACTLY_ONE,
                        name="minority_view_of_exactly_one",
                        violation_error_message=(
                            "Choose one finding, conclusion or recommendation that it dissents from."
                        ),
                    ),
                ],
            },
        ),
    ]
