"""Changing the terms of reference."""

from scrutiny.forms.ordered import LinesForm


class TermsForm(LinesForm):
    along, to_owner, one, many = "terms", "panel", "term", "terms"
    takes_blocks = True
