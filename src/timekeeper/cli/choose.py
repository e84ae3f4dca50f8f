"""Which session a command means."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from timekeeper.cli.talk import fail
from timekeeper.live import store
from timekeeper.live.recorded import Recorded, Unusable, load

SHOWN = 5
"""How many names are shown when one did not fit."""


def directory_of(option: Path | None) -> Path:
    """Give the state directory that an option, the environment or the system says."""
    return store.state_directory(option, os.environ)


def choose(directory: Path, name: str | None, *, rehearsal: bool) -> Path:
    """Find the session that was named, wherever it is; the newest when none was."""
    if name is None:
        found = store.find(directory, None, rehearsal=rehearsal)
        return fail(_none(rehearsal)) if isinstance(found, store.NotFound) else found
    missed = []
    for kind in (rehearsal, not rehearsal):
        found = store.find(directory, name, rehearsal=kind)
        if isinstance(found, Path):
            return found
        missed.append(found)
        if found.is_ambiguous:
            break
    return fail(_not_found(name, missed))


def newest(
    directory: Path, *, rehearsal: bool, fits: Callable[[Recorded], bool]
) -> Recorded | None:
    """Find the newest session that fits."""
    return next((each for each in readable(directory, rehearsal=rehearsal) if fits(each)), None)


def readable(directory: Path, *, rehearsal: bool) -> Iterator[Recorded]:
    """Give the sessions, the newest first; journals that cannot be read are passed over."""
    for entry in store.listing(directory, rehearsal=rehearsal):
        with contextlib.suppress(Unusable):
            yield load(entry.path)


def open_session(path: Path) -> Recorded:
    """Read a session, or say in one line why it cannot be read."""
    try:
        return load(path)
    except Unusable as error:
        fail(str(error))


def _none(rehearsal: bool) -> str:
    if rehearsal:
        return "there are no rehearsals yet: `timekeeper run AGENDA --speed 60` makes one"
    return "there are no sessions yet: `timekeeper run AGENDA` begins one"


def _not_found(name: str, missed: list[store.NotFound]) -> str:
    for miss in missed:
        if miss.is_ambiguous:
            return f"{name!r} may be any of {_names(miss.candidates)}: write more of the name"
    known = tuple(dict.fromkeys(name for miss in missed for name in miss.candidates))
    there_is = f"there is {_names(known)}" if known else "there are none yet"
    return f"no session is called {name!r}: {there_is}"


def _names(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more
