"""Somebody quick at the keys, who waits for what the screen says before pressing the next one."""

from __future__ import annotations

import re
import time

from tests.end_to_end.pty_program import PtyProgram
from timekeeper.live.pace import AGAIN, RUSH, TYPED
from timekeeper.session.moment import SECOND
from timekeeper.views.binding import Action

MORE = 0.01
"""Seconds later than what the program asks for. It took note of a key before it showed what the key
did, so the time from there on is never shorter for it."""
STEERING = RUSH / SECOND + MORE
WRITING = TYPED / SECOND + MORE
CALLING = AGAIN[Action.CALL] / SECOND + MORE


class Moderator:
    """Presses keys in a terminal as fast as the program heeds them."""

    def __init__(self, program: PtyProgram) -> None:
        self.program = program
        self._entered = 0.0

    def press(self, key: str, seen: str) -> None:
        """Press a key that steers, and wait until the screen shows what it did."""
        self.program.rest(STEERING)
        self.program.send(key)
        self.program.until(seen)

    def write(self, key: str, prompt: str, words: str, seen: str, *, shown: str = "") -> None:
        """Write something behind a key, end it with Enter, and wait until it is told.

        `shown`: what the row that is typed in shows then, where it is not just what was typed.
        """
        self.press(key, rf" {prompt}[^>\n]*>")
        typed, tab, _ = words.partition("\t")
        self._send(typed, "" if tab else shown)
        if tab:
            self.program.send(tab)
            self.program.until(re.escape(shown))
        self._enter(WRITING, seen)

    def command(self, words: str, seen: str) -> None:
        """Write a command out."""
        self.write("/", "COMMAND", words, seen)

    def call(self, seen: str) -> None:
        """Call the next speaker, later than an Enter that may have bounced."""
        self._enter(self._entered + CALLING - time.monotonic(), seen)

    def _send(self, text: str, shown: str) -> None:
        """Write a text, and wait for it: until then Enter would be part of what is pasted."""
        before = len(self.program.written)
        self.program.send(text)
        if text.isascii():
            self.program.until(re.escape(shown or f"> {text}"))
        else:  # the screen of the tests does not know every script
            last = text[-1].encode()
            self.program.until(lambda _: last in self.program.written[before:])

    def _enter(self, after: float, seen: str) -> None:
        self.program.rest(after)
        self.program.send("\r")
        self.program.until(seen)
        self._entered = time.monotonic()
