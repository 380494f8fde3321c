"""What rests on an evidence session or a witness, and so keeps it from being removed."""

from scrutiny.naming import listed, several

# What goes with the record; everything else that points at it is work that rests on it.
ITS_OWN = {
    "evidencesession": {"sessionmember", "witness"},
    "witness": {"witnessidentity", "question"},
}
CALLED = {
    "questionset": ("question set", "question sets"),
    "questionssent": ("sending of questions", "sendings of questions"),
}


class RestsOn(Exception):
    """`sentence` says what keeps the record."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


def refuse_if_used(record, *, reader):
    """Raises RestsOn, naming what the reader may see of what rests on the record."""
    if sentence := what_rests_on(record, reader=reader):
        raise RestsOn(sentence)


def what_rests_on(record, *, reader):
    """A sentence such as "2 notes and 1 finding rest on it.", empty where nothing does."""
    every, seen = {}, {}
    for records in _pointing(record):
        open_ones = records.visible_to(reader) if hasattr(records, "visible_to") else records
        every.setdefault(records.model, set()).update(records.values_list("pk", flat=True))
        seen.setdefault(records.model, set()).update(open_ones.values_list("pk", flat=True))
    numbers = {model: len(keys) for model, keys in seen.items() if keys}
    said = [_counted(model, number) for model, number in numbers.items()]
    is_hidden = every != seen
    said += ["something that is not open to you"] if is_hidden else []
    is_one = sum(numbers.values()) + is_hidden == 1
    return f"{listed(said)} {'rests' if is_one else 'rest'} on it." if said else ""


def _pointing(record):
    """For each relation that leads to the record, or to a witness of the session, the records that it comes from."""
    own = ITS_OWN[record._meta.model_name]
    for link in record._meta.related_objects:
        model = link.related_model
        if model._meta.model_name not in own:
            yield model._default_manager.filter(**{link.field.name: record}).order_by()
    if "witness" in own:
        for witness in record.witnesses.all():
            yield from _pointing(witness)


def _counted(model, number):
    one, many = CALLED.get(model._meta.model_name, (model._meta.verbose_name, model._meta.verbose_name_plural))
    return several(number, one, many)
