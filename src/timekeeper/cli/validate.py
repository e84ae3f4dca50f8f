"""`timekeeper validate`: all findings of agenda files, with a status for scripts and CI."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.reader import read
from timekeeper.agenda.selection import Wishes
from timekeeper.agenda.settings import THE_USUAL, Settings
from timekeeper.cli.agenda_file import FOUND, Unread
from timekeeper.cli.agenda_files import STANDARD_INPUT, sources
from timekeeper.cli.formats import Format, usual, written
from timekeeper.cli.settings import ExtendSelect, Ignore, Select, settings_for, typed
from timekeeper.cli.talk import WRONG_USE, complain, fail, nobody_listens
from timekeeper.views.findings.checked import Checked, checked

CLEAN = 0
"""The exit status when nothing is at or above the failing level."""

FEW = 32
"""So many files are checked in less time than it takes to share the work."""

NAMELESS = "<stdin>"
"""What standard input is called where it has been given no name."""


class Task(NamedTuple):
    """A file to check: as it was named and as it is called in what is written, and how to check.

    It has all that is needed: checking reads nothing more, and writes nothing.
    """

    named: str
    name: str
    content: bytes | Unread
    settings: Settings = THE_USUAL
    strict: bool = False


class Way(NamedTuple):
    """How to check: do warnings fail, what format to write, and what to call standard input.

    `wishes` are the rules that were asked for, or were not wanted.
    """

    strict: bool
    wishes: Wishes
    format: Format
    stdin_name: str


def validate(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Agenda files, folders to look through, patterns; `-` for standard input.",
        ),
    ],
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="How to write it; if not said, `github` in GitHub Actions, and else `text`.",
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What to call standard input in what is written."),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="First mend what cannot be meant otherwise.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Only show what --fix would change.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a file changes, until ^C.")
    ] = False,
) -> None:
    """Check agenda files: everything that is wrong, where, and what to write instead.

    Of a folder, the YAML files with `segments` are checked that no `.gitignore` leaves out.

    Exit status: 0 when nothing has to be mended, 1 when something has, 2 when a file cannot be
    read or there is none.
    """
    if stdin_filename is not None and STANDARD_INPUT not in files:
        fail("--stdin-filename: name `-` among the files to read standard input")
    if watch and STANDARD_INPUT in files:
        fail("--watch: standard input does not change; name files or folders")
    if fix + diff + watch > 1:
        fail("--fix, --diff and --watch: give one of them")
    way = Way(
        strict,
        typed(select, extend_select, ignore),
        format_ or usual(os.environ, sys.stdout.isatty()),
        stdin_filename or NAMELESS,
    )
    try:
        status = _status(files, way, fix=fix, diff=diff, watch=watch)
    except BrokenPipeError:
        nobody_listens()
        status = FOUND
    raise typer.Exit(status)


def _status(files: list[str], way: Way, *, fix: bool, diff: bool, watch: bool) -> int:
    if watch:
        return _watched(files, way)
    if diff:
        from timekeeper.cli.mend import show

        return show(files, way.stdin_name)
    if fix:
        return _mended(files, way)
    return check(files, way)


def _mended(files: list[str], way: Way) -> int:
    """Mend the files, then check what they are now; standard input only goes out mended."""
    from timekeeper.cli.mend import mend

    went_well = mend(files)
    named = [name for name in files if name != STANDARD_INPUT]
    status = check(named, way) if named else CLEAN
    return status if went_well else max(status, WRONG_USE)


def check(names: Iterable[str], way: Way) -> int:
    """Report on every file; the exit status."""
    statuses = {CLEAN}
    for piece in written(_noted(_checked(names, way), statuses), way.format):
        sys.stdout.write(piece)
    sys.stdout.flush()
    return max(statuses)


def _checked(names: Iterable[str], way: Way) -> Iterator[Checked]:
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


def _noted(files: Iterable[Checked], statuses: set[int]) -> Iterator[Checked]:
    """Let files pass, and note what status each of them asks for."""
    for file in files:
        statuses.add(WRONG_USE if file.unread else FOUND if file.failed else CLEAN)
        yield file


def _from_root() -> Callable[[str], str]:
    """Give what a file's name becomes for a system that knows it by its place in the repository."""
    from timekeeper.cli.reported import from_root, root

    here = Path.cwd()
    top = root(os.environ, here)
    return lambda name: from_root(name, here, top)


def _watched(names: list[str], way: Way) -> int:
    from timekeeper.cli.watch import watch

    return watch(names, lambda: check(names, way))
