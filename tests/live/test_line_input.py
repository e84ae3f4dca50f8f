"""Lines of a real terminal and of a real pipe."""

import os
import pty
import sys
from collections.abc import Iterator

import pytest

from timekeeper.live.line_input import LONGEST_LINE, LineInput

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")


@pytest.fixture
def terminal() -> Iterator[tuple[int, LineInput]]:
    ours, theirs = pty.openpty()
    yield ours, LineInput(theirs)
    os.close(theirs)
    os.close(ours)


@pytest.fixture
def pipe() -> Iterator[tuple[int, LineInput]]:
    theirs, ours = os.pipe()
    yield ours, LineInput(theirs)
    os.close(theirs)


def test_a_terminal_gives_a_paste_at_once(terminal: tuple[int, LineInput]) -> None:
    ours, lines = terminal
    os.write(ours, b"n\nn\n\nend\ny")
    assert lines.take() == ["n", "n", "", "end"]
    os.write(ours, b"es\n")
    assert lines.take() == ["yes"]
    assert (lines.is_terminal, lines.source is None) == (True, False)


def test_a_terminal_at_its_end_gives_what_was_typed(terminal: tuple[int, LineInput]) -> None:
    ours, lines = terminal
    os.write(ours, b"s\nleft\x04\x04")
    assert lines.take() == ["s", "left"]
    assert lines.source is None


def test_a_pipe_gives_what_it_has(pipe: tuple[int, LineInput]) -> None:
    ours, lines = pipe
    os.write(ours, b"start\n  w Ana \xff \nen")
    assert lines.take() == ["start", "w Ana \N{REPLACEMENT CHARACTER}"]
    os.write(ours, b"d\ny")
    os.close(ours)
    assert lines.take() == ["end"]
    assert (lines.take(), lines.source) == (["y"], None)
    assert not lines.is_terminal


def test_a_line_without_end_is_kept_within_bounds(pipe: tuple[int, LineInput]) -> None:
    ours, lines = pipe
    for _ in range(2 * LONGEST_LINE // 4096):
        os.write(ours, b"x" * 4096)
        assert lines.take() == []
    os.write(ours, b"\n")
    os.close(ours)
    assert lines.take() == ["x" * LONGEST_LINE]
