from django.db import migrations, models
from django.db.models import Q

AUDIENCES = [
    ("officers", "Officers working on it"),
    ("panel", "The panel"),
    ("councillors", "All councillors"),
    ("public", "Everybody"),
]
RESTRICTIONS = [
    ("none", "None"),
    ("exempt", "Exempt (Local Government Act 1972, Schedule 12A)"),
    ("in_confidence", "Given in confidence: named readers only"),
    ("confidential", "Confidential (Local Government Act 1972, s.100A(3))"),
]


class Migration(migrations.Migration):
    dependencies = [("panels", "0021_short_codes_are_unique")]

    operations = [
        migrations.AddField(
            "recommendation",
            "issued_at",
            models.DateTimeField(blank=True, editable=False, null=True, verbose_name="issued"),
        ),
        migrations.AddField("recommendation", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("source", "slug", models.SlugField(max_length=80, null=True)),
        migrations.AddField(
            "source",
            "audience",
            models.CharField(choices=AUDIENCES, default="officers", max_length=12, verbose_name="who may read it"),
        ),
        migrations.AddField(
            "source", "restriction", models.CharField(choices=RESTRICTIONS, default="none", max_length=14)
        ),
        migrations.AddField(
            "source",
            "exempt_paragraph",
            models.PositiveSmallIntegerField(
                blank=True,
                choices=[(number, str(number)) for number in range(1, 8)],
                null=True,
                verbose_name="paragraph of Schedule 12A",
            ),
        ),
        migrations.AddField(
            "source", "exempt_reason", models.TextField(blank=True, verbose_name="public-interest reason")
        ),
        migrations.AddField(
            "source",
            "public_summary",
            models.TextField(blank=True, verbose_name="summary the public sees in its place"),
        ),
        migrations.AddField(
            "source", "public_from", models.DateField(blank=True, null=True, verbose_name="public from")
        ),
        migrations.AddConstraint(
            "source",
            models.CheckConstraint(
                condition=~Q(audience="public") | Q(restriction="none"),
                name="panels_source_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            "source",
            models.CheckConstraint(
                condition=~Q(restriction="exempt") | (Q(exempt_paragraph__isnull=False) & ~Q(exempt_reason="")),
                name="panels_source_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
    ]
