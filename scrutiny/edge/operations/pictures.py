"""Whether the pictures that closed rounds keep still agree with the records that they were made from."""

from actionplans.models import MonitoringRound, ProgressUpdate, Row
from actionplans.pictures import picture_of
from scrutiny.models import Restriction
from scrutiny.naming import listed

# What may be another without anybody having changed the past: people are renamed, parts stand where they stand today.
COMPARED = {
    "number": "its number",
    "text": "what was to be done",
    "status": "how it stood",
    "timescale": "when it was to be done",
    "due_on": "its date",
    "first_due_on": "its first date",
    "closed_on": "when it was signed off",
}


def pictures_that_differ():
    """Yield a sentence for each closed round whose picture and records have come to differ."""
    closed = MonitoringRound.objects.closed().select_related("plan__scheme").order_by("plan", "number")
    for each in closed.iterator():
        kept = (each.picture or {}).get("rows", [])
        if kept and (found := _differences(kept, each)):
            yield (
                f"The kept picture of round {each.number} of “{each.plan}” differs from the records: "
                f"{'; '.join(found[:3])}{' and more' if len(found) > 3 else ''}."
            )


def _differences(kept, of_round):
    now = {row["pk"]: row for row in picture_of(of_round.plan, at=of_round.closed_at)["rows"]}
    there = set(Row.objects.filter(plan=of_round.plan).values_list("pk", flat=True))
    hidden = set(
        ProgressUpdate.objects.filter(row__plan=of_round.plan, restriction=Restriction.IN_CONFIDENCE).values_list(
            "pk", flat=True
        )
    )
    gone = [f"action {row['number']} is gone" for row in kept if row["pk"] not in there]
    pairs = [(row, now[row["pk"]]) for row in kept if row["pk"] in now]
    return gone + [said for was, row in pairs if (said := _difference(was, row, was.get("update") in hidden))]


def _difference(was, row, is_hidden):
    """A few words about one action; what has been restricted since is no longer compared."""
    names = [name for name in COMPARED if name in was and not (is_hidden and name == "status")]
    other = [COMPARED[name] for name in names if was[name] != row[name]]
    return f"action {was['number'] or was['position']}, {listed(other)}" if other else ""
