import uuid

from django.db import migrations


def name_each(apps, schema_editor):
    """A column that is added with a default has the same value in all rows."""
    Document = apps.get_model("panels", "Document")
    for document in Document.objects.iterator():
        document.uuid = uuid.uuid4()
        document.save(update_fields=["uuid"])


class Migration(migrations.Migration):
    dependencies = [("panels", "0005_documents_with_files")]

    operations = [migrations.RunPython(name_each, migrations.RunPython.noop)]
