"""The agenda as a table with clock times, its total, budget and flexibility: plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, tzinfo

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.views import show_times
from timekeeper.views.days import day_in_words
from timekeeper.views.paragraphs import wrapped
from timekeeper.views.safe_text import safe_text
from timekeeper.views.show_times import Room, clock
from timekeeper.views.table import Column, Row, fits, table

NARROWEST = 28
"""Cells below which lines are left to the terminal to break."""

_COLUMNS = (
    Column("#", right=True),
    Column("Start"),
    Column("Title", least=20),
    Column("Method", least=10),
    Column("Lead", least=9),
    Column("Planned", right=True),
    Column("Minimum", right=True),
)
_METHOD, _LEAD, _MINIMUM = 3, 4, 6
_BELOW = (_METHOD, _LEAD, _MINIMUM)
"""The columns whose facts stand below the title where there is no room for them beside it."""
_NARROW_TITLE = Column("Title", least=6)


def show(
    agenda: Agenda, start: time | None = None, width: int = 80, zone: tzinfo | None = None
) -> list[str]:
    """Show an agenda in lines of `width` cells; `start` goes before the agenda's own.

    Clock times are local to the room; its `zone` tells of a clock that changes on the day. Narrow
    lines have method, lead and minimum under the title.
    """
    room = show_times.room(agenda, zone)
    begin = show_times.begin(agenda, start, room)
    starts = show_times.starts(agenda, begin, room)
    width = max(width, NARROWEST)
    blocks = (
        list(_head(agenda)),
        _table(agenda, starts, width),
        [*show_times.fixed(agenda, starts), *_automatic(agenda)],
        [*_sums(agenda), *_ends(agenda, begin, starts, room)],
    )
    broken = (wrapped(block, width) for block in blocks if block)
    return "\n\n".join("\n".join(block) for block in broken).split("\n")


def _head(agenda: Agenda) -> Iterator[str]:
    yield safe_text(agenda.title)
    if agenda.event:
        yield safe_text(agenda.event)
    if agenda.date:
        yield day_in_words(agenda.date)
    if agenda.timezone:
        yield f"Times of {safe_text(agenda.timezone)}"
    if agenda.hosts:
        yield f"Hosts: {', '.join(map(safe_text, agenda.hosts))}"


def _table(agenda: Agenda, starts: Sequence[datetime | None], width: int) -> list[str]:
    rows = [
        _row(number, segment, start)
        for number, (segment, start) in enumerate(zip(agenda.segments, starts, strict=True), 1)
    ]
    used = [at for at in range(len(_COLUMNS)) if any(row[at] for row in rows)]
    columns = [_COLUMNS[at] for at in used]
    beside = [[row[at] for at in used] for row in rows]
    return table(columns, beside, width) if fits(columns, beside, width) else _narrow(rows, width)


def _row(number: int, segment: Segment, start: datetime | None) -> list[str]:
    return [
        str(number),
        clock(start) + ("*" if segment.start else "") if start else "",
        safe_text(segment.title),
        safe_text(segment.method or ""),
        safe_text(segment.lead or ""),
        figures(segment.duration),
        "" if segment.minimum is None else figures(segment.minimum),
    ]


def _narrow(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Put what has no column of its own under the title."""
    timed = any(row[1] for row in rows)
    kept = [0, 1, 2, 5] if timed else [0, 2, 5]
    columns = [_NARROW_TITLE if at == 2 else _COLUMNS[at] for at in kept]
    lines: list[Row] = []
    for row in rows:
        lines.append([row[at] for at in kept])
        facts = ", ".join(_fact(at, row[at]) for at in _BELOW if row[at])
        if facts:
            lines.append([f"({facts})" if at == 2 else "" for at in kept])
    return table(columns, lines, width)


def _fact(at: int, text: str) -> str:
    return f"{_COLUMNS[at].header.lower()} {text}" if at in (_LEAD, _MINIMUM) else text


def _automatic(agenda: Agenda) -> Iterator[str]:
    numbers = [
        str(at) for at, segment in enumerate(agenda.segments, 1) if segment.advance == "auto"
    ]
    if numbers:
        yield f"Going on by itself when time is up: segment {', '.join(numbers)}"


def _sums(agenda: Agenda) -> Iterator[str]:
    spare = agenda.budget - agenda.planned
    fit = (
        "no slack"
        if spare == 0
        else f"{figures(abs(spare))} {'slack' if spare > 0 else 'too much'}"
    )
    yield f"Planned {figures(agenda.planned)} of a budget of {figures(agenda.budget)}: {fit}"
    if agenda.flexibility:
        yield f"Can absorb {figures(agenda.flexibility)} ({', '.join(_givers(agenda))})"
    else:
        yield "Can absorb nothing: no segment has a minimum below its duration"


def _givers(agenda: Agenda) -> Iterator[str]:
    for number, segment in enumerate(agenda.segments, 1):
        if segment.is_flexible:
            yield f"segment {number}: {figures(segment.gives)}"


def _ends(
    agenda: Agenda, begin: datetime | None, starts: list[datetime | None], room: Room
) -> Iterator[str]:
    """Say when it ends as planned, and when it must; without a start only the agenda's own end."""
    planned = show_times.planned_end(agenda, starts, room)
    hard = show_times.hard_end(agenda, begin or starts[0], room)
    if planned:
        yield f"Planned end {clock(planned)}"
    if not hard:
        return
    late = round((planned - hard).total_seconds()) if planned else 0
    yield f"Hard end {clock(hard)}" + (
        f": {figures(late)} too early for this plan" if late > 0 else ""
    )
