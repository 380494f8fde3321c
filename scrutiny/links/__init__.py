"""Personal links: one person without an account comes by mail to one thing of theirs, and to nothing else.

    from scrutiny import links

    link, token = links.issue("note", note, whom="A parent", to="a.parent@example.org", ends_on=day, by=user)
    mail.post(f"note/{link.uuid}", link.sent_to, subject, text_with(links.address(request, token)), about=note)

- An app names what its links are for in a module `links` (`links.purpose(...)`, see scrutiny/links/purposes.py).
- The link has 256 random bits; only its SHA-256 is kept. Opening it shows a button, because scanners of mail open every
  link; the press begins a visit, and the token leaves the address.
- A visit lives in the browser's session on the server, ends after 60 idle minutes, and gives nothing but the one thing.
  A view of it begins with `@visited("note")` (scrutiny/links/visits.py) and is called with the visit.
- What was sent is told by `links.finish(...)` on a page of its own, which stays when the link is over by that.
- A newer link for the same thing, its last day, `links.end` and the end of what it leads to end it, and every visit by
  it at once. Each is told in its own sentence.
"""

from scrutiny.links.issuing import address, address_on_site, close, end, issue
from scrutiny.links.purposes import Purpose, purpose
from scrutiny.links.visits import finish, visited

__all__ = ["Purpose", "address", "address_on_site", "close", "end", "finish", "issue", "purpose", "visited"]
