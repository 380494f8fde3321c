"""What the second saver is told in the admin when somebody saved the record first."""

from django.core.exceptions import ValidationError

from scrutiny.forms.conflicts import as_typed, in_words, last_saver, put


def tell(form, stored):
    """Put the conflict into the form: mine stays in the fields that I changed, theirs is shown in all others.

    The form then carries the stored version, so that saving once more is a choice made with all texts in sight.
    """
    if stored is None:
        form.add_error(None, "Somebody has deleted this since you opened it. What you wrote is still below.")
        return
    form.add_error(None, sentence(stored))
    theirs = type(form)(instance=stored, prefix=form.prefix)
    mine = set(form.changed_data)
    form.data = form.data.copy()
    for name in form.shared_fields():
        if form.fields[name].has_changed(theirs.initial.get(name), form.opened_with(name)):
            _take_over(form, theirs, name, keep_mine=name in mine)
    form.data[form.add_prefix("read_version")] = str(stored.version)


def sentence(stored):
    """Who saved the record, and when."""
    who, at = last_saver(stored)
    when = f" on {at:%-d %B %Y at %H:%M}" if at else ""
    return f"{who} saved this{when}, after you opened it. Nothing is lost: look at what is below, then save again."


def _take_over(form, theirs, name, *, keep_mine):
    shown = as_typed(theirs, name)
    base = in_words(theirs.fields[name], form.data.getlist(form[name].html_initial_name))
    put(form, form[name].html_initial_name, shown)
    if keep_mine:
        now = in_words(theirs.fields[name], shown)
        words = (
            f"It said “{base}” when you opened it, and now says “{now}”. Yours is kept here; saving replaces theirs."
        )
        form.add_error(name, ValidationError(words))
    else:
        put(form, form[name].html_name, shown)
