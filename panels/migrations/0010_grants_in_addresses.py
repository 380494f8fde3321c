from django.db import migrations, models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce


class Migration(migrations.Migration):
    dependencies = [("panels", "0009_panels_by_key")]

    operations = [
        migrations.AddField("grant", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AlterField("grant", "ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
        migrations.AddField(
            "grant", "ended_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ended")
        ),
        migrations.RemoveConstraint("grant", "grant_once_for_a_period"),
        migrations.AddConstraint(
            "grant",
            models.UniqueConstraint(
                "user",
                "role",
                Coalesce("body", Value(0)),
                Coalesce("panel", Value(0)),
                "starts_on",
                condition=Q(ended_at=None),
                name="grant_once_for_a_period",
                violation_error_message="This person has that grant from that day already.",
            ),
        ),
    ]
