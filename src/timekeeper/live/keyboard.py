"""Bytes from the terminal to keys, by prompt_toolkit's parser: a paste is one key.

prompt_toolkit takes 80 ms to import, so it is imported when the first bytes are read, after the
first picture is on the screen. What was typed before waits in the terminal's own queue.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from timekeeper.live.key import Key

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyPress

NAMES = {
    " ": "space",
    "c-m": "enter",
    "c-j": "enter",
    "c-h": "backspace",
    "delete": "backspace",
    "c-c": "ctrl-c",
    "c-u": "ctrl-u",
    "c-z": "ctrl-z",
    "c-l": "ctrl-l",
    "c-d": "ctrl-d",
    "<bracketed-paste>": "paste",
}
"""Where prompt_toolkit's names are not the keymap's."""

ESCAPE_WAIT = 0.05
"""Seconds after which an ESC alone is the Escape key and not the beginning of an arrow key."""


class Keyboard:
    """Turns bytes into keys; what is incomplete waits for the rest."""

    def __init__(self) -> None:
        from prompt_toolkit.input.vt100_parser import Vt100Parser

        self._keys: list[Key] = []
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._parser = Vt100Parser(self._take)
        self.incomplete = False

    def feed(self, data: bytes) -> list[Key]:
        """Give the keys that `data` completes; `incomplete` says whether an ESC still waits."""
        self._parser.feed(self._decoder.decode(data))
        self.incomplete = data.endswith(b"\x1b")
        return self._taken()

    def flush(self) -> list[Key]:
        """Give the keys of what was incomplete, when nothing more came."""
        self.incomplete = False
        self._parser.flush()
        return self._taken()

    def _take(self, press: KeyPress) -> None:
        self._keys.append(key_of(getattr(press.key, "value", press.key), press.data))

    def _taken(self) -> list[Key]:
        keys, self._keys = self._keys, []
        return keys


def key_of(name: str, data: str) -> Key:
    """Name a key as the keymap does; only printable characters and pastes have a text."""
    known = NAMES.get(name, name)
    if known == "paste":
        return Key(known, "".join(part for part in data if part.isprintable() or part in "\n\r"))
    return Key(known, data if len(data) == 1 and data.isprintable() else "")
