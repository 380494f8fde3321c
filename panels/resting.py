"""What rests on a finding, and what dissents from it, for whoever is about to take it away."""

from dataclasses import dataclass

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
    recommendations = list(Recommendation.objects.visible_to(reader).filter(findings=finding).for_list())
    conclusions = list(Conclusion.objects.visible_to(reader).filter(findings=finding).for_list())
    views = list(MinorityView.objects.visible_to(reader).filter(finding=finding).for_list())
    number = finding.recommendations.count() + finding.conclusions.count()
    return Resting(recommendations, conclusions, views, number - len(recommendations) - len(conclusions))
