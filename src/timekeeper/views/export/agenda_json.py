"""An agenda as a JSON document, for scripts and web pages: its keys never change their meaning.

Durations in whole seconds, instants as ISO 8601, what is not known null. An instant has as much as
is known: `2014-03-22T14:00:00+06:30` with day and zone, `2014-03-22T14:00:00` without a zone, and
`14:00:00` without a day.

- `format`: always "timekeeper-agenda"; `version`: 1, and another one when a key changes its meaning
- `title`, `event`, `hosts`, `objectives`, `themes`: as in the file
- `date`, `timezone`: as in the file, or as given for the export
- `start`: planned start; `end`: planned end; `hard_end`: by when it must be over
- `planned`: the sum of the segments; `budget`; `flexibility`: what the minimums allow to take
- `segments`: each with `number`, `id`, `title`, `method`, `lead`, `start`, `end`, `since_start`,
  `duration`, `minimum` (null: it keeps its time), `fixed_start` (time of day), `advance` (manual or
  auto), `warning` and `danger` (before its end), `notes`, and `floor`: null, or `turn`, `range`,
  `order`, `close` and `votes`
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from timekeeper.views.export.timetable import Row, Timetable


def agenda_json(timetable: Timetable) -> str:
    """Write an agenda as an indented JSON document, in ASCII: the same bytes everywhere."""
    return json.dumps(_document(timetable), indent=2) + "\n"


def _document(timetable: Timetable) -> dict[str, Any]:
    agenda = timetable.agenda
    return {
        "format": "timekeeper-agenda",
        "version": 1,
        "title": agenda.title,
        "event": agenda.event,
        "hosts": agenda.hosts,
        "objectives": agenda.objectives,
        "themes": agenda.themes,
        "date": agenda.date and agenda.date.isoformat(),
        "timezone": agenda.timezone,
        "start": _instant(timetable, timetable.start),
        "end": _instant(timetable, timetable.planned_end),
        "hard_end": _instant(timetable, timetable.hard_end),
        "planned": agenda.planned,
        "budget": agenda.budget,
        "flexibility": agenda.flexibility,
        "segments": [_segment(timetable, row) for row in timetable.rows],
    }


def _segment(timetable: Timetable, row: Row) -> dict[str, Any]:
    agenda, segment = timetable.agenda, row.segment
    return {
        "number": row.number,
        "id": row.id,
        "title": segment.title,
        "method": segment.method,
        "lead": segment.lead,
        "start": _instant(timetable, row.start),
        "end": _instant(timetable, row.end),
        "since_start": row.since,
        "duration": segment.duration,
        "minimum": segment.minimum,
        "fixed_start": segment.start and segment.start.isoformat(),
        "advance": segment.advance,
        "warning": agenda.warning(row.number - 1),
        "danger": agenda.danger(row.number - 1),
        "notes": segment.notes,
        "floor": segment.floor and segment.floor.model_dump(),
    }


def _instant(timetable: Timetable, instant: datetime | None) -> str | None:
    if instant is None:
        return None
    if timetable.offset_known:
        return instant.isoformat()
    clock = f"{instant:%H:%M:%S}"
    day = timetable.day(instant)
    return f"{day.isoformat()}T{clock}" if day else clock
