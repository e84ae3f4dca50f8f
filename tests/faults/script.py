"""What is done in a session that a fault strikes, and how each step shows that it was taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timekeeper.live.journal.record import Record
from timekeeper.live.recorded import Recorded, Unusable, load
from timekeeper.live.store import listing

AGENDA = """\
title: Faults
budget: 30 min
segments:
  - {title: Opening, method: presentation, duration: 10 min, lead: Ana}
  - {title: Talk, method: presentation, duration: 10 min, lead: Ben}
  - {title: Discussion, method: forum, duration: 10 min, lead: Cho, minimum: 5 min}
"""

Happened = tuple[str, object]
"""The name an event has on disk, and what it says where that tells it from others."""


@dataclass(frozen=True)
class Step:
    """Keys on the screen or a line in plain mode; `shown` (a pattern) once that was taken."""

    keys: str
    line: str
    shown: str
    event: Happened


def mark(number: int, words: str = "") -> Step:
    """Give the step that writes a note down which no other step does."""
    text = f"mark {number}{words}"
    return Step(f"w{text}\r", f"w {text}", f"Note kept: mark {number}\\b", ("noted", text))


START = Step(" ", "start", "Started:|Session started", ("started", None))
LONGER = Step("+", "+", "1:00 more|1 minute more", ("extended", 60))
SHORTER = Step("-", "-", "1:00 less|1 minute less", ("extended", -60))
PAUSE = Step(" ", "pause", "Paused|PAUSED", ("paused", None))
RESUME = Step(" ", "resume", "Resumed", ("resumed", None))
UNDO = Step("u", "u", "Undone", ("undone", None))

SCRIPT = (START, mark(1), LONGER, UNDO, mark(2), PAUSE, SHORTER, mark(3), RESUME, mark(4))
"""Every step shows something that was not to be seen before."""

_TOLD = {step.event[0] for step in SCRIPT} | {"moved", "ended"}


def marks(count: int, first: int = 1, words: str = "") -> tuple[Step, ...]:
    """Give a start and so many notes."""
    return (START, *(mark(number, words) for number in range(first, first + count)))


def write_agenda(folder: Path) -> Path:
    """Write the agenda that is run."""
    path = folder / "faults.yaml"
    path.write_text(AGENDA, encoding="utf-8")
    return path


def session_file(state: Path) -> Path | None:
    """Find the journal of the newest session there is, a rehearsal or not."""
    entries = [*listing(state, rehearsal=False), *listing(state, rehearsal=True)]
    return entries[0].path if entries else None


def happened(session: Recorded) -> list[Happened]:
    """Give what a journal says was done, as steps name it; facts of the world are left out."""
    return happened_in(session.contents.records)


def happened_in(records: Iterable[Record]) -> list[Happened]:
    """Give what some records say was done."""
    return [
        (name, body.get("text") if name == "noted" else body.get("seconds"))
        for body in (record.body for record in records)
        if (name := str(body.get("event"))) in _TOLD
    ]


def losses(
    state: Path, steps: Sequence[Step], acknowledged: int, *, under_way: int = 1
) -> tuple[int, tuple[str, ...]]:
    """Hold the newest journal against the steps of which so many were acknowledged.

    Gives how many of those it does not have, and what else is wrong with it: of the steps that
    were under way, unacknowledged, so many may be in it, and nothing else.
    """
    path = session_file(state)
    if path is None:
        return acknowledged, ()
    try:
        found = happened(load(path))
    except Unusable as error:
        return acknowledged, (str(error),) if acknowledged else ()
    expected = [step.event for step in steps]
    agreeing = 0
    while agreeing < min(len(found), acknowledged) and found[agreeing] == expected[agreeing]:
        agreeing += 1
    rest = iter(expected[acknowledged : acknowledged + under_way])
    if agreeing == acknowledged and not all(event in rest for event in found[agreeing:]):
        return 0, (f"what nobody did: {found[agreeing:][:3]} after {agreeing} steps",)
    return acknowledged - agreeing, ()
