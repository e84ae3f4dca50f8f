"""strace: which system calls the program makes for its journal, and faults at any of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from timekeeper.live.clock import SystemClock
from timekeeper.live.store import new_path

CALLS = (
    *("mkdir", "mkdirat", "openat", "flock", "write", "fdatasync", "fsync", "ftruncate", "close"),
    *("link", "linkat", "rename", "renameat", "renameat2", "unlink", "unlinkat"),
)
TRACE = ",".join(f"?{name}" for name in CALLS)
"""Not every kind of machine has all of them."""


@dataclass(frozen=True)
class Call:
    """The number-th time that a process makes a system call on its journal or its folders."""

    name: str
    number: int


def under_strace(state: Path, log: Path, *injections: str) -> list[str]:
    """Give the command to run the program under, which sees only calls for its journal."""
    others = {injection.partition(":")[0] for injection in injections} - set(CALLS)
    traced = ",".join([TRACE, *others])
    words = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={traced}"]
    for path in (state, state / "sessions", *_names(state)):
        words += ["-P", str(path)]
    for injection in injections:
        words += ["-e", f"inject={injection}"]
    return words


def calls_in(log: Path) -> list[Call]:
    """Give the calls that were made, in their order."""
    seen: Counter[str] = Counter()
    calls = []
    for name in re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE):
        seen[name] += 1
        calls.append(Call(name, seen[name]))
    return calls


def fault_was_made(log: Path) -> bool:
    """Say whether an injection met its call."""
    written = log.read_text()
    return "(INJECTED)" in written or "killed by" in written


def _names(state: Path) -> Sequence[Path]:
    """Guess the journal's name, which has the minute in it (players live in UTC)."""
    now = datetime.fromtimestamp(SystemClock().now().wall / 1e9, UTC)
    paths = [
        new_path(state, "Faults", now + timedelta(minutes=later), rehearsal=False)
        for later in (0, 1)
    ]
    return [*paths, *(path.with_name(path.name + ".new") for path in paths)]
