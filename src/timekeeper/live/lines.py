"""The one loop of plain mode: lines in, lines out, nothing that moves; no terminal needed."""

from __future__ import annotations

import contextlib
import os
import signal

from timekeeper.live import console
from timekeeper.live.confirming import confirming
from timekeeper.live.line_commands import Asked, read_line
from timekeeper.live.outcome import LEAVING, Outcome, Way
from timekeeper.live.outlet import PATIENCE, Outlet
from timekeeper.live.running import RunningSession
from timekeeper.live.signals import Signals
from timekeeper.live.unsaved import banner
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.events import Event
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase
from timekeeper.views.answers import agenda_lines, plain_help, question_lines, status_lines
from timekeeper.views.plain import announce
from timekeeper.views.sentences import left

NO_KEYS = "There is nothing to press keys in: going on by itself, as with --auto."

HELD_ENTER = SECOND
"""Nanoseconds of real time within which Enter alone again is one that is held down."""

LONGEST_LINE = 65536
"""Bytes kept of a line that does not end: nobody types that much, and memory is not endless."""


def run_in_lines(
    session: RunningSession, outlet: Outlet, read_from: int, told: str = ""
) -> Outcome:
    """Run a session by lines until it is ended or left; `told` is said first of all."""
    try:
        with Signals() as signals:
            lines = Lines(session, outlet, signals, read_from)
            return lines.run(told)
    except BrokenPipeError:
        return Outcome(Way.LOST, signal.SIGTERM)
    except OSError as error:
        return Outcome(Way.LOST, failure=error)


class Lines:
    """What the loop keeps between two turns: the last reading told of, and the unfinished line."""

    def __init__(
        self,
        session: RunningSession,
        outlet: Outlet,
        signals: Signals,
        read_from: int,
    ) -> None:
        self._session = session
        self._outlet = outlet
        self._signals = signals
        # Asked now: a terminal that hung up no longer says that it is one.
        self._is_terminal = os.isatty(read_from)
        self._source: int | None = console.source(read_from, keys=False)
        self._typed = b""
        self._told: Reading | None = None
        self._unsaved = ""
        self._asked = False
        self._status_at = -HELD_ENTER
        self._outcome: Outcome | None = None

    def run(self, told: str = "") -> Outcome:
        """Say what is to be told, and go round until there is an outcome."""
        if told:
            self._say(f"{told}.")
        self._announce(self._session.pulse())
        while self._outcome is None:
            if self._wait():
                self._take_input()
            self._take_signals()
            self._announce(self._session.pulse())
        return self._said_to_the_end(self._outcome)

    def _wait(self) -> bool:
        sources = [self._signals.wake]
        # Whoever does not listen is not heard either, or what waits to be said would grow and grow.
        if self._source is not None and self._outlet.blocked is None:
            sources.append(self._source)
        seconds = self._session.seconds_to_next()
        ready = console.ready(sources, seconds, self._outlet.blocked)
        self._outlet.push()
        return self._source in ready

    def _said_to_the_end(self, outcome: Outcome) -> Outcome:
        """Wait until all is said, or until a signal asks not to wait for a stopped terminal."""
        while self._outlet.blocked is not None and not outcome.signal:
            console.ready([self._signals.wake], None, self._outlet.blocked)
            self._outlet.push()
            self._take_signals()
            outcome = self._outcome or outcome
        self._outlet.drain(PATIENCE)
        return outcome

    def _say(self, line: str) -> None:
        self._outlet.write(f"{line}\n")

    def _take_input(self) -> None:
        data = _read(self._source)
        if not data:
            return self._end_of_input()
        *lines, rest = (self._typed + data).split(b"\n")
        self._typed = rest[:LONGEST_LINE]
        for line in lines:
            if self._outcome is None:
                self._hear(line.decode("utf-8", "replace").strip())
        return None

    def _end_of_input(self) -> None:
        """Leave when a terminal ended; go on by itself when there never was one."""
        self._source = None
        self._typed, rest = b"", self._typed
        if rest:  # a last line that nobody ended
            self._hear(rest.decode("utf-8", "replace").strip())
        if self._outcome is not None:
            return
        if self._is_terminal:
            self._outcome = Outcome(Way.LEFT)
            return
        if not self._session.automatic:
            self._say(NO_KEYS)
            self._session.go_by_itself()
        if self._session.state.phase is Phase.WAITING:
            self._obey(commands.Start())

    def _hear(self, line: str) -> None:
        match read_line(line, self._session.reading(), asked=self._asked):
            case Asked.AGENDA:
                self._say_all(agenda_lines(self._session.reading()))
            case Asked.STATUS:
                self._say_status()
            case Asked.LEFT:
                self._say(left(self._session.reading()))
            case Asked.HELP:
                self._say_all(plain_help())
            case Asked.QUIT:
                self._asked = True
                self._say_all(question_lines(confirming(commands.End(), self._session.reading())))
                return
            case Asked.LEAVE:
                self._outcome = Outcome(Way.LEFT)
            case Asked.NOTHING:
                self._say("The session goes on.")
            case str(words):
                self._say(words)
            case command:
                self._obey(command)
        self._asked = False

    def _say_status(self) -> None:
        """Say where the session stands, and not thirty times a second to who listens."""
        now = self._session.real_time()
        if not self._is_terminal or now - self._status_at >= HELD_ENTER:
            self._say_all(status_lines(self._session.reading()))
        self._status_at = now

    def _obey(self, command: Command) -> None:
        self._announce(self._session.pulse())
        decision = self._session.obey(command)
        if isinstance(decision, Refusal):
            self._say(f"{decision.reason}.")
        else:
            self._announce(decision)

    def _announce(self, happened: tuple[Event, ...]) -> None:
        reading = self._session.reading()
        self._say_all(announce(self._told, reading, happened))
        self._told = reading
        self._say_what_is_not_saved()
        if reading.phase is Phase.ENDED:
            self._outcome = Outcome(Way.ENDED)

    def _say_what_is_not_saved(self) -> None:
        words = banner(self._session)
        if words != self._unsaved:
            self._say(words or "Everything is saved again.")
            self._unsaved = words

    def _take_signals(self) -> None:
        for number in self._signals.take():
            if number in LEAVING:
                self._outcome = Outcome(Way.LEFT, number)
            elif number == getattr(signal, "SIGTSTP", None):
                console.stop(whole_job=False)

    def _say_all(self, lines: list[str]) -> None:
        for line in lines:
            self._say(line)


def _read(source: int | None) -> bytes:
    """Read what was typed; a terminal that hung up is at its end too."""
    with contextlib.suppress(OSError):
        return b"" if source is None else console.read(source)
    return b""
