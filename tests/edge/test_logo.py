from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from scrutiny.models import Council

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def a_picture(form="png"):
    written = BytesIO()
    Image.new("RGB", (40, 20), "purple").save(written, form)
    return written.getvalue()


def test_everybody_sees_the_councils_logo_on_every_page(client):
    council = Council.objects.create(name="Wexcombe Borough Council")
    council.logo.save("crest.png", ContentFile(a_picture()))
    answer = client.get("/logo")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert b"".join(answer.streaming_content) == a_picture()
    assert '<img class="masthead__logo" src="/logo" alt="">' in client.get("/").content.decode()


def test_without_a_logo_or_when_its_file_is_gone_there_is_none(client):
    assert client.get("/logo").status_code == 404
    council = Council.objects.create(name="Wexcombe Borough Council")
    council.logo.save("crest.png", ContentFile(a_picture()))
    council.logo.storage.delete(council.logo.name)
    assert client.get("/logo").status_code == 404


def test_only_a_picture_is_served_as_one(client):
    council = Council.objects.create(name="Wexcombe Borough Council")
    council.logo.save("crest.svg", ContentFile(b"<svg onload='alert(1)'/>"))
    assert client.get("/logo").status_code == 404


def test_a_browser_that_has_the_logo_is_told_so_until_another_one_is_saved(client):
    council = Council.objects.create(name="Wexcombe Borough Council")
    council.logo.save("crest.png", ContentFile(a_picture()))
    first = client.get("/logo")
    assert first["Cache-Control"] == "public, no-cache"
    assert client.get("/logo", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304
    council.logo.save("crest.png", ContentFile(a_picture()))
    assert client.get("/logo", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 200
