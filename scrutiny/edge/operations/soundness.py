"""Whether the records hang together; what is found here only people can put right, but for missing guards."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import FileField, Q

from actionplans.models import Owner, Row
from panels.models import Body
from scrutiny import history
from scrutiny.edge.operations.pictures import pictures_that_differ
from scrutiny.edge.operations.tables import stored_models
from scrutiny.files import folder, keeping, sweeping
from scrutiny.models import SealHead, StoredFile
from scrutiny.models.seals import guard_names, put_up_guards


def grave():
    """Yield a sentence for what keeps everything else from being looked at."""
    executor = MigrationExecutor(connection)
    lacking = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if lacking:
        yield f"The database lacks {len(lacking)} migrations, the first {lacking[0][0]}: run migrate."
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check(1)")
            said = cursor.fetchone()[0]
        if said != "ok":
            yield f"The database file is damaged ({said}): restore a backup."


def unsound():
    """Yield a sentence for each record that cannot be right."""
    yield from _loose_ends()
    yield from _circles(Row)
    yield from _circles(Body)
    yield from _owners_of_nothing()
    yield from pictures_that_differ()
    yield from _files_missing()
    yield from _uploads_missing()


def left_over():
    """Yield (sentence, a function that mends it) for files that nobody needs, a day after they came."""
    for place in sweeping.strays():
        yield f"The file {place} is in the folder of files, but no record knows it.", partial(folder.discard, place)
    for stored in sweeping.loose():
        yield f"The uploaded file {stored.uuid} hangs on no record.", partial(keeping.remove, stored, by=None)


def guards_missing():
    """Yield (sentence, a function that mends it) when events could be changed unhindered."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        missing = guard_names(connection) - {name for (name,) in cursor.fetchall()}
    if missing:
        yield f"Events could be changed unhindered: the guard {sorted(missing)[0]} is missing.", _mend_guards


def _mend_guards():
    put_up_guards(connection)
    head, _ = SealHead.objects.get_or_create(only_row=True)
    history.record("put the guards up again of", head)


def _loose_ends():
    try:
        with transaction.atomic():
            connection.check_constraints()
    except IntegrityError as reason:
        yield f"A record points at one that is not there: {str(reason).splitlines()[0]}."


def _circles(model):
    """A sentence for each circle, once, with those that stand in it."""
    parents = dict(model.objects.exclude(parent=None).values_list("pk", "parent"))
    known = set()
    for start in sorted(parents):
        path, above = [], start
        while above in parents and above not in path and above not in known:
            path.append(above)
            above = parents[above]
        if above in path:
            yield _circle(model, path[path.index(above) :])
        known.update(path)


def _circle(model, pks):
    records = model.objects.in_bulk(pks)
    names = ", ".join(f"“{records[pk]}”" for pk in pks)
    where = f" of “{records[pks[0]].plan}”" if model is Row else ""
    return f"{names}{where} {'is part of itself' if len(pks) == 1 else 'are parts of each other, in a circle'}."


def _owners_of_nothing():
    for owner in Owner.objects.filter(person=None, body=None, label="").select_related("row__plan").order_by("pk"):
        yield f"{owner.row} of “{owner.row.plan}” has an owner who is nobody."


def _uploads_missing():
    """By their sizes: hashes of all files are for a backup to prove."""
    for stored in StoredFile.objects.kept().iterator():
        path = folder.path_of(stored.place)
        if not path.exists():
            yield f"The bytes of the uploaded file {stored.uuid} are missing ({stored.place})."
        elif path.stat().st_size != stored.size:
            yield f"The bytes of the uploaded file {stored.uuid} are not as many as they were ({stored.place})."


def _files_missing():
    for model in stored_models():
        for field in (field for field in model._meta.local_concrete_fields if isinstance(field, FileField)):
            named = model._base_manager.exclude(Q(**{field.name: ""}) | Q(**{field.name: None})).order_by("pk")
            for record in named.iterator():
                name = getattr(record, field.attname).name
                if not default_storage.exists(name):
                    yield f"The file {name} of “{record}” ({model._meta.verbose_name}) is missing."
