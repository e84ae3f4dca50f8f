"""The real program in a real terminal: a pty, pyte as the eyes, and the terminal's own mode."""

from __future__ import annotations

import fcntl
import math
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import pyte

from timekeeper.live.sequences import cut, is_text

ROOT = Path(__file__).parents[2]
WORKSHOP = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"
PATIENCE = 20.0
"""Seconds until a test gives up waiting: generous, since machines are slow at times."""

IMPATIENCE = 2.0
"""Seconds after which a key that nobody reads is taken for waiting in the terminal's queue."""


TAP = 0.25
"""Seconds between two keys that steer."""
FEW = 2
"""Keys that are pressed; more are written."""
CALM = 0.35
"""Seconds that a question has been seen before it is answered."""
NEXT = (b"n", b"\x1b[C", b"\x1b[6~")
APART = 2.1
"""Seconds between two keys that go on to the next segment: sooner, one may be held down."""


def timekeeper(*words: str) -> list[str]:
    """Give the command line of the program under test."""
    return [sys.executable, "-m", "timekeeper", *words]


def environment(state: Path, **more: str) -> dict[str, str]:
    """Give an environment of its own: nobody's sessions, colours and locale but the test's."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    return {
        **kept,
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "TIMEKEEPER_STATE_DIR": str(state),
        **more,
    }


class PtyProgram:
    """A process whose terminal is ours: what it writes is kept, what it shows can be read."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        columns: int = 100,
        rows: int = 30,
    ) -> None:
        self.ours, self.theirs = pty.openpty()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        self._heard = self._went_on = -APART
        self.resize(columns, rows)
        self.before = self.mode()
        self.process = subprocess.Popen(
            command,
            stdin=self.theirs,
            stdout=self.theirs,
            stderr=self.theirs,
            env=dict(environ),
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=_as_in_a_window,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for file in (self.ours, self.theirs):
            if file >= 0:
                os.close(file)

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size, as a window manager does."""
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)

    def mode(self) -> list[Any]:
        """Give the terminal's mode, as tcgetattr has it."""
        return termios.tcgetattr(self.theirs)

    def press(self, keys: str | bytes) -> None:
        """Type key by key, as fingers do: not at once, and when the one before was read.

        What is written goes on faster than what steers.
        """
        pause = TAP
        pieces, begun = cut(keys.encode() if isinstance(keys, str) else keys)
        for piece in [*pieces, begun]:
            for key in map(str.encode, piece.decode()) if is_text(piece) else [piece]:
                self._rest_until(min(self._heard, time.monotonic()) + pause)
                pause = TAP if len(keys) <= FEW else 0
                self.send(key)
                self._until_read()
                self._heard = time.monotonic()
                if key in NEXT:
                    self._went_on = self._heard

    def send(self, keys: str | bytes) -> None:
        """Send all of it at once, as a paste does."""
        os.write(self.ours, keys.encode() if isinstance(keys, str) else keys)
        self._heard = math.inf  # nobody waits for that

    def rest(self, seconds: float) -> None:
        """Let real time pass: keys that come too fast are taken for an elbow on the keyboard."""
        self._rest_until(time.monotonic() + seconds)

    def _rest_until(self, end: float) -> None:
        while (left := end - time.monotonic()) > 0:
            self.listen(left)

    def go_on(self, key: str = "n") -> None:
        """Press a key that goes on to another segment, later than a repeat that is ignored."""
        self._rest_until(self._went_on + APART)
        self.press(key)

    def answer(self, question: str, key: str) -> None:
        """Answer a question with a key, as calmly as a human does."""
        self.until(question)
        self.rest(CALM)
        self.press(key)

    def quit(self, answer: str) -> None:
        """Ask to quit, and answer."""
        self.press("q")
        self.answer("y ends", answer)

    def _until_read(self) -> None:
        end = time.monotonic() + IMPATIENCE
        # Asking for what can be read also lets Linux hand over what was typed a moment ago.
        while select.select([self.theirs], [], [], 0)[0] and time.monotonic() < end:
            if self.process.poll() is not None:
                return
            self.listen(0.001)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def text(self) -> str:
        """Give what the screen shows."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def last_words(self) -> str:
        """Give what was written after the alternate screen was left; pyte does not know it."""
        return self.written.rpartition(b"\x1b[?1049l")[2].decode()

    def listen(self, seconds: float = 0.05) -> bool:
        """Take in what the program writes; False when it has closed its terminal."""
        ready, _, _ = select.select([self.ours], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self.ours, 65536)
        except OSError:
            return False
        self.written += data
        self._stream.feed(data)
        return bool(data)

    def until(self, what: str | Callable[[str], bool]) -> str:
        """Wait until the screen shows something (a pattern, or what a function says of it)."""
        shows = what if callable(what) else re.compile(what).search
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if shows(self.text()):
                return self.text()
            if not self.listen() and self.process.poll() is not None:
                break
        if shows(self.text()):
            return self.text()
        raise AssertionError(f"never saw {what!r} on:\n{self.text()}\n\n{self.written[-500:]!r}")

    def left(self) -> int:
        """Wait for the program to leave, taking in its last words; give its status."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, f"still there:\n{self.text()}"
            self.listen()
        while select.select([self.ours], [], [], 0)[0] and self.listen(0):
            pass
        return self.process.returncode

    def close(self) -> None:
        """Take the terminal away, as a closed window does."""
        os.close(self.ours)
        os.close(self.theirs)
        self.ours = self.theirs = -1

    def is_put_back(self) -> bool:
        """Say whether the terminal is as it was before the program came."""
        return self.is_screen_put_back() and self.mode() == self.before

    def is_screen_put_back(self) -> bool:
        """Say whether the alternate screen is left, the cursor shown, pastes sent as they are."""
        seen = self.written
        shown = seen.rfind(b"\x1b[?1049l") >= seen.rfind(b"\x1b[?1049h")
        cursor = seen.rfind(b"\x1b[?25h") >= seen.rfind(b"\x1b[?25l")
        paste = seen.rfind(b"\x1b[?2004l") >= seen.rfind(b"\x1b[?2004h")
        return shown and cursor and paste


def _as_in_a_window() -> None:
    """Take the terminal, and heed its signals."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    heed_signals()


def heed_signals() -> None:
    """Heed signals as a program does that somebody started: a job in the background does not."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def gone(process: subprocess.Popen[bytes], within: float = PATIENCE) -> int:
    """Wait for a process that has no terminal left; give its status."""
    return process.wait(within)


SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]
