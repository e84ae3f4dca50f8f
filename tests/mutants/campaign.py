"""The campaign: `python -m tests.mutants.campaign [--percent 10] [--seed 1] [--only REGEX] [--full]`.

Tests are collected once. Every mutant is a forked child in which the one function is exchanged and
the tests that call it are run, the quickest first, up to the first that fails. What runs at import
is tried in a process of its own. Ends with status 1 when more than one in twenty survives.
"""

import argparse
import os
import random
import re
import resource
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from pickle import dump, load
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.examples import Few
from tests.mutants.mutations import Mutant, Source
from tests.mutants.scope import ROOT, SOURCE, Group, groups
from tests.mutants.swap import Place, functions, outermost, within

SLOW = 1.5
"""Seconds: tests above it are asked only in a full campaign."""

PATIENCE = 20
"""Seconds on top of ten times what the tests take: after them a mutant hangs, and is killed."""

MEMORY = 4 * 1024**3
AIM = 95


@dataclass(slots=True)
class Tally:
    """What became of the mutants, by module."""

    total: Counter[str] = field(default_factory=Counter)
    survived: Counter[str] = field(default_factory=Counter)
    hung: int = 0

    def line(self, module: str) -> str:
        total = self.total[module]
        killed = total - self.survived[module]
        return f"{module:30} {killed:5} of {total:5} killed {100 * killed / total:6.1f} %"


@dataclass(frozen=True, slots=True)
class Known:
    """What a run without a mutant says of a test: how long it takes, and what it calls."""

    seconds: float
    calls: frozenset[Place]


class Campaign:
    """A pytest plugin that runs mutants where the tests would have been run."""

    def __init__(self, group: Group, chosen: argparse.Namespace, tally: Tally) -> None:
        self._group, self._chosen, self._tally = group, chosen, tally
        self._sources = [Source(path.read_text("utf-8"), str(path)) for path in group.modules]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = session.items
        known: dict[int, Known] = _forked(lambda: _known(items, _places(self._sources)))
        for number, item in enumerate(items):
            if number not in known:
                print(f"left out, fails without a mutant: {item.nodeid}", file=sys.stderr)
        limit = float("inf") if self._chosen.full else SLOW
        asked = [number for number, one in known.items() if one.seconds <= limit]
        asked.sort(key=lambda number: known[number].seconds)
        left_out = [items[number].nodeid for number in range(len(items)) if number not in asked]
        live = functions()
        running: dict[int, tuple[str, Mutant]] = {}
        for source, index in self._picked():
            if len(running) >= self._chosen.jobs:
                self._reap(running)
            mutant = source.mutants[index]
            place = source.path, mutant.function or 0
            tests = [number for number in asked if place in known[number].calls]
            seconds = PATIENCE + 10 * sum(known[number].seconds for number in tests)
            child = os.fork()
            if child == 0:
                os.setsid()
                _silence()
                signal.setitimer(signal.ITIMER_REAL, seconds if mutant.function else 300)
                if mutant.function:
                    _exchange(source, mutant, live[place])
                    os._exit(_fails(items[number] for number in tests))
                _fresh(self._group, source.path, index, left_out)
            running[child] = str(Path(source.path).relative_to(SOURCE)), mutant
        while running:
            self._reap(running)
        return True

    def _picked(self) -> Iterator[tuple[Source, int]]:
        chance = random.Random(self._chosen.seed)
        for source in self._sources:
            for index, mutant in enumerate(source.mutants):
                lucky = chance.random() * 100 < self._chosen.percent
                name = f"{Path(source.path).relative_to(SOURCE)}:{mutant.label}"
                if lucky and re.search(self._chosen.only, name):
                    yield source, index

    def _reap(self, running: dict[int, tuple[str, Mutant]]) -> None:
        child, status = os.wait()
        module, mutant = running.pop(child)
        self._tally.total[module] += 1
        self._tally.hung += os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM
        if status == 0:
            self._tally.survived[module] += 1
            print(f"survived {module}:{mutant.label}", flush=True)


def _places(sources: list[Source]) -> dict[tuple[str, int, str], Place]:
    """Where each piece of code is, by the outermost function that holds it."""
    return {
        (source.path, code.co_firstlineno, code.co_name): (source.path, function.co_firstlineno)
        for source in sources
        for function in outermost(compile(source.tree, source.path, "exec"))
        for code in within(function)
    }


def _known(items: list[pytest.Item], places: dict[tuple[str, int, str], Place]) -> dict[int, Known]:
    calls: set[Place] = set()

    def trace(frame: Any, event: str, argument: object) -> None:
        code = frame.f_code
        place = places.get((code.co_filename, code.co_firstlineno, code.co_name))
        if place is not None:
            calls.add(place)

    known = {}
    for number, item in enumerate(items):
        calls.clear()
        threading.settrace(trace)
        sys.settrace(trace)
        began = time.perf_counter()
        fails = _fails([item])
        seconds = time.perf_counter() - began
        sys.settrace(None)
        if not fails:
            known[number] = Known(seconds, frozenset(calls))
    return known


def _fails(items: Iterable[pytest.Item]) -> int:
    for item in items:
        reports = runtestprotocol(item, log=False, nextitem=None)
        if any(report.failed for report in reports):
            return 1
    return 0


def _exchange(source: Source, mutant: Mutant, live: list[Any]) -> None:
    for code in outermost(source.compiled(mutant)):
        if code.co_firstlineno == mutant.function:
            for function in live:
                if function.__code__.co_name == code.co_name:
                    function.__code__ = code


def _fresh(group: Group, path: str, index: int, left_out: list[str]) -> None:
    own = [test for test in group.tests if test.stem == f"test_{Path(path).stem}"]
    tests = [*own, *(test for test in group.tests if test not in own)]
    without = [f"--deselect={each}" for each in left_out]
    os.chdir(ROOT)
    command = [sys.executable, "-m", "tests.mutants.fresh", path, str(index)]
    os.execv(sys.executable, [*command, *map(str, tests), *without])


def _forked(function: Callable[[], Any]) -> Any:
    """Give what a function gives in a child, so that nothing it did stays here."""
    with tempfile.TemporaryFile() as answer:
        child = os.fork()
        if child == 0:
            _silence()
            dump(function(), answer)
            answer.flush()
            os._exit(0)
        os.waitpid(child, 0)
        answer.seek(0)
        return load(answer)


def _silence() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)


def main() -> int:
    """Run the campaign; 0 when enough were killed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--percent", type=float, default=100, help="how many of the mutants")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--only", default="", help="mutants whose file, line or text matches")
    arguments.add_argument("--full", action="store_true", help="slow tests too, 100 examples each")
    arguments.add_argument("--jobs", type=int, default=2)
    chosen = arguments.parse_args()
    tally = Tally()
    for group in groups():
        plugins = [Few(100 if chosen.full else 25), Campaign(group, chosen, tally)]
        command = [*map(str, group.tests), "-p", "no:cacheprovider"]
        pytest.main(["--capture=no", *command], plugins=plugins)
    for module in sorted(tally.total):
        print(tally.line(module))
    total, survived = tally.total.total(), tally.survived.total()
    if not total:
        print("no mutant matches")
        return 2
    share = 100 * (total - survived) / total
    print(f"{total - survived} of {total} killed, {share:.1f} % ({tally.hung} of them hung)")
    return int(share < AIM)


if __name__ == "__main__":
    sys.exit(main())
