import uuid

from django.db import migrations, models

WITH_ADDRESSES = ["evidencesession", "witness", "questionset", "question"]


class Migration(migrations.Migration):
    dependencies = [("panels", "0032_addresses_of_sessions")]

    operations = [
        migrations.AlterField(name, "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True))
        for name in WITH_ADDRESSES
    ]
