"""The system's own side of a terminal: the same functions, wherever the program runs."""

import sys

if sys.platform == "win32":  # pragma: no cover
    from timekeeper.live.console_windows import (
        Mode,
        raw,
        read,
        ready,
        restore,
        source,
        stop,
        wait_for_room,
    )
else:
    from timekeeper.live.console_unix import (
        Mode,
        raw,
        read,
        ready,
        restore,
        source,
        stop,
        wait_for_room,
    )

__all__ = ["Mode", "raw", "read", "ready", "restore", "source", "stop", "wait_for_room"]
