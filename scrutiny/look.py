"""How the papers of the council look."""

import base64
import mimetypes


def look_of(council) -> dict[str, str]:
    """The council's name, colour and logo, as fields of a Paper."""
    return {"council": council.name, "colour": council.colour, "logo": _logo(council)}


def _logo(council) -> str:
    """The logo as a data: address; nothing where there is none or its file is gone."""
    if not council.logo:
        return ""
    try:
        with council.logo.open("rb") as file:
            picture = base64.b64encode(file.read()).decode()
    except OSError:
        return ""
    kind = mimetypes.guess_type(council.logo.name)[0] or "image/png"
    return f"data:{kind};base64,{picture}"
