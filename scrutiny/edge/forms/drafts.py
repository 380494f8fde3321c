"""Putting right what was understood of a paper: the lines of a part, a page of them at a time."""

import hashlib

from django import forms
from django.core.paginator import Paginator

from scrutiny.edge.imports.drafts import LEFT_OUT, correct
from scrutiny.edge.imports.fields import CHOICE, DAY, LINE, Unclear
from scrutiny.forms.words import WordsField

MEANWHILE = "Somebody changed this to “{theirs}” meanwhile. Save again to keep your words, or type theirs"
MOST_SHOWN = 200


class LineForm(forms.Form):
    """One line of a draft: a box for each thing that it says, which shows it as it is now.

    What was looked at goes along as `seen`, so that a box that somebody else changed meanwhile is told from one that
    this person changed.
    """

    def __init__(self, data, *, part, line, key):
        super().__init__(data, prefix=key, auto_id="%s")
        self.part, self.line, self.key = part, line, key
        self.called = part.name_of(line)  # not `name`: to a template that is the box of the name
        self.is_left_out = bool(line.get(LEFT_OUT))
        for field in part.fields:
            box = self.fields[field.input_name] = _box(field, line)
            self.initial[field.input_name] = box.to_python(field.shown(line))
        said = (data or {}).get(f"{key}-seen", "").split("-")
        self.seen_before = dict(zip(self.fields, said, strict=False))

    @property
    def seen(self):
        return "-".join(_digest(self.initial[name]) for name in self.fields)

    def full_clean(self):
        """What the paper says is never refused; what somebody changes may be."""
        super().full_clean()
        for name in [name for name in self._errors if name in self.fields and not self._is_mine(name)]:
            del self._errors[name]

    def clean(self):
        given = super().clean()
        for field in self.part.fields:
            if field.input_name in given and self._is_mine(field.input_name):
                self._look_at(field, given[field.input_name])
        return given

    def _look_at(self, field, typed):
        """Say beside its box what cannot be understood, and what somebody else wrote there meanwhile."""
        name, now = field.input_name, self.initial[field.input_name]
        try:
            field.understand(typed, field.value(self.line))
        except Unclear as unclear:
            self.add_error(name, str(unclear))
        if _digest(now) != self.seen_before.get(name) and typed != now:
            self.add_error(name, MEANWHILE.format(theirs=now[:MOST_SHOWN]))

    def _is_mine(self, name):
        """Whether this person changed the box, whatever others did to it."""
        try:
            typed = self.fields[name].to_python(self[name].data)
        except forms.ValidationError:
            return True
        return _digest(typed or "") != self.seen_before.get(name) and self[name].data is not None

    def typed(self):
        """{Field: what was typed} of what this person changed."""
        given = self.cleaned_data
        return {field: given[field.input_name] for field in self.part.fields if self._is_mine(field.input_name)}

    def drawn(self):
        """(bound field, class of its width) in order."""
        return [(self[field.input_name], f"wide wide--{field.width}") for field in self.part.fields]


class LinesForm:
    """The lines of one page of a part. Drawn as a formset is."""

    def __init__(self, draft, part, *, data=None, page=None):
        self.draft, self.part = draft, part
        lines = part.lines_of(draft)
        self.page = Paginator(lines, part.a_page).get_page(page)
        shown = [line for line in lines if f"{part.key_of(line)}-seen" in data] if data else self.page.object_list
        self.forms = [self._form(line, data) for line in shown]

    def _form(self, line, data):
        """A line that was left out came without boxes, so there is nothing typed."""
        key = self.part.key_of(line)
        was_typed = any(f"{key}-{field.input_name}" in data for field in self.part.fields) if data else False
        return LineForm(data if was_typed else None, part=self.part, line=line, key=key)

    def __iter__(self):
        return iter(self.forms)

    def is_valid(self):
        """Whether everything that was typed can be written; each line is looked at, so that each says what is wrong."""
        return not sum(not form.is_valid() for form in self.forms if form.is_bound)

    def non_form_errors(self):
        return []

    def total_error_count(self):
        return sum(len(form.errors) for form in self.forms if form.is_bound)

    def write(self):
        """Write what was typed into the draft; gives the names of the lines that changed."""
        changed = [form for form in self.forms if form.is_bound and form.typed()]
        for form in changed:
            correct(self.draft, self.part, form.key, form.typed())
        return [form.called for form in changed]


def _digest(words):
    return hashlib.sha256(words.encode()).hexdigest()[:10]


def _box(field, line):
    options = {"label": field.label, "required": field.is_required, "help_text": field.hint}
    if field.kind == CHOICE:
        return forms.ChoiceField(choices=_choices(field, line), **options)
    longest = max(field.longest, len(field.shown(line)))
    widget = forms.TextInput() if field.kind in {LINE, DAY} else forms.Textarea(attrs={"rows": field.rows})
    said = {
        "required": f"{field.label} is required",
        "max_length": f"{field.label} is too long: at most {longest:,} characters",
    }
    return WordsField(max_length=longest, widget=widget, error_messages=said, **options)


def _choices(field, line):
    """Those of the field, and what the paper has where that is none of them."""
    now = field.shown(line)
    known = list(field.choices)
    return known if now in dict(known) else [*known, (now, now)]
