import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0015_work_programme_and_requests")]

    operations = [
        migrations.AddField("person", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("contactdetail", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("membership", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("support", "uuid", models.UUIDField(null=True, editable=False)),
        migrations.AddField("panelcontact", "uuid", models.UUIDField(null=True, editable=False)),
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
            options={"verbose_name_plural": "merged people", "ordering": ["person", "pk"]},
        ),
    ]
