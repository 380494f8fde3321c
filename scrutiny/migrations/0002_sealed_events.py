import django.db.models.deletion
from django.db import migrations, models

from scrutiny.models.seals import put_up_guards, take_down_guards


def guard(apps, schema_editor):
    put_up_guards(schema_editor.connection)


def leave(apps, schema_editor):
    take_down_guards(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("scrutiny", "0001_council_and_accounts")]

    operations = [
        migrations.CreateModel(
            name="SealedEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="seal", to="scrutiny.event"
                    ),
                ),
                ("sequence", models.PositiveBigIntegerField(unique=True)),
                ("digest", models.CharField(max_length=64, verbose_name="SHA-256 of the event")),
                (
                    "hash",
                    models.CharField(
                        max_length=64, verbose_name="SHA-256 of the previous hash, the place and the digest"
                    ),
                ),
            ],
            options={"ordering": ["sequence"]},
        ),
        migrations.CreateModel(
            name="SealHead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("length", models.PositiveBigIntegerField(default=0)),
                ("hash", models.CharField(blank=True, max_length=64)),
                ("only_row", models.BooleanField(default=True, editable=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["only_row"], name="seal_head_only_one"),
                    models.CheckConstraint(condition=models.Q(("only_row", True)), name="seal_head_only_row_is_true"),
                ],
            },
        ),
        migrations.RunPython(guard, leave),
    ]
