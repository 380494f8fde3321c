"""`manage.py run_worker`: carries out what the web process leaves to it, until it is told to stop."""

import signal
import threading

from scrutiny.edge.operations.command import Operation
from scrutiny.jobs.worker import work


class Command(Operation):
    help = "Carry out jobs, send mail and do what recurs, until stopped; run it beside the web server."

    is_logging = True

    def carry_out(self, **options):
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        work(stop)
