from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("panels", "0038_witnesses_are_thanked"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="used_as",
            field=models.CharField(
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
    ]
