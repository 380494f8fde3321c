from django.db import migrations, models

TOLD = [("told_of_report_at", "told of the report"), ("told_of_outcome_at", "told what came of it")]


class Migration(migrations.Migration):
    dependencies = [("panels", "0037_findings_in_reports")]

    operations = [
        migrations.AddField("witnessidentity", name, models.DateTimeField(words, null=True, blank=True, editable=False))
        for name, words in TOLD
    ]
