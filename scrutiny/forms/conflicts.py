"""When somebody else saved first: what each field was, what they made of it, what I wrote, and what is to become of it.

The page of a conflict sends back, for each field that both changed, its name under `both`, what it was under
`NAME-base`, mine under `NAME-mine`, the choice under `NAME-take`, and under its own name the words in the box.
"""

from dataclasses import dataclass, field

from django import forms
from django.db.models.fields.files import FieldFile
from django.utils import timezone
from django.utils.functional import cached_property

from scrutiny.differences import Part, merged, parted, shortened
from scrutiny.models import Event

MINE, THEIRS, BOX = "mine", "theirs", "box"


@dataclass
class Difference:
    """One field that differs. The lists are what a browser would send; `*_words` what a person reads.

    who    "both", "theirs" (only they changed it) or "mine"
    box    the words offered in the edit box, None for what is no text
    """

    bound: object
    who: str
    base: list
    theirs: list
    mine: list
    base_words: str
    theirs_words: str
    mine_words: str
    box: str | None = None
    is_merged: bool = False
    error: str = ""

    @property
    def kept(self):
        """What is sent for the field where nothing is to be chosen."""
        return self.theirs if self.who == "theirs" else self.mine

    @property
    def is_long(self):
        return isinstance(self.bound.field.widget, forms.Textarea)

    def theirs_marked(self):
        return _marked(self.base_words, self.theirs_words)

    def mine_marked(self):
        return _marked(self.base_words, self.mine_words)


def _marked(before, after):
    """What became of the words; where nothing at all was kept, the one after the other."""
    if not before or not after:
        return [part for part in (Part(before, "del"), Part(after, "ins")) if part.text]
    return shortened(parted(before, after), room=300)


@dataclass
class Meeting:
    """Two savers of one record. `theirs` is the record as it is now, None when it is gone."""

    theirs: object
    by: str
    at: object
    differences: list = field(default_factory=list)
    same: list = field(default_factory=list)

    def of(self, who):
        return [difference for difference in self.differences if difference.who == who]

    @cached_property
    def both(self):
        return self.of("both")

    @cached_property
    def only_theirs(self):
        return self.of("theirs")

    @cached_property
    def only_mine(self):
        return self.of("mine")


def decide(form):
    """Put what was chosen on the page of a conflict into the form; gives {name: words in its box} where nothing was."""
    undecided = {}
    sent_both = form.data.getlist("both") if hasattr(form.data, "getlist") else []
    names = [name for name in form.shared_fields() if form.add_prefix(name) in sent_both]
    if names:
        form.data = form.data.copy()
    for name in names:
        html, choice = form.add_prefix(name), form.data.get(f"{form.add_prefix(name)}-take")
        mine = form.data.getlist(f"{html}-mine")
        if choice == THEIRS:
            put(form, html, form.data.getlist(form[name].html_initial_name))
        elif choice != BOX:
            undecided |= {} if choice == MINE else {name: form.data.get(html)}
            put(form, html, mine)
    return undecided


def met(form, stored):
    """The Meeting of the form, which was refused, with the record as it is now."""
    by, at = last_saver(stored, form.reader) if stored else ("", None)
    meeting = Meeting(stored, by, at)
    if stored is None:
        meeting.same = [form[name] for name in form.shared_fields() if _sent_for(form, form[name].html_name)]
        return meeting
    theirs = type(form)(instance=stored, prefix=form.prefix, reader=form.reader)
    for name in form.shared_fields():
        found = _difference(form, theirs, name)
        (meeting.differences if found.who else meeting.same).append(found)
    return meeting


def last_saver(stored, reader=None):
    """(name, when) of who saved the record last; to themselves they are named as such."""
    last = Event.objects.of(stored).select_related("by").first()
    name = str((last and last.by) or "Somebody else")
    if last and reader is not None and last.by == reader:
        name = f"{name} (yourself, in another window)"
    return name, last and timezone.localtime(last.at)


def _difference(form, theirs, name):
    bound, undecided = form[name], form.undecided
    html = bound.html_name
    base = _sent_for(form, f"{html}-base" if name in undecided else bound.html_initial_name)
    values = {"base": base, "theirs": as_typed(theirs, name), "mine": _sent_for(form, html)}
    words = {key: in_words(theirs.fields[name], value) for key, value in values.items()}
    who = _who_changed(theirs.fields[name], bound, **values)
    found = Difference(bound, who, **values, **{f"{key}_words": text for key, text in words.items()})
    if who == "both" and isinstance(bound.field, forms.CharField) and not isinstance(bound.field, forms.ChoiceField):
        together = merged(found.base_words, found.theirs_words, found.mine_words)
        found.is_merged = together is not None and together not in {found.mine_words, found.theirs_words}
        found.box = undecided.get(name) or (together if found.is_merged else found.mine_words)
    found.error = next(iter(form.errors.get(name, [])), "") if name in undecided else ""
    return found


def _who_changed(field, bound, *, base, theirs, mine):
    """ "" where nothing differs from what they made of it."""
    values = {key: _cleaned(field, value) for key, value in (("base", base), ("theirs", theirs), ("mine", mine))}
    if values["mine"] == values["theirs"]:
        return ""
    if values["base"] == values["theirs"]:
        return "mine"
    return "theirs" if values["base"] == values["mine"] else "both"


def _cleaned(field, values):
    """What the values mean to the field, or the values themselves where they mean nothing."""
    if isinstance(field, forms.ModelChoiceField):
        return {value for value in values if value}
    value = _first(values)
    try:
        return field.to_python(value == "on" or value if isinstance(field, forms.BooleanField) else value)
    except forms.ValidationError:
        return values


def in_words(field, values):
    """The values that a browser sends for a field, as a person reads them; a field of its own kind knows how."""
    if hasattr(field, "in_words"):
        return field.in_words(_first(values))
    if isinstance(field, forms.ModelChoiceField):
        known = field.queryset.filter(pk__in=[value for value in values if value.isdecimal() and len(value) < 19])
        return ", ".join(field.label_from_instance(record) for record in known)
    if isinstance(field, forms.BooleanField):
        return "Yes" if _first(values) in {"on", "True", "true"} else "No"
    if hasattr(field, "choices"):
        labels = {str(value): str(label) for value, label in field.choices}
        return ", ".join(labels.get(value, value) for value in values if value)
    return _first(values) or ""


def as_typed(form, name):
    """What a browser would send for the field's value, as a list."""
    value = form[name].value()
    if isinstance(value, FieldFile) or value is None or value is False:
        return []
    values = value if isinstance(value, list | tuple) else [value]
    return ["on" if each is True else one_line_ends(str(getattr(each, "pk", each))) for each in values]


def put(form, html_name, values):
    """Have the form's data say this for a field; the data must be a copy of what was sent."""
    form.data.pop(html_name, None)
    if values:
        form.data.setlist(html_name, values)


def _sent_for(form, html):
    return [one_line_ends(value) for value in form.data.getlist(html)]


def one_line_ends(text):
    """Browsers send every new line as two characters; what is stored and compared has one."""
    return text.replace("\r\n", "\n")


def _first(values):
    return values[0] if values else None
