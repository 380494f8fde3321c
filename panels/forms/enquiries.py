"""Changing the lines of enquiry."""

from django.utils.text import Truncator

from scrutiny.forms.ordered import LinesForm


class EnquiriesForm(LinesForm):
    along, to_owner, one, many = "lines_of_enquiry", "panel", "line of enquiry", "lines of enquiry"
    tie, tie_label, takes_blocks = "term", "Term that it belongs to", True

    def ties(self):
        return [(term.pk, Truncator(str(term)).chars(90)) for term in self.instance.terms.all()]
