"""One file as it was checked: what every format writes down in its own way."""

from typing import NamedTuple

from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.views.findings.outline import Outline, outline


class Checked(NamedTuple):
    """What was found in one file.

    `name` is how the file is called in what is written. `failed` says that a finding is at or above
    the failing level. `text` is what the file holds, as far as it is text, where there are
    findings to quote it. `unread` is why it could not be read, and then there is nothing else.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    agenda: Outline | None = None
    text: str = ""
    failed: bool = False
    unread: str = ""


def checked(
    name: str, agenda: Agenda | None, findings: tuple[Finding, ...], text: str, failed: bool = False
) -> Checked:
    """What reading a file gave."""
    found = None if agenda is None else outline(agenda)
    return Checked(name, findings, found, text if findings else "", failed)
