"""Choosing files in a form, and what is said beside the field."""

import pytest
from crispy_forms.utils import render_crispy_form
from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory
from django.urls import path
from django.utils.datastructures import MultiValueDict

from scrutiny.edge import urls
from scrutiny.forms.files import PictureField, UploadField
from tests.files.made_up import PAGE, PDF, PROGRAM, picture

pytestmark = pytest.mark.django_db
MEBIBYTE = 1024 * 1024


class PapersForm(forms.Form):
    title = forms.CharField()
    paper = UploadField()
    others = UploadField(several=True, required=False)
    logo = PictureField(required=False)


@login_not_required
def papers(request):
    form = PapersForm(request.POST, request.FILES)
    if form.is_valid():
        return JsonResponse({name: str(value) for name, value in form.cleaned_data.items()})
    return HttpResponse(render_crispy_form(form))


urlpatterns = [*urls.urlpatterns, path("papers-to-try/", papers)]


def a_form(**files):
    chosen = MultiValueDict({name: file if isinstance(file, list) else [file] for name, file in files.items()})
    return PapersForm({"title": "Parks"}, chosen)


def a_pdf(name="report.pdf", content=PDF):
    return SimpleUploadedFile(name, content)


def test_a_form_gives_the_uploads_that_were_looked_at():
    form = a_form(paper=a_pdf(), others=[a_pdf("one.pdf"), a_pdf("two.pdf")])
    assert form.is_valid(), form.errors
    assert form.cleaned_data["paper"].name == "report.pdf"
    assert [upload.name for upload in form.cleaned_data["others"]] == ["one.pdf", "two.pdf"]
    assert form.cleaned_data["logo"] is None


def test_each_refused_file_has_its_sentence_beside_its_field():
    form = a_form(paper=a_pdf(content=PROGRAM), others=[a_pdf("one.pdf", b""), a_pdf("two.pdf"), a_pdf("x.exe")])
    assert list(form.errors) == ["paper", "others"]
    assert len(form.errors["others"]) == 2
    page = render_crispy_form(form)
    assert "its content is a program for Windows" in page
    assert "“one.pdf” is empty." in page
    assert "“x.exe” is of a kind" in page
    assert 'value="Parks"' in page


def test_without_a_file_the_sentence_says_what_to_do():
    assert a_form().errors == {"paper": ["Choose a file"]}
    assert PapersForm({"title": "x", "paper": "a.pdf"}, {"paper": "a.pdf"}).errors == {
        "paper": ["No file arrived. Choose the file again"]
    }


def test_the_control_says_which_kinds_and_how_large():
    page = render_crispy_form(PapersForm())
    assert 'accept=".png,.jpg,.jpeg,.webp"' in page
    assert "PNG, JPEG or WebP; up to 20 MB." in page
    assert "web page (.html); each up to 20 MB." in page
    assert page.count(" multiple") == 1
    assert 'enctype="multipart/form-data"' in page


def test_what_was_chosen_and_is_well_must_be_chosen_again_and_the_page_says_so():
    form = PapersForm({"title": ""}, {"paper": a_pdf()})
    page = render_crispy_form(form)
    assert "Choose “report.pdf” again: a browser does not keep it when a page comes back." in page


def test_markup_in_a_name_is_text():
    page = render_crispy_form(a_form(paper=a_pdf("<img src=x onerror=alert(1)>.pdf", PAGE)))
    assert "<img" not in page
    assert "-img src=x onerror=alert(1)-.pdf" in page


@pytest.mark.urls(__name__)
def test_a_file_over_the_limit_is_not_kept_on_the_way_and_its_size_is_said(client):
    answer = client.post("/papers-to-try/", {"title": "Parks", "paper": a_pdf(content=PDF + b" " * 25 * MEBIBYTE)})
    assert "“report.pdf” is 25.0 MB; the most is 20 MB." in answer.text
    assert 'value="Parks"' in answer.text


@pytest.mark.urls(__name__)
def test_a_file_at_the_limit_is_taken(client, settings):
    settings.MAX_UPLOAD_MB = 1
    padded = PDF[:9] + b" " * (MEBIBYTE - len(PDF)) + PDF[9:]
    answer = client.post("/papers-to-try/", {"title": "Parks", "paper": a_pdf(content=padded)})
    assert answer.json()["paper"] == "report.pdf"


@pytest.mark.urls(__name__)
def test_several_files_arrive_whole_one_after_the_other(client):
    files = [a_pdf("one.pdf", PDF + b" " * 26 * MEBIBYTE), a_pdf("two.pdf"), SimpleUploadedFile("a.png", picture())]
    answer = client.post("/papers-to-try/", {"title": "Parks", "paper": files[1], "others": files[0], "logo": files[2]})
    assert "“one.pdf” is 26.0 MB" in answer.text
    assert answer.text.count("govuk-error-message") == 1


def test_a_request_far_too_large_is_refused_before_it_is_looked_at(client, settings):
    settings.MAX_UPLOAD_MB = 1
    answer = client.post("/accounts/login/", {"login": "x", "file": a_pdf(content=b"x" * 7 * MEBIBYTE)})
    assert answer.status_code == 413
    assert "What you sent is 7 MB; one file may be 1 MB. Nothing was saved." in answer.text


def test_a_length_that_is_no_number_is_no_fault():
    request = RequestFactory().post("/", {"a": "b"})
    from scrutiny.files.receiving import _size_of

    for written in ("", "x", "-1", "²"):
        request.META["CONTENT_LENGTH"] = written
        assert _size_of(request) == 0
