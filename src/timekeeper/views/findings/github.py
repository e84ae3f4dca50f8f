"""Workflow commands that GitHub Actions shows beside the lines of a pull request.

The log shows what follows the second `::` of a command, so that is written to be read there too;
what the agendas add up to stands between the commands as plain lines.
"""

from collections.abc import Iterable, Iterator, Mapping

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.outline import summary
from timekeeper.views.findings.style import Style
from timekeeper.views.findings.tally import Tally
from timekeeper.views.findings.text import totals
from timekeeper.views.safe_text import safe_text

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(files: Iterable[Checked]) -> Iterator[str]:
    """Write a command a finding, then a line a file, and the totals at the end."""
    tally = Tally()
    for checked in tally.over(files):
        name = safe_text(checked.name)
        if checked.unread:
            told = {"title": "cannot be read"}
            yield _command(Severity.ERROR, told, f"{name}: {checked.unread}")
        for found in checked.findings:
            yield _annotation(name, found)
        if checked.agenda is not None:
            yield f"{_no_command(name)}: {summary(checked.agenda)}\n"
    if tally.files:
        yield f"{totals(tally, Style())}\n"


def _annotation(name: str, found: Finding) -> str:
    line, column = found.place
    told = {
        "file": name,
        "line": line,
        "col": column,
        "endLine": line,
        "endColumn": column + found.length,
        "title": f"{found.code} {CATALOGUE[found.code].title}",
    }
    words = f"{name}:{line}:{column}: {found.code} {found.message}"
    return _command(found.severity, told, f"{words}\n{found.advice}" if found.advice else words)


def _command(severity: Severity, told: Mapping[str, object], words: str) -> str:
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in told.items())
    return f"::{_COMMANDS[severity]} {properties}::{_data(words)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _no_command(name: str) -> str:
    """Keep a file's name from being taken for a command, in the new spelling or the old one."""
    return name.replace("::", ":\u2009:").replace("##[", "##\u2009[")
