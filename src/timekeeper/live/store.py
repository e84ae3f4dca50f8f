"""Where sessions live: one file each, real ones and rehearsals in folders of their own.

    <state folder>/sessions/2026-11-23-1400-child-rights-in-asean.jsonl
    <state folder>/rehearsals/...

A file that is damaged, unreadable or something else altogether never breaks a listing.
"""

import os
import stat
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from timekeeper.session.distinct import distinct

SUFFIX = ".jsonl"
VARIABLE = "TIMEKEEPER_STATE_DIR"
_LONGEST_TITLE = 48
"""Characters of a title that go into a name: it has to fit one line of `timekeeper sessions`."""


class Entry(NamedTuple):
    """A session's file: its name, where it is, and when it was last written (ns since 1970 UTC)."""

    name: str
    path: Path
    written: int


@distinct
class NotFound(NamedTuple):
    """No session, or more than one, answers to `name` (None: the newest was asked for).

    `candidates` are the names that begin with it, newest first; when there are none, what there
    is at all.
    """

    name: str | None
    candidates: tuple[str, ...]
    is_ambiguous: bool


def state_directory(option: Path | None, environ: Mapping[str, str]) -> Path:
    """Say where sessions live: the option, else TIMEKEEPER_STATE_DIR, else the system's place."""
    if option is not None:
        return option
    if stated := environ.get(VARIABLE):
        return Path(stated)
    from platformdirs import user_state_path  # not needed when the place is given

    return user_state_path("timekeeper")


def folder(directory: Path, *, rehearsal: bool) -> Path:
    """Say where in the state folder real sessions, or rehearsals, are kept."""
    return directory / ("rehearsals" if rehearsal else "sessions")


def new_path(directory: Path, title: str, when: datetime, *, rehearsal: bool) -> Path:
    """Choose the file of a new session; `when` is the wall clock's local date and time."""
    place = folder(directory, rehearsal=rehearsal)
    taken = _taken(place)
    while True:
        name = new_name(title, when, taken)
        path = place / (name + SUFFIX)
        if not os.path.lexists(path):
            return path
        taken |= {name}  # a folder that takes files need not let itself be listed


def new_name(title: str, when: datetime, taken: frozenset[str] = frozenset()) -> str:
    """Make a session's name of its title and local time, numbered from -2 when it is taken."""
    stem = "-".join(part for part in (f"{when:%Y-%m-%d-%H%M}", _slug(title)) if part)
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def listing(directory: Path, *, rehearsal: bool) -> tuple[Entry, ...]:
    """List the sessions, the last written first, without opening any."""
    entries = _entries(folder(directory, rehearsal=rehearsal))
    return tuple(sorted(entries, key=lambda entry: (entry.written, entry.name), reverse=True))


def find(directory: Path, name: str | None, *, rehearsal: bool) -> Path | NotFound:
    """Find a session by its name, or by a beginning that no other has; the newest for None.

    The name is compared with what is in the folder and never made a path of.
    """
    entries = listing(directory, rehearsal=rehearsal)
    if name is None:
        return entries[0].path if entries else NotFound(None, (), is_ambiguous=False)
    wanted = name.removesuffix(SUFFIX)
    matching = [entry for entry in entries if wanted and entry.name.startswith(wanted)]
    exact = [entry for entry in matching if entry.name == wanted]
    match exact or matching:
        case [only]:
            return only.path
        case []:
            return NotFound(name, _names(entries), is_ambiguous=False)
        case several:
            return NotFound(name, _names(several), is_ambiguous=True)


def _names(entries: "list[Entry] | tuple[Entry, ...]") -> tuple[str, ...]:
    return tuple(entry.name for entry in entries)


def _entries(place: Path) -> list[Entry]:
    entries = []
    try:
        with os.scandir(place) as found:
            for file in found:
                if entry := _entry(file):
                    entries.append(entry)
    except OSError:  # no such folder yet, or not ours to read: no sessions there
        return entries
    return entries


def _entry(file: "os.DirEntry[str]") -> Entry | None:
    if not file.name.endswith(SUFFIX):
        return None
    try:
        status = file.stat()
    except OSError:
        return None
    # Whoever was killed while opening a session leaves an empty file, in which nothing happened.
    if not stat.S_ISREG(status.st_mode) or status.st_size == 0:
        return None
    return Entry(file.name.removesuffix(SUFFIX), Path(file.path), status.st_mtime_ns)


def _taken(place: Path) -> frozenset[str]:
    # Whatever has the name, file or not, new or kept aside, is not written over. Compared
    # without the suffix: macOS and Windows do not tell A from a, but names here have no capitals.
    try:
        return frozenset(name.partition(SUFFIX)[0] for name in os.listdir(place))  # noqa: PTH208
    except OSError:
        return frozenset()


def _slug(title: str) -> str:
    import re  # only a new session needs a name
    from unicodedata import combining, normalize

    plain = "".join(letter for letter in normalize("NFKD", title) if not combining(letter))
    plain = plain.replace("'", "").replace("’", "").lower()
    slug = ""
    for word in re.findall("[a-z0-9]+", plain):
        longer = f"{slug}-{word}" if slug else word[:_LONGEST_TITLE]
        if len(longer) > _LONGEST_TITLE:
            break
        slug = longer
    return slug or "session"
