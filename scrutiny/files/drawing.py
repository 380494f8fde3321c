"""Drawing a picture anew, so that nothing of what came is given out: runs in a child process with limits."""

import base64
import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from scrutiny.files.identity import NOT_SO, what_it_is
from scrutiny.intake.errors import Unreadable

MOST_PIXELS = 50_000_000  # more than any telephone takes; 200 MB when unpacked
LONGEST_SIDE = 10_000
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}
DRAWN_AS = {"PNG": "PNG", "JPEG": "JPEG", "WEBP": "PNG"}
BROKEN = (OSError, SyntaxError, ValueError, MemoryError, EOFError, Image.DecompressionBombError)
DAMAGED = "“{name}” is damaged or was not copied whole. Fetch it again, or save it anew in a program for pictures."
TOO_LARGE = "“{name}” is {width:,} by {height:,} pixels; the most is {side:,} each way and {most} million altogether."


def redraw(path, name, ending, within):
    """The picture without its metadata, turned the right way up: {"content": base64, "form": "PNG" or "JPEG"}.

    within  [width, height] into which it must fit; a larger one is made smaller. An animated one is its first frame.
    """
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = None  # ours is stricter, and has words
    form = FORMATS[ending]
    try:
        with Image.open(path, formats=[form]) as picture:
            _refuse_large(picture, name)
            drawn = _drawn(picture, within)
            return {"content": base64.b64encode(_written(drawn, DRAWN_AS[form])).decode(), "form": DRAWN_AS[form]}
    except UnidentifiedImageError:
        raise Unreadable(_another(path, name, form)) from None
    except BROKEN:
        raise Unreadable(DAMAGED.format(name=name)) from None


def _refuse_large(picture, name):
    width, height = picture.size
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        words = {"side": LONGEST_SIDE, "most": MOST_PIXELS // 1_000_000}
        raise Unreadable(TOO_LARGE.format(name=name, width=width, height=height, **words))


def _drawn(picture, within):
    if picture.format == "JPEG":
        picture.draft("RGB", tuple(within))
    picture.load()
    whole = ImageOps.exif_transpose(picture)
    is_clear = "A" in whole.getbands() or "transparency" in whole.info
    plain = whole.convert("RGBA" if is_clear and picture.format != "JPEG" else "RGB")
    plain.thumbnail(tuple(within))
    anew = Image.new(plain.mode, plain.size)  # a new one carries nothing over but its pixels
    anew.paste(plain)
    return anew


def _written(picture, form):
    written = BytesIO()
    picture.save(written, form, optimize=True, **({"quality": 88} if form == "JPEG" else {}))
    return written.getvalue()


def _another(path, name, form):
    with open(path, "rb") as file:
        return NOT_SO.format(name=name, kind=f"a {form} picture", found=what_it_is(file.read(1024)))
