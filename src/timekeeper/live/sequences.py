"""What a terminal sends, cut where one key ends and the next begins, by ECMA-48. Pure.

A sequence that nobody knows is one piece all the same: what is behind its ESC never becomes keys.
"""

import re

ESC = b"\x1b"

PASTE_BEGINS = b"\x1b[200~"
PASTE_ENDS = b"\x1b[201~"
"""What a terminal puts round pasted text when it was asked to."""

TEXT = rb"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+"
"""Letters with the tabs and line ends among them; each other control character is a key."""

STRING = rb"\x1b[\]PX^_].*?(?:\x07|\x1b\\)"
"""OSC, DCS and their like: the answer to a question that somebody else asked the terminal."""

BEGUN = rb"\x1b?\x1b(?:\[[0-?]*[ -/]*|O[0-9;]*)?\Z|\x1b(?:\[\[|\[M[ -\xff]{0,2}|[\]PX^_].*)\Z"
"""What may be the beginning of one of the others, at the end of all that came."""

MOUSE = rb"\x1b\[M[ -\xff]{3}"
"""The old report of a mouse: three bytes behind what would be a sequence without them."""

CONSOLE = rb"\x1b\[\[."
"""A function key of the Linux console."""

SEQUENCE = rb"\x1b?\x1b(?:\[(?!M)[0-?]*[ -/]*[@-~]|O[0-9;]*[ -~])"
"""CSI and SS3: arrows, function keys, reports; some terminals put the ESC of Alt in front."""

ALT = rb"\x1b(?:[\xc0-\xff][\x80-\xbf]*|[^\x1b])"
"""A letter with Alt."""

_PIECE = re.compile(
    b"|".join((TEXT, STRING, b"(?P<begun>%s)" % BEGUN, MOUSE, CONSOLE, SEQUENCE, ALT, b".")),
    re.DOTALL,
)


def cut(data: bytes) -> tuple[list[bytes], bytes]:
    """Cut what came into pieces: a stretch of text, a control character, or a sequence.

    The second value is the beginning of a sequence, which waits for the rest.
    """
    pieces: list[bytes] = []
    for match in _PIECE.finditer(data):
        if match["begun"] is not None:
            return pieces, match[0]
        pieces.append(match[0])
    return pieces, b""


def is_text(piece: bytes) -> bool:
    """Say whether a piece is a stretch of text."""
    return re.match(TEXT, piece) is not None
