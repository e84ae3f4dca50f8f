"""A window of another size is painted anew at once, whatever sizes it goes through."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import WORKSHOP, PtyProgram, environment, timekeeper

WHOLE = b"\x1b[2J"
"""What only a picture begins with that is painted anew."""
CLOCK = r"\d\d:\d\d:\d\d"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[PtyProgram]:
    command = timekeeper("run", str(WORKSHOP), "--quiet")
    with PtyProgram(command, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press(" n")
        program.until("▶ 2/6")
        yield program


def _resized(program: PtyProgram, columns: int, rows: int) -> None:
    """Change the size, which sends SIGWINCH, and wait for the picture that is painted anew."""
    program.written = b""
    program.resize(columns, rows)
    program.until(lambda _shown: WHOLE in program.written)


def test_a_resize_does_not_wait_for_the_tick(running: PtyProgram) -> None:
    clocks = set()
    for columns, rows in islice(cycle([(90, 28), (100, 30)]), 12):
        _resized(running, columns, rows)
        clocks.add(running.until(CLOCK).split("\n")[0].split()[-1])
    # Painted at the ticks alone, each of the twelve pictures would have a second of its own.
    assert len(clocks) < 12


@pytest.mark.parametrize("small", [(1, 1), (40, 1), (1, 30), (24, 7)], ids=str)
def test_a_window_that_was_tiny_is_whole_again(running: PtyProgram, small: tuple[int, int]) -> None:
    _resized(running, *small)
    _resized(running, 100, 30)
    shown = running.until("q quit")
    for words in ("▶ 2/6", "PLENTY", "TIME", "USED", "ENDS", "Agenda", "NEXT"):
        assert words in shown
