"""The second step of a personal link, where the council wants one: a code to the address to which the link was sent."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.crypto import salted_hmac

from scrutiny import mail
from scrutiny.models import Council, LinkCode, PersonalLink

MOST_AN_HOUR = 5
SALT = "scrutiny.links.codes"


@transaction.atomic
def send(link):
    """Send a code, which works once and for ten minutes. Gives its LinkCode.

    After several within an hour no other is sent and the last one counts, so that nobody floods the address or guesses.
    """
    PersonalLink.objects.select_for_update(of=("self",)).order_by("pk").get(pk=link.pk)
    if LinkCode.objects.sent_lately(link) >= MOST_AN_HOUR:
        return link.codes.order_by("-pk").first()
    written = f"{secrets.randbelow(1_000_000):06}"
    ends_at = timezone.now() + timedelta(minutes=LinkCode.MINUTES)
    code = LinkCode.objects.create(link=link, ends_at=ends_at)
    code.digest = _digest(code.pk, written)
    code.save(update_fields=["digest"])
    context = {"code": written, "minutes": LinkCode.MINUTES, "council": Council.current()}
    text = render_to_string("links/code_mail.txt", context)
    mail.post(f"link-code/{code.pk}", link.sent_to, "Scrutiny: Your code", text, about=link)
    return code


def is_right(number, typed):
    """Whether this is the code of that number; a right one is used by it, a wrong one counts as a try."""
    if not LinkCode.objects.may_be_tried(number):
        return False
    known = LinkCode.objects.get(pk=number).digest
    return secrets.compare_digest(known, _digest(number, typed)) and LinkCode.objects.use(number)


def _digest(number, written):
    """Keyed, because of a million codes the right one is soon found by trying."""
    return salted_hmac(SALT, f"{number}/{written}", algorithm="sha256").hexdigest()
