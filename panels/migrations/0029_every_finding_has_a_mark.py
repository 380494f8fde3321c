import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0028_marks_of_findings")]

    operations = [
        migrations.AlterField(name, "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True))
        for name in ("finding", "conclusion")
    ]
