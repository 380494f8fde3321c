"""What the panel said and asked of one action, as its page shows it."""

from actionplans.models import Challenge, Verdict

OUTCOME = Verdict.Outcome


def decided_about(reader, row):
    """What the page of an action, as access.get_row gives it, needs: verdicts, what was measured, questions, rights."""
    related = ("meeting__body", "reported_to", "called", "referred_to")
    verdicts = list(Verdict.objects.of_row(row).select_related(*related)) if row.has_verdicts else []
    measured = row.outcomes.select_related("criterion").order_by("-measured_on", "pk")
    outcomes = list(measured) if row.has_outcomes else []
    challenges = list(Challenge.objects.visible_to(reader).of_row(row)) if row.has_challenges else []
    return {
        "verdict": verdicts[0] if verdicts else None,
        "earlier_verdicts": verdicts[1:],
        "outcomes": outcomes,
        "challenges": sorted(challenges, key=lambda challenge: not challenge.is_open),
        "may_decide": reader.has_perm("actionplans.add_verdict", row),
        "may_ask": reader.has_perm("actionplans.add_challenge", row),
        "may_answer": reader.has_perm("actionplans.add_progressupdate", row),
    }


def is_refused(claim, verdict):
    """Whether the panel did not accept what was claimed: stated complete, and told to go on since."""
    return bool(
        claim
        and verdict
        and claim.status == "complete"
        and verdict.outcome != OUTCOME.COMPLETE
        and verdict.decided_on >= claim.as_at
    )
