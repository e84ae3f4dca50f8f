"""Bytes from the terminal to keys: a sequence that nobody knows is one key, and so is a paste."""

from __future__ import annotations

import codecs
from itertools import groupby

from timekeeper.live.key import UNKNOWN, Key
from timekeeper.live.key_names import KEY_NAMES
from timekeeper.live.sequences import ESC, PASTE_BEGINS, PASTE_ENDS, cut, is_text

SILENCE = 0.05
"""Seconds after which nothing more belongs to what came: an ESC is the Escape key and not the
beginning of an arrow key, and a paste is over."""

MOST_CHANGES = 3
"""How many different letters in a row one read can bring that were typed one by one.

The program reads within milliseconds, and fingers take fifty from key to key: two letters in one
read are rare, three need a stall, and more are a paste. A letter that repeats counts once: a key
that is held down comes thirty times a second, and in one read after a stall. Arrows and a clicker's
keys are no letters.
"""

LONGEST_PASTE = 65536
"""Letters kept of a paste: nobody writes a note that long, and memory is not endless."""


class Keyboard:
    """Turns bytes into keys; what is incomplete waits for the rest."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._begun = b""
        self._pasting = ""
        self._bracketed: bytearray | None = None

    @property
    def incomplete(self) -> bool:
        """Say whether to call `flush` when nothing more comes for `SILENCE`."""
        return bool(self._begun or self._pasting)

    def feed(self, data: bytes) -> list[Key]:
        """Give the keys that `data` completes."""
        keys: list[Key] = []
        while data:
            if self._bracketed is not None:
                data = self._take_bracketed(data, keys)
                continue
            before, mark, data = (self._begun + data).partition(PASTE_BEGINS)
            pieces, self._begun = cut(before)
            for piece in pieces:
                self._take(piece, keys)
            if mark:
                keys += self.flush()
                self._bracketed = bytearray()
        return keys

    def flush(self) -> list[Key]:
        """Give the keys of what was incomplete, when nothing more came."""
        keys = self._paste_ends()
        begun, self._begun = self._begun, b""
        if begun.strip(ESC):
            return [*keys, Key(UNKNOWN)]
        return keys + [Key("escape")] * len(begun)

    def _take(self, piece: bytes, keys: list[Key]) -> None:
        if not is_text(piece):
            keys += [*self._paste_ends(), _named(piece.decode("latin-1"))]
            return
        text = self._decoder.decode(piece)
        if self._pasting or _is_pasted(text):
            self._pasting = (self._pasting + text)[:LONGEST_PASTE]
        else:
            keys += map(_named, text)

    def _take_bracketed(self, data: bytes, keys: list[Key]) -> bytes:
        """Take a paste up to the mark at its end, which may come in two parts; give the rest."""
        assert self._bracketed is not None
        held = self._bracketed
        held += data
        text, mark, rest = bytes(held).partition(PASTE_ENDS)
        if not mark:
            del held[LONGEST_PASTE : -len(PASTE_ENDS)]
            return b""
        self._bracketed = None
        keys.append(_paste(text.decode("utf-8", "replace")))
        return rest

    def _paste_ends(self) -> list[Key]:
        text, self._pasting = self._pasting, ""
        return [_paste(text)] if text else []


def _named(sent: str) -> Key:
    """Name a key as the keymap does; only a letter has a text."""
    name = KEY_NAMES.get(sent, sent if len(sent) == 1 else UNKNOWN)
    return Key(name, sent if len(sent) == 1 and sent.isprintable() else "")


def _is_pasted(text: str) -> bool:
    return sum(1 for _ in groupby(text)) > MOST_CHANGES


def _paste(text: str) -> Key:
    kept = "".join(part for part in text[:LONGEST_PASTE] if part.isprintable() or part in "\n\r")
    return Key("paste", kept)
