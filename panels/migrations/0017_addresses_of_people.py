import uuid

from django.db import migrations

WITH_ADDRESSES = ["Person", "ContactDetail", "Membership", "Support", "PanelContact"]


def fill(apps, schema_editor):
    for name in WITH_ADDRESSES:
        model = apps.get_model("panels", name)
        found = list(model.objects.filter(uuid=None).only("pk"))
        for record in found:
            record.uuid = uuid.uuid4()
        model.objects.bulk_update(found, ["uuid"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("panels", "0016_people_in_addresses")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
