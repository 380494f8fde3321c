import uuid

from django.db import migrations
from django.utils.text import slugify


def fill(apps, schema_editor):
    for recommendation in apps.get_model("panels", "Recommendation").objects.filter(uuid=None):
        recommendation.uuid = uuid.uuid4()
        recommendation.save(update_fields=["uuid"])
    for source in apps.get_model("panels", "Source").objects.filter(slug=None):
        source.slug = f"{slugify(source.title)[:60] or 'source'}-{source.pk}"
        # until now a source was read where anything of it was
        readable = source.recommendations.filter(audience="public", restriction="none", public_from=None)
        source.audience = "public" if readable.exists() else "officers"
        source.save(update_fields=["slug", "audience"])


class Migration(migrations.Migration):
    dependencies = [("panels", "0022_sources_with_readers")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
