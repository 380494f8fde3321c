import uuid

from django.db import migrations


def fill(apps, schema_editor):
    """Give each account its place in addresses, and its e-mail address in small letters, as sign-in looks for it."""
    for user in apps.get_model("scrutiny", "User").objects.filter(uuid=None):
        user.uuid, user.email = uuid.uuid4(), user.email.lower()
        user.save(update_fields=["uuid", "email"])


class Migration(migrations.Migration):
    dependencies = [("scrutiny", "0007_accounts")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
