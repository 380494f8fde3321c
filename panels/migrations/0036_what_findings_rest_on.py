from django.db import migrations, models

WITH_FINDINGS = [("notes", "note"), ("answers", "answer"), ("survey_elements", "surveyelement")]


class Migration(migrations.Migration):
    dependencies = [("panels", "0035_replies_to_notes")]

    operations = [
        migrations.AddField(
            "finding", name, models.ManyToManyField(blank=True, related_name="findings", to=f"panels.{model}")
        )
        for name, model in WITH_FINDINGS
    ]
