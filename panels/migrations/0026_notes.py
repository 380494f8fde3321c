import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("panels", "0025_last_looks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Note",
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
                ("text", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("sent", "With the witness"),
                            ("amended", "Amended by the witness"),
                            ("agreed", "Agreed"),
                            ("as-drafted", "Used as drafted"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("reply_by", models.DateField(blank=True, null=True, verbose_name="reply asked for by")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="day of the agreement")),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notes", to="panels.evidencesession"
                    ),
                ),
                (
                    "witness",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="notes",
                        to="panels.witness",
                    ),
                ),
            ],
            options={
                "ordering": ["session", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NoteName",
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
                ("token", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("is_name", models.BooleanField(default=True, verbose_name="is a name")),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="panels.note"
                    ),
                ),
            ],
            options={
                "ordering": ["note", "token"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NoteVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("sent", "With the witness"),
                            ("amended", "Amended by the witness"),
                            ("agreed", "Agreed"),
                            ("as-drafted", "Used as drafted"),
                        ],
                        max_length=10,
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="panels.note"
                    ),
                ),
            ],
            options={
                "ordering": ["note", "number"],
            },
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_note_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_note_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["sent", "as-drafted"]), _negated=True),
                    ("reply_by__isnull", False),
                    _connector="OR",
                ),
                name="note_sent_has_reply_by",
                violation_error_message="A note that goes to its witness needs the day by which a reply is asked for.",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "agreed"), _negated=True), ("agreed_on__isnull", False), _connector="OR"
                ),
                name="note_agreed_has_day",
                violation_error_message="A note that is agreed needs the day of the agreement.",
            ),
        ),
        migrations.AddConstraint(
            model_name="notename",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_notename_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="notename",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_notename_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="notename",
            constraint=models.UniqueConstraint(
                fields=("note", "token"),
                name="note_name_token_unique",
                violation_error_message="Another name of this note has that number already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="notename",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience", "officers")),
                name="note_name_for_officers",
                violation_error_message="A name that is marked is for officers alone.",
            ),
        ),
        migrations.AddConstraint(
            model_name="noteversion",
            constraint=models.UniqueConstraint(fields=("note", "number"), name="note_version_number_unique"),
        ),
    ]
