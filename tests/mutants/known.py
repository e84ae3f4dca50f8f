"""What a run without a mutant says of every test: how long it takes, and what it calls."""

import sys
import threading
import time
from collections.abc import Iterable
from functools import partial
from types import FrameType
from typing import NamedTuple

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.mutations import Source
from tests.mutants.swap import Place, outermost, within
from tests.mutants.trial import answer


class Known(NamedTuple):
    """One test that passes: its seconds, and the functions that run in it."""

    seconds: float
    calls: frozenset[Place]


def fails(item: pytest.Item) -> bool:
    """Run one test, its fixtures and their ends."""
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def known(items: list[pytest.Item], sources: Iterable[Source]) -> list[Known | None]:
    """Run all tests and say what is known of each; None of one that fails as things are.

    Each runs in a child of its own: what another test left in a cache would not be called again.
    """
    places = _places(sources)
    return [answer(partial(_known, item, places)) for item in items]


def _known(item: pytest.Item, places: dict[tuple[str, int, str], Place]) -> Known | None:
    calls: set[Place] = set()

    def trace(frame: FrameType, event: str, argument: object) -> None:
        code = frame.f_code
        place = places.get((code.co_filename, code.co_firstlineno, code.co_name))
        if place is not None:
            calls.add(place)

    threading.settrace(trace)
    sys.settrace(trace)
    began = time.perf_counter()
    failed = fails(item)
    seconds = time.perf_counter() - began
    sys.settrace(None)
    return None if failed else Known(seconds, frozenset(calls))


def _places(sources: Iterable[Source]) -> dict[tuple[str, int, str], Place]:
    """Say of each piece of code where the outermost function that holds it begins."""
    return {
        (source.path, code.co_firstlineno, code.co_name): (source.path, function.co_firstlineno)
        for source in sources
        for function in outermost(compile(source.tree, source.path, "exec"))
        for code in within(function)
    }
