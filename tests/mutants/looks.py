"""How a mutant is tried: at first in the function that is there, again in a copy of the project."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import pytest

from tests.mutants.copied import become
from tests.mutants.known import Known, fails, known
from tests.mutants.mutations import Mutant, Source
from tests.mutants.scope import Group, module_name
from tests.mutants.swap import exchange, functions
from tests.mutants.trial import Verdict, Work, at_most, tried

SLOW = 3
"""Seconds: a test above it is asked only when a mutant is looked at again."""


class Looks:
    """A group's tests, what is known of them, and the functions that they run.

    `patience` is how many seconds a test may compute on top of ten times what it takes.
    """

    def __init__(
        self, group: Group, sources: Sequence[Source], items: list[pytest.Item], patience: float
    ) -> None:
        for path in group.modules:
            import_module(module_name(path))  # also what the program imports late
        self._group, self._patience = group, patience
        runs = zip(items, known(items, sources), strict=True)
        self._runs: list[tuple[pytest.Item, Known]] = []
        for item, one in sorted(runs, key=lambda run: run[1].seconds if run[1] else 0):
            if one is None:
                raise pytest.UsageError(f"fails although nothing was changed: {item.nodeid}")
            self._runs.append((item, one))
        self._quick = [run for run in self._runs if run[1].seconds <= SLOW]
        self._functions = functions()

    def control(self, source: Source) -> None:
        """Look with nothing changed: if a test failed then, it would kill whatever is tried."""
        works: list[tuple[str, Work]] = [
            ("in place", lambda _: self._ask(self._quick)),
            ("in a copy", lambda folder: self._copy(source, None, folder, only_quick=True)),
        ]
        for name, verdict in tried(works, 1):
            if verdict is not Verdict.SURVIVED:
                raise pytest.UsageError(f"{name}: {verdict.value} although nothing was changed")

    def first(self, source: Source, mutant: Mutant) -> Work:
        """Ask the quick tests: those that run what was changed, or all for what runs at import."""
        if mutant.function is None:
            return lambda folder: self._copy(source, mutant, folder, only_quick=True)
        place = source.path, mutant.function
        asked = [run for run in self._quick if place in run[1].calls]

        def work(folder: Path) -> int:
            try:
                exchange(source.compiled(mutant), place[1], self._functions.get(place, []))
            except ValueError:  # it needs other names from around it: only a new module has those
                return self._copy(source, mutant, folder, only_quick=True)
            return self._ask(asked)

        return work

    def again(self, source: Source, mutant: Mutant) -> Work:
        """Ask all tests, also what they run in other processes."""
        return lambda folder: self._copy(source, mutant, folder, only_quick=False)

    def _ask(self, asked: list[tuple[pytest.Item, Known]]) -> int:
        for item, one in asked:
            at_most(self._patience + 10 * one.seconds)
            if fails(item):
                return 1
        return 0

    def _copy(
        self, source: Source, mutant: Mutant | None, folder: Path, *, only_quick: bool
    ) -> int:
        words = ["--hypothesis-profile", "few" if only_quick else "many"]
        if only_quick:
            slow = [item.nodeid for item, one in self._runs if one.seconds > SLOW]
            words += [f"--deselect={each}" for each in slow]
        at_most(10 * (self._patience + sum(one.seconds for _, one in self._runs)))
        become(folder, source, mutant, self._group, *words)
