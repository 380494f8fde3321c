import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0013_meetings_have_a_state")]

    operations = [
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
    ]
