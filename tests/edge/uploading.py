"""Bringing a paper by the pages, and the database's rows compared whatever their numbers are."""

import random
import re
from html import unescape
from urllib.parse import urlencode

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.urls import reverse

from scrutiny.edge.actions import imports
from scrutiny.edge.imports.draft import drafted
from scrutiny.edge.models import DraftImport
from scrutiny.edge.operations.tables import stored_models
from scrutiny.intake.readers.text import blocks_of
from tests.screens import _Form

# What differs although the same was saved: history, sign-ins, who and when, and names given at random.
OWN = {
    "scrutiny.event", "edge.draftimport", "scrutiny.storedfile", "scrutiny.job", "sessions.session", "scrutiny.user",
    "panels.grant",
}  # fmt: skip
FORM = "application/x-www-form-urlencoded"
PLAN = (
    "# ACTION PLAN\n\nNo\tRecommendation\tAction\tOwner\tBy when\tProgress\n"
    "1\tOpen the library on Sundays\tAgree rotas\tBo Ray\tMay 2021\tDone\n"
    "2\tBuy a second van\tAsk for prices\tSJ\tJune Board\tNot started\n"
)
REPORT = (
    "# Libraries Scrutiny Panel\n\n8 October 2008\n\n## Membership\n\n"
    "The panel comprised Councillor Oonagh Pellow (Chair), Councillor Ned Farrow and Mrs Ada Moss.\n\n"
    "## Recommendations\n\n1. That the central library opens on every Sunday of the year.\n"
    "2. That a second van is bought before the winter comes.\n3. That the roof is mended by the spring.\n"
)


def many(number):
    """A paper with so many recommendations, no two of which are alike."""
    chance = random.Random(7)
    words = [" ".join("".join(chance.choices("abcdefghilmnoprstu", k=6)) for _ in range(8)) for _ in range(number)]
    lines = "\n".join(f"{place}. That {asked}." for place, asked in enumerate(words, start=1))
    return f"# Buses Scrutiny Panel\n\n## Recommendations\n\n{lines}\n"


def bring(client, words, name="report.txt", **more):
    """Upload a file by the page; gives the response."""
    raw = words if isinstance(words, bytes) else words.encode()
    return client.post(reverse("imports:upload"), {"file": SimpleUploadedFile(name, raw), "text": "", **more})


def brought(client, words, name="report.txt", **more):
    """The draft that the page made of a file."""
    response = bring(client, words, name, **more)
    assert response.status_code == 302, mistakes(response)
    return DraftImport.objects.latest("pk")


def a_draft(user, words=REPORT, name="report.txt", panel=None):
    """The same without a page and without a child process."""
    read = drafted(blocks_of(words)), words
    return imports.bring(SimpleUploadedFile(name, words.encode()), by=user, panel=panel, read=read)


def mistakes(response):
    """The sentences of the error summary."""
    summary = re.search(r'error-summary__list">(.*?)</ul>', response.text, re.DOTALL)
    return [
        unescape(re.sub(r"<[^>]+>", "", one)).strip() for one in re.findall(r"<li>(.*?)</li>", summary[1], re.DOTALL)
    ]


def said(response):
    """The sentence with which the page after next says what was done."""
    return [str(message) for message in response.context["messages"]]


def save(client, paper):
    paper.refresh_from_db()
    response = client.post(reverse("imports:save", args=[paper.uuid]), {"version": paper.version}, follow=True)
    paper.refresh_from_db()
    return response


def rows_as_told():
    """{kind: its rows, with each row pointed to told by its place among its kind}, for comparing two databases."""
    stored = [model for model in stored_models() if model._meta.label_lower not in OWN]
    places = {model: {key: at for at, key in enumerate(_keys(model))} for model in stored}
    return {model._meta.label_lower: [_told(row, places) for row in model.objects.order_by("pk")] for model in stored}


def _keys(model):
    return model.objects.order_by("pk").values_list("pk", flat=True)


def _told(row, places):
    told = {}
    for field in row._meta.concrete_fields:
        if isinstance(field, models.DateTimeField | models.UUIDField) or field.primary_key:
            continue
        value = getattr(row, field.attname)
        if field.is_relation:
            value = places.get(field.related_model, {}).get(value) if value is not None else None
        told[field.name] = value
    return told


def rows_as_they_are():
    """{kind: {id: {column: value}}} of all but history, sign-ins and the import itself.

    Versions are left out: a record that was there before goes on counting, so that no older page is saved over it.
    """
    stored = [model for model in stored_models() if model._meta.label_lower not in OWN]
    return {model._meta.label_lower: {row["id"]: row for row in map(_without_version, _all(model))} for model in stored}


def _all(model):
    return model.objects.order_by("pk").values() if model._meta.pk.name == "id" else ()


def _without_version(row):
    return {name: value for name, value in row.items() if name != "version"}


class Part:
    """A page of the draft as a person uses it: what is in its boxes is sent back, with what they typed."""

    def __init__(self, client, paper, slug="recommendations", page=1):
        self.client, self.paper = client, paper
        self.address = reverse("imports:part", args=[paper.uuid, slug])
        self.sent = boxes(client.get(self.address, {"page": page}).text)

    def send(self, typed=(), press="save"):
        """typed   {"l3-text": "words"}"""
        body = urlencode(self.sent | dict(typed) | {"press": press}, errors="surrogatepass")
        return self.client.post(self.address, body, content_type=FORM, follow=True)


class _Boxes(_Form):
    def handle_starttag(self, tag, attributes):
        super().handle_starttag(tag, attributes)
        if tag == "form":
            self.inside = dict(attributes).get("class") == "compare__draft"


def boxes(page):
    """What a browser would send of the page's draft."""
    form = _Boxes()
    form.feed(page)
    return {name: "" if value is None else value for name, value in form.values.items()}


def key(paper, part, place):
    return paper.draft[part][place]["key"]
