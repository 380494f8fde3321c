import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0011_addresses_of_grants")]

    operations = [
        migrations.AlterField("grant", "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
    ]
