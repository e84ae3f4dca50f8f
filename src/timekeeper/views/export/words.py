"""The words that handouts and calendars share: when, how long, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Segment
from timekeeper.views.days import day_in_words
from timekeeper.views.export.timetable import Row, Timetable
from timekeeper.views.safe_text import safe_text
from timekeeper.views.show_times import clock

_OFFSET = slice(19, None)
"""Where an ISO time to the second has its offset from UTC."""


def when(timetable: Timetable) -> Iterator[str]:
    """Say when a session is held, part by part: day, time or length, zone, as far as is known."""
    agenda, start, end = timetable.agenda, timetable.start, timetable.end
    if agenda.date:
        yield day_in_words(agenda.date)
    if start and end:
        yield f"{clock(start)}–{clock(end)}"
    elif end:
        yield f"until {clock(end)}"
    else:
        yield write_duration(agenda.budget)
    if agenda.timezone and (start or end):
        yield f"times of {safe_text(agenda.timezone)}{_offset(timetable, start, end)}"


def times(row: Row) -> str:
    """Write from when to when a segment goes: "14:05–14:20", or "5–20 min" from the start."""
    if row.start and row.end:
        return f"{clock(row.start)}–{clock(row.end)}"
    since = row.since or 0
    until = since + row.segment.duration
    if since % 60 or until % 60:
        return f"{figures(since)}–{figures(until)}"
    return f"{since // 60}–{until // 60} min"


def length(segment: Segment) -> str:
    """Write how long a segment is planned to take: "1 h 30 min"."""
    return write_duration(segment.duration)


def details(segment: Segment) -> str:
    """Say how a segment is held and by whom: "presentation, Moderator"."""
    return ", ".join(safe_text(fact) for fact in (segment.method, segment.lead) if fact)


def _offset(timetable: Timetable, start: datetime | None, end: datetime | None) -> str:
    """Name the distance to UTC for whoever joins from elsewhere, unless it changes meanwhile."""
    offsets = {instant.isoformat()[_OFFSET] for instant in (start, end) if instant}
    known = timetable.offset_known and len(offsets) == 1
    return f" (UTC{offsets.pop()})" if known else ""
