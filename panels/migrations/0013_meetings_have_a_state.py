from django.db import migrations, models
from django.utils import timezone


def hold_those_of_the_past(apps, schema_editor):
    apps.get_model("panels", "Meeting").objects.filter(held_on__lt=timezone.localdate()).update(state="held")


class Migration(migrations.Migration):
    dependencies = [("panels", "0012_every_grant_has_an_address")]

    operations = [
        migrations.AddField(
            "meeting",
            "state",
            models.CharField(
                choices=[("planned", "Planned"), ("held", "Held"), ("cancelled", "Cancelled")],
                default="planned",
                max_length=10,
            ),
        ),
        migrations.RunPython(hold_those_of_the_past, migrations.RunPython.noop),
    ]
