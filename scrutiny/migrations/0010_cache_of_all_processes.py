from django.core.management import call_command
from django.db import migrations

TABLE = "scrutiny_cache"


def make(apps, schema_editor):
    call_command("createcachetable", TABLE, database=schema_editor.connection.alias, verbosity=0)


def remove(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE IF EXISTS {schema_editor.quote_name(TABLE)}")


class Migration(migrations.Migration):
    dependencies = [("scrutiny", "0009_every_account_has_an_address")]

    operations = [migrations.RunPython(make, remove)]
