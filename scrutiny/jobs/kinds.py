"""The kinds of work there are, by name."""

from collections.abc import Callable
from dataclasses import dataclass


class Failed(Exception):
    """The work cannot be done; its argument is a plain sentence for whoever asked."""


@dataclass(frozen=True)
class Kind:
    """A kind of work, and what its page says of it."""

    name: str
    carry_out: Callable
    doing: str
    done: str
    link: str
    is_for_anybody: bool


KINDS: dict[str, Kind] = {}


def kind(name: str, *, doing: str, done: str, link: str = "See the result", is_for_anybody: bool = False):
    """Name the decorated function `carry_out(job, **ids)` as a kind of work.

    doing           a heading while it goes on ("Reading the paper")
    done            a sentence without its full stop, once it is done ("The paper has been read")
    link            the words of the link to its result
    is_for_anybody  without somebody signed in, whoever has the address of the job may watch it
    """

    def named(carry_out):
        KINDS[name] = Kind(name, carry_out, doing, done, link, is_for_anybody)
        return carry_out

    return named


def kind_of(job) -> Kind:
    """The kind of a job; one that this version no longer knows fails with a sentence."""
    return KINDS.get(job.kind) or Kind(job.kind, _unknown, "Work that is not known", "Done", "See the result", False)


def _unknown(job, **ids):
    raise Failed("This version of Scrutiny does not know this work any more. Start again where you began.")
