from django.db import migrations

from panels.codes import first_free, initials


def give_codes(apps, schema_editor):
    """Each panel that is there gets a code of its title's initials; the oldest the plainest."""
    Panel = apps.get_model("panels", "Panel")
    taken = set()
    for panel in Panel.objects.order_by("pk").only("title"):
        code = first_free(initials(panel.title), taken)
        taken.add(code)
        Panel.objects.filter(pk=panel.pk).update(code=code)


class Migration(migrations.Migration):
    dependencies = [("panels", "0019_short_codes")]

    operations = [migrations.RunPython(give_codes, migrations.RunPython.noop)]
