"""The zone database, as a rule is handed it: the core opens no file."""

import datetime
from collections.abc import Iterable
from typing import Protocol


class Zones(Protocol):
    """Time zones by name."""

    def find(self, name: str) -> datetime.tzinfo | None:
        """The zone of a name; None for a name that is not there."""
        ...

    def names(self) -> Iterable[str]:
        """All names there are; none where the system has no database."""
        ...
