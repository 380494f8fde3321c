"""What rests on a finding, and what dissents from it, for whoever is about to take it away."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from panels.models import Conclusion, MinorityView, Recommendation


@dataclass(frozen=True)
class Resting:
    """Each a list of records that the reader may see; `number_hidden` is of those that they may not."""

    recommendations: list
    conclusions: list
    views: list
    number_hidden: int = 0

    @property
    def number(self):
        return len(self.recommendations) + len(self.conclusions) + self.number_hidden


def resting_on(finding, reader):
    """The Resting on a finding."""
    recommendations, hidden = _open(finding.recommendations.for_list(), Recommendation, reader)
    conclusions, hidden_too = _open(finding.conclusions.for_list(), Conclusion, reader)
    views = list(MinorityView.objects.visible_to(reader).filter(finding=finding).for_list())
    return Resting(recommendations, conclusions, views, hidden + hidden_too)


def _open(records, model, reader):
    """(those that the reader may see, how many others there are), from one query."""
    visible = model.objects.visible_to(reader).order_by().filter(pk=OuterRef("pk"))
    found = list(records.annotate(is_open_to_reader=Exists(visible)))
    open_ones = [one for one in found if one.is_open_to_reader]
    return open_ones, len(found) - len(open_ones)
