"""Which formats of the journal this version reads, and how older ones become today's.

A file is never rewritten to a newer format: its bodies are folded through the upgraders when
they are read. A line with the key "format" says what the lines from there on are written in.
"""

from collections.abc import Callable, Mapping, Sequence

from timekeeper.live.journal.record import JSON

Body = Mapping[str, JSON]
Upgrader = Callable[[Body], Body]

UPGRADERS: Sequence[Upgrader] = ()
"""The first makes format 2 of format 1, the second format 3 of format 2, and so on."""

FORMAT = 1 + len(UPGRADERS)
"""The format that this version writes."""


class NotAJournal(ValueError):
    """The file has no header that could be read: it is empty, torn off early, or another thing."""


class NewerFormat(ValueError):
    """The journal was written by a newer version; `format` is its number."""

    def __init__(self, format_: int) -> None:
        super().__init__(
            f"written by a newer timekeeper (journal format {format_}, this one reads up to"
            f" {FORMAT}): update timekeeper to open it"
        )
        self.format = format_


def upgrade(body: Body, written: int, upgraders: Sequence[Upgrader] = UPGRADERS) -> Body:
    """Fold a body written in format `written` (from 1) into the newest one."""
    for upgrader in upgraders[written - 1 :]:
        body = upgrader(body)
    return body


def known(written: JSON) -> int:
    """Give the number of a format that this version reads. Raises NewerFormat, NotAJournal."""
    if type(written) is not int or written < 1:
        raise NotAJournal(f"not a timekeeper journal: its format is said to be {written!r}")
    if written > FORMAT:
        raise NewerFormat(written)
    return written
