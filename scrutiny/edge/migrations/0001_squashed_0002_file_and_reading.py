import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    replaces = [("edge", "0001_uploaded_papers"), ("edge", "0002_file_and_reading")]
    dependencies = [
        ("panels", "0001_squashed_0039_what_documents_are_to_the_report"),
        ("scrutiny", "0001_squashed_0015_calendar_feeds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DraftImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=200, verbose_name="name of the paper")),
                ("source", models.TextField(blank=True, verbose_name="words of the paper")),
                ("checksum", models.CharField(db_index=True, max_length=64, verbose_name="SHA-256 of the paper")),
                ("draft", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[("reading", "Being read"), ("draft", "Draft"), ("saved", "Saved")],
                        default="draft",
                        max_length=8,
                    ),
                ),
                ("refusal", models.JSONField(default=dict, verbose_name="why it was not saved")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("saved_at", models.DateTimeField(blank=True, null=True)),
                ("made", models.JSONField(default=dict, verbose_name="what was made of it")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="imports",
                        to="panels.panel",
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uploaded_paper",
                        to="scrutiny.storedfile",
                    ),
                ),
            ],
            options={
                "verbose_name": "uploaded paper",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("saved_at__isnull", False), ("state", "saved")),
                            models.Q(models.Q(("state", "saved"), _negated=True), ("saved_at", None)),
                            _connector="OR",
                        ),
                        name="draft_import_saved_has_its_time",
                    )
                ],
            },
        ),
    ]
