import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0018_everybody_has_an_address")]

    operations = [
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
            options={"verbose_name_plural": "old codes"},
        ),
        migrations.AddField(
            model_name="panel",
            name="code",
            field=models.SlugField(
                blank=True, help_text="By which it is quoted, as in CT/7.", max_length=8, verbose_name="short code"
            ),
        ),
    ]
