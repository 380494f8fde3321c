"""What is written of challenges. The words of a restricted action, and what is asked of it, stay on its page."""

from django.template.loader import render_to_string

from scrutiny.models import Council
from scrutiny.visibility import is_unrestricted

ASKED = "Scrutiny: a councillor asks for an explanation"
ANSWERED = "Scrutiny: the explanation that you asked for"


def asked_text(challenge, *, address):
    return _written("actionplans/challenges/asked_mail.txt", challenge, address)


def answered_text(challenge, *, address):
    return _written("actionplans/challenges/answered_mail.txt", challenge, address)


def _written(template, challenge, address):
    told = {"challenge": challenge, "row": challenge.row, "plan": challenge.row.plan, "address": address}
    is_open = is_unrestricted(challenge, challenge.row, challenge.row.plan, challenge.row.plan.panel)
    told |= {"is_open": is_open, "council": Council.current()}
    return render_to_string(template, told)
