import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("panels", "0030_calls_surveys_and_comparisons"),
    ]

    operations = [
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
            ],
            options={
                "ordering": ["question", "witness", "pk"],
                "abstract": False,
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
            ],
            options={
                "verbose_name": "question of the library",
                "verbose_name_plural": "questions of the library",
                "ordering": ["library_set", "position"],
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
            name="QuestionsSent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("way", models.CharField(choices=[("mail", "By e-mail"), ("otherwise", "Another way")], max_length=10)),
                ("sent_on", models.DateField()),
            ],
            options={
                "verbose_name": "questions sent",
                "verbose_name_plural": "questions sent",
                "ordering": ["question_set", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SessionMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name": "member at a session",
                "verbose_name_plural": "members at a session",
                "ordering": ["session", "person__name", "pk"],
            },
        ),
        migrations.AddField(
            model_name="evidencesession",
            name="ends_at",
            field=models.TimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="evidencesession",
            name="organisation",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="evidencesession",
            name="starts_at",
            field=models.TimeField(blank=True, null=True),
        ),
        migrations.AddField("evidencesession", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField(
            model_name="question",
            name="kind",
            field=models.CharField(
                choices=[
                    ("main", "Main question"),
                    ("supplementary", "Supplementary, under the main question before it"),
                ],
                default="main",
                max_length=13,
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="only_for",
            field=models.ManyToManyField(blank=True, related_name="own_questions", to="panels.witness"),
        ),
        migrations.AddField("question", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField(
            model_name="questionset",
            name="agreed_at",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="question_sets_agreed",
                to="panels.meeting",
            ),
        ),
        migrations.AddField(
            model_name="questionset",
            name="agreed_by",
            field=models.CharField(
                blank=True, choices=[("panel", "The panel, at a meeting"), ("chair", "The chair")], max_length=10
            ),
        ),
        migrations.AddField(
            model_name="questionset",
            name="agreed_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="questionset",
            name="answer_by",
            field=models.DateField(blank=True, null=True, verbose_name="answers wanted by"),
        ),
        migrations.AddField(
            model_name="questionset",
            name="answered_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="questionset",
            name="sent_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField("questionset", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("witness", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField(
            model_name="witnessidentity",
            name="email",
            field=models.EmailField(blank=True, max_length=254, verbose_name="e-mail address"),
        ),
        migrations.AddField(
            model_name="witnessidentity",
            name="is_under_18",
            field=models.BooleanField(default=False, verbose_name="is under 18"),
        ),
        migrations.AddConstraint(
            model_name="evidencesession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_at", None), ("starts_at", None), ("ends_at__gt", models.F("starts_at")), _connector="OR"
                ),
                name="session_ends_after_start",
                violation_error_message="The session must end after it starts.",
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="panels.question"
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="witness",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="panels.witness"
            ),
        ),
        migrations.AddField(
            model_name="libraryquestion",
            name="library_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="panels.libraryset"
            ),
        ),
        migrations.AddField(
            model_name="questionssent",
            name="question_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="sent", to="panels.questionset"
            ),
        ),
        migrations.AddField(
            model_name="questionssent",
            name="witness",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="questions_sent", to="panels.witness"
            ),
        ),
        migrations.AddField(
            model_name="sessionmember",
            name="person",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="panels.person"),
        ),
        migrations.AddField(
            model_name="sessionmember",
            name="session",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="members", to="panels.evidencesession"
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("audience", "public"), _negated=True), ("restriction", "none"), _connector="OR"
                ),
                name="panels_answer_public_is_unrestricted",
                violation_error_message="A restricted record cannot be for everybody: choose a narrower audience.",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restriction", "exempt"), _negated=True),
                    models.Q(("exempt_paragraph__isnull", False), models.Q(("exempt_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="panels_answer_exempt_has_reason",
                violation_error_message="An exempt record needs its paragraph and the public-interest reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.UniqueConstraint(
                fields=("question", "witness"),
                name="answer_once",
                violation_error_message="This witness has an answer to that question already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="libraryquestion",
            constraint=models.UniqueConstraint(
                fields=("library_set", "position"), name="library_question_position_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="questionssent",
            constraint=models.UniqueConstraint(fields=("question_set", "witness"), name="questions_sent_once"),
        ),
        migrations.AddConstraint(
            model_name="sessionmember",
            constraint=models.UniqueConstraint(fields=("session", "person"), name="member_once_in_a_session"),
        ),
    ]
