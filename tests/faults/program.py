"""The real program in a real terminal, played step by step until it is done or dead."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from tests.end_to_end.pty_program import PATIENCE, ROOT, PtyProgram, environment, timekeeper
from tests.faults.script import Step, write_agenda

UNDER_NOTHING: tuple[str, ...] = ()


class Player(PtyProgram):
    """A session in a terminal that knows how many of its steps were acknowledged."""

    watched: ClassVar[float] = 1.5
    """Seconds for which the program is watched at rest."""

    def __init__(
        self,
        folder: Path,
        *options: str,
        under: Sequence[str] = UNDER_NOTHING,
        environ: Mapping[str, str] | None = None,
        command: str = "run",
        state: Path | None = None,
    ) -> None:
        self.state = folder / "state" if state is None else state
        self.plain = "--plain" in options
        self.acknowledged = 0
        what = [str(write_agenda(folder))] if command == "run" else []
        words = [*under, *timekeeper(command, *what, *options)]
        super().__init__(words, {**environment(self.state, TZ="UTC0"), **(environ or {})})

    def is_up(self) -> bool:
        """Wait for the first picture."""
        return self.sees("NOT STARTED|Not started")

    def play(self, steps: Sequence[Step]) -> bool:
        """Do the steps one by one, each when the one before was shown; False when it died."""
        return all(self._do(step) for step in steps)

    def _do(self, step: Step) -> bool:
        try:
            self.press(step.line + "\n" if self.plain else step.keys)
        except OSError:
            return False
        seen = self.sees(step.shown)
        self.acknowledged += seen
        return seen

    def sees(self, pattern: str, within: float = PATIENCE) -> bool:
        """Wait until the screen shows something; False when the program died before it did."""
        shows = re.compile(pattern).search
        end = time.monotonic() + within
        while not shows(self.text()):
            if self.process.poll() is not None:
                self.drain()
                return bool(shows(self.text()))
            if time.monotonic() > end:
                raise AssertionError(f"never saw {pattern!r} on:\n{self.text()}")
            self.listen(0.02)
        return True

    def drain(self, quiet: float = 0.0) -> None:
        """Take in all that was written, until nothing came for so many seconds."""
        before = -1
        while len(self.written) != before:
            before = len(self.written)
            self.listen(quiet)

    def rest(self, seconds: float) -> None:
        """Let time pass, reading what the program writes."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.listen(0.05)

    def may_grow(self, size: int) -> None:
        """Let no file of the program grow further than this."""
        process = self.process.pid
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        program = int(children[0]) if children else process  # strace is its parent
        resource.prlimit(program, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def busy(self) -> float | None:
        """Watch the program at rest: give the share of a core that it takes."""
        before, start = spent(self.process.pid), time.monotonic()
        self.rest(self.watched)
        after, end = spent(self.process.pid), time.monotonic()
        return None if before is None or after is None else (after - before) / (end - start)

    def leave(self) -> None:
        """Leave with ^C, and wait for that."""
        self.press("\x03")
        self.left()


def spent(process: int) -> float | None:
    """Give the seconds of a core that a process has taken."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def recover(
    state: Path,
    *,
    resume: bool = False,
    environ: Mapping[str, str] | None = None,
    under: Sequence[str] = UNDER_NOTHING,
) -> tuple[float, tuple[str, ...]]:
    """Let the real program find the newest session: give the seconds it took, and what is wrong.

    `status` says how it was left; `resume` goes on with it in a terminal.
    """
    environ = {**environment(state), **(environ or {})}
    start = time.monotonic()
    if resume:
        words = [*under, *timekeeper("resume", "--gap", "count")]
        with PtyProgram(words, environ) as program:
            program.until("Away for")
            seconds = time.monotonic() - start
            program.press("\x03")
            wrong = () if program.left() == 130 else (f"resume left with {program.text()}",)
        return seconds, wrong
    ran = subprocess.run(
        timekeeper("status"),
        env=environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    seconds = time.monotonic() - start
    return seconds, () if ran.returncode == 0 else (f"status: {ran.stdout}{ran.stderr}",)
