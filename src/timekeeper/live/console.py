"""The system's own side of a terminal: the same functions, wherever the program runs."""

import sys

if sys.platform == "win32":  # pragma: no cover
    from timekeeper.live.console_windows import (
        Mode,
        close_outlet,
        outlet,
        put,
        raw,
        read,
        ready,
        restore,
        source,
        stop,
    )
else:
    from timekeeper.live.console_unix import (
        Mode,
        close_outlet,
        outlet,
        put,
        raw,
        read,
        ready,
        restore,
        source,
        stop,
    )

__all__ = [
    "Mode",
    "close_outlet",
    "outlet",
    "put",
    "raw",
    "read",
    "ready",
    "restore",
    "source",
    "stop",
]
