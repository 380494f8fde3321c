"""Who may watch a job."""

import rules

from scrutiny.jobs.kinds import kind_of


@rules.predicate
def asked_for_it(user, job=None):
    """Whoever asked; where nobody was signed in and the kind of work allows it, whoever has its address."""
    if job is None:
        return False
    if job.by_id is None:
        return kind_of(job).is_for_anybody
    return user.is_authenticated and job.by_id == user.pk
