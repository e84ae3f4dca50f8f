"""Work by two processes gives what `map` gives, whatever becomes of the second."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from timekeeper.cli.side_by_side import AHEAD, BUNDLE, in_order

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing can be forked there")

HERE = os.getpid()


class Unhappy(Exception):
    """What goes wrong in these tests."""


def text(number: int) -> str:
    return f"<{number}>"


def large(number: int) -> str:
    """An answer longer than any pipe."""
    return f"{number}" * 200_000


def in_vain(number: int) -> str:
    """The helper ends in the middle of its work, as if it had been killed for want of memory."""
    if os.getpid() != HERE and number % 50 == 30:
        os.kill(os.getpid(), signal.SIGKILL)
    return text(number)


def wrong(number: int) -> str:
    if number == 20:
        raise Unhappy
    return text(number)


@pytest.mark.parametrize("cores", [1, 2], ids=["one process", "two processes"])
@pytest.mark.parametrize("count", [0, 1, BUNDLE, BUNDLE + 1, 10 * BUNDLE, 3 * AHEAD])
@pytest.mark.parametrize("work", [text, in_vain])
def test_the_answers_are_those_of_map(work: Callable[[int], str], count: int, cores: int) -> None:
    assert list(in_order(iter(range(count)), work, cores)) == [*map(text, range(count))]


def test_answers_may_be_larger_than_a_pipe() -> None:
    assert list(in_order(iter(range(40)), large, 2)) == [*map(large, range(40))]


def test_the_work_is_shared() -> None:
    workers = set(in_order(iter(range(10 * AHEAD)), lambda _: os.getpid(), 2))
    assert len(workers) == 2


@pytest.mark.parametrize("cores", [1, 2], ids=["one process", "two processes"])
def test_what_the_things_raise_comes_behind_the_answers_before_it(cores: int) -> None:
    def things() -> Iterator[int]:
        yield from range(100)
        raise Unhappy

    answers = in_order(things(), text, cores)
    assert [*islice(answers, 100)] == [*map(text, range(100))]
    with pytest.raises(Unhappy):
        next(answers)


@pytest.mark.parametrize("cores", [1, 2], ids=["one process", "two processes"])
def test_what_the_work_raises_is_raised_here(cores: int) -> None:
    with pytest.raises(Unhappy):
        list(in_order(iter(range(100)), wrong, cores))


def test_who_stops_listening_leaves_no_process_behind() -> None:
    answers = in_order(iter(range(10 * AHEAD)), lambda _: os.getpid(), 2)
    helper = next(worker for worker in answers if worker != HERE)
    os.kill(helper, 0)
    answers.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(helper, 0)


def test_without_another_process_this_one_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_more() -> int:
        raise BlockingIOError("no more processes")

    files = len(list(Path("/dev/fd").iterdir()))
    monkeypatch.setattr(os, "fork", no_more)
    assert list(in_order(iter(range(100)), text, 2)) == [*map(text, range(100))]
    assert len(list(Path("/dev/fd").iterdir())) == files
