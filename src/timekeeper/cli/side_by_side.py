"""Work on many things by two processes; the answers in the order of the things.

The helper is given a bundle at a time. This process reads, writes, and works too: as long as there
is something to do, neither waits for the other.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Generic, TypeVar

from timekeeper.cli.helper import Helper

BUNDLE = 16
"""Things given to the helper at once: some milliseconds of work, so that nobody waits for long."""

AHEAD = 512
"""Answers that may wait here for an earlier one: beyond that this process waits for it as well."""

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


def in_order(
    things: Iterator[_Thing], work: Callable[[_Thing], _Answer], cores: int | None = None
) -> Iterator[_Answer]:
    """Give the answer to each thing, as `map` does; things are taken some way ahead.

    `work` must do nothing but answer: nobody knows where it is done. What `things` raises is raised
    when all before it has been answered. More cores than two are left alone: each process takes 4
    MiB for itself, and what check-jsonschema takes is the measure.
    """
    numbered = _Numbered(things)
    helper = _helper(work) if (cores or _cores()) > 1 else None
    if helper is None:
        yield from map(work, things)
        return
    try:
        yield from _answers(numbered, work, helper)
    finally:
        helper.stop()
        gc.unfreeze()
    if numbered.failure is not None:
        raise numbered.failure


def _cores() -> int:
    """How many cores this process may run on."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _helper(work: Callable[[_Thing], _Answer]) -> Helper[_Thing, _Answer] | None:
    """Give a helper, unless the system lets nobody have another process."""
    gc.freeze()  # a collection would write to what both hold once
    with contextlib.suppress(OSError):
        return Helper(work)
    gc.unfreeze()
    return None


class _Numbered(Generic[_Thing]):
    """Things with their numbers, until there are no more or one could not be had."""

    def __init__(self, things: Iterator[_Thing]) -> None:
        self._numbered = enumerate(things)
        self.failure: Exception | None = None

    def take(self, count: int) -> dict[int, _Thing]:
        """Take the next ones; fewer, or none, when there are no more."""
        taken = {}
        try:
            for number, thing in islice(self._numbered, count):
                taken[number] = thing
        except Exception as error:
            self.failure = error
            self._numbered = enumerate(iter(()))
        return taken


def _answers(
    things: _Numbered[_Thing],
    work: Callable[[_Thing], _Answer],
    helper: Helper[_Thing, _Answer],
) -> Iterator[_Answer]:
    answered: dict[int, _Answer] = {}
    turn = 0
    helper.give(things.take(BUNDLE))
    while helper.bundle:
        own = things.take(1)
        answered.update((number, work(thing)) for number, thing in own.items())
        patience = 0 if own and len(answered) < AHEAD else None
        if select.select([helper], [], [], patience)[0]:
            answered.update(helper.answers())
            helper.give(things.take(BUNDLE))
        while turn in answered:
            yield answered.pop(turn)
            turn += 1
