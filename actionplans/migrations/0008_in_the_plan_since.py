import datetime

from django.db import migrations
from django.utils import timezone


def date_rows(apps, schema_editor):
    """Actions that are there already have been in their plan since it was opened, or since something was said of them."""
    Row = apps.get_model("actionplans", "Row")
    said = apps.get_model("actionplans", "ProgressUpdate").objects.order_by("-recorded_at")
    first = dict(said.values_list("row_id", "recorded_at"))
    for row in Row.objects.select_related("plan").iterator():
        days = [first[row.pk]] if row.pk in first else []
        if row.plan.opened_on:
            days.append(timezone.make_aware(datetime.datetime.combine(row.plan.opened_on, datetime.time.min)))
        if days:
            Row.objects.filter(pk=row.pk).update(recorded_at=min(days))


class Migration(migrations.Migration):
    dependencies = [("actionplans", "0007_following_up")]

    operations = [migrations.RunPython(date_rows, migrations.RunPython.noop, elidable=True)]
