"""The settings of an agenda repository: its file, and what was typed beside it.

The file is the nearest one above the agenda: `timekeeper.toml`, else a `pyproject.toml` that has a
table `[tool.timekeeper]`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from timekeeper.agenda.selection import Wishes, chosen, read_words
from timekeeper.agenda.settings import Settings
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.talk import fail

if TYPE_CHECKING:
    from timekeeper.agenda.settings_table import Stated
    from timekeeper.agenda.zones import Zones

OWN_FILE = "timekeeper.toml"
SHARED_FILE = "pyproject.toml"
LARGEST = 1024 * 1024
"""Bytes of a settings file that are read; it has a few hundred."""

_MAY_HOLD_TABLE = rb"""(?m)^\s*\[?\s*["']?tool["']?\s*(?:\.\s*["']?timekeeper|\]|=)"""
"""Most projects' files have none: those are not worth the import of a TOML parser."""

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Look only for these: TK301, TK6 for all that begin so, several parted by commas.",
    ),
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option(
        "--extend-select", metavar="CODES", help="Look for these too, as for those that are off."
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODES", help="Do not look for these."),
]


class Chosen(NamedTuple):
    """How an agenda file is to be checked, and whether warnings fail."""

    settings: Settings
    strict: bool


def typed(
    select: list[str] | None, extend_select: list[str] | None, ignore: list[str] | None
) -> Wishes:
    """Read the options; what is no code is wrong use."""
    return Wishes(
        _codes("--select", select) if select else None,
        _codes("--extend-select", extend_select or []),
        _codes("--ignore", ignore or []),
    )


def settings_for(agenda: Path | str, wishes: Wishes = Wishes()) -> Chosen:  # noqa: B008 - frozen
    """Give the settings for an agenda file; for standard input those of the current directory.

    What was typed wins over the file. A settings file that cannot be read ends the program.
    """
    return _in_directory(os.path.dirname(agenda), wishes)  # noqa: PTH120 - a thousand of them


@cache
def _in_directory(directory: str, wishes: Wishes) -> Chosen:
    stated = _nearest(_absolute(directory))
    if stated is None:
        return Chosen(Settings(chosen(wishes), zones=_zones), strict=False)
    codes = chosen(stated.wishes, wishes)
    return Chosen(Settings(codes, stated.thresholds, _zones), stated.strict)


def _zones() -> Zones:
    from timekeeper.live.zone import SystemZones  # only for an agenda that names a zone

    return SystemZones()


def _absolute(directory: str) -> str:
    try:
        return os.path.abspath(directory)  # noqa: PTH100 - `..` goes away
    except OSError:
        return os.path.sep  # the current directory has been deleted


def files_for(agendas: Iterable[str]) -> Iterator[str]:
    """Name every settings file that could hold for one of these agendas, there or not."""
    around: dict[str, None] = {}
    for directory in dict.fromkeys(map(os.path.dirname, agendas)):
        path = Path(_absolute(directory))
        around |= dict.fromkeys(map(str, (path, *path.parents)))
    for directory in around:
        for name in (OWN_FILE, SHARED_FILE):
            yield os.path.join(directory, name)  # noqa: PTH118


def forget() -> None:
    """Look at the files anew: one may have come, changed or gone."""
    _in_directory.cache_clear()
    _nearest.cache_clear()


@cache
def _nearest(directory: str) -> Stated | None:
    """Find what the settings file of a directory says, or that of the nearest one around it."""
    for name in (OWN_FILE, SHARED_FILE):
        path = os.path.join(directory, name)  # noqa: PTH118 - half of the time of a Path
        content = _content(path)
        table = None if content is None else _table(path, content)
        if table is not None:
            return _stated(path, table)
    around = os.path.dirname(directory)  # noqa: PTH120
    return None if around == directory else _nearest(around)


def _content(path: str) -> bytes | None:
    """Read a settings file; None where there is none."""
    try:
        if not os.path.isfile(path):  # noqa: PTH113
            return None
        with open(path, "rb") as file:  # noqa: PTH123
            content = file.read(LARGEST + 1)
    except OSError as error:
        fail(f"{path}: cannot be read: {error.strerror or error}")
    if len(content) > LARGEST:
        fail(f"{path}: larger than 1 MiB: settings are a few lines")
    return content


def _table(path: str, content: bytes) -> Mapping[str, Any] | None:
    """Parse a settings file; None where nothing in it is meant for this program."""
    is_own = path.endswith(OWN_FILE)
    if not is_own and not (b"timekeeper" in content and re.search(_MAY_HOLD_TABLE, content)):
        return None
    import tomllib  # only where there is such a file

    try:
        whole = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        fail(f"{path}: not TOML: {' '.join(str(error).split())}")
    if is_own:
        return whole
    tools = whole.get("tool", {})
    table = tools.get("timekeeper") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        fail(f"{path}: `tool.timekeeper` is a table: write `[tool.timekeeper]`")
    return table


def _stated(path: str, table: Mapping[str, Any]) -> Stated:
    from timekeeper.agenda.settings_table import read_table  # only where there is one

    stated = read_table(table)
    if isinstance(stated, Unreadable):
        fail(f"{path}: {stated.message}. {stated.advice}")
    return stated


def _codes(option: str, words: list[str]) -> tuple[str, ...]:
    found = read_words(words, ignored=option == "--ignore")
    if isinstance(found, Unreadable):
        fail(f"{option}: {found.message}. {found.advice}")
    return found
