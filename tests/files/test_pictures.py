"""Pictures are drawn anew: what is kept is no byte of what came."""

from io import BytesIO

import pytest
from PIL import Image

from scrutiny.files.keeping import keep, open_file
from scrutiny.files.kinds import PICTURES
from tests.files.made_up import PAGE, photograph_with_a_place, picture, upload

pytestmark = pytest.mark.django_db


def drawn(name, content):
    stored = keep(upload(name, content), by=None, accept=PICTURES)
    with open_file(stored) as file, Image.open(file) as found:
        found.load()
        return stored, found


def test_where_and_by_whom_a_photograph_was_taken_is_gone():
    came = photograph_with_a_place()
    assert Image.open(upload("a.jpg", came)).getexif().get_ifd(0x8825)
    stored, found = drawn("Amy.JPG", came)
    assert (dict(found.getexif()), set(found.info) & {"exif", "icc_profile", "comment", "xmp"}) == ({}, set())
    assert b"camera" not in open_file(stored).read()
    assert (stored.name, stored.media_type, found.format) == ("Amy.JPG", "image/jpeg", "JPEG")


def test_what_hangs_on_to_a_picture_is_gone():
    stored, _ = drawn("logo.png", picture() + PAGE)
    assert b"script" not in open_file(stored).read()


def test_a_photograph_taken_upright_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    _, found = drawn("a.jpg", picture("JPEG", (60, 20), exif=exif))
    assert found.size == (20, 60)


@pytest.mark.parametrize(("form", "name", "kept"), [
    ("PNG", "logo.png", ("logo.png", "image/png", "PNG")),
    ("WEBP", "logo.WebP", ("logo.png", "image/png", "PNG")),
    ("JPEG", "logo.jpeg", ("logo.jpeg", "image/jpeg", "JPEG")),
])  # fmt: skip
def test_a_picture_is_kept_in_a_form_that_every_browser_and_paper_shows(form, name, kept):
    stored, found = drawn(name, picture(form))
    assert (stored.name, stored.media_type, found.format) == kept


def test_a_large_picture_is_made_smaller_and_keeps_its_shape():
    assert drawn("a.jpg", picture("JPEG", (5000, 1000)))[1].size == (2000, 400)


def test_of_a_moving_picture_the_first_is_kept():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    _, found = drawn("a.png", picture_of(frames))
    assert (getattr(found, "n_frames", 1), found.convert("RGB").getpixel((0, 0))) == (1, (255, 0, 0))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_way_of_keeping_colours_is_taken(mode):
    content = picture_of([Image.new(mode, (8, 8))])
    assert drawn("a.png", content)[1].size == (8, 8)


def test_a_picture_for_printers_is_taken():
    written = BytesIO()
    Image.new("CMYK", (8, 8)).save(written, "JPEG")
    assert drawn("a.jpg", written.getvalue())[1].mode == "RGB"


def picture_of(frames):
    written = BytesIO()
    first, *others = frames
    first.save(written, "PNG", **({"save_all": True, "append_images": others} if others else {}))
    return written.getvalue()
