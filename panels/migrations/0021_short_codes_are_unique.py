from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("panels", "0020_give_short_codes")]

    operations = [
        migrations.AddConstraint(
            model_name="panel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code", ""), _negated=True),
                fields=("code",),
                name="panel_code_unique",
                violation_error_message="Another review has that code.",
            ),
        ),
    ]
