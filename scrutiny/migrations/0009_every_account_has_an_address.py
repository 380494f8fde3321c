import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("scrutiny", "0008_addresses_of_accounts")]

    operations = [
        migrations.AlterField("user", "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
    ]
