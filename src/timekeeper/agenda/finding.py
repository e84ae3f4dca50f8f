"""Findings: complaints about a file, each with its code, its place and what to do."""

import enum
from typing import NamedTuple


class Severity(enum.StrEnum):
    """How much a finding matters: an error stops a run, a warning only a strict check."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(NamedTuple):
    """A place in a text; lines and columns count from 1, columns in characters."""

    line: int
    column: int


def forbids_a_run(code: str, severity: Severity) -> bool:
    """Whether a finding of this code and severity is about what cannot be read: TK0xx to TK2xx."""
    return severity is Severity.ERROR and code < "TK3"


class Finding(NamedTuple):
    """One complaint. `length` is how many characters from `place` on it is about (at least 1)."""

    code: str
    severity: Severity
    message: str
    advice: str
    place: Place
    length: int = 1

    @property
    def forbids_a_run(self) -> bool:
        """Whether no agenda is left that could be run: nothing can silence such a finding."""
        return forbids_a_run(self.code, self.severity)

    def __lt__(self, other: object) -> bool:
        """Findings are listed in the order of the file."""
        if not isinstance(other, Finding):
            return NotImplemented
        return (self.place, self.code, self.message) < (other.place, other.code, other.message)
