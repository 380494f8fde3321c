"""What the page of the findings shows: by theme, with the evidence, what rests on each and what dissents from it."""

from dataclasses import dataclass, field
from itertools import groupby

from panels.chain import Link, links_of
from panels.models import Conclusion, Finding, MinorityView

Kind = Finding.Kind


@dataclass
class Found:
    """A finding with what stands around it."""

    finding: Finding
    link: object
    views: list = field(default_factory=list)


@dataclass
class UnderTheme:
    """What was found under one theme; `heading` is empty where there is none."""

    heading: str
    found: list

    def of(self, kind):
        return [one for one in self.found if one.finding.kind == kind]

    def strengths(self):
        return self.of(Kind.STRENGTH)

    def development(self):
        return self.of(Kind.DEVELOPMENT)

    def observations(self):
        return self.of(Kind.OBSERVATION)


@dataclass
class Concluded:
    """A conclusion with the numbers of the findings that it is drawn from."""

    conclusion: Conclusion
    numbers: list
    views: list = field(default_factory=list)


@dataclass
class Findings:
    """All that a reader sees of a panel's findings and conclusions."""

    themes: list
    conclusions: list

    @property
    def has_observations(self):
        return any(theme.observations() for theme in self.themes)

    @property
    def has_both_sides(self):
        """Whether there is a strength or an area for development, which can stand beside each other."""
        return any(theme.strengths() or theme.development() for theme in self.themes)


def found_by(panel, reader):
    """The Findings of a panel as the reader may see them."""
    found = list(Finding.objects.visible_to(reader).of_panel(panel).for_list())
    concluded = list(Conclusion.objects.visible_to(reader).of_panel(panel).for_list())
    links = {link.number: link for link in links_of(Finding.objects.of_panel(panel), reader)}
    views = MinorityView.objects.visible_to(reader).of_panel(panel).beside()
    with_all = [
        Found(one, links.get(one.position) or Link(one.position), views.get(("finding", one.pk), [])) for one in found
    ]
    drawn = [Concluded(one, drawn_from(one, links), views.get(("conclusion", one.pk), [])) for one in concluded]
    return Findings(by_theme(with_all), drawn)


def drawn_from(conclusion, links):
    """The numbers of the findings that a conclusion is tied to."""
    return [number for number, link in sorted(links.items()) if conclusion.position in dict(link.conclusions)]


def by_theme(found):
    """[UnderTheme, ...] of several Found in the order of their themes."""
    groups = groupby(found, key=lambda one: one.finding.theme)
    return [UnderTheme(theme.heading if theme else "", list(group)) for theme, group in groups]
