"""The form templates: every label, hint and error is tied to its control."""

import re
from html.parser import HTMLParser

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from crispy_forms.utils import render_crispy_form
from django import forms
from django.template.loader import render_to_string

from scrutiny.forms.dates import DateField

CHOICES = [("on_track", "On track"), ("slipping", "Slipping")]


class Everything(forms.Form):
    """A form with each kind of field."""

    name = forms.CharField(help_text="As on your pass")
    words = forms.CharField(widget=forms.Textarea, required=False)
    status = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect, help_text="As you see it today")
    bodies = forms.MultipleChoiceField(choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    priority = forms.ChoiceField(choices=CHOICES)
    as_at = DateField(label="As at", help_text="Such as 15 November 2026")
    agreed = forms.BooleanField(help_text="You can change this later")
    picture = forms.FileField()
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def helper(self):
        helper = FormHelper()
        helper.layout = Layout(
            Fieldset("About you", "name", "words"), "status", "bodies", "priority", "as_at", "agreed"
        )
        helper.layout.extend(["picture", "hidden"])
        helper.add_input(Submit("save", "Save the update"))
        return helper

    def clean(self):
        raise forms.ValidationError("Nothing fits together")


class Page(HTMLParser):
    """The tags of a piece of HTML, in order, with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    def all(self, name):
        return [attrs for tag, attrs in self.tags if tag == name]


@pytest.fixture
def wrong():
    form = Everything({})
    form.is_valid()
    return form


def test_every_link_of_the_error_summary_leads_to_a_control_that_takes_the_focus(wrong):
    summary = Page(render_to_string("scrutiny/errors.html", {"form": wrong}))
    page = Page(render_crispy_form(wrong))
    focusable = {attrs.get("id") for tag, attrs in page.tags if tag in {"input", "select", "textarea"}}
    targets = [attrs["href"].removeprefix("#") for attrs in summary.all("a")]
    assert targets == [
        "id_name", "id_name", "id_status_0", "id_bodies_0", "id_priority", "id_as_at", "id_agreed", "id_picture",
    ]  # fmt: skip
    assert set(targets) <= focusable


class Period(forms.Form):
    starts_on = DateField(label="From")
    ends_on = DateField(label="Until")
    kind = forms.CharField(label="What kind is it?")
    audience = forms.ChoiceField(label="Who may read it", choices=[("all", "All")], widget=forms.RadioSelect)
    body = forms.ChoiceField(choices=[("all", "All")])
    title = forms.CharField()


def test_links_of_the_summary_that_would_say_the_same_name_their_fields():
    html = render_to_string("scrutiny/errors.html", {"form": Period({"starts_on": "soon", "ends_on": "later"})})
    said = "Enter a real date, such as 15 November 2026 or 15/11/2026"
    assert re.findall(r'<a href="#(\w+)">(.*?)</a>', html) == [
        ("id_starts_on", f"From: {said}"),
        ("id_ends_on", f"Until: {said}"),
        ("id_kind", "Answer this: What kind is it?"),
        ("id_audience_0", "Choose who may read it"),
        ("id_body", "Choose the body"),
        ("id_title", "Title is required"),
    ]


def test_every_hint_and_error_is_tied_to_its_control_or_group(wrong):
    page = Page(render_crispy_form(wrong))
    tied = {
        attrs.get("id") or tag: attrs["aria-describedby"] for tag, attrs in page.tags if "aria-describedby" in attrs
    }
    assert tied["id_name"] == "id_name_helptext id_name_error"
    assert tied["id_agreed"] == "id_agreed_helptext id_agreed_error"
    assert tied["id_as_at"] == "id_as_at_helptext id_as_at_error"
    assert tied["id_priority"] == "id_priority_error"
    groups = [attrs.get("aria-describedby") for attrs in page.all("fieldset")]
    assert groups == [None, "id_status_helptext id_status_error", "id_bodies_error"]
    described = [name for value in [*tied.values(), *filter(None, groups)] for name in value.split()]
    assert set(described) <= set(page.ids())


def test_every_control_has_a_label_and_no_id_stands_twice(wrong):
    page = Page(render_crispy_form(wrong))
    labelled = {attrs["for"] for attrs in page.all("label")}
    controls = [attrs for name in ("input", "select", "textarea") for attrs in page.all(name)]
    shown = {attrs["id"] for attrs in controls if attrs.get("type") != "hidden"}
    assert shown == labelled
    assert len(page.ids()) == len(set(page.ids()))


def test_required_is_said_in_words_and_only_where_it_is_so(wrong):
    html = render_crispy_form(wrong)
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))
    assert words.count("(required)") == 7
    assert "Words (required)" not in words


def test_a_label_or_an_answer_cannot_bring_markup_of_its_own():
    form = Everything({"name": '"><script>alert(1)</script>'})
    form.fields["name"].label = "<b>Name</b>"
    html = render_crispy_form(form)
    assert "<script>" not in html
    assert "<b>Name" not in html


def test_an_answer_that_was_given_is_still_there_beside_the_error():
    form = Everything({"name": "A. Clerk", "status": "slipping", "as_at": "the day after"})
    html = render_crispy_form(form)
    page = Page(html)
    by_id = {attrs.get("id"): attrs for _, attrs in page.tags}
    assert by_id["id_name"]["value"] == "A. Clerk"
    assert "checked" in by_id["id_status_1"]
    assert by_id["id_as_at"]["value"] == "the day after"
    assert "Enter a real date, such as 15 November 2026 or 15/11/2026" in html


def test_the_button_says_what_it_does_and_the_form_leaves_checking_to_us():
    page = render_crispy_form(Everything())
    assert re.search(r"<form [^>]*method=\"post\"[^>]* novalidate>", page)
    assert "Save the update</button>" in page
    assert "error" not in page
