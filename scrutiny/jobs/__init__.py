"""Work that takes longer than a page may: begun by a page, carried out by a worker, watched on a page of its own.

Name a kind of work in `<app>/jobs.py` (found by itself), and start it from a view or an action:

    from scrutiny import jobs

    @jobs.kind("read-upload", doing="Reading the paper", done="The paper has been read", link="See what was understood")
    def read_upload(job, *, upload):
        for number, page in enumerate(pages, start=1):
            jobs.progress(job, number, len(pages), f"Page {number}")
        return reverse("uploads:draft", args=[upload])      # an address of this site, or None

    job = jobs.start("read-upload", panel, by=request.user, upload=upload.pk)
    return redirect("jobs:job", job.uuid)

- `start` belongs into the transaction that makes what the work needs; nothing begins before that is committed. While
  the same work for the same person waits or runs, `start` gives that job instead of a second one.
- Work takes ids, never records, and must be safe to repeat: it may be stopped anywhere and begun again, three times at
  most. Records are changed by actions, as anywhere (`by=job.by`), all in one transaction at the end where that goes.
- `progress` says how far it is and keeps the job alive; it raises `Superseded` when the job was given to another, which
  the work lets pass. A heart beats beside the work as well, so long steps need no call.
- Raise `Failed("A plain sentence.")` when there is nothing to be done about it; whoever asked reads the sentence and
  may try again. Anything else that is raised is logged, and told as a fault of ours.
- With a worker (setting WORKER) the web process leaves the work to it. Commands and tests carry it out at once, as soon
  as their transaction is committed: `start` then gives the job in the state that it was left in.
"""

from scrutiny.jobs.kinds import Failed, kind
from scrutiny.jobs.running import Superseded, progress
from scrutiny.jobs.starting import start, try_again

__all__ = ["Failed", "Superseded", "kind", "progress", "start", "try_again"]
