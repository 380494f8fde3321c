from django.db import migrations

STATUSES = [
    "not_stated", "not_due", "in_progress", "on_track", "slipping", "off_track", "complete", "withdrawn",
]  # fmt: skip
GREY = {
    "not_stated": ("grey", "Not stated", "Nobody has said"),
    "withdrawn": ("grey", "Withdrawn", "No longer to be done"),
}
NOT_DUE = ("grey", "Not due", "Not to be started yet")

# slug: (name, is the usual one, {status: (colour, word, meaning)})
SCHEMES = {
    "on-track": (
        "Complete, on track, slipping, off track",
        True,
        {
            "not_due": NOT_DUE,
            "in_progress": ("green", "In progress", "Under way; nobody has said whether it is on time"),
            "on_track": ("green", "On track", "Expected on time"),
            "slipping": ("amber", "Slipping", "Behind, and can be brought back"),
            "off_track": ("red", "Off track", "Not expected on time"),
            "complete": ("blue", "Complete", "Done"),
        },
    ),
    "on-target": (
        "Completed, on target, not on target",
        False,
        {
            "not_due": NOT_DUE,
            "in_progress": ("amber", "In progress", "Under way; nobody has said whether it is on time"),
            "on_track": ("amber", "On target", "Under way and expected on time"),
            "slipping": ("red", "Not on target", "Not expected on time"),
            "off_track": ("red", "Not on target", "Not expected on time"),
            "complete": ("green", "Completed", "Done"),
        },
    ),
    "plain-words": (
        "Plain words without colours",
        False,
        {
            "not_due": NOT_DUE,
            "in_progress": ("grey", "In progress", "Under way"),
            "on_track": ("grey", "On track", "Expected on time"),
            "slipping": ("grey", "Slipping", "Behind, and can be brought back"),
            "off_track": ("grey", "Off track", "Not expected on time"),
            "complete": ("grey", "Complete", "Done"),
        },
    ),
}


def add(apps, schema_editor):
    scheme_model, rating_model = apps.get_model("actionplans", "Scheme"), apps.get_model("actionplans", "Rating")
    for slug, (name, is_default, ratings) in SCHEMES.items():
        scheme = scheme_model.objects.create(slug=slug, name=name, is_default=is_default)
        shown = GREY | ratings
        rating_model.objects.bulk_create(
            rating_model(
                scheme=scheme, status=status, colour=shown[status][0], word=shown[status][1], meaning=shown[status][2]
            )
            for status in STATUSES
        )


class Migration(migrations.Migration):
    dependencies = [("actionplans", "0001_action_plans")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
