"""Events as sentences: "Amy changed the due date from March 2009 to June 2009, because ..."."""

import datetime
from dataclasses import dataclass, field

from django.apps import apps
from django.db import models
from django.utils.text import Truncator

from scrutiny.differences import Part, parted, shortened
from scrutiny.naming import day_in_words, listed, spoken

SHORT = 80
# What follows from other fields of the same change, or is no news to a reader.
UNTOLD = {"starts_precision", "due_precision", "planned_precision", "reading", "status_on"}
PRECISIONS = {
    "starts_on": "starts_precision",
    "due_on": "due_precision",
    "first_due_on": "due_precision",
    "planned_on": "planned_precision",
}


@dataclass
class Rewritten:
    """A long text that was changed, with its changed words marked."""

    name: str
    parts: list


@dataclass
class Told:
    """One event: a sentence without its actor's reason, the long texts below it, and the reason."""

    event: object
    who: str
    sentence: str
    because: str
    texts: list = field(default_factory=list)
    address: str = ""


def told(event, *, panel_word="review", words=None, record=None, of_many=False):
    """The Told of an event.

    words   {name in the history: its words}, for fields that name a text kept elsewhere
    record  the subject, where it is still there; it says how exact its dates are
    of_many whether it stands among events of other records, so that its subject must be named
    """
    model, kept = model_of(event), words or {}
    texts, clauses = [], []
    for name, pair in _in_order(model, event.changes):
        is_kept = any(isinstance(value, str) and value in kept for value in pair)
        before, after = (kept.get(value, value) for value in pair) if is_kept else pair
        if model is not None and (is_kept or _is_long(before, after)):
            texts.append(Rewritten(spoken(model, name), _marked(before or "", after or "")))
        elif name not in UNTOLD:
            clauses.append(_clause(model, name, (before, after), event, record))
    who = str(event.by or "The system")
    subject = _subject(event, model, panel_word)
    is_named = of_many and event.subject_kind != "panels.panel"
    sentence = _sentence(event, subject, clauses, texts, is_named=is_named)
    return Told(event, who, sentence, event.reason.strip().rstrip("."), texts)


def _in_order(model, changes):
    """As the record has its fields: not every database keeps the order in which they were written down."""
    fields = [field.name for field in model._meta.get_fields()] if model else []
    places = {name: place for place, name in enumerate(fields)}
    return sorted(changes.items(), key=lambda change: (places.get(change[0], len(places)), change[0]))


def model_of(event):
    """The kind of record that the event is about; None where there is none such any more."""
    try:
        return apps.get_model(event.subject_kind)
    except LookupError:
        return None


def _is_long(before, after):
    texts = [value for value in (before, after) if isinstance(value, str)]
    return any(len(text) > SHORT or "\n" in text for text in texts)


def _marked(before, after):
    if not before or not after:
        return [Part(before, "del")] if before else [Part(after, "ins")]
    return shortened(parted(before, after), room=200)


def _sentence(event, subject, clauses, texts, *, is_named):
    rewritten = [f"rewrote {text.name}" for text in texts]
    if event.verb == "changed" and (clauses or texts):
        said = [rest if is_named and verb == "changed" else f"{verb} {rest}" for verb, rest in clauses]
        what = listed([*said, *rewritten])
        return f"changed {subject}: {what}" if is_named else what
    with_it = listed([f"{'with ' if verb == 'with' else ''}{rest}" for verb, rest in clauses])
    start = f"{event.verb} {subject}"
    return f"{start}: {with_it}" if with_it else start


def _clause(model, name, pair, event, record):
    """(verb, rest) such as ("changed", "the title from “A” to “B”")."""
    before, after = (
        _value(model, name, value, _precision(name, place, event, record)) for place, value in enumerate(pair)
    )
    if not _is_field(model, name) and all(isinstance(value, int) for value in pair):
        return "with", f"{max(pair)} {name.replace('_', ' ')}"
    label = spoken(model, name) if model else f"the {name}"
    if before and after:
        return "changed", f"{label} from {before} to {after}"
    return ("set", f"{label} to {after}") if after else ("took away", f"{label} {before}".rstrip())


def _precision(name, place, event, record):
    """How exact a date was, before (0) or after (1)."""
    kept_in = PRECISIONS.get(name)
    return event.changes[kept_in][place] if kept_in in event.changes else getattr(record, kept_in or "", "")


def _is_field(model, name):
    return model is not None and name in {each.name for each in model._meta.get_fields()}


def _value(model, name, value, precision):
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return listed(f"“{each}”" for each in value)
    kind = model._meta.get_field(name) if _is_field(model, name) else None
    if isinstance(kind, models.DateField) and not isinstance(kind, models.DateTimeField):
        return _date(value, precision)
    labels = dict(getattr(kind, "flatchoices", ()))
    if value in labels:
        return f"“{labels[value]}”"
    return str(value) if isinstance(value, int | float) else f"“{value}”"


def _date(value, precision):
    try:
        day = datetime.date.fromisoformat(value)
    except (ValueError, TypeError):
        return f"“{value}”"
    return day_in_words(day, precision)


def _subject(event, model, panel_word):
    name = Truncator(event.subject_name).chars(70)
    kind = model._meta.verbose_name if model else "record"
    kind = panel_word if event.subject_kind == "panels.panel" else kind
    if name.lower().startswith(str(kind).lower()):
        return name[0].lower() + name[1:]
    return f"the {kind} “{name}”"
