import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0023_addresses_of_sources")]

    operations = [
        migrations.AlterField(
            "recommendation", "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
        ),
        migrations.AlterField("source", "slug", models.SlugField(max_length=80, unique=True)),
    ]
