"""The names of keys, by what terminals send: xterm, VT220 and its likes, the Linux console.

prompt_toolkit knows more of them, but its table cannot be imported without all of its application
framework: 200 modules, 80 ms and 9 MiB, a fifth of what the whole program takes.
"""

from collections.abc import Iterator

CONTROLS = {
    "\x03": "ctrl-c",
    "\x04": "ctrl-d",
    "\x08": "backspace",
    "\t": "tab",
    "\n": "enter",
    "\x0c": "ctrl-l",
    "\r": "enter",
    "\x15": "ctrl-u",
    "\x1a": "ctrl-z",
    "\x1b": "escape",
    " ": "space",
    "\x7f": "backspace",
}

CURSOR = {"A": "up", "B": "down", "C": "right", "D": "left", "H": "home", "F": "end"}
"""By the letter behind CSI, or behind SS3 in a terminal whose cursor keys are set so."""

EDITING = ("home", "insert", "backspace", "end", "pageup", "pagedown", "home", "end")
FUNCTION = (11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24)
NUMBERED = dict(enumerate(EDITING, 1)) | {
    number: f"f{key}" for key, number in enumerate(FUNCTION, 1)
}
"""By the number before `~`; Delete, which is 3, takes the letter before the cursor, too."""

ENTER_AND_MORE = ("\x1b[27;2;13~", "\x1b[27;5;13~", "\x1b[27;6;13~")
"""Enter with Shift, with Control, and with both, from an xterm that is set to tell them apart."""


def _sequences() -> Iterator[tuple[str, str]]:
    for letter, name in CURSOR.items():
        yield f"\x1b[{letter}", name
        yield f"\x1bO{letter}", name
    for number, name in NUMBERED.items():
        yield f"\x1b[{number}~", name
    for number, letter in enumerate("PQRS", 1):
        yield f"\x1bO{letter}", f"f{number}"
    for number, letter in enumerate("ABCDE", 1):
        yield f"\x1b[[{letter}", f"f{number}"
    for sent in ENTER_AND_MORE:
        yield sent, "enter"


KEY_NAMES: dict[str, str] = {**CONTROLS, **dict(_sequences())}
