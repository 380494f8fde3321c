"""What the form templates ask of a field."""

from django import forms, template
from django.utils.html import strip_tags

register = template.Library()

KINDS = [
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file"),
    (forms.MultiWidget, "several"),
]
# Labels of libraries, in our spelling.
PLAIN = {
    "Current Password": "Current password",
    "New Password": "New password",
    "New Password (again)": "The new password again",
    "Password (again)": "The same password again",
}
CHOSEN = {"select", "radios", "checkboxes"}
CLASSES = {"select": "govuk-select", "textarea": "govuk-textarea", "file": "govuk-file-upload"}


@register.filter
def kind(field):
    """Which of the pack's field templates draws this field: radios, checkboxes, checkbox, select, textarea, ..."""
    return next((name for widget, name in KINDS if isinstance(field.field.widget, widget)), "input")


@register.filter
def box(field):
    """The field's own control, dressed for its kind and state, without a placeholder: the label says what it is."""
    name = kind(field)
    classes = [CLASSES.get(name, "govuk-input")]
    if field.errors:
        classes.append(f"{classes[0]}--error")
    if own := field.field.widget.attrs.get("class"):
        classes.append(own)
    return field.as_widget(attrs={"class": " ".join(classes), "placeholder": False})


@register.filter
def first_value(field):
    """The value that the field had when the page was opened, hidden, for forms that save only what was changed."""
    return field.as_hidden(only_initial=True) if field.field.show_hidden_initial else ""


@register.filter
def first_control(field):
    """The id of the control that an error about this field leads to: of several, the first."""
    widget = field.field.widget
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
        return f"{field.auto_id}_0"
    return widget.id_for_label(field.auto_id) or field.auto_id


@register.filter
def label(field):
    """The field's label; libraries write some of theirs in ways of their own, so this does it for them."""
    return "E-mail address" if isinstance(field.field, forms.EmailField) else PLAIN.get(field.label, field.label)


@register.filter
def about(error, field):
    """The words of an error; Django's own for a field left empty do not say which field, so these do."""
    if error != forms.Field.default_error_messages["required"]:
        return error
    name = label(field)
    if name.endswith("?"):
        return f"Answer this: {name}"
    return _choose(name) if kind(field) in CHOSEN else f"{name} is required"


def _choose(name):
    """ "Who may read it" is no thing that could be required."""
    name = name if name[:2].isupper() else f"{name[0].lower()}{name[1:]}"
    return f"Choose {name}" if name.startswith(("how ", "what ", "when ", "which ", "who ")) else f"Choose the {name}"


@register.filter
def in_summary(error, field):
    """The words of an error above the form: where two fields have the same, each says which field it is about."""
    said = [about(one, each) for each in field.form for one in each.errors]
    words = about(error, field)
    return f"{strip_tags(label(field))}: {words}" if said.count(words) > 1 else words


@register.filter
def to_choose_again(field):
    """The names of files that were well, on a page that comes back for another reason."""
    if not field.form.is_bound or field.errors or not field.form.errors:
        return []
    given = field.data if isinstance(field.data, list) else [field.data]
    return [upload.found.name for upload in given if hasattr(upload, "found")]
