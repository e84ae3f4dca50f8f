"""The one loop of plain mode: lines in, lines out, nothing that moves; no terminal needed."""

from __future__ import annotations

import signal

from timekeeper.live import console
from timekeeper.live.confirming import confirming
from timekeeper.live.line_commands import Asked, read_line
from timekeeper.live.line_input import LineInput
from timekeeper.live.line_pace import LinePace
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
from timekeeper.views.floor_spoken import outcome_lines
from timekeeper.views.plain import announce
from timekeeper.views.sentences import left

NO_KEYS = "There is nothing to press keys in: going on by itself, as with --auto."

HELD_ENTER = SECOND
"""Nanoseconds of real time within which Enter alone again is one that is held down."""


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
        self._input = LineInput(read_from)
        self._pace = LinePace()
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
        source = self._input.source
        if source is not None and self._outlet.blocked is None:
            sources.append(source)
        seconds = self._session.seconds_to_next()
        ready = console.ready(sources, seconds, self._outlet.blocked)
        self._outlet.push()
        return source in ready

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
        lines = self._input.take()
        for line in self._meant(lines) if self._input.is_terminal else lines:
            if self._outcome is None:
                self._hear(line)
        if self._input.source is None and self._outcome is None:
            self._end_of_input()

    def _end_of_input(self) -> None:
        """Leave when a terminal ended; go on by itself when there never was one."""
        if self._input.is_terminal:
            self._outcome = Outcome(Way.LEFT)
            return
        if not self._session.automatic:
            self._say(NO_KEYS)
            self._session.go_by_itself()
        if self._session.state.phase is Phase.WAITING:
            self._obey(commands.Start())

    def _meant(self, lines: list[str]) -> list[str]:
        """Give what fingers typed; what a paste sends, or comes as fast, is only told of."""
        self._pace, meant, words = self._pace.listen(
            lines, self._session.real_time(), answers=self._asked
        )
        if words:
            self._say(words)
            if self._asked:
                self._ask()
        return meant

    def _hear(self, line: str) -> None:
        match read_line(line, self._session.reading(), asked=self._asked):
            case Asked.AGENDA:
                self._say_all(agenda_lines(self._session.reading()))
            case Asked.OUTCOMES:
                self._say_all(outcome_lines(self._session.reading()))
            case Asked.STATUS:
                self._say_status()
            case Asked.LEFT:
                self._say(left(self._session.reading()))
            case Asked.HELP:
                self._say_all(plain_help())
            case Asked.QUIT:
                self._ask()
                return
            case Asked.LEAVE:
                self._outcome = Outcome(Way.LEFT)
            case Asked.NOTHING:
                self._say("The session goes on.")
            case str(words):
                self._say(words)
            case command:
                self._obey_once(command)
        self._asked = False

    def _ask(self) -> None:
        self._asked = True
        kept = self._session.path is not None
        question = confirming(commands.End(), self._session.reading(), kept=kept)
        self._say_all(question_lines(question))

    def _say_status(self) -> None:
        """Say where the session stands, and not thirty times a second to who listens."""
        now = self._session.real_time()
        if not self._input.is_terminal or now - self._status_at >= HELD_ENTER:
            self._say_all(status_lines(self._session.reading()))
        self._status_at = now

    def _obey_once(self, command: Command) -> None:
        """Obey a command, unless a terminal sends it again at once."""
        if self._input.is_terminal:
            self._pace, words = self._pace.asks(command, self._session.real_time())
            if words:
                return self._say(words)
        return self._obey(command)

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
