import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0006_name_documents")]

    operations = [
        migrations.AlterField(
            model_name="document",
            name="uuid",
            field=models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
        ),
    ]
