"""Checking the files that are meant: which they are, by what settings, and what is wrong there."""

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.reader import read
from timekeeper.agenda.selection import Wishes
from timekeeper.agenda.settings import THE_USUAL, Settings
from timekeeper.cli.agenda_file import Unread
from timekeeper.cli.agenda_files import STANDARD_INPUT, sources
from timekeeper.cli.formats import Format
from timekeeper.cli.settings import settings_for
from timekeeper.cli.talk import complain
from timekeeper.views.findings.checked import Checked, checked

FEW = 32
"""So many files are checked in less time than it takes to share the work."""

NAMELESS = "<stdin>"
"""What standard input is called where it has been given no name."""


class Way(NamedTuple):
    """How to check: do warnings fail, what format to write, and what to call standard input.

    `wishes` are the rules that were asked for, or were not wanted.
    """

    strict: bool
    wishes: Wishes
    format: Format
    stdin_name: str


class Task(NamedTuple):
    """A file to check: as it was named and as it is called in what is written, and how to check.

    It has all that is needed: checking reads nothing more, and writes nothing.
    """

    named: str
    name: str
    content: bytes | Unread
    settings: Settings = THE_USUAL
    strict: bool = False


def check_files(names: Iterable[str], way: Way) -> Iterator[Checked]:
    """Check every file that is meant; those that cannot be read are told on standard error."""
    for named, file in _done(_tasks(names, way)):
        if file.unread:
            complain(f"{named}: {file.unread}")
        yield file


def _tasks(names: Iterable[str], way: Way) -> Iterator[Task]:
    called = _from_root() if way.format.names_from_root else str
    for source in sources(names):
        path = way.stdin_name if source.name == STANDARD_INPUT else source.name
        name = path if path == NAMELESS else called(path)
        if isinstance(source.content, Unread):
            yield Task(source.name, name, source.content)
        else:
            settings, strict = settings_for(path, way.wishes)
            yield Task(source.name, name, source.content, settings, way.strict or strict)


def _done(tasks: Iterator[Task]) -> Iterator[tuple[str, Checked]]:
    """Do the tasks in order, those beyond a few by two processes where a system can have them."""
    yield from map(_do, islice(tasks, FEW))
    for more in tasks:
        # Only many files pay for the import.
        from timekeeper.cli.side_by_side import in_order

        yield from in_order(chain([more], tasks), _do)


def _do(task: Task) -> tuple[str, Checked]:
    if isinstance(task.content, Unread):
        return task.named, Checked(task.name, unread=task.content.reason)
    found = read(task.content, settings=task.settings)
    return task.named, checked(task.name, *found, failed=_failed(found.findings, task.strict))


def _failed(findings: Iterable[Finding], strict: bool) -> bool:
    """Say whether a finding is at or above the failing level."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(found.severity in failing for found in findings)


def _from_root() -> Callable[[str], str]:
    """Give what a file's name becomes for a system that knows it by its place in the repository."""
    from timekeeper.cli.reported import from_root, root

    here = Path.cwd()
    top = root(os.environ, here)
    return lambda name: from_root(name, here, top)
