"""`timekeeper validate`: all findings of agenda files, with a status for scripts and CI."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from timekeeper.cli.agenda_file import FOUND
from timekeeper.cli.agenda_files import STANDARD_INPUT
from timekeeper.cli.checking import NAMELESS, Way, check_files
from timekeeper.cli.formats import Format, usual, written
from timekeeper.cli.settings import ExtendSelect, Ignore, Select, typed
from timekeeper.cli.talk import WRONG_USE, fail, nobody_listens
from timekeeper.views.findings.checked import Checked

CLEAN = 0
"""The exit status when nothing is at or above the failing level."""


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
    for piece in written(_noted(check_files(names, way), statuses), way.format):
        sys.stdout.write(piece)
    sys.stdout.flush()
    return max(statuses)


def _noted(files: Iterable[Checked], statuses: set[int]) -> Iterator[Checked]:
    """Let files pass, and note what status each of them asks for."""
    for file in files:
        statuses.add(WRONG_USE if file.unread else FOUND if file.failed else CLEAN)
        yield file


def _watched(names: list[str], way: Way) -> int:
    from timekeeper.cli.watch import watch

    return watch(names, lambda: check(names, way))
