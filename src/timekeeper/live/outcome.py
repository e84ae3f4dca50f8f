"""How a run of the program came to its end."""

import signal
from enum import StrEnum
from typing import NamedTuple

LEAVING = {signal.SIGINT, signal.SIGTERM} | {
    getattr(signal, name) for name in ("SIGHUP", "SIGQUIT", "SIGBREAK") if hasattr(signal, name)
}
"""The signals that mean: leave now."""


class Way(StrEnum):
    """The ways out."""

    ENDED = "ended"
    LEFT = "left"
    LOST = "lost"


class Outcome(NamedTuple):
    """The way out, and the signal that asked for it, if one did.

    A session that was left, or whose terminal was lost, is in its journal and can be resumed.
    `failure` is why nothing can be written any more, when that is not that nobody reads it.
    """

    way: Way
    signal: int = 0
    failure: OSError | None = None

    @property
    def status(self) -> int:
        """Give the exit status: 0, or 128 and the signal's number, as shells have it."""
        return 128 + self.signal if self.signal else 0
