"""Trials: forked children in which tests are run, and what became of them."""

import os
import pickle
import resource
import shutil
import signal
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TypeVar

MEMORY = 4 * 1024**3
_BROKEN = 70
"""A status that neither a test nor pytest gives: the harness itself failed."""


class Verdict(Enum):
    """What became of a mutant. One that hung is killed; a broken trial says nothing of it."""

    SURVIVED = "survived"
    KILLED = "killed"
    HUNG = "hung"
    BROKEN = "broken"


Work = Callable[[Path], int]
"""Tests that are run, told a folder of their own: 0 when all passed, 1 when one failed."""

_Name = TypeVar("_Name")


def tried(works: Iterable[tuple[_Name, Work]], jobs: int) -> Iterator[tuple[_Name, Verdict]]:
    """Do named works, each in a child, so many at a time; give each name's verdict as it comes."""
    running: dict[int, tuple[_Name, Path]] = {}
    for name, work in works:
        if len(running) >= jobs:
            yield _finished(running)
        folder = Path(tempfile.mkdtemp(prefix="mutant-"))
        running[_start(work, folder)] = name, folder
    while running:
        yield _finished(running)


def answer(function: Callable[[], _Name]) -> _Name:
    """Give what a function gives in a child, so that nothing else it did stays here."""
    with tempfile.TemporaryFile() as said:

        def work(_: Path) -> int:
            pickle.dump(function(), said)
            said.flush()
            return 0

        ((_, verdict),) = tried([("", work)], 1)
        if verdict is not Verdict.SURVIVED:
            raise RuntimeError("a run without a mutant broke off")
        said.seek(0)
        given: _Name = pickle.load(said)
        return given


def at_most(seconds: float) -> None:
    """Let this process hang when it computes longer than that, or waits ten times as long.

    What it computes is the same on a machine that others use too.
    """
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 10 * seconds)


def _start(work: Work, folder: Path) -> int:
    child = os.fork()
    if child:
        return child
    said = os.dup(2)
    try:
        _apart(folder)
        status = work(folder)
    except BaseException:
        os.write(said, traceback.format_exc().encode())
        status = _BROKEN
    os._exit(status)


def _finished(running: dict[int, tuple[_Name, Path]]) -> tuple[_Name, Verdict]:
    child, status = os.wait()
    with suppress(ProcessLookupError):  # what it started itself
        os.killpg(child, signal.SIGKILL)
    name, folder = running.pop(child)
    shutil.rmtree(folder, ignore_errors=True)
    return name, _verdict(status)


def _verdict(status: int) -> Verdict:
    if os.WIFSIGNALED(status):
        is_late = os.WTERMSIG(status) in (signal.SIGPROF, signal.SIGALRM)
        return Verdict.HUNG if is_late else Verdict.BROKEN
    return _VERDICTS.get(os.WEXITSTATUS(status), Verdict.BROKEN)


_VERDICTS = {
    0: Verdict.SURVIVED,
    1: Verdict.KILLED,
    2: Verdict.KILLED,  # pytest could not even import the tests
}


def _apart(folder: Path) -> None:
    os.setsid()
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(folder)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
