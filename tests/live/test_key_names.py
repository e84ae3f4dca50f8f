"""The table of keys: what terminals send, and the names that the keymap and the help know."""

import pytest

from timekeeper.live.key_names import KEY_NAMES
from timekeeper.live.sequences import cut
from timekeeper.views.keymap import KEYMAP

NAMED = {
    "\x1b[C": "right",
    "\x1bOC": "right",
    "\x1b[D": "left",
    "\x1b[A": "up",
    "\x1b[5~": "pageup",
    "\x1b[6~": "pagedown",
    "\x1b[3~": "backspace",
    "\x7f": "backspace",
    "\x1b[H": "home",
    "\x1b[8~": "end",
    "\x1bOP": "f1",
    "\x1b[[E": "f5",
    "\x1b[15~": "f5",
    "\x1b[17~": "f6",
    "\x1b[24~": "f12",
    "\r": "enter",
    "\x1b[27;5;13~": "enter",
}
"""By xterm's control sequences, the VT220's editing keys, and console_codes(4)."""


@pytest.mark.parametrize("sent", NAMED, ids=repr)
def test_what_a_terminal_sends_has_its_name(sent: str) -> None:
    assert KEY_NAMES[sent] == NAMED[sent]


def test_every_key_of_the_keymap_can_be_sent() -> None:
    keys = {key for binding in KEYMAP for key in binding.keys}
    assert {key for key in keys if len(key) > 1} <= set(KEY_NAMES.values())


@pytest.mark.parametrize("sent", [sent for sent in KEY_NAMES if len(sent) > 1], ids=repr)
def test_a_named_sequence_is_one_piece(sent: str) -> None:
    assert cut(sent.encode()) == ([sent.encode()], b"")
