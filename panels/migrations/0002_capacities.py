from django.db import migrations

CAPACITIES = [
    ("Chair", True),
    ("Lead member", True),
    ("Vice-chair", True),
    ("Member", True),
    ("Co-opted member", False),
    ("Parent governor representative", False),
    ("Resident representative", False),
    ("Young people's representative", False),
]


def add(apps, schema_editor):
    capacity = apps.get_model("panels", "Capacity")
    for position, (name, votes) in enumerate(CAPACITIES, start=1):
        capacity.objects.get_or_create(name=name, defaults={"position": position, "votes": votes})


class Migration(migrations.Migration):
    dependencies = [("panels", "0001_panels")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
