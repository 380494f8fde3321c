import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("panels", "0014_timetable"),
        ("scrutiny", "0010_cache_of_all_processes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReviewRequest",
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
                ("subject", models.CharField(max_length=300)),
                ("reasons", models.TextField(blank=True, verbose_name="why it should be looked into")),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Waiting for a decision"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                ("decision_reasons", models.TextField(blank=True, verbose_name="reasons for the decision")),
                (
                    "asked_by_body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asked_reviews",
                        to="panels.body",
                        verbose_name="body that asked",
                    ),
                ),
                (
                    "asked_by_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review_requests",
                        to="panels.person",
                        verbose_name="councillor who asked",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review_requests",
                        to="panels.body",
                        verbose_name="body that decides",
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="review_requests",
                        to="panels.panel",
                    ),
                ),
            ],
            options={
                "verbose_name": "request for review",
                "verbose_name_plural": "requests for review",
                "ordering": ["-received_on", "-pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Requester",
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
                ("name", models.CharField(max_length=200)),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="requester", to="panels.reviewrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "member of the public who asked",
                "verbose_name_plural": "members of the public who asked",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkProgrammeItem",
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
                ("position", models.PositiveIntegerField()),
                ("subject", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("review", "Review"),
                            ("meeting", "Item at a meeting"),
                            ("briefing", "Briefing"),
                            ("visit", "Visit"),
                            ("progress", "Progress report"),
                            ("other", "Something else"),
                        ],
                        default="meeting",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("under-way", "Under way"),
                            ("done", "Done"),
                            ("put-off", "Put off"),
                            ("dropped", "Dropped"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planned for")),
                (
                    "planned_precision",
                    models.CharField(blank=True, choices=[("day", "Day"), ("month", "Month")], max_length=5),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="programme_items", to="panels.body"
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="programme_items",
                        to="panels.panel",
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="scrutiny.municipalyear",
                        verbose_name="municipal year",
                    ),
                ),
            ],
            options={
                "ordering": ["body", "-year__starts_on", "position", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(fields=["-received_on", "-id"], name="request_newest_first"),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_reviewrequest_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_reviewrequest_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_by_person", None), ("asked_by_body", None), _connector="OR"),
                name="request_has_one_asker",
                violation_error_message="Name a councillor or a body that asked, not both.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_on", None), ("state", "received")),
                    models.Q(models.Q(("state", "received"), _negated=True), ("decided_on__isnull", False)),
                    _connector="OR",
                ),
                name="request_decided_has_date",
                violation_error_message="Give the date of the decision when, and only when, it is decided.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "declined"), _negated=True),
                    models.Q(("decision_reasons", ""), _negated=True),
                    _connector="OR",
                ),
                name="request_declined_has_reasons",
                violation_error_message="Give the reasons for declining it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("panel", None), ("state", "accepted"), _connector="OR"),
                name="request_with_panel_is_accepted",
                violation_error_message="Only a request that is accepted has a review.",
            ),
        ),
        migrations.AddConstraint(
            model_name="requester",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_requester_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="requester",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_requester_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddIndex(
            model_name="workprogrammeitem",
            index=models.Index(fields=["body", "year", "position"], name="programme_of_body"),
        ),
        migrations.AddConstraint(
            model_name="workprogrammeitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_workprogrammeitem_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="workprogrammeitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_workprogrammeitem_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="workprogrammeitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("planned_on", None), ("planned_precision", "")),
                    models.Q(("planned_on__isnull", False), models.Q(("planned_precision", ""), _negated=True)),
                    _connector="OR",
                ),
                name="programme_date_has_precision",
                violation_error_message="Say whether it is planned for a day or for a month.",
            ),
        ),
    ]
