"""All recommendations of all reviews, as a list."""

from dataclasses import dataclass, field

from django.urls import reverse

from panels.lists.sources import WHO_RECOMMENDS
from panels.models import Body, Decision, Recommendation
from scrutiny.lists.listing import Column, Listing
from scrutiny.lists.reach import REACH, reach_words
from scrutiny.lists.sieves import Sieve, WordsFilter, choice
from scrutiny.lists.sorting import OfNoneFirst, Order

UNDECIDED, WITHDRAWN = "none", "withdrawn"
DECIDED = [(UNDECIDED, "Nothing decided yet"), *Decision.Outcome.choices, (WITHDRAWN, "Withdrawn")]


class RecommendationSieve(Sieve):
    words = WordsFilter("current__text", label="Words in the recommendation")
    review = WordsFilter("panel__title", "source__title", label="Words in the {word}’s title")
    asked = choice("Asked of", everything="Anybody", method="ask", mistake="Nothing is asked of “%(value)s”")
    decided = choice(
        "Decided", DECIDED, everything="Any or none", method="decide", mistake="No decision is “%(value)s”"
    )
    priority = choice(
        "Priority", Recommendation.Priority.choices, everything="Any priority", field_name="priority",
        mistake="No priority is called “%(value)s”",
    )  # fmt: skip

    def choose(self):
        self.form.fields["asked"].choices = Body.objects.choices_for(self.reader)

    def ask(self, recommendations, name, value):
        return recommendations.asked_of(value)

    def decide(self, recommendations, name, value):
        named = {UNDECIDED: recommendations.undecided, WITHDRAWN: recommendations.withdrawn}
        return named[value]() if value in named else recommendations.decided_as(value)


@dataclass
class RecommendationLine:
    """A recommendation as the list of all shows it."""

    number: int
    text: str
    title: str
    address: str
    priority: str
    reach: str
    asked_of: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)


LINKS = ["", "panel__", "source__"]
OF_READERS = [f"{link}{name}" for link in LINKS for name in ("audience", "restriction")]
OF_LINE = [
    "pk", "number", "position", "priority", "current__text", "panel__slug", "panel__title", "source__title",
    "source__slug", "withdrawn_on",
]  # fmt: skip


class RecommendationList(Listing):
    name, title = "recommendations", "Recommendations"
    one, many = "recommendation", "recommendations"
    kin = WHO_RECOMMENDS
    sieve_class = RecommendationSieve
    orders = (
        Order("review", "newest first, as the report numbers them", "", (OfNoneFirst("panel").desc(), "position")),
    )
    columns = (
        Column("{Word}", lambda line: line.title, is_on_page=False, is_wide=True),
        Column("Number", lambda line: line.number, is_on_page=False),
        Column("Recommendation", lambda line: line.text, order="review", is_wide=True),
        Column("Asked of", lambda line: "; ".join(line.asked_of)),
        Column("Priority", lambda line: line.priority, is_on_page=False),
        Column("Decided", lambda line: "; ".join(line.decided)),
    )
    for_signed_in = (REACH,)
    rows_template, table_class = "panels/recommendations/_listed.html", "sheet--asked"
    nothing_yet = (
        "There is no recommendation to read yet",
        "When a report is published, its recommendations are listed here, each with what became of it.",
    )

    def visible(self):
        return Recommendation.objects.visible_to(self.reader)

    def lines(self, pks):
        found = Recommendation.objects.filter(pk__in=pks)
        lines = {value["pk"]: self._line(value) for value in found.order_by().values(*OF_LINE, *OF_READERS)}
        for pk, name in found.asked_bodies():
            lines[pk].asked_of.append(name)
        for pk, outcome, body, on in found.decisions():
            lines[pk].decided.append(decided_words(outcome, body, on))
        return lines

    def _line(self, value):
        number = value["number"] or value["position"]
        return RecommendationLine(
            number=number,
            text=value["current__text"] or "",
            title=value["panel__title"] or value["source__title"],
            address=address_of(number, panel=value["panel__slug"], source=value["source__slug"]),
            priority=value["priority"].capitalize(),
            decided=[f"Withdrawn, {value['withdrawn_on']:%-d %B %Y}"] if value["withdrawn_on"] else [],
            reach=reach_words(*((value[f"{at}audience"], value[f"{at}restriction"]) for at in LINKS)),
        )


def address_of(number, *, panel, source):
    """Of a recommendation, by the slug of its panel; that of a source stands on the page of its source."""
    if panel:
        return f"{reverse('reviews:recommendations', args=[panel])}{number}/"
    return f"{reverse('sources:source', args=[source])}#r{number}"


def decided_words(outcome, body, on):
    return f"{Decision.Outcome(outcome).label} by {body}" + (f", {on:%-d %B %Y}" if on else "")
