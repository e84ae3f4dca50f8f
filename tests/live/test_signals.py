"""Signals are kept for the loop, unless whoever started the program ignores them."""

import os
import select
import signal
from collections.abc import Iterator

import pytest

from timekeeper.live.outcome import LEAVING
from timekeeper.live.signals import NEWS, ORDERS, Signals


def named(number: int) -> str:
    return signal.Signals(number).name


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    """Give back, after each test, what pytest does about signals."""
    before = {number: signal.getsignal(number) for number in (*ORDERS, *NEWS)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [*ORDERS, *NEWS], ids=named)
def test_a_signal_is_kept_and_wakes_the_loop(number: int) -> None:
    signal.signal(number, signal.SIG_DFL)
    with Signals() as signals:
        assert signals.take() == []
        os.kill(os.getpid(), number)
        assert select.select([signals.wake], [], [], 5)[0]
        assert signals.take() == [number]
        assert signals.take() == []
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.mark.parametrize("number", ORDERS, ids=named)
def test_an_order_that_was_ignored_stays_ignored(number: int) -> None:
    signal.signal(number, signal.SIG_IGN)
    with Signals() as signals:
        os.kill(os.getpid(), number)
        assert signals.take() == []
    assert signal.getsignal(number) is signal.SIG_IGN


@pytest.mark.parametrize("number", NEWS, ids=named)
def test_news_is_always_taken(number: int) -> None:
    signal.signal(number, signal.SIG_IGN)
    with Signals() as signals:
        os.kill(os.getpid(), number)
        assert signals.take() == [number]


def test_everything_that_means_to_leave_is_an_order() -> None:
    assert set(ORDERS) >= LEAVING
