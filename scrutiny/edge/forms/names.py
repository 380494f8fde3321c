"""Saying who the people and bodies of a draft are."""

import hashlib

from django import forms
from django.core.paginator import Paginator

from scrutiny.edge.imports.matches import NEW
from scrutiny.edge.imports.names import asked_about, names_in, offer

A_PAGE = 40


class NameForm(forms.Form):
    """Who a name of the draft is: somebody known, or somebody new."""

    who = forms.ChoiceField(error_messages={"invalid_choice": "Choose one of the list"})

    def __init__(self, data, *, named):
        prefix = prefix_of(named)
        super().__init__(data if data and f"{prefix}-who" in data else None, prefix=prefix, auto_id="%s")
        self.named = named
        self.fields["who"].label = named.name
        self.fields["who"].choices = [*_new(named), *((str(one.pk), _described(one)) for one in named.offered)]
        self.initial["who"] = _now(named)

    def choice(self):
        chosen = self.cleaned_data["who"]
        return chosen if chosen in {NEW, ""} else int(chosen)


def prefix_of(named):
    """Goes with the name and not with its place, which changes when somebody works on the draft meanwhile."""
    return "n" + hashlib.sha256(f"{named.kind} {named.key}".encode()).hexdigest()[:12]


def _new(named):
    if named.is_plain:
        return [("", "Nobody in particular: keep these words"), (NEW, f"New {named.what}")]
    return [(NEW, f"New {named.what}")]


def _now(named):
    if named.chosen is not None:
        return str(named.chosen)
    if named.by_name is not None and not (named.is_plain and named.kind == "people"):
        return str(named.by_name.pk)
    return "" if named.is_plain else NEW


def _described(record):
    """ "The same as Councillor Ada Moss, Head of Roads, Parks Department"."""
    more = [getattr(record, name, "") for name in ("post", "party", "organisation", "ward")]
    kind = record.get_kind_display() if hasattr(record, "get_kind_display") else ""
    return "The same as " + ", ".join(str(each) for each in [record, *more, kind] if each)


class NamesForm:
    """The names of a draft, a page of them at a time. Drawn as a formset is."""

    def __init__(self, draft, *, data=None, page=None):
        asked, self.told = asked_about(offer(names_in(draft)))
        self.page = Paginator(asked, A_PAGE).get_page(page)
        names = [named for named in asked if f"{prefix_of(named)}-who" in data] if data else self.page.object_list
        self.forms = [NameForm(data, named=named) for named in names]

    def __iter__(self):
        return iter(self.forms)

    def is_valid(self):
        return not sum(not form.is_valid() for form in self.forms if form.is_bound)

    def non_form_errors(self):
        return []

    def total_error_count(self):
        return sum(len(form.errors) for form in self.forms if form.is_bound)

    def write(self, draft):
        """Write what was chosen into the draft; what was left as it stood goes on by the name."""
        for form in self.forms:
            if form.is_bound and form.has_changed():
                chosen = form.choice()
                draft[form.named.kind].pop(form.named.key, None)
                if chosen:
                    draft[form.named.kind][form.named.key] = chosen
