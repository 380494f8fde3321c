import uuid

from django.db import migrations

WITH_ADDRESSES = ["EvidenceSession", "Witness", "QuestionSet", "Question"]


def fill(apps, schema_editor):
    for name in WITH_ADDRESSES:
        model = apps.get_model("panels", name)
        found = list(model.objects.filter(uuid=None).only("pk"))
        for record in found:
            record.uuid = uuid.uuid4()
        model.objects.bulk_update(found, ["uuid"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("panels", "0031_sessions_and_answers")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
