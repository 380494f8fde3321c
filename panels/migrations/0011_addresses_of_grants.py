import uuid

from django.db import migrations


def fill(apps, schema_editor):
    for grant in apps.get_model("panels", "Grant").objects.filter(uuid=None):
        grant.uuid = uuid.uuid4()
        grant.save(update_fields=["uuid"])


class Migration(migrations.Migration):
    dependencies = [("panels", "0010_grants_in_addresses")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
