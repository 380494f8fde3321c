import importlib
import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import panels.models.calls
import scrutiny.lists.sorting

capacities = importlib.import_module("panels.migrations.0002_capacities")


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("panels", "0001_panels"),
        ("panels", "0002_capacities"),
        ("panels", "0003_old_addresses"),
        ("panels", "0004_bodies_in_order_and_closed"),
        ("panels", "0005_documents_with_files"),
        ("panels", "0006_name_documents"),
        ("panels", "0007_documents_keep_their_names"),
        ("panels", "0008_lists_by_key"),
        ("panels", "0009_panels_by_key"),
        ("panels", "0010_grants_in_addresses"),
        ("panels", "0011_addresses_of_grants"),
        ("panels", "0012_every_grant_has_an_address"),
        ("panels", "0013_meetings_have_a_state"),
        ("panels", "0014_timetable"),
        ("panels", "0015_work_programme_and_requests"),
        ("panels", "0016_people_in_addresses"),
        ("panels", "0017_addresses_of_people"),
        ("panels", "0018_everybody_has_an_address"),
        ("panels", "0019_short_codes"),
        ("panels", "0020_give_short_codes"),
        ("panels", "0021_short_codes_are_unique"),
        ("panels", "0022_sources_with_readers"),
        ("panels", "0023_addresses_of_sources"),
        ("panels", "0024_every_source_has_an_address"),
        ("panels", "0025_last_looks"),
        ("panels", "0026_notes"),
        ("panels", "0027_minority_views"),
        ("panels", "0028_marks_of_findings"),
        ("panels", "0029_every_finding_has_a_mark"),
        ("panels", "0030_calls_surveys_and_comparisons"),
        ("panels", "0031_sessions_and_answers"),
        ("panels", "0032_addresses_of_sessions"),
        ("panels", "0033_every_session_has_an_address"),
        ("panels", "0034_withdrawn_recommendations"),
        ("panels", "0035_replies_to_notes"),
        ("panels", "0036_what_findings_rest_on"),
        ("panels", "0037_findings_in_reports"),
        ("panels", "0038_witnesses_are_thanked"),
        ("panels", "0039_what_documents_are_to_the_report"),
    ]
    dependencies = [("scrutiny", "0015_calendar_feeds")]

    operations = [
        migrations.CreateModel(
            name="Body",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("council", "Full council"),
                            ("executive", "Executive"),
                            ("board", "Scrutiny management board"),
                            ("committee", "Scrutiny committee"),
                            ("panel", "Body of one panel"),
                            ("partner-board", "Partner board"),
                            ("partner", "Partner organisation"),
                            ("department", "Council department"),
                        ],
                        max_length=14,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("short_name", models.CharField(blank=True, max_length=60)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("paper_term", models.CharField(blank=True, max_length=60, verbose_name="what it calls its papers")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="place among those of its kind")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="panels.body",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "bodies",
                "ordering": ["name", "pk"],
                "indexes": [
                    models.Index(django.db.models.functions.text.Lower("name"), models.F("id"), name="body_by_name")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent", None), models.Q(("parent", models.F("id")), _negated=True), _connector="OR"
                        ),
                        name="body_is_not_its_own_parent",
                        violation_error_message="A body cannot be part of itself.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                ("title", models.CharField(blank=True, max_length=200)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                ("held_on", models.DateField(verbose_name="date")),
                ("starts_at", models.TimeField(blank=True, null=True)),
                ("ends_at", models.TimeField(blank=True, null=True)),
                ("venue", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "Planned"), ("held", "Held"), ("cancelled", "Cancelled")],
                        default="planned",
                        max_length=10,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="panels.body"
                    ),
                ),
            ],
            options={
                "ordering": ["held_on", "starts_at", "pk"],
                "abstract": False,
                "indexes": [models.Index(fields=["body", "held_on"], name="meeting_of_body")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_meeting_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_meeting_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at", None),
                            ("starts_at", None),
                            ("ends_at__gt", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="meeting_ends_after_start",
                        violation_error_message="The meeting must end after it starts.",
                    ),
                    models.UniqueConstraint(
                        fields=("body", "held_on", "starts_at"),
                        name="meeting_once",
                        violation_error_message="This body meets at that time already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("starts_at", None)),
                        fields=("body", "held_on"),
                        name="meeting_once_without_time",
                        violation_error_message="This body has a meeting on that day already; give the time it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Panel",
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
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("title", models.CharField(max_length=300)),
                (
                    "code",
                    models.SlugField(
                        blank=True,
                        help_text="By which it is quoted, as in CT/7.",
                        max_length=8,
                        verbose_name="short code",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("scoping", "Scoping"),
                            ("evidence", "Evidence"),
                            ("drafting", "Drafting"),
                            ("approval", "Approval"),
                            ("monitoring", "Monitoring"),
                            ("closed", "Closed"),
                        ],
                        default="scoping",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("summary", models.TextField(blank=True, help_text="Paragraphs are parted by an empty line.")),
                ("community_priority", models.CharField(blank=True, max_length=300)),
                ("constitutional_reference", models.CharField(blank=True, max_length=300)),
                ("statutory_note", models.TextField(blank=True)),
                ("equality_note", models.TextField(blank=True)),
                ("report_title", models.CharField(blank=True, max_length=300)),
                ("report_on", models.DateField(blank=True, null=True, verbose_name="date of the report")),
                ("decision_asked", models.TextField(blank=True, verbose_name="what the receiving body is asked to do")),
                ("decision_reason", models.TextField(blank=True, verbose_name="why it is asked")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="panels", to="panels.body"
                    ),
                ),
                (
                    "commissioned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commissioned_panels",
                        to="panels.body",
                    ),
                ),
                (
                    "reports_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="received_panels",
                        to="panels.body",
                    ),
                ),
            ],
            options={
                "ordering": ["-starts_on", "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["-starts_on", "-id"], name="panel_newest_first"),
                    models.Index(fields=["stage", "-starts_on"], name="panel_by_stage"),
                    models.Index(
                        scrutiny.lists.sorting.UndatedFirst("starts_on"), models.F("id"), name="panel_by_beginning"
                    ),
                    models.Index(django.db.models.functions.text.Lower("title"), models.F("id"), name="panel_by_title"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_panel_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_panel_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        fields=("code",),
                        name="panel_code_unique",
                        violation_error_message="Another review has that code.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on", None),
                            ("starts_on", None),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="panel_ends_after_start",
                        violation_error_message="The end must not be before the start.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceSession",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("interview", "Interview"),
                            ("presentation", "Presentation"),
                            ("written", "Written submission"),
                            ("visit", "Site visit"),
                            ("documents", "Document review"),
                            ("survey", "Survey"),
                            ("public-meeting", "Public meeting"),
                        ],
                        max_length=14,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="date")),
                ("starts_at", models.TimeField(blank=True, null=True)),
                ("ends_at", models.TimeField(blank=True, null=True)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="evidence_sessions",
                        to="panels.meeting",
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evidence_sessions", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "held_on", "position", "pk"],
                "abstract": False,
                "indexes": [models.Index(fields=["panel", "held_on"], name="evidence_of_panel")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_evidencesession_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_evidencesession_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at", None),
                            ("starts_at", None),
                            ("ends_at__gt", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="session_ends_after_start",
                        violation_error_message="The session must end after it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionSet",
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
                (
                    "asked_of",
                    models.CharField(help_text="Whom the questions are for, such as 'Head teachers'.", max_length=300),
                ),
                ("answer_by", models.DateField(blank=True, null=True, verbose_name="answers wanted by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("agreed", "Agreed by the panel"),
                            ("sent", "Sent"),
                            ("answered", "Answered"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "agreed_by",
                    models.CharField(
                        blank=True,
                        choices=[("panel", "The panel, at a meeting"), ("chair", "The chair")],
                        max_length=10,
                    ),
                ),
                ("sent_on", models.DateField(blank=True, null=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "agreed_at",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="question_sets_agreed",
                        to="panels.meeting",
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="question_sets", to="panels.panel"
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="question_sets",
                        to="panels.evidencesession",
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_questionset_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_questionset_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Witness",
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
                (
                    "naming",
                    models.CharField(
                        choices=[
                            ("name", "By name"),
                            ("role", "By role"),
                            ("anonymous", "Anonymous"),
                            ("not-at-all", "Not at all"),
                        ],
                        default="name",
                        max_length=12,
                        verbose_name="may be named",
                    ),
                ),
                (
                    "shown_as",
                    models.CharField(
                        help_text="The name, the role or 'A parent': what everybody may read.", max_length=200
                    ),
                ),
                ("capacity", models.CharField(blank=True, max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="witnesses",
                        to="panels.evidencesession",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "witnesses",
                "ordering": ["session", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_witness_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_witness_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("position", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("main", "Main question"),
                            ("supplementary", "Supplementary, under the main question before it"),
                        ],
                        default="main",
                        max_length=13,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "question_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="panels.questionset"
                    ),
                ),
                ("only_for", models.ManyToManyField(blank=True, related_name="own_questions", to="panels.witness")),
            ],
            options={
                "ordering": ["question_set", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("question_set", "position"), name="question_position_unique")
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
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
                ("text", models.TextField()),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="panels.question"
                    ),
                ),
                (
                    "witness",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="panels.witness"
                    ),
                ),
            ],
            options={
                "ordering": ["question", "witness", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_answer_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_answer_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.UniqueConstraint(
                        fields=("question", "witness"),
                        name="answer_once",
                        violation_error_message="This witness has an answer to that question already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Capacity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=80, unique=True)),
                ("position", models.PositiveIntegerField(default=0)),
                ("votes", models.BooleanField(default=True, verbose_name="votes unless said otherwise")),
            ],
            options={
                "verbose_name_plural": "capacities",
                "ordering": ["position", "name"],
            },
        ),
        migrations.CreateModel(
            name="LibrarySet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=200, unique=True)),
            ],
            options={
                "verbose_name": "set of the question library",
                "verbose_name_plural": "sets of the question library",
                "ordering": ["title"],
            },
        ),
        migrations.CreateModel(
            name="Document",
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
                ("title", models.CharField(max_length=500)),
                ("author", models.CharField(blank=True, max_length=200)),
                ("publisher", models.CharField(blank=True, max_length=200)),
                ("dated", models.CharField(blank=True, max_length=60, verbose_name="date as written")),
                ("address", models.CharField(blank=True, max_length=500, verbose_name="web address as written")),
                (
                    "used_as",
                    models.CharField(
                        choices=[
                            ("background", "Background paper: the report relies on it"),
                            ("published", "Published work"),
                            ("read", "Read, but the report does not rely on it"),
                        ],
                        default="background",
                        max_length=10,
                        verbose_name="what it is to the report",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "file",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="document",
                        to="scrutiny.storedfile",
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="documents", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_document_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_document_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
            },
        ),
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_note_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_note_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["sent", "as-drafted"]), _negated=True),
                            ("reply_by__isnull", False),
                            _connector="OR",
                        ),
                        name="note_sent_has_reply_by",
                        violation_error_message="A note that goes to its witness needs the day by which a reply is asked for.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "agreed"), _negated=True), ("agreed_on__isnull", False), _connector="OR"
                        ),
                        name="note_agreed_has_day",
                        violation_error_message="A note that is agreed needs the day of the agreement.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Survey",
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
                ("title", models.CharField(max_length=300)),
                ("about", models.TextField(blank=True, verbose_name="how it was done")),
                ("dated", models.CharField(blank=True, max_length=60, verbose_name="date as written")),
                (
                    "scale_from",
                    models.DecimalField(decimal_places=2, default=1, max_digits=7, verbose_name="scale from"),
                ),
                ("scale_to", models.DecimalField(decimal_places=2, default=5, max_digits=7, verbose_name="scale to")),
                ("scale_words", models.CharField(blank=True, max_length=200, verbose_name="what the scale means")),
                (
                    "decimals",
                    models.PositiveSmallIntegerField(
                        default=1, validators=[django.core.validators.MaxValueValidator(3)]
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="surveys", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_survey_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_survey_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("scale_from__lt", models.F("scale_to"))),
                        name="survey_scale_goes_up",
                        violation_error_message="The scale must end higher than it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decimals__lte", 3)),
                        name="survey_decimals_at_most_three",
                        violation_error_message="Means have at most three decimals.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SurveyElement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("position", models.PositiveIntegerField()),
                ("text", models.CharField(max_length=500)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="elements", to="panels.survey"
                    ),
                ),
            ],
            options={
                "verbose_name": "element of a survey",
                "verbose_name_plural": "elements of surveys",
                "ordering": ["survey", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("survey", "text"),
                        name="survey_element_once",
                        violation_error_message="The survey has that element already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("heading", models.CharField(max_length=300)),
                ("position", models.PositiveIntegerField()),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="themes", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("panel", "heading"),
                        name="theme_heading_unique",
                        violation_error_message="This review has a theme with that heading already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("strength", "Strength"),
                            ("development", "Area for development"),
                            ("observation", "Observation"),
                        ],
                        default="observation",
                        max_length=12,
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("answers", models.ManyToManyField(blank=True, related_name="findings", to="panels.answer")),
                ("documents", models.ManyToManyField(blank=True, related_name="findings", to="panels.document")),
                ("sessions", models.ManyToManyField(blank=True, related_name="findings", to="panels.evidencesession")),
                ("notes", models.ManyToManyField(blank=True, related_name="findings", to="panels.note")),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="findings", to="panels.panel"
                    ),
                ),
                (
                    "survey_elements",
                    models.ManyToManyField(blank=True, related_name="findings", to="panels.surveyelement"),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="findings",
                        to="panels.theme",
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_finding_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_finding_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.UniqueConstraint(fields=("panel", "position"), name="finding_position_unique"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
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
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("inspection", "Inspection"),
                            ("audit", "Audit"),
                            ("ombudsman", "Ombudsman"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("reported_on", models.DateField(blank=True, null=True)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sources", to="panels.body"
                    ),
                ),
            ],
            options={
                "ordering": ["-reported_on", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_source_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_source_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
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
                (
                    "position",
                    models.PositiveIntegerField(
                        help_text="Its place among the others; it may change until it is issued."
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(
                        blank=True, help_text="Given at the first issue, never reused.", null=True
                    ),
                ),
                ("issued_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="issued")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=20, verbose_name="number as the source printed it"),
                ),
                (
                    "priority",
                    models.CharField(
                        blank=True, choices=[("low", "Low"), ("medium", "Medium"), ("high", "High")], max_length=8
                    ),
                ),
                ("asks_for_reply", models.BooleanField(default=False, verbose_name="the panel asked for a reply")),
                ("reason", models.TextField(blank=True, verbose_name="why")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="day of its withdrawal")),
                ("withdrawn_because", models.TextField(blank=True, verbose_name="reason for its withdrawal")),
                ("findings", models.ManyToManyField(blank=True, related_name="recommendations", to="panels.finding")),
                (
                    "panel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recommendations",
                        to="panels.panel",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recommendations",
                        to="panels.source",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="recommendations",
                        to="panels.theme",
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["panel", "position"], name="recommendation_of_panel"),
                    models.Index(
                        models.OrderBy(scrutiny.lists.sorting.OfNoneFirst("panel"), descending=True),
                        models.F("position"),
                        models.F("id"),
                        name="recommendation_newest_panel",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_recommendation_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_recommendation_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("panel", None), ("source__isnull", False)),
                            models.Q(("panel__isnull", False), ("source", None)),
                            _connector="OR",
                        ),
                        name="recommendation_of_panel_or_source",
                        violation_error_message="A recommendation belongs to a review or to a source: choose one of them.",
                    ),
                    models.UniqueConstraint(
                        fields=("panel", "number"),
                        name="recommendation_number_unique_in_panel",
                        violation_error_message="This review has a recommendation with that number already.",
                    ),
                    models.UniqueConstraint(
                        fields=("source", "number"),
                        name="recommendation_number_unique_in_source",
                        violation_error_message="This source has a recommendation with that number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_because", ""), ("withdrawn_on", None)),
                            models.Q(
                                ("number__isnull", False),
                                ("withdrawn_on__isnull", False),
                                models.Q(("withdrawn_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="recommendation_withdrawn_with_reason",
                        violation_error_message="Only what has its number is withdrawn, on a day and for a reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Addressee",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="addressed", to="panels.body"
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="addressees",
                        to="panels.recommendation",
                    ),
                ),
            ],
            options={
                "ordering": ["recommendation", "pk"],
                "constraints": [models.UniqueConstraint(fields=("recommendation", "body"), name="addressee_once")],
            },
        ),
        migrations.CreateModel(
            name="LibraryQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("position", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("main", "Main question"),
                            ("supplementary", "Supplementary, under the main question before it"),
                        ],
                        default="main",
                        max_length=13,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "library_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="panels.libraryset"
                    ),
                ),
            ],
            options={
                "verbose_name": "question of the library",
                "verbose_name_plural": "questions of the library",
                "ordering": ["library_set", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("library_set", "position"), name="library_question_position_unique")
                ],
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_notename_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_notename_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.UniqueConstraint(
                        fields=("note", "token"),
                        name="note_name_token_unique",
                        violation_error_message="Another name of this note has that number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience", "officers")),
                        name="note_name_for_officers",
                        violation_error_message="A name that is marked is for officers alone.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoteSending",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("text", models.TextField(verbose_name="text as it was sent")),
                ("reply_by", models.DateField(verbose_name="reply asked for by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for the witness"),
                            ("replied", "Amendments to look at"),
                            ("agreed", "Agreed"),
                            ("settled", "Amendments settled"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("times_sent", models.PositiveIntegerField(default=1)),
                ("sent_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="last sent")),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sendings", to="panels.note"
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "witness",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="note_sendings", to="panels.witness"
                    ),
                ),
            ],
            options={
                "verbose_name": "note sent to a witness",
                "verbose_name_plural": "notes sent to witnesses",
                "ordering": ["note", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("note", "witness"), name="note_sent_once_to_a_witness")
                ],
            },
        ),
        migrations.CreateModel(
            name="NoteReply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("agrees", models.BooleanField(verbose_name="agrees with the note")),
                ("base", models.TextField(verbose_name="text as it was sent")),
                ("parts", models.JSONField(blank=True, default=list, verbose_name="text as the witness would have it")),
                ("comment", models.TextField(blank=True, verbose_name="what else they say")),
                ("sent_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sending",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="replies", to="panels.notesending"
                    ),
                ),
            ],
            options={
                "verbose_name": "reply of a witness",
                "verbose_name_plural": "replies of witnesses",
                "ordering": ["sending", "-number"],
                "constraints": [models.UniqueConstraint(fields=("sending", "number"), name="reply_number_unique")],
            },
        ),
        migrations.CreateModel(
            name="NoteAmendment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("before", models.TextField(blank=True, verbose_name="as it was sent")),
                ("after", models.TextField(blank=True, verbose_name="as the witness would have it")),
                ("is_taken", models.BooleanField(verbose_name="taken")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="why it was left")),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="amendments", to="panels.notereply"
                    ),
                ),
            ],
            options={
                "verbose_name": "amendment asked for",
                "verbose_name_plural": "amendments asked for",
                "ordering": ["reply", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("reply", "position"), name="amendment_position_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_taken", True), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="amendment_left_has_reason",
                    ),
                ],
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
                "constraints": [models.UniqueConstraint(fields=("note", "number"), name="note_version_number_unique")],
            },
        ),
        migrations.CreateModel(
            name="OldCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(max_length=8, unique=True)),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="old_codes", to="panels.panel"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "old codes",
            },
        ),
        migrations.CreateModel(
            name="OldAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="old_addresses", to="panels.panel"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "old addresses",
            },
        ),
        migrations.CreateModel(
            name="LastLook",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("up_to", models.BigIntegerField(verbose_name="the last event seen")),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="panels.panel"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("user", "panel"), name="last_look_once")],
            },
        ),
        migrations.CreateModel(
            name="Grant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("administrator", "Administrator"),
                            ("dso", "Democratic services officer"),
                            ("officer", "Officer working on the panel"),
                            ("confidence", "Reader of what was given in confidence"),
                        ],
                        max_length=14,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ended")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grants",
                        to="panels.body",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grants",
                        to="panels.panel",
                    ),
                ),
            ],
            options={
                "ordering": ["user", "role", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("body", None), ("panel", None), _connector="OR"),
                        name="grant_for_body_or_panel",
                        violation_error_message="Choose a body or a panel, or neither, but not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "administrator"), _negated=True),
                            models.Q(("body", None), ("panel", None)),
                            _connector="OR",
                        ),
                        name="grant_administrator_is_everywhere",
                        violation_error_message="An administrator's grant is for the whole council: choose no body or panel.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "confidence"), _negated=True),
                            models.Q(("panel__isnull", False), ("ends_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="grant_confidence_has_panel_and_end",
                        violation_error_message="A grant to read in confidence needs its panel and the day it ends.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                        name="grant_ends_after_start",
                        violation_error_message="The grant must not end before it starts.",
                    ),
                    models.UniqueConstraint(
                        models.F("user"),
                        models.F("role"),
                        django.db.models.functions.comparison.Coalesce("body", models.Value(0)),
                        django.db.models.functions.comparison.Coalesce("panel", models.Value(0)),
                        models.F("starts_on"),
                        condition=models.Q(("ended_at", None)),
                        name="grant_once_for_a_period",
                        violation_error_message="This person has that grant from that day already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Conclusion",
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
                ("text", models.TextField()),
                ("findings", models.ManyToManyField(blank=True, related_name="conclusions", to="panels.finding")),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="conclusions", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_conclusion_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_conclusion_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.UniqueConstraint(fields=("panel", "position"), name="conclusion_position_unique"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comparison",
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
                ("title", models.CharField(max_length=300)),
                ("columns", models.JSONField(default=list, verbose_name="headings of the columns")),
                ("rows", models.JSONField(default=list)),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="where the figures come from")),
                ("note", models.TextField(blank=True)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="comparisons", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_comparison_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_comparison_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CallForEvidence",
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
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="address")),
                ("title", models.CharField(max_length=300)),
                ("words", models.TextField(verbose_name="what it is about")),
                ("questions", models.TextField(blank=True, help_text="One on each line.")),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="opens on")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("open", "Open"), ("closed", "Closed")],
                        default="draft",
                        max_length=6,
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calls_for_evidence",
                        to="panels.panel",
                    ),
                ),
            ],
            options={
                "verbose_name": "call for evidence",
                "verbose_name_plural": "calls for evidence",
                "ordering": ["panel", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_callforevidence_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_callforevidence_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True),
                            models.Q(("state", "draft"), _negated=True),
                            _connector="OR",
                        ),
                        name="call_draft_is_not_public",
                        violation_error_message="A draft is not for everybody: open the call first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(("closes_on__isnull", False), ("opens_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="call_open_has_dates",
                        violation_error_message="A call that is open needs the day it opens and its last day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opens_on", None),
                            ("closes_on", None),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="call_closes_after_it_opens",
                        violation_error_message="The last day cannot be before the day it opens.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("title", models.CharField(blank=True, help_text="Such as Councillor, Mrs or Dr.", max_length=60)),
                ("post", models.CharField(blank=True, max_length=200)),
                ("initials", models.CharField(blank=True, max_length=10)),
                ("is_councillor", models.BooleanField(default=False)),
                ("ward", models.CharField(blank=True, max_length=100)),
                ("party", models.CharField(blank=True, max_length=100)),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="people",
                        to="panels.body",
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="person",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "people",
                "ordering": ["name", "pk"],
                "indexes": [
                    models.Index(django.db.models.functions.text.Lower("name"), models.F("id"), name="person_by_name")
                ],
            },
        ),
        migrations.CreateModel(
            name="PanelContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("position", models.PositiveIntegerField(default=0)),
                ("shown_post", models.CharField(blank=True, max_length=200, verbose_name="post as shown")),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contacts", to="panels.panel"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="panels.person"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "constraints": [models.UniqueConstraint(fields=("panel", "person"), name="panel_contact_once")],
            },
        ),
        migrations.CreateModel(
            name="MergedPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(unique=True)),
                ("number", models.BigIntegerField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="merged", to="panels.person"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "merged people",
                "ordering": ["person", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("position", models.PositiveIntegerField(default=0)),
                ("is_voting", models.BooleanField(default=True, verbose_name="votes")),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "has_left",
                    models.BooleanField(
                        default=False, help_text="Also where the day is not known.", verbose_name="has left"
                    ),
                ),
                ("leaving_reason", models.CharField(blank=True, max_length=300, verbose_name="reason for leaving")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to="panels.body"
                    ),
                ),
                (
                    "capacity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="panels.capacity"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="panels.person"
                    ),
                ),
            ],
            options={
                "ordering": ["body", "position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on", None),
                            ("starts_on", None),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="membership_ends_after_start",
                        violation_error_message="The membership must not end before it starts.",
                    ),
                    models.UniqueConstraint(
                        fields=("body", "person", "starts_on"),
                        name="membership_once_from_a_day",
                        violation_error_message="This person is a member from that day already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("starts_on", None)),
                        fields=("body", "person"),
                        name="membership_once_without_day",
                        violation_error_message="This person is a member already; give the day from which this period runs.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactDetail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("telephone", "Telephone"),
                            ("email", "E-mail"),
                            ("fax", "Fax"),
                            ("textphone", "Textphone"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", models.CharField(max_length=254)),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contact_details", to="panels.person"
                    ),
                ),
            ],
            options={
                "ordering": ["person", "kind", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("person", "kind", "value"), name="contact_detail_once")
                ],
            },
        ),
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
                (
                    "conclusion",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="minority_views",
                        to="panels.conclusion",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="minority_views",
                        to="panels.finding",
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="minority_views", to="panels.panel"
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="minority_views",
                        to="panels.recommendation",
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_minorityview_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_minorityview_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("conclusion", None), ("finding__isnull", False), ("recommendation", None)),
                            models.Q(("conclusion__isnull", False), ("finding", None), ("recommendation", None)),
                            models.Q(("conclusion", None), ("finding", None), ("recommendation__isnull", False)),
                            _connector="OR",
                        ),
                        name="minority_view_of_exactly_one",
                        violation_error_message="Choose one finding, conclusion or recommendation that it dissents from.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RecommendationVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(default=1)),
                ("text", models.TextField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="why it was changed")),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="panels.recommendation"
                    ),
                ),
            ],
            options={
                "ordering": ["recommendation", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("recommendation", "number"), name="recommendation_version_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="recommendation_version_has_text"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportSection",
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
                ("position", models.PositiveIntegerField()),
                ("heading", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("written", "Written"),
                            ("membership", "Made from the membership"),
                            ("terms", "Made from the terms of reference"),
                            ("evidence", "Made from the evidence"),
                            ("findings", "Made from the findings and conclusions"),
                            ("findings-table", "Made from the findings: strengths beside areas for development"),
                            ("recommendations", "Made from the recommendations"),
                            ("background", "Made from the background papers"),
                        ],
                        default="written",
                        max_length=16,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="report_sections", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_reportsection_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_reportsection_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.UniqueConstraint(
                        fields=("panel", "position"),
                        name="report_section_position_unique",
                        violation_error_message="Another section has that place already.",
                    ),
                ],
            },
        ),
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
                "indexes": [models.Index(fields=["-received_on", "-id"], name="request_newest_first")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_reviewrequest_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_reviewrequest_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("asked_by_person", None), ("asked_by_body", None), _connector="OR"),
                        name="request_has_one_asker",
                        violation_error_message="Name a councillor or a body that asked, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("state", "received")),
                            models.Q(models.Q(("state", "received"), _negated=True), ("decided_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="request_decided_has_date",
                        violation_error_message="Give the date of the decision when, and only when, it is decided.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), _negated=True),
                            models.Q(("decision_reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="request_declined_has_reasons",
                        violation_error_message="Give the reasons for declining it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("panel", None), ("state", "accepted"), _connector="OR"),
                        name="request_with_panel_is_accepted",
                        violation_error_message="Only a request that is accepted has a review.",
                    ),
                ],
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_requester_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_requester_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RouteStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("position", models.PositiveIntegerField()),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("approval", "For approval"),
                            ("comments", "For comments"),
                            ("decision", "For decision"),
                            ("information", "For information"),
                        ],
                        max_length=12,
                    ),
                ),
                ("sent_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due by")),
                ("considered_on", models.DateField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("approved", "Approved"),
                            ("approved-amended", "Approved with amendments"),
                            ("commented", "Commented"),
                            ("adopted", "Adopted"),
                            ("adopted-in-part", "Adopted in part"),
                            ("referred-back", "Referred back"),
                            ("noted", "Noted"),
                            ("rejected", "Rejected"),
                        ],
                        max_length=16,
                    ),
                ),
                ("minute", models.CharField(blank=True, max_length=60)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="route_steps", to="panels.body"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="route_steps",
                        to="panels.meeting",
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="route_steps", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("panel", "position"), name="route_step_position_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("outcome", ""), ("considered_on__isnull", False), _connector="OR"),
                        name="route_step_outcome_has_date",
                        violation_error_message="Give the date on which the body considered it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on", None),
                            ("considered_on", None),
                            ("considered_on__gte", models.F("sent_on")),
                            _connector="OR",
                        ),
                        name="route_step_considered_after_sent",
                        violation_error_message="It cannot have been considered before it was sent.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("adopted", "Adopted"),
                            ("amended", "Adopted as amended"),
                            ("rejected", "Rejected"),
                            ("deferred", "Deferred"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reasons", models.TextField(blank=True)),
                (
                    "amended_version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="panels.recommendationversion",
                    ),
                ),
                (
                    "recommendation_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="panels.recommendationversion",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="panels.routestep"
                    ),
                ),
            ],
            options={
                "ordering": ["step", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("step", "recommendation_version"), name="decision_once_at_a_step"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "amended"), ("amended_version__isnull", False)),
                            models.Q(models.Q(("outcome", "amended"), _negated=True), ("amended_version", None)),
                            _connector="OR",
                        ),
                        name="decision_amended_has_version",
                        violation_error_message="Name the amended version when, and only when, it is adopted as amended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "rejected"), _negated=True),
                            models.Q(("reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="decision_rejected_has_reasons",
                        violation_error_message="Give the reasons for rejecting it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SessionMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="panels.person"
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="panels.evidencesession"
                    ),
                ),
            ],
            options={
                "verbose_name": "member at a session",
                "verbose_name_plural": "members at a session",
                "ordering": ["session", "person__name", "pk"],
                "constraints": [models.UniqueConstraint(fields=("session", "person"), name="member_once_in_a_session")],
            },
        ),
        migrations.CreateModel(
            name="StageChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "from_stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("scoping", "Scoping"),
                            ("evidence", "Evidence"),
                            ("drafting", "Drafting"),
                            ("approval", "Approval"),
                            ("monitoring", "Monitoring"),
                            ("closed", "Closed"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "to_stage",
                    models.CharField(
                        choices=[
                            ("scoping", "Scoping"),
                            ("evidence", "Evidence"),
                            ("drafting", "Drafting"),
                            ("approval", "Approval"),
                            ("monitoring", "Monitoring"),
                            ("closed", "Closed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("on", models.DateField()),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stage_changes", to="panels.panel"
                    ),
                ),
            ],
            options={
                "ordering": ["panel", "on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Submission",
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
                (
                    "reference",
                    models.CharField(
                        default=panels.models.calls.new_reference, editable=False, max_length=8, unique=True
                    ),
                ),
                (
                    "received_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="received"),
                ),
                ("words", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Waiting for a decision"),
                            ("accepted", "Accepted"),
                            ("declined", "Not accepted"),
                        ],
                        default="received",
                        max_length=8,
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                ("decision_reasons", models.TextField(blank=True, verbose_name="reasons for the decision")),
                (
                    "call",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="submissions",
                        to="panels.callforevidence",
                    ),
                ),
                (
                    "session",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="submission",
                        to="panels.evidencesession",
                        verbose_name="evidence it became",
                    ),
                ),
            ],
            options={
                "ordering": ["call", "-received_at", "-pk"],
                "abstract": False,
                "indexes": [models.Index(fields=["call", "-received_at"], name="submissions_newest_first")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_submission_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_submission_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience", "officers")),
                        name="submission_is_for_officers",
                        violation_error_message="What was sent in is for officers: accept it to let others read of it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("state", "received")),
                            models.Q(models.Q(("state", "received"), _negated=True), ("decided_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="submission_decided_has_date",
                        violation_error_message="Give the date of the decision when, and only when, it is decided.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), _negated=True),
                            models.Q(("decision_reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="submission_declined_has_reasons",
                        violation_error_message="Give the reasons for not accepting it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("session", None), ("state", "accepted"), _connector="OR"),
                        name="submission_with_session_is_accepted",
                        violation_error_message="Only a submission that is accepted becomes evidence.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SubmissionFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("position", models.PositiveIntegerField()),
                (
                    "document",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="submission_file",
                        to="panels.document",
                        verbose_name="document it became",
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submission_file",
                        to="scrutiny.storedfile",
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="panels.submission"
                    ),
                ),
            ],
            options={
                "verbose_name": "file of a submission",
                "verbose_name_plural": "files of submissions",
                "ordering": ["submission", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("submission", "position"), name="submission_file_position_unique")
                ],
            },
        ),
        migrations.CreateModel(
            name="SubmissionSender",
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
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                (
                    "naming",
                    models.CharField(
                        choices=[
                            ("name", "By name"),
                            ("role", "By role"),
                            ("anonymous", "Anonymous"),
                            ("not-at-all", "Not at all"),
                        ],
                        max_length=12,
                        verbose_name="may be named",
                    ),
                ),
                ("is_under_18", models.BooleanField(default=False, verbose_name="under 18")),
                (
                    "submission",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sender", to="panels.submission"
                    ),
                ),
            ],
            options={
                "verbose_name": "sender of a submission",
                "verbose_name_plural": "senders of submissions",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_submissionsender_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_submissionsender_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience", "officers")),
                        name="sender_is_for_officers",
                        violation_error_message="Who sent it is for officers alone.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Support",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead service officer"),
                            ("independent", "Independent scrutiny support officer"),
                            ("democratic", "Democratic support officer"),
                        ],
                        max_length=12,
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="support", to="panels.panel"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="support", to="panels.person"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "support",
                "ordering": ["panel", "position", "pk"],
                "constraints": [models.UniqueConstraint(fields=("panel", "person", "role"), name="support_once")],
            },
        ),
        migrations.CreateModel(
            name="SurveyGroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=120)),
                ("invited", models.PositiveIntegerField(blank=True, null=True)),
                ("returned", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="groups", to="panels.survey"
                    ),
                ),
            ],
            options={
                "verbose_name": "group of a survey",
                "verbose_name_plural": "groups of surveys",
                "ordering": ["survey", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("survey", "name"),
                        name="survey_group_once",
                        violation_error_message="The survey has a group of that name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("invited", None),
                            ("returned", None),
                            ("returned__lte", models.F("invited")),
                            _connector="OR",
                        ),
                        name="survey_returned_at_most_invited",
                        violation_error_message="More were returned than were invited: check both numbers.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SurveyScore",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("mean", models.DecimalField(decimal_places=3, max_digits=9)),
                (
                    "element",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="panels.surveyelement"
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="panels.surveygroup"
                    ),
                ),
            ],
            options={
                "verbose_name": "mean score",
                "ordering": ["element", "group"],
                "constraints": [models.UniqueConstraint(fields=("element", "group"), name="survey_score_once")],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("position", models.PositiveIntegerField()),
                ("text", models.TextField()),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="terms", to="panels.panel"
                    ),
                ),
            ],
            options={
                "verbose_name": "term of reference",
                "verbose_name_plural": "terms of reference",
                "ordering": ["panel", "position"],
                "constraints": [models.UniqueConstraint(fields=("panel", "position"), name="term_position_unique")],
            },
        ),
        migrations.CreateModel(
            name="LineOfEnquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("position", models.PositiveIntegerField()),
                ("text", models.TextField()),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines_of_enquiry", to="panels.panel"
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="lines_of_enquiry",
                        to="panels.term",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "lines of enquiry",
                "ordering": ["panel", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("panel", "position"), name="line_of_enquiry_position_unique")
                ],
            },
        ),
        migrations.CreateModel(
            name="TimetableEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("text", models.CharField(max_length=300, verbose_name="what")),
                ("due_on", models.DateField(verbose_name="by when")),
                (
                    "due_precision",
                    models.CharField(
                        choices=[("day", "A day"), ("month", "A month, due on its last day")],
                        default="day",
                        max_length=5,
                        verbose_name="how exact",
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="done on")),
                (
                    "panel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="timetable", to="panels.panel"
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of the timetable",
                "verbose_name_plural": "timetable",
                "ordering": ["panel", "due_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("panel", "text", "due_on"),
                        name="timetable_entry_once",
                        violation_error_message="The timetable has that for that day already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UsualRouteStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("position", models.PositiveIntegerField(unique=True)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("approval", "For approval"),
                            ("comments", "For comments"),
                            ("decision", "For decision"),
                            ("information", "For information"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="panels.body"),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="QuestionsSent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("way", models.CharField(choices=[("mail", "By e-mail"), ("otherwise", "Another way")], max_length=10)),
                ("sent_on", models.DateField()),
                (
                    "question_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sent", to="panels.questionset"
                    ),
                ),
                (
                    "witness",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions_sent", to="panels.witness"
                    ),
                ),
            ],
            options={
                "verbose_name": "questions sent",
                "verbose_name_plural": "questions sent",
                "ordering": ["question_set", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("question_set", "witness"), name="questions_sent_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="WitnessIdentity",
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
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                ("is_under_18", models.BooleanField(default=False, verbose_name="is under 18")),
                (
                    "told_of_report_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="told of the report"),
                ),
                (
                    "told_of_outcome_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="told what came of it"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="panels.person",
                    ),
                ),
                (
                    "witness",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="identity", to="panels.witness"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "witness identities",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_witnessidentity_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_witnessidentity_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                ],
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
                "indexes": [models.Index(fields=["body", "year", "position"], name="programme_of_body")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                        ),
                        name="panels_workprogrammeitem_public_is_unrestricted",
                        violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("restriction", "exempt"), _negated=True),
                            models.Q(
                                ("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="panels_workprogrammeitem_exempt_has_reason",
                        violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("planned_on", None), ("planned_precision", "")),
                            models.Q(("planned_on__isnull", False), models.Q(("planned_precision", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="programme_date_has_precision",
                        violation_error_message="Say whether it is planned for a day or for a month.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="recommendation",
            name="current",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="panels.recommendationversion",
            ),
        ),
        migrations.AddField(
            model_name="recommendation",
            name="addressed_to",
            field=models.ManyToManyField(
                blank=True, related_name="recommendations", through="panels.Addressee", to="panels.body"
            ),
        ),
        migrations.RunPython(capacities.add, migrations.RunPython.noop),
    ]
