"""In the place of a journal, for a session of which nothing may be written down (`--no-log`)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.journal import Unsaved
from timekeeper.live.journal.record import JSON


class Log(Protocol):
    """What a running session needs of its journal."""

    @property
    def path(self) -> Path | None:
        """Say where it is written; None: nowhere."""

    @property
    def unsaved(self) -> Unsaved | None:
        """Say what is not on the disk and should be; None when nothing is missing."""

    def append(self, body: Mapping[str, JSON], stamp: Stamp) -> None:
        """Write a record behind the others."""

    def retry(self, stamp: Stamp) -> None:
        """Write what is held when that is possible now."""

    def close(self) -> None:
        """Let go of the file."""


class Unlogged:
    """Keeps nothing: the session is in memory, and gone with the program."""

    path = None
    unsaved = None

    def append(self, body: Mapping[str, JSON], stamp: Stamp) -> None:
        """Write nothing."""

    def retry(self, stamp: Stamp) -> None:
        """Hold nothing that could be written."""

    def close(self) -> None:
        """Have nothing open."""
