"""The terminal is taken over and put back, whatever it does."""

import fcntl
import os
import pty
import select
import termios
from collections.abc import Iterator

import pytest

from timekeeper.live.terminal import GIVE_TITLE_BACK, KEEP_TITLE, Terminal, TerminalLost

PICTURE = "x" * 1_000_000
"""More than any terminal takes without somebody reading it."""


class Pty:
    """A terminal of our own: `ours` is the window's side, `theirs` the program's."""

    def __init__(self) -> None:
        self.ours, self.theirs = pty.openpty()
        self.before = termios.tcgetattr(self.theirs)

    def written(self) -> bytes:
        """Read all that was written and not read yet."""
        data = b""
        while select.select([self.ours], [], [], 0.01)[0]:
            data += os.read(self.ours, 65536)
        return data

    def is_as_before(self) -> bool:
        return termios.tcgetattr(self.theirs) == self.before


@pytest.fixture
def window() -> Iterator[Pty]:
    """Open a terminal."""
    opened = Pty()
    yield opened
    os.close(opened.ours)
    os.close(opened.theirs)


def test_it_is_put_back_as_often_as_one_likes(window: Pty) -> None:
    terminal = Terminal(window.theirs, window.theirs)
    terminal.leave()
    for _ in range(2):
        terminal.enter()
        terminal.enter()
        mode = termios.tcgetattr(window.theirs)
        assert mode[3] & (termios.ICANON | termios.ECHO | termios.ISIG) == 0
        assert mode[1] & termios.OPOST
        terminal.leave()
        terminal.leave()
        assert window.is_as_before()


def test_the_title_is_taken_off_its_pile_as_often_as_it_was_put_there(window: Pty) -> None:
    with Terminal(window.theirs, window.theirs) as terminal:
        terminal.renew()
        terminal.renew()
        terminal.leave()
        terminal.enter()
    written = window.written()
    assert written.count(KEEP_TITLE.encode()) == written.count(GIVE_TITLE_BACK.encode()) == 2


def test_what_somebody_else_changed_is_renewed(window: Pty) -> None:
    with Terminal(window.theirs, window.theirs) as terminal:
        taken = termios.tcgetattr(window.theirs)
        termios.tcsetattr(window.theirs, termios.TCSANOW, window.before)
        window.written()
        terminal.renew()
        assert termios.tcgetattr(window.theirs) == taken
        assert b"\x1b[?1049h\x1b[?25l\x1b[?2004h" in window.written()
    assert window.is_as_before()


def test_only_one_that_was_taken_is_renewed(window: Pty) -> None:
    Terminal(window.theirs, window.theirs).renew()
    assert window.is_as_before()
    assert window.written() == b""


def test_one_that_cannot_be_written_is_left_as_it_was(window: Pty) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    with pytest.raises(TerminalLost):
        Terminal(window.theirs, full).enter()
    assert window.is_as_before()
    os.close(full)


def test_nobody_stands_still_for_one_that_takes_nothing(window: Pty) -> None:
    woken, wake = os.pipe()
    os.write(wake, b"!")
    with Terminal(window.theirs, window.theirs) as terminal:
        terminal.write(PICTURE)
        assert terminal.is_behind
        assert not terminal.wait(10, woken)
        assert terminal.is_behind
    assert window.is_as_before()
    os.close(woken)
    os.close(wake)


def test_what_was_not_taken_comes_when_there_is_room(window: Pty) -> None:
    with Terminal(window.theirs, window.theirs) as terminal:
        terminal.write(PICTURE)
        terminal.write("the end")
        seen = b""
        while terminal.is_behind:
            seen += window.written()
            terminal.wait(1)
        assert (seen + window.written()).endswith(PICTURE.encode() + b"the end")


def test_the_shells_own_writing_still_waits(window: Pty) -> None:
    with Terminal(window.theirs, window.theirs) as terminal:
        terminal.write(PICTURE)
        assert fcntl.fcntl(window.theirs, fcntl.F_GETFL) & os.O_NONBLOCK == 0
    assert fcntl.fcntl(window.theirs, fcntl.F_GETFL) & os.O_NONBLOCK == 0


def test_one_that_is_gone_is_lost(window: Pty) -> None:
    terminal = Terminal(window.theirs, window.theirs)
    terminal.enter()
    os.close(window.ours)
    with pytest.raises(TerminalLost):
        terminal.write("is anybody there?")
    with pytest.raises(TerminalLost):
        terminal.read()
    terminal.leave()
    window.ours = os.open(os.devnull, os.O_RDONLY)  # the fixture closes it


def test_its_letters_are_those_it_has(window: Pty) -> None:
    with Terminal(window.theirs, window.theirs, "ascii") as terminal:
        window.written()
        terminal.write("café")
        assert window.written() == b"caf?"
