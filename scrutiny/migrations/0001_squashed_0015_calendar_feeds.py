# fmt: off
import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.core.management import call_command
from django.db import migrations, models

from scrutiny.many_tables import CreateModels
from scrutiny.models.seals import put_up_guards, take_down_guards

CACHE = "scrutiny_cache"


def guard(apps, schema_editor):
    put_up_guards(schema_editor.connection)


def leave(apps, schema_editor):
    take_down_guards(schema_editor.connection)


def make_cache(apps, schema_editor):
    call_command("createcachetable", CACHE, database=schema_editor.connection.alias, verbosity=0)


def remove_cache(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE IF EXISTS {schema_editor.quote_name(CACHE)}")


class Migration(migrations.Migration):

    initial = True
    replaces = [
        ("scrutiny", "0001_council_and_accounts"),
        ("scrutiny", "0002_sealed_events"),
        ("scrutiny", "0003_stored_files"),
        ("scrutiny", "0004_jobs"),
        ("scrutiny", "0005_who_releases"),
        ("scrutiny", "0006_mail"),
        ("scrutiny", "0007_accounts"),
        ("scrutiny", "0008_addresses_of_accounts"),
        ("scrutiny", "0009_every_account_has_an_address"),
        ("scrutiny", "0010_cache_of_all_processes"),
        ("scrutiny", "0011_personal_links"),
        ("scrutiny", "0012_mail_with_attachments"),
        ("scrutiny", "0013_reminders"),
        ("scrutiny", "0014_asking_by_mail"),
        ("scrutiny", "0015_calendar_feeds"),
    ]
    dependencies = []

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='Worker',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=64, unique=True)),
                    ('started_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('beat_at', models.DateTimeField(default=django.utils.timezone.now)),
                ],
            ),
            migrations.CreateModel(
                name='User',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                    ('name', models.CharField(blank=True, max_length=200)),
                    ('is_active', models.BooleanField(default=True, verbose_name='may sign in')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('sign_in_round', models.PositiveIntegerField(default=1, editable=False)),
                    ('joined_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'ordering': ['email'],
                    'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='user_email_unique')],
                },
            ),
            migrations.CreateModel(
                name='CalendarFeed',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('digest', models.CharField(max_length=64, unique=True, verbose_name='SHA-256 of the address')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_feed', to=settings.AUTH_USER_MODEL)),
                ],
            ),
            migrations.CreateModel(
                name='Event',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('verb', models.CharField(max_length=80)),
                    ('subject_kind', models.CharField(max_length=80)),
                    ('subject_id', models.BigIntegerField()),
                    ('subject_name', models.CharField(max_length=300)),
                    ('changes', models.JSONField(default=dict)),
                    ('reason', models.TextField(blank=True)),
                    ('panel_id', models.BigIntegerField(null=True)),
                    ('audience', models.CharField(choices=[('officers', 'Officers working on it'), ('panel', 'The panel'), ('councillors', 'All councillors'), ('public', 'Everybody')], default='officers', max_length=12)),
                    ('restriction', models.CharField(choices=[('none', 'None'), ('exempt', 'Exempt (Local Government Act 1972, Schedule 12A)'), ('in_confidence', 'Given in confidence: named readers only'), ('confidential', 'Confidential (Local Government Act 1972, s.100A(3))')], default='none', max_length=14)),
                    ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['subject_kind', 'subject_id', '-id'], name='event_of_subject'), models.Index(fields=['panel_id', '-id'], name='event_of_panel')],
                },
            ),
            migrations.CreateModel(
                name='Invitation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('digest', models.CharField(max_length=64, unique=True, verbose_name='SHA-256 of the link')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('expires_at', models.DateTimeField(verbose_name='ends')),
                    ('outcome', models.CharField(choices=[('open', 'Open'), ('used', 'Used'), ('withdrawn', 'Withdrawn'), ('replaced', 'Replaced by a newer one')], default='open', max_length=10)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-pk'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('outcome', 'open')), fields=('user',), name='invitation_one_open')],
                },
            ),
            migrations.CreateModel(
                name='Job',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('kind', models.SlugField(max_length=60)),
                    ('subject_kind', models.CharField(blank=True, max_length=80)),
                    ('subject_id', models.BigIntegerField(null=True)),
                    ('ids', models.JSONField(default=dict)),
                    ('sameness', models.CharField(max_length=64, verbose_name='SHA-256 of the work and who asked')),
                    ('state', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed')], default='waiting', max_length=8)),
                    ('step', models.PositiveIntegerField(default=0)),
                    ('steps', models.PositiveIntegerField(default=0)),
                    ('words', models.CharField(blank=True, max_length=200, verbose_name='what is being done now')),
                    ('result', models.CharField(blank=True, max_length=500, verbose_name='address of what was made')),
                    ('failure', models.CharField(blank=True, max_length=500, verbose_name='why it failed')),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('ticket', models.UUIDField(editable=False, null=True)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('started_at', models.DateTimeField(null=True)),
                    ('heartbeat_at', models.DateTimeField(null=True)),
                    ('ended_at', models.DateTimeField(null=True)),
                    ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['state', 'heartbeat_at'], name='job_by_state')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['waiting', 'running'])), fields=('sameness',), name='job_same_work_once'), models.CheckConstraint(condition=models.Q(('step__lte', models.F('steps'))), name='job_step_within_steps'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'failed'), _negated=True), models.Q(('failure', ''), _negated=True), _connector='OR'), name='job_failed_says_why')],
                },
            ),
            migrations.CreateModel(
                name='Message',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('key', models.CharField(max_length=200, unique=True, verbose_name='what makes it one and the same mail')),
                    ('to', models.EmailField(max_length=254)),
                    ('subject', models.CharField(max_length=200)),
                    ('text', models.TextField(blank=True)),
                    ('about_kind', models.CharField(blank=True, max_length=80)),
                    ('about_id', models.BigIntegerField(null=True)),
                    ('state', models.CharField(choices=[('waiting', 'Waiting'), ('sending', 'Being sent'), ('sent', 'Sent'), ('failed', 'Failed')], default='waiting', max_length=8)),
                    ('attempts', models.PositiveIntegerField(default=0)),
                    ('ticket', models.UUIDField(editable=False, null=True)),
                    ('error', models.CharField(blank=True, max_length=300, verbose_name='what went wrong the last time')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('next_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('tried_at', models.DateTimeField(null=True)),
                    ('sent_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['state', 'next_at'], name='message_by_state')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'failed'), _negated=True), models.Q(('error', ''), _negated=True), _connector='OR'), name='message_failed_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'sent'), _negated=True), ('text', ''), _connector='OR'), name='message_sent_keeps_no_text')],
                },
            ),
            migrations.CreateModel(
                name='MessageAttachment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=150)),
                    ('media_type', models.CharField(max_length=100)),
                    ('content', models.BinaryField()),
                    ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='scrutiny.message')),
                ],
                options={
                    'ordering': ['message', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='MunicipalYear',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('label', models.CharField(help_text='Such as 2026/27.', max_length=20, unique=True)),
                    ('starts_on', models.DateField(verbose_name='first day')),
                    ('ends_on', models.DateField(verbose_name='last day')),
                ],
                options={
                    'ordering': ['-starts_on'],
                    'constraints': [models.UniqueConstraint(fields=('starts_on',), name='municipal_year_starts_once', violation_error_message='Another year starts on that day already.'), models.CheckConstraint(condition=models.Q(('ends_on__gt', models.F('starts_on'))), name='municipal_year_ends_after_start', violation_error_message='The year must end after it starts.')],
                },
            ),
            migrations.CreateModel(
                name='PersonalLink',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('purpose', models.CharField(max_length=30)),
                    ('subject_kind', models.CharField(max_length=80)),
                    ('subject_id', models.BigIntegerField()),
                    ('whom', models.CharField(max_length=200, verbose_name='whom it is for')),
                    ('sent_to', models.EmailField(max_length=254, verbose_name='sent to')),
                    ('digest', models.CharField(max_length=64, unique=True, verbose_name='SHA-256 of the link')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='sent at')),
                    ('expires_at', models.DateTimeField(verbose_name='ends')),
                    ('outcome', models.CharField(choices=[('open', 'Open'), ('ended', 'Ended by democratic services'), ('replaced', 'Replaced by a newer one'), ('over', 'Over with what it was for')], default='open', max_length=8)),
                    ('ended_at', models.DateTimeField(null=True)),
                    ('opened_at', models.DateTimeField(null=True, verbose_name='first opened')),
                    ('last_opened_at', models.DateTimeField(null=True, verbose_name='last opened')),
                    ('uses', models.PositiveIntegerField(default=0, verbose_name='times opened')),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['purpose', 'subject_kind', 'subject_id', '-id'], name='link_of_subject')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('outcome', 'open')), fields=('purpose', 'subject_kind', 'subject_id'), name='link_one_open'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('outcome', 'open')), models.Q(models.Q(('outcome', 'open'), _negated=True), ('ended_at__isnull', False)), _connector='OR'), name='link_ended_has_time')],
                },
            ),
            migrations.CreateModel(
                name='LinkCode',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('digest', models.CharField(max_length=64, verbose_name='keyed hash of the code')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('ends_at', models.DateTimeField()),
                    ('tries', models.PositiveSmallIntegerField(default=0)),
                    ('used_at', models.DateTimeField(null=True)),
                    ('link', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='scrutiny.personallink')),
                ],
            ),
            migrations.CreateModel(
                name='SealedEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('sequence', models.PositiveBigIntegerField(unique=True)),
                    ('digest', models.CharField(max_length=64, verbose_name='SHA-256 of the event')),
                    ('hash', models.CharField(max_length=64, verbose_name='SHA-256 of the previous hash, the place and the digest')),
                    ('event', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='seal', to='scrutiny.event')),
                ],
                options={
                    'ordering': ['sequence'],
                },
            ),
            migrations.CreateModel(
                name='SealHead',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('length', models.PositiveBigIntegerField(default=0)),
                    ('hash', models.CharField(blank=True, max_length=64)),
                    ('only_row', models.BooleanField(default=True, editable=False)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('only_row',), name='seal_head_only_one'), models.CheckConstraint(condition=models.Q(('only_row', True)), name='seal_head_only_row_is_true')],
                },
            ),
            migrations.CreateModel(
                name='StoredFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('place', models.CharField(max_length=80, unique=True, verbose_name='path below the folder of files')),
                    ('name', models.CharField(max_length=120)),
                    ('media_type', models.CharField(max_length=100)),
                    ('size', models.PositiveBigIntegerField(verbose_name='size in bytes')),
                    ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('removed_at', models.DateTimeField(null=True)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('removed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['pk'],
                },
            ),
            migrations.CreateModel(
                name='Council',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('name', models.CharField(default='Your council', max_length=200, verbose_name='full name')),
                    ('short_name', models.CharField(blank=True, max_length=60)),
                    ('logo', models.ImageField(blank=True, upload_to='council/', validators=[django.core.validators.FileExtensionValidator(['png', 'jpg', 'jpeg'])])),
                    ('colour', models.CharField(default='#1f4e5f', help_text='Of the bands on pages and papers, like #1f4e5f.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'Write the colour like #1f4e5f.')])),
                    ('nation', models.CharField(choices=[('england', 'England'), ('wales', 'Wales'), ('scotland', 'Scotland'), ('northern-ireland', 'Northern Ireland')], default='england', max_length=20)),
                    ('panel_word', models.CharField(choices=[('review', 'review'), ('panel', 'panel'), ('task group', 'task group'), ('select committee', 'select committee')], default='review', max_length=20, verbose_name='what a panel is called')),
                    ('released_by', models.CharField(choices=[('dso', 'Any democratic services officer'), ('named', 'One named person')], default='dso', max_length=10, verbose_name='who releases what was exempt')),
                    ('links_need_code', models.BooleanField(default=False, verbose_name='personal links ask for a code')),
                    ('remind_before_days', models.PositiveSmallIntegerField(blank=True, default=7, null=True, verbose_name='reminder so many days before answers are due')),
                    ('remind_after_days', models.PositiveSmallIntegerField(blank=True, default=3, null=True, verbose_name='reminder so many days after')),
                    ('remind_again_days', models.PositiveSmallIntegerField(blank=True, default=10, null=True, verbose_name='second reminder so many days after')),
                    ('tell_senior_days', models.PositiveSmallIntegerField(blank=True, default=17, null=True, verbose_name='a named senior is told so many days after')),
                    ('asks_by_mail', models.BooleanField(default=True, verbose_name='those who carry actions out may be asked by e-mail')),
                    ('has_put_first_steps_away', models.BooleanField(default=False, editable=False)),
                    ('only_row', models.BooleanField(default=True, editable=False)),
                    ('releaser', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='the person named')),
                ],
                options={
                    'verbose_name_plural': 'council',
                    'constraints': [models.UniqueConstraint(fields=('only_row',), name='council_only_one'), models.CheckConstraint(condition=models.Q(('only_row', True)), name='council_only_row_is_true'), models.CheckConstraint(condition=models.Q(models.Q(('released_by', 'named'), ('releaser__isnull', False)), models.Q(('released_by', 'dso'), ('releaser', None)), _connector='OR'), name='council_releaser_is_named', violation_error_message='Name the person when, and only when, one named person releases.')],
                },
            ),
        ]),
        migrations.RunPython(guard, leave),
        migrations.RunPython(make_cache, remove_cache),
    ]
