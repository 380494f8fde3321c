import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("panels", "0004_bodies_in_order_and_closed"),
        ("scrutiny", "0003_stored_files"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="file",
            field=models.OneToOneField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="document",
                to="scrutiny.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="uuid",
            field=models.UUIDField(default=uuid.uuid4, editable=False, null=True),
        ),
    ]
