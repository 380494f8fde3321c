import uuid

from django.db import migrations, models

WITH_ADDRESSES = ["person", "contactdetail", "membership", "support", "panelcontact"]


class Migration(migrations.Migration):
    dependencies = [("panels", "0017_addresses_of_people")]

    operations = [
        migrations.AlterField(name, "uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True))
        for name in WITH_ADDRESSES
    ]
