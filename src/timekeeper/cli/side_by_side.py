"""Work on many things by several processes, one a core; the answers in the order of the things.

The helpers are forked, so that nothing is imported anew and what they do not change is held once.
They are fed a bundle at a time and do nothing but the work; this process works too, and writes.
Whatever becomes of a helper, its bundle is done here.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import select
import signal
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Generic, TypeVar

BUNDLE = 16
"""Things given to a helper at once: some milliseconds of work, so that nobody waits for long."""

AHEAD = 512
"""Answers that may wait here for an earlier one: beyond that this process waits for it as well."""

MOST_HELPERS = 3
"""Each takes some MiB for itself, and reading and writing are this process's alone."""

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


def in_order(
    things: Iterator[_Thing], work: Callable[[_Thing], _Answer], helpers: int | None = None
) -> Iterator[_Answer]:
    """Give the answer to each thing, as `map` does; things are taken some way ahead.

    `work` must do nothing but answer: nobody knows where it is done. What `things` raises is raised
    when all before it has been answered.
    """
    team = _team(work, _helpers() if helpers is None else helpers)
    try:
        yield from _answers(_Things(things), work, team)
    finally:
        for helper in team:
            helper.stop()


def _helpers() -> int:
    """How many are worth it: a core each, and one for this process."""
    if not hasattr(os, "fork"):
        return 0
    with contextlib.suppress(AttributeError, OSError):
        return min(MOST_HELPERS, len(os.sched_getaffinity(0)) - 1)
    return min(MOST_HELPERS, (os.cpu_count() or 1) - 1)


class _Things(Generic[_Thing]):
    """Things with their numbers, until there are no more or one could not be had."""

    def __init__(self, things: Iterator[_Thing]) -> None:
        self._numbered = enumerate(things)
        self.failure: Exception | None = None

    def take(self, count: int) -> list[tuple[int, _Thing]]:
        """Take the next ones; fewer, or none, when there are no more."""
        taken = []
        try:
            for each in islice(self._numbered, count):
                taken.append(each)
        except Exception as error:
            self.failure = error
            self._numbered = enumerate(())
        return taken


def _answers(
    things: _Things[_Thing], work: Callable[[_Thing], _Answer], team: list[_Helper]
) -> Iterator[_Answer]:
    answered: dict[int, _Answer] = {}
    turn = 0
    for helper in team:
        helper.give(things.take(BUNDLE))
    while True:
        own = things.take(1)
        for number, thing in own:
            answered[number] = work(thing)
        busy = [helper for helper in team if helper.bundle]
        for helper in _ready(busy, wait=not own or len(answered) > AHEAD):
            answered.update(helper.answers(work))
            helper.give(things.take(BUNDLE))
        while turn in answered:
            yield answered.pop(turn)
            turn += 1
        if not own and not any(helper.bundle for helper in team):
            break
    if things.failure is not None:
        raise things.failure


def _ready(busy: list[_Helper], *, wait: bool) -> list[_Helper]:
    if not busy:
        return []
    return select.select(busy, [], [], None if wait else 0)[0]


def _team(work: Callable[[Any], Any], count: int) -> list[_Helper]:
    team: list[_Helper] = []
    if count > 0:
        gc.freeze()  # a collection would write to what is held once
    with contextlib.suppress(OSError):  # no more processes, or no more files: fewer do it too
        for _ in range(count):
            team.append(_Helper(work))
    return team


class _Helper:
    """A process that answers one bundle at a time."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self.bundle: list[tuple[int, Any]] = []
        theirs, ours = os.pipe(), os.pipe()
        try:
            self._process = os.fork()
        except OSError:
            for end in (*theirs, *ours):
                os.close(end)
            raise
        if self._process == 0:
            _serve(work, theirs, ours)
        os.close(theirs[0])
        os.close(ours[1])
        self._to = open(theirs[1], "wb")  # noqa: SIM115 - until it is stopped
        self._from = open(ours[0], "rb")  # noqa: SIM115

    def fileno(self) -> int:
        """Give what becomes readable when there is an answer, or none will come."""
        return self._from.fileno()

    def give(self, bundle: list[tuple[int, Any]]) -> None:
        """Let it answer these; nothing more before its answers were taken."""
        self.bundle = bundle
        if bundle:
            with contextlib.suppress(OSError):  # its answers will not come either
                pickle.dump([thing for _, thing in bundle], self._to, pickle.HIGHEST_PROTOCOL)
                self._to.flush()

    def answers(self, work: Callable[[Any], Any]) -> dict[int, Any]:
        """Take the answers by number, waiting for them; a helper that has gone gave none."""
        things = [thing for _, thing in self.bundle]
        try:
            found = pickle.load(self._from)
        except (OSError, EOFError, pickle.UnpicklingError):
            found = [work(thing) for thing in things]
        return dict(zip([number for number, _ in self.bundle], found, strict=True))

    def stop(self) -> None:
        """End the process, whatever it does."""
        with contextlib.suppress(OSError):
            os.kill(self._process, signal.SIGKILL)
        with contextlib.suppress(OSError):
            os.waitpid(self._process, 0)
        self._from.close()
        with contextlib.suppress(OSError):  # what could not be written to it
            self._to.close()


def _serve(work: Callable[[Any], Any], theirs: tuple[int, int], ours: tuple[int, int]) -> None:
    """Answer bundles until there are no more, or something is wrong; then go without a word.

    Nothing of what the other process began is ended here: no buffer is written a second time.
    """
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(theirs[1])
        os.close(ours[0])
        with open(theirs[0], "rb") as bundles, open(ours[1], "wb") as answers:
            while True:
                found = [work(thing) for thing in pickle.load(bundles)]
                pickle.dump(found, answers, pickle.HIGHEST_PROTOCOL)
                answers.flush()
    finally:
        os._exit(0)
