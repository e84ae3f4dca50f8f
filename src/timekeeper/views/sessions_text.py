"""The list of sessions that `timekeeper sessions` prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from timekeeper.agenda.figures import figures
from timekeeper.views.measured import wrap
from timekeeper.views.safe_text import safe_text
from timekeeper.views.table import Column, fits, table

NO_SESSIONS = "No sessions yet. `timekeeper run AGENDA` begins one."


class SessionState(StrEnum):
    """What became of a session, in the words of the list."""

    RUNNING = "running now"
    LEFT = "left"
    ENDED = "ended"
    NOT_STARTED = "not started"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session of the list; `started` is local, `used` in seconds, None where not known."""

    name: str
    title: str
    started: datetime | None
    state: SessionState
    used: int | None
    events: int
    speed: int = 1


_COLUMNS = (
    Column("Session"),
    Column("Started"),
    Column("State", least=9),
    Column("Used", right=True),
    Column("Events", right=True),
    Column("Title", least=16),
)


def sessions_text(rows: Sequence[SessionRow], width: int = 80) -> str:
    """List sessions in the order given; narrow terminals get a paragraph a session."""
    if not rows:
        return NO_SESSIONS + "\n"
    texts = [_row(row) for row in rows]
    if fits(_COLUMNS, texts, width):
        lines = table(_COLUMNS, texts, width)
    else:
        lines = [line for text in texts for line in _paragraph(text, width)]
    return "\n".join(lines) + "\n"


def _row(row: SessionRow) -> tuple[str, ...]:
    return (
        safe_text(row.name),
        f"{row.started:%Y-%m-%d %H:%M}" if row.started else "-",
        row.state if row.speed == 1 else f"{row.state}, rehearsal x{row.speed}",
        "-" if row.used is None else figures(row.used),
        str(row.events),
        safe_text(row.title),
    )


def _paragraph(text: Sequence[str], width: int) -> list[str]:
    name, started, state, used, events, title = text
    known = [f"started {started}"] * (started != "-") + [f"used {used}"] * (used != "-")
    facts = ", ".join([state, *known, f"events {events}"])
    below = [*wrap(title, width - 2), *wrap(facts, width - 2)] if title else wrap(facts, width - 2)
    return [*wrap(name, width), *(f"  {line}" for line in below)]
