import uuid

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import panels.models.calls


class Migration(migrations.Migration):
    dependencies = [
        ("panels", "0029_every_finding_has_a_mark"),
        ("scrutiny", "0010_cache_of_all_processes"),
    ]

    operations = [
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
            },
        ),
        migrations.AddConstraint(
            model_name="callforevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_callforevidence_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="callforevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_callforevidence_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="callforevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True),
                    models.Q(("state", "draft"), _negated=True),
                    _connector="OR",
                ),
                name="call_draft_is_not_public",
                violation_error_message="A draft is not for everybody: open the call first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="callforevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "draft"),
                    models.Q(("closes_on__isnull", False), ("opens_on__isnull", False)),
                    _connector="OR",
                ),
                name="call_open_has_dates",
                violation_error_message="A call that is open needs the day it opens and its last day.",
            ),
        ),
        migrations.AddConstraint(
            model_name="callforevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("opens_on", None), ("closes_on", None), ("closes_on__gte", models.F("opens_on")), _connector="OR"
                ),
                name="call_closes_after_it_opens",
                violation_error_message="The last day cannot be before the day it opens.",
            ),
        ),
        migrations.AddConstraint(
            model_name="comparison",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_comparison_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="comparison",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_comparison_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(fields=["call", "-received_at"], name="submissions_newest_first"),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_submission_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_submission_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience", "officers")),
                name="submission_is_for_officers",
                violation_error_message="What was sent in is for officers: accept it to let others read of it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_on", None), ("state", "received")),
                    models.Q(models.Q(("state", "received"), _negated=True), ("decided_on__isnull", False)),
                    _connector="OR",
                ),
                name="submission_decided_has_date",
                violation_error_message="Give the date of the decision when, and only when, it is decided.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "declined"), _negated=True),
                    models.Q(("decision_reasons", ""), _negated=True),
                    _connector="OR",
                ),
                name="submission_declined_has_reasons",
                violation_error_message="Give the reasons for not accepting it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("session", None), ("state", "accepted"), _connector="OR"),
                name="submission_with_session_is_accepted",
                violation_error_message="Only a submission that is accepted becomes evidence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submissionfile",
            constraint=models.UniqueConstraint(
                fields=("submission", "position"), name="submission_file_position_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="submissionsender",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_submissionsender_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submissionsender",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_submissionsender_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="submissionsender",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience", "officers")),
                name="sender_is_for_officers",
                violation_error_message="Who sent it is for officers alone.",
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_survey_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_survey_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(("scale_from__lt", models.F("scale_to"))),
                name="survey_scale_goes_up",
                violation_error_message="The scale must end higher than it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(("decimals__lte", 3)),
                name="survey_decimals_at_most_three",
                violation_error_message="Means have at most three decimals.",
            ),
        ),
        migrations.AddConstraint(
            model_name="surveyelement",
            constraint=models.UniqueConstraint(
                fields=("survey", "text"),
                name="survey_element_once",
                violation_error_message="The survey has that element already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="surveygroup",
            constraint=models.UniqueConstraint(
                fields=("survey", "name"),
                name="survey_group_once",
                violation_error_message="The survey has a group of that name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="surveygroup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("invited", None), ("returned", None), ("returned__lte", models.F("invited")), _connector="OR"
                ),
                name="survey_returned_at_most_invited",
                violation_error_message="More were returned than were invited: check both numbers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="surveyscore",
            constraint=models.UniqueConstraint(fields=("element", "group"), name="survey_score_once"),
        ),
    ]
