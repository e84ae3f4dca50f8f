"""The one loop of the live screen: wait, take keys and signals, let time pass, paint."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from timekeeper.live import console
from timekeeper.live.alerts import Alerts
from timekeeper.live.dialogue import Dialogue, press, refuse, tell
from timekeeper.live.key import Key
from timekeeper.live.keyboard import SILENCE, Keyboard
from timekeeper.live.outcome import LEAVING, Outcome, Way
from timekeeper.live.painter import Painter
from timekeeper.live.pens import colour_system
from timekeeper.live.running import RunningSession
from timekeeper.live.signals import Signals
from timekeeper.live.terminal import Terminal, TerminalLost
from timekeeper.live.unsaved import banner
from timekeeper.live.wish import Request
from timekeeper.session.commands import Command
from timekeeper.session.events import Event, is_fact
from timekeeper.session.moment import SECOND
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase
from timekeeper.views.happened import news
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.frame import frame

TOLD_FOR = 10
"""Seconds that what was told stays: small screens have the place for something else."""


def run_on_screen(
    session: RunningSession, terminal: Terminal, style: Style, *, quiet: bool, told: str = ""
) -> Outcome:
    """Run a session on a terminal until it is ended or left; the terminal is put back."""
    try:
        with Signals() as signals, terminal:
            return Screen(session, terminal, signals, style, quiet=quiet, told=told).run()
    except TerminalLost:
        return Outcome(Way.LOST, getattr(signal, "SIGHUP", signal.SIGTERM))


class Screen:
    """What the loop keeps between two turns: the dialogue, and what was painted last."""

    def __init__(
        self,
        session: RunningSession,
        terminal: Terminal,
        signals: Signals,
        style: Style,
        *,
        quiet: bool,
        told: str,
    ) -> None:
        self._session = session
        self._terminal = terminal
        self._signals = signals
        self._style = style
        self._painter = Painter(colour_system(os.environ) if style.colour else None)
        self._alerts = Alerts(quiet)
        self._dialogue = Dialogue(told=told, kept=session.path is not None)
        self._told = ("", 0)
        self._news = ""
        self._keyboard = Keyboard()
        self._outcome: Outcome | None = None
        self._size = (0, 0)

    def run(self) -> Outcome:
        """Go round until there is an outcome."""
        self._say(self._session.pulse())
        self._paint()
        while self._outcome is None:
            self._take_keys(self._wait(self._keyboard), self._keyboard)
            self._take_signals()
            self._say(self._session.pulse())
            self._end_when_over()
            if self._outcome is None:
                self._paint()
        return self._outcome

    def _wait(self, keyboard: Keyboard) -> bool:
        seconds = SILENCE if keyboard.incomplete else self._session.seconds_to_next()
        return self._terminal.wait(seconds, self._signals.wake)

    def _take_keys(self, ready: bool, keyboard: Keyboard) -> None:
        keys = keyboard.feed(self._terminal.read()) if ready else keyboard.flush()
        for key in keys:
            if self._outcome is None:
                self._press(key)

    def _press(self, key: Key) -> None:
        self._dialogue, wish = press(
            self._dialogue, key, self._session.reading(), self._session.real_time()
        )
        match wish:
            case Request.LEAVE:
                by_signal = signal.SIGINT if key.name == "ctrl-c" else 0
                self._outcome = Outcome(Way.LEFT, by_signal)
            case Request.SUSPEND:
                self._suspend(whole_job=True)
            case Request.REDRAW:
                self._painter.forget()
            case None:
                pass
            case _:
                self._obey(wish)

    def _obey(self, command: Command) -> None:
        self._say(self._session.pulse())
        decision = self._session.obey(command)
        if isinstance(decision, Refusal):
            self._dialogue = refuse(self._dialogue, decision.reason)
        else:
            self._say(decision)
        self._end_when_over()

    def _say(self, happened: Sequence[Event]) -> None:
        if happened:
            words = news(happened, self._session.reading())
            self._dialogue = tell(self._dialogue, words)
            self._news = words if any(map(is_fact, happened)) else ""

    def _end_when_over(self) -> None:
        if self._session.state.phase is Phase.ENDED:
            self._outcome = Outcome(Way.ENDED)

    def _take_signals(self) -> None:
        for number in self._signals.take():
            if number in LEAVING:
                self._outcome = Outcome(Way.LEFT, number)
            elif number == getattr(signal, "SIGTSTP", None):
                self._suspend(whole_job=False)
            elif number == getattr(signal, "SIGCONT", None):
                self._terminal.renew()
                self._painter.forget()

    def _suspend(self, *, whole_job: bool) -> None:
        self._terminal.leave()
        console.stop(whole_job=whole_job)
        # Asked to leave while it stood aside: in the background it must not touch the terminal.
        self._take_leaving()
        if self._outcome is None:
            self._terminal.enter()
            self._painter.forget()

    def _take_leaving(self) -> None:
        for number in self._signals.take():
            if number in LEAVING:
                self._outcome = Outcome(Way.LEFT, number)

    def _paint(self) -> None:
        if self._terminal.is_behind:
            return  # a terminal that takes nothing is shown the newest picture when it does again
        size = self._terminal.size()
        if size != self._size:
            self._painter.forget()
            self._size = size
        scene = self._scene()
        picture = self._painter.paint(frame(scene, *size, self._style))
        self._terminal.write(self._alerts.of(scene.reading) + picture)

    def _fade(self) -> None:
        """Take back what was told some time ago; after a sleep it waits for somebody to look."""
        words, since = self._told
        now = self._session.now().at
        if self._dialogue.told != words:
            self._told = (self._dialogue.told, now)
        elif words != self._news and now - since > TOLD_FOR * SECOND * self._session.speed:
            self._dialogue = tell(self._dialogue, "")

    def _scene(self) -> Scene:
        self._fade()
        dialogue = self._dialogue
        reading = self._session.reading()
        return Scene(
            reading=reading,
            told=dialogue.told,
            asked=dialogue.asked,
            entry=dialogue.entry,
            help=dialogue.help,
            clock_only=dialogue.clock_only,
            outcomes=dialogue.shows_outcomes(reading),
            scroll=dialogue.scroll,
            not_saved=banner(self._session),
        )
