# fmt: off
import uuid

import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import scrutiny.lists.sorting
from scrutiny.many_tables import CreateModels

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


def add_schemes(apps, schema_editor):
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

    initial = True
    replaces = [
        ("actionplans", "0001_action_plans"),
        ("actionplans", "0002_three_schemes"),
        ("actionplans", "0003_newest_updates_first"),
        ("actionplans", "0004_lists_by_key"),
        ("actionplans", "0005_forerunners"),
        ("actionplans", "0006_words_of_the_source"),
        ("actionplans", "0007_following_up"),
        ("actionplans", "0008_in_the_plan_since"),
    ]
    dependencies = [("panels", "0001_squashed_0039_what_documents_are_to_the_report"), ("scrutiny", "0001_squashed_0015_calendar_feeds")]

    operations = [
        CreateModels([
            migrations.CreateModel(
                name='Scheme',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('name', models.CharField(max_length=120, unique=True)),
                    ('slug', models.SlugField(max_length=60, unique=True)),
                    ('is_default', models.BooleanField(default=False, verbose_name="the council's usual scheme")),
                ],
                options={
                    'verbose_name': 'RAG scheme',
                    'ordering': ['name'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('is_default',), name='scheme_one_default', violation_error_message='Another scheme is the usual one already.')],
                },
            ),
            migrations.CreateModel(
                name='ActionPlan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('audience', models.CharField(choices=[('officers', 'Officers working on it'), ('panel', 'The panel'), ('councillors', 'All councillors'), ('public', 'Everybody')], default='officers', max_length=12, verbose_name='who may read it')),
                    ('restriction', models.CharField(choices=[('none', 'None'), ('exempt', 'Exempt (Local Government Act 1972, Schedule 12A)'), ('in_confidence', 'Given in confidence: named readers only'), ('confidential', 'Confidential (Local Government Act 1972, s.100A(3))')], default='none', max_length=14)),
                    ('exempt_paragraph', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '5'), (6, '6'), (7, '7')], null=True, verbose_name='paragraph of Schedule 12A')),
                    ('exempt_reason', models.TextField(blank=True, verbose_name='public-interest reason')),
                    ('public_summary', models.TextField(blank=True, verbose_name='summary the public sees in its place')),
                    ('public_from', models.DateField(blank=True, null=True, verbose_name='public from')),
                    ('title', models.CharField(max_length=300)),
                    ('slug', models.SlugField(max_length=80, unique=True)),
                    ('months_between_reviews', models.PositiveSmallIntegerField(default=6, verbose_name='months between reviews')),
                    ('opened_on', models.DateField(blank=True, null=True)),
                    ('questions', models.TextField(blank=True, verbose_name='questions to everybody who is asked in a round')),
                    ('opens_rounds_itself', models.BooleanField(default=False, verbose_name='rounds open by themselves when they are due')),
                    ('panel', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='action_plan', to='panels.panel')),
                    ('reporting_to', models.ManyToManyField(blank=True, related_name='action_plans', to='panels.body')),
                    ('senior', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='told_of_silence_in', to='panels.person', verbose_name='who is told of those who do not answer')),
                    ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='action_plans', to='panels.source')),
                    ('scheme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plans', to='actionplans.scheme')),
                ],
                options={
                    'ordering': ['title', 'pk'],
                    'abstract': False,
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audience', 'public'), _negated=True), ('restriction', 'none'), _connector='OR'), name='actionplans_actionplan_public_is_unrestricted', violation_error_message='A restricted record cannot be for everybody: choose a narrower audience.'), models.CheckConstraint(condition=models.Q(models.Q(('restriction', 'exempt'), _negated=True), models.Q(('exempt_paragraph__isnull', False), models.Q(('exempt_reason', ''), _negated=True)), _connector='OR'), name='actionplans_actionplan_exempt_has_reason', violation_error_message='An exempt record needs its paragraph and the public-interest reason.'), models.CheckConstraint(condition=models.Q(('panel', None), ('source', None), _connector='OR'), name='plan_of_panel_or_source', violation_error_message='A plan belongs to a review or to a source, not to both.'), models.CheckConstraint(condition=models.Q(('months_between_reviews__gte', 1)), name='plan_reviewed_at_least_monthly', violation_error_message='A plan is reviewed every so many months: at least 1.')],
                },
            ),
            migrations.CreateModel(
                name='MonitoringRound',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('audience', models.CharField(choices=[('officers', 'Officers working on it'), ('panel', 'The panel'), ('councillors', 'All councillors'), ('public', 'Everybody')], default='officers', max_length=12, verbose_name='who may read it')),
                    ('restriction', models.CharField(choices=[('none', 'None'), ('exempt', 'Exempt (Local Government Act 1972, Schedule 12A)'), ('in_confidence', 'Given in confidence: named readers only'), ('confidential', 'Confidential (Local Government Act 1972, s.100A(3))')], default='none', max_length=14)),
                    ('exempt_paragraph', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '5'), (6, '6'), (7, '7')], null=True, verbose_name='paragraph of Schedule 12A')),
                    ('exempt_reason', models.TextField(blank=True, verbose_name='public-interest reason')),
                    ('public_summary', models.TextField(blank=True, verbose_name='summary the public sees in its place')),
                    ('public_from', models.DateField(blank=True, null=True, verbose_name='public from')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('number', models.PositiveIntegerField(editable=False)),
                    ('as_at', models.DateField(verbose_name='as at')),
                    ('due_on', models.DateField(verbose_name='answers due by')),
                    ('questions', models.TextField(blank=True, verbose_name='questions to everybody who is asked')),
                    ('words', models.TextField(blank=True, verbose_name='what is added to the e-mail')),
                    ('opened_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('closed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                    ('picture', models.JSONField(blank=True, editable=False, null=True)),
                    ('closed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='monitoring_rounds', to='panels.meeting', verbose_name='reporting to the meeting')),
                    ('opened_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='actionplans.actionplan')),
                ],
                options={
                    'ordering': ['plan', '-number'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['closed_at', 'due_on'], name='round_by_due_date')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audience', 'public'), _negated=True), ('restriction', 'none'), _connector='OR'), name='actionplans_monitoringround_public_is_unrestricted', violation_error_message='A restricted record cannot be for everybody: choose a narrower audience.'), models.CheckConstraint(condition=models.Q(models.Q(('restriction', 'exempt'), _negated=True), models.Q(('exempt_paragraph__isnull', False), models.Q(('exempt_reason', ''), _negated=True)), _connector='OR'), name='actionplans_monitoringround_exempt_has_reason', violation_error_message='An exempt record needs its paragraph and the public-interest reason.'), models.UniqueConstraint(fields=('plan', 'number'), name='round_number_unique'), models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('plan',), name='round_one_at_a_time', violation_error_message='This plan has an open round already: close it first.'), models.CheckConstraint(condition=models.Q(('closed_at', None), ('picture__isnull', False), _connector='OR'), name='round_closed_has_picture')],
                },
            ),
            migrations.CreateModel(
                name='Asking',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('way', models.CharField(choices=[('mail', 'By e-mail with a personal link'), ('text', 'By a text that is sent by hand'), ('sheet', 'By a spreadsheet')], default='mail', max_length=5, verbose_name='how they are asked')),
                    ('sent_to', models.EmailField(blank=True, max_length=254, verbose_name='address')),
                    ('asked_at', models.DateTimeField(blank=True, null=True)),
                    ('opened_at', models.DateTimeField(blank=True, null=True)),
                    ('answered_at', models.DateTimeField(blank=True, null=True)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='askings', to='panels.person')),
                    ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='askings', to='actionplans.monitoringround')),
                ],
                options={
                    'verbose_name': 'person asked in a round',
                    'verbose_name_plural': 'people asked in rounds',
                    'ordering': ['round', 'person__name', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('round', 'person'), name='asking_once_in_a_round')],
                },
            ),
            migrations.CreateModel(
                name='Section',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('heading', models.CharField(max_length=300)),
                    ('summary', models.TextField(blank=True, verbose_name='what is said under the heading')),
                    ('rating_word', models.CharField(blank=True, max_length=200, verbose_name='overall rating as the source words it')),
                    ('position', models.PositiveIntegerField()),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='actionplans.actionplan')),
                ],
                options={
                    'ordering': ['plan', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('plan', 'position'), name='section_position_unique')],
                },
            ),
            migrations.CreateModel(
                name='Row',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('audience', models.CharField(choices=[('officers', 'Officers working on it'), ('panel', 'The panel'), ('councillors', 'All councillors'), ('public', 'Everybody')], default='officers', max_length=12, verbose_name='who may read it')),
                    ('restriction', models.CharField(choices=[('none', 'None'), ('exempt', 'Exempt (Local Government Act 1972, Schedule 12A)'), ('in_confidence', 'Given in confidence: named readers only'), ('confidential', 'Confidential (Local Government Act 1972, s.100A(3))')], default='none', max_length=14)),
                    ('exempt_paragraph', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '5'), (6, '6'), (7, '7')], null=True, verbose_name='paragraph of Schedule 12A')),
                    ('exempt_reason', models.TextField(blank=True, verbose_name='public-interest reason')),
                    ('public_summary', models.TextField(blank=True, verbose_name='summary the public sees in its place')),
                    ('public_from', models.DateField(blank=True, null=True, verbose_name='public from')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('position', models.PositiveIntegerField()),
                    ('number', models.CharField(blank=True, max_length=20)),
                    ('printed_number', models.CharField(blank=True, max_length=20, verbose_name='number as the source printed it')),
                    ('own_text', models.TextField(blank=True, help_text='Empty where the row carries out a recommendation.', verbose_name='text')),
                    ('priority', models.CharField(blank=True, max_length=60)),
                    ('linkages', models.TextField(blank=True, verbose_name='links to other plans')),
                    ('status_word', models.CharField(blank=True, max_length=200, verbose_name='status as an auditor or partner worded it')),
                    ('external_view', models.TextField(blank=True, verbose_name='what inspectors said of it')),
                    ('issue', models.TextField(blank=True, help_text='As the source words it.', verbose_name='issue that it answers')),
                    ('resources', models.TextField(blank=True, verbose_name='resources and costs')),
                    ('remarks', models.TextField(blank=True, verbose_name='what else the source says of it')),
                    ('timescale', models.CharField(blank=True, max_length=200, verbose_name='timescale as written')),
                    ('starts_on', models.DateField(blank=True, null=True)),
                    ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                    ('starts_precision', models.CharField(blank=True, choices=[('day', 'Day'), ('month', 'Month'), ('year', 'Year')], max_length=5)),
                    ('due_precision', models.CharField(blank=True, choices=[('day', 'Day'), ('month', 'Month'), ('year', 'Year')], max_length=5)),
                    ('recurrence', models.CharField(blank=True, max_length=30)),
                    ('is_open_ended', models.BooleanField(default=False)),
                    ('qualifier', models.CharField(blank=True, max_length=200)),
                    ('reading', models.CharField(blank=True, choices=[('read', 'Read as written'), ('year assumed', "Year taken from the paper's date"), ('unread', 'Kept as written, not understood')], max_length=12, verbose_name='how the timescale was understood')),
                    ('first_due_on', models.DateField(blank=True, editable=False, null=True, verbose_name='first agreed date')),
                    ('status', models.CharField(choices=[('not_stated', 'Not stated'), ('not_due', 'Not due'), ('in_progress', 'In progress'), ('on_track', 'On track'), ('slipping', 'Slipping'), ('off_track', 'Off track'), ('complete', 'Complete'), ('withdrawn', 'Withdrawn')], default='not_stated', editable=False, max_length=12)),
                    ('status_on', models.DateField(blank=True, editable=False, null=True)),
                    ('closed_on', models.DateField(blank=True, editable=False, null=True)),
                    ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='in the plan since')),
                    ('also_answers', models.ManyToManyField(blank=True, related_name='also_in', to='panels.recommendation', verbose_name='other recommendations that it answers')),
                    ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='actionplans.row')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='actionplans.actionplan')),
                    ('recommendation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='panels.recommendationversion')),
                    ('section', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='rows', to='actionplans.section')),
                ],
                options={
                    'verbose_name': 'action',
                    'ordering': ['plan', 'position', 'pk'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['plan', 'position'], name='row_of_plan'), models.Index(fields=['plan', 'status'], name='row_by_status'), models.Index(fields=['due_on', 'closed_on'], name='row_by_due_date'), models.Index(scrutiny.lists.sorting.UndatedLast('due_on'), models.F('id'), name='row_soonest_first'), models.Index(fields=['-plan', 'position', 'id'], name='row_newest_plan_first')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audience', 'public'), _negated=True), ('restriction', 'none'), _connector='OR'), name='actionplans_row_public_is_unrestricted', violation_error_message='A restricted record cannot be for everybody: choose a narrower audience.'), models.CheckConstraint(condition=models.Q(models.Q(('restriction', 'exempt'), _negated=True), models.Q(('exempt_paragraph__isnull', False), models.Q(('exempt_reason', ''), _negated=True)), _connector='OR'), name='actionplans_row_exempt_has_reason', violation_error_message='An exempt record needs its paragraph and the public-interest reason.'), models.UniqueConstraint(models.F('plan'), django.db.models.functions.comparison.Coalesce('section', models.Value(0)), models.F('number'), condition=models.Q(('number', ''), _negated=True), name='row_number_unique_in_section', violation_error_message='This section has an action with that number already.'), models.CheckConstraint(condition=models.Q(('due_on', None), ('starts_on', None), ('due_on__gte', models.F('starts_on')), _connector='OR'), name='row_due_after_start', violation_error_message='The action must not be due before it starts.'), models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='row_is_not_its_own_parent', violation_error_message='An action cannot be part of itself.'), models.CheckConstraint(condition=models.Q(models.Q(('own_text', ''), _negated=True), ('recommendation__isnull', False), _connector='OR'), name='row_has_text_or_recommendation', violation_error_message='Write what is to be done, or choose the recommendation that it carries out.')],
                },
            ),
            migrations.CreateModel(
                name='ProgressUpdate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('audience', models.CharField(choices=[('officers', 'Officers working on it'), ('panel', 'The panel'), ('councillors', 'All councillors'), ('public', 'Everybody')], default='officers', max_length=12, verbose_name='who may read it')),
                    ('restriction', models.CharField(choices=[('none', 'None'), ('exempt', 'Exempt (Local Government Act 1972, Schedule 12A)'), ('in_confidence', 'Given in confidence: named readers only'), ('confidential', 'Confidential (Local Government Act 1972, s.100A(3))')], default='none', max_length=14)),
                    ('exempt_paragraph', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '5'), (6, '6'), (7, '7')], null=True, verbose_name='paragraph of Schedule 12A')),
                    ('exempt_reason', models.TextField(blank=True, verbose_name='public-interest reason')),
                    ('public_summary', models.TextField(blank=True, verbose_name='summary the public sees in its place')),
                    ('public_from', models.DateField(blank=True, null=True, verbose_name='public from')),
                    ('as_at', models.DateField()),
                    ('status', models.CharField(choices=[('not_stated', 'Not stated'), ('not_due', 'Not due'), ('in_progress', 'In progress'), ('on_track', 'On track'), ('slipping', 'Slipping'), ('off_track', 'Off track'), ('complete', 'Complete'), ('withdrawn', 'Withdrawn')], max_length=12)),
                    ('narrative', models.TextField(blank=True, verbose_name='what has been done')),
                    ('explanation', models.TextField(blank=True, verbose_name='why it is slipping or off track')),
                    ('is_no_change', models.BooleanField(default=False, verbose_name='nothing has changed since the last')),
                    ('said_by', models.CharField(blank=True, max_length=200, verbose_name='who said it')),
                    ('channel', models.CharField(choices=[('here', 'Entered here'), ('email', 'By e-mail'), ('telephone', 'By telephone'), ('meeting', 'At a meeting'), ('paper', 'In a paper'), ('link', 'By personal link'), ('sheet', 'By a spreadsheet')], default='here', max_length=10, verbose_name='how it reached us')),
                    ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('typed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='updates', to='actionplans.row')),
                ],
                options={
                    'ordering': ['row', '-as_at', '-pk'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['row', '-as_at', '-id'], name='update_newest_of_row'), models.Index(fields=['-as_at', '-id'], name='update_newest')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audience', 'public'), _negated=True), ('restriction', 'none'), _connector='OR'), name='actionplans_progressupdate_public_is_unrestricted', violation_error_message='A restricted record cannot be for everybody: choose a narrower audience.'), models.CheckConstraint(condition=models.Q(models.Q(('restriction', 'exempt'), _negated=True), models.Q(('exempt_paragraph__isnull', False), models.Q(('exempt_reason', ''), _negated=True)), _connector='OR'), name='actionplans_progressupdate_exempt_has_reason', violation_error_message='An exempt record needs its paragraph and the public-interest reason.')],
                },
            ),
            migrations.CreateModel(
                name='ProofFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('position', models.PositiveIntegerField()),
                    ('file', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='proof_file', to='scrutiny.storedfile')),
                    ('update', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='actionplans.progressupdate')),
                ],
                options={
                    'verbose_name': 'proof',
                    'verbose_name_plural': 'proofs',
                    'ordering': ['update', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('update', 'position'), name='proof_position_unique')],
                },
            ),
            migrations.CreateModel(
                name='Recess',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('label', models.CharField(help_text='Such as Summer recess.', max_length=120)),
                    ('starts_on', models.DateField(verbose_name='first day')),
                    ('ends_on', models.DateField(verbose_name='last day')),
                ],
                options={
                    'verbose_name_plural': 'recesses',
                    'ordering': ['starts_on'],
                    'constraints': [models.UniqueConstraint(fields=('starts_on',), name='recess_starts_once', violation_error_message='Another recess begins on that day already.'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='recess_ends_after_start', violation_error_message='The last day must not be before the first.')],
                },
            ),
            migrations.CreateModel(
                name='Reminder',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('rung', models.CharField(choices=[('before', 'Reminder before the day'), ('after', 'Reminder after the day'), ('again', 'Second reminder'), ('senior', 'Told a named senior')], max_length=6)),
                    ('sent_to', models.EmailField(blank=True, max_length=254, verbose_name='address')),
                    ('sent_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('asking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='actionplans.asking')),
                    ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['asking', 'sent_at', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('asking', 'rung'), name='reminder_rung_once')],
                },
            ),
            migrations.CreateModel(
                name='RoundAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('position', models.PositiveIntegerField()),
                    ('question', models.TextField()),
                    ('words', models.TextField(blank=True)),
                    ('asking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='actionplans.asking')),
                ],
                options={
                    'verbose_name': 'answer to a standing question',
                    'verbose_name_plural': 'answers to standing questions',
                    'ordering': ['asking', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('asking', 'position'), name='round_answer_position_unique')],
                },
            ),
            migrations.CreateModel(
                name='Owner',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('position', models.PositiveIntegerField(default=1)),
                    ('label', models.CharField(blank=True, max_length=200)),
                    ('is_lead', models.BooleanField(default=False, verbose_name='lead')),
                    ('accountable', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='accountable_for', to='panels.person')),
                    ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned', to='panels.body')),
                    ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned', to='panels.person')),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='owners', to='actionplans.row')),
                ],
                options={
                    'ordering': ['row', 'position', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('row', 'position'), name='owner_position_unique'), models.UniqueConstraint(condition=models.Q(('is_lead', True)), fields=('row',), name='owner_one_lead', violation_error_message='This action has a lead already.'), models.CheckConstraint(condition=models.Q(models.Q(('person__isnull', False), ('body', None), ('label', '')), models.Q(('person', None), ('body__isnull', False), ('label', '')), models.Q(('person', None), ('body', None), models.Q(('label', ''), _negated=True)), _connector='OR'), name='owner_is_person_body_or_label', violation_error_message='An owner is a person, a body or a label: give exactly one.')],
                },
            ),
            migrations.CreateModel(
                name='Milestone',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('position', models.PositiveIntegerField()),
                    ('text', models.TextField()),
                    ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                    ('done_on', models.DateField(blank=True, null=True, verbose_name='done')),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='actionplans.row')),
                ],
                options={
                    'ordering': ['row', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('row', 'position'), name='milestone_position_unique')],
                },
            ),
            migrations.CreateModel(
                name='Forerunner',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('earlier_recommendation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='followers', to='panels.recommendation')),
                    ('recommendation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='forerunners', to='panels.recommendation')),
                    ('earlier_action', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='followers', to='actionplans.row')),
                ],
                options={
                    'ordering': ['recommendation', 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('earlier_action__isnull', False), ('earlier_recommendation', None)), models.Q(('earlier_action', None), ('earlier_recommendation__isnull', False)), _connector='OR'), name='forerunner_is_recommendation_or_action', violation_error_message='It follows from a recommendation or from an action: choose one of them.'), models.CheckConstraint(condition=models.Q(('earlier_recommendation', None), models.Q(('earlier_recommendation', models.F('recommendation')), _negated=True), _connector='OR'), name='forerunner_is_another', violation_error_message='A recommendation does not follow from itself.'), models.UniqueConstraint(fields=('recommendation', 'earlier_recommendation'), name='forerunner_recommendation_once', violation_error_message='That it follows from this is recorded already.'), models.UniqueConstraint(fields=('recommendation', 'earlier_action'), name='forerunner_action_once', violation_error_message='That it follows from this is recorded already.')],
                },
            ),
            migrations.CreateModel(
                name='DateMove',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('from_on', models.DateField(blank=True, null=True, verbose_name='date before')),
                    ('from_written', models.CharField(blank=True, max_length=200, verbose_name='date before, as written')),
                    ('to_on', models.DateField(blank=True, null=True, verbose_name='date after')),
                    ('to_written', models.CharField(blank=True, max_length=200, verbose_name='date after, as written')),
                    ('reason', models.TextField(blank=True, verbose_name='why')),
                    ('asked_by', models.CharField(blank=True, max_length=200, verbose_name='who asked')),
                    ('state', models.CharField(choices=[('asked', 'Asked for'), ('agreed', 'Agreed'), ('refused', 'Refused')], default='asked', max_length=7)),
                    ('decided_on', models.DateField(blank=True, null=True)),
                    ('decided_by', models.CharField(blank=True, max_length=200, verbose_name='who agreed or refused')),
                    ('decided_why', models.TextField(blank=True, verbose_name='why it was refused')),
                    ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='when the decision was recorded')),
                    ('typed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('update', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='moves', to='actionplans.progressupdate')),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='actionplans.row')),
                ],
                options={
                    'verbose_name': 'date moved',
                    'verbose_name_plural': 'dates moved',
                    'ordering': ['row', '-recorded_at', '-pk'],
                    'indexes': [models.Index(fields=['state', 'row'], name='move_by_state')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('row',), name='move_one_waiting', violation_error_message='Another date for this action waits to be decided already.'), models.CheckConstraint(condition=models.Q(('state', 'asked'), ('decided_at__isnull', False), _connector='OR'), name='move_decided_when')],
                },
            ),
            migrations.CreateModel(
                name='Challenge',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('audience', models.CharField(choices=[('officers', 'Officers working on it'), ('panel', 'The panel'), ('councillors', 'All councillors'), ('public', 'Everybody')], default='officers', max_length=12, verbose_name='who may read it')),
                    ('restriction', models.CharField(choices=[('none', 'None'), ('exempt', 'Exempt (Local Government Act 1972, Schedule 12A)'), ('in_confidence', 'Given in confidence: named readers only'), ('confidential', 'Confidential (Local Government Act 1972, s.100A(3))')], default='none', max_length=14)),
                    ('exempt_paragraph', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '5'), (6, '6'), (7, '7')], null=True, verbose_name='paragraph of Schedule 12A')),
                    ('exempt_reason', models.TextField(blank=True, verbose_name='public-interest reason')),
                    ('public_summary', models.TextField(blank=True, verbose_name='summary the public sees in its place')),
                    ('public_from', models.DateField(blank=True, null=True, verbose_name='public from')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('question', models.TextField()),
                    ('asked_by_name', models.CharField(blank=True, max_length=200, verbose_name='who asks')),
                    ('asked_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('answer', models.TextField(blank=True)),
                    ('answered_by_name', models.CharField(blank=True, max_length=200, verbose_name='who answers')),
                    ('answered_at', models.DateTimeField(blank=True, editable=False, null=True)),
                    ('answer_typed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('asked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='challenges', to='actionplans.row')),
                ],
                options={
                    'ordering': ['row', '-asked_at', '-pk'],
                    'abstract': False,
                    'indexes': [models.Index(fields=['answered_at', 'row'], name='challenge_by_answer')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audience', 'public'), _negated=True), ('restriction', 'none'), _connector='OR'), name='actionplans_challenge_public_is_unrestricted', violation_error_message='A restricted record cannot be for everybody: choose a narrower audience.'), models.CheckConstraint(condition=models.Q(models.Q(('restriction', 'exempt'), _negated=True), models.Q(('exempt_paragraph__isnull', False), models.Q(('exempt_reason', ''), _negated=True)), _connector='OR'), name='actionplans_challenge_exempt_has_reason', violation_error_message='An exempt record needs its paragraph and the public-interest reason.')],
                },
            ),
            migrations.CreateModel(
                name='AskedRow',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('asking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='actionplans.asking')),
                    ('update', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answers', to='actionplans.progressupdate')),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='askings', to='actionplans.row')),
                ],
                options={
                    'verbose_name': 'action asked about',
                    'verbose_name_plural': 'actions asked about',
                    'ordering': ['asking', 'row__position', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('asking', 'row'), name='row_asked_once_of_a_person')],
                },
            ),
            migrations.CreateModel(
                name='Rating',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('status', models.CharField(choices=[('not_stated', 'Not stated'), ('not_due', 'Not due'), ('in_progress', 'In progress'), ('on_track', 'On track'), ('slipping', 'Slipping'), ('off_track', 'Off track'), ('complete', 'Complete'), ('withdrawn', 'Withdrawn')], max_length=12)),
                    ('colour', models.CharField(choices=[('grey', 'Grey'), ('blue', 'Blue'), ('green', 'Green'), ('amber', 'Amber'), ('red', 'Red')], default='grey', max_length=6)),
                    ('word', models.CharField(max_length=60)),
                    ('meaning', models.CharField(blank=True, max_length=200)),
                    ('scheme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ratings', to='actionplans.scheme')),
                ],
                options={
                    'ordering': ['scheme', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('scheme', 'status'), name='rating_of_status_once'), models.CheckConstraint(condition=models.Q(('word', ''), _negated=True), name='rating_has_word')],
                },
            ),
            migrations.CreateModel(
                name='SuccessCriterion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False)),
                    ('position', models.PositiveIntegerField()),
                    ('text', models.TextField()),
                    ('target_year', models.CharField(blank=True, max_length=20)),
                    ('state', models.CharField(choices=[('open', 'Not yet achieved'), ('achieved', 'Achieved'), ('not-achieved', 'Not achieved')], default='open', max_length=12)),
                    ('state_word', models.CharField(blank=True, max_length=200, verbose_name='state as the source worded it')),
                    ('achieved_on', models.DateField(blank=True, null=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='success_criteria', to='actionplans.row')),
                ],
                options={
                    'verbose_name_plural': 'success criteria',
                    'ordering': ['row', 'position'],
                    'constraints': [models.UniqueConstraint(fields=('row', 'position'), name='criterion_position_unique')],
                },
            ),
            migrations.CreateModel(
                name='MeasuredOutcome',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('when', models.CharField(choices=[('closing', 'When it was signed off'), ('later', 'A year later')], max_length=7)),
                    ('measured', models.TextField(verbose_name='what was measured')),
                    ('worked', models.CharField(blank=True, choices=[('yes', 'It worked'), ('partly', 'It worked in part'), ('no', 'It did not work'), ('unknown', 'It cannot be told')], max_length=7, verbose_name='did it work?')),
                    ('measured_on', models.DateField(verbose_name='on')),
                    ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('typed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcomes', to='actionplans.row')),
                    ('criterion', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='outcomes', to='actionplans.successcriterion')),
                ],
                options={
                    'ordering': ['row', 'measured_on', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='Verdict',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('outcome', models.CharField(choices=[('continue', 'Continue'), ('complete', 'Complete and signed off'), ('call', 'Call the officer'), ('refer', 'Refer to a body')], max_length=8, verbose_name='verdict')),
                    ('reason', models.TextField(blank=True)),
                    ('decided_on', models.DateField(verbose_name='on')),
                    ('is_by_chair', models.BooleanField(default=False, verbose_name='by the chair under delegation')),
                    ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('called', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='called_about', to='panels.person', verbose_name='officer called')),
                    ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='verdicts', to='panels.meeting')),
                    ('referred_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='referred_actions', to='panels.body')),
                    ('reported_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reported_verdicts', to='panels.meeting', verbose_name="meeting to which the chair's verdict was reported")),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='verdicts', to='actionplans.row')),
                    ('typed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['row', '-decided_on', '-pk'],
                    'indexes': [models.Index(fields=['row', '-decided_on', '-id'], name='verdict_newest_of_row')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('is_by_chair', True), ('meeting', None)), models.Q(('is_by_chair', False), ('meeting__isnull', False)), _connector='OR'), name='verdict_at_meeting_or_by_chair', violation_error_message='A verdict is given at a meeting, or by the chair: choose one of them.'), models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'refer'), _negated=True), ('referred_to__isnull', False), _connector='OR'), name='verdict_referred_somewhere', violation_error_message='Choose the body to which it is referred.')],
                },
            ),
        ]),
        migrations.RunPython(add_schemes, migrations.RunPython.noop),
    ]
