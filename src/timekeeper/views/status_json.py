"""A reading as one line of JSON, for scripts: its keys never change their meaning.

Times in whole seconds, instants as ISO 8601 with their offset from UTC, what is not known null.

- `live`: whether the session's program runs; if not, the reading is of when it was left
- `title`, `event`, `speed` (1, or how many times faster a rehearsal runs)
- `phase`: waiting, running, paused, ended
- `level`: plenty, warning, danger, overrun
- `clock`: the instant of the reading
- `number` of the current segment, from 1; its `elapsed`, `remaining` (negative in an overrun),
  `allotted` and `planned` time; from how much remaining on it is in `warning` and in `danger`;
  `segment_notes`: what the agenda notes about it
- `waited`: since the session was opened, until it is started; `paused_for`: the present pause
- `used` of the `budget`, pauses included, and `budget_remaining`
- `planned_end`, `projected_end`, `hard_end`; `hard_end_bound`: whether the agenda names the hard
  end, or the start it counts from; otherwise it floats with the actual start
- `offset`: behind (positive) or ahead (negative) of plan, before the re-plan makes it good
- `replan`: whether it is `on`, the numbers of the segments it has `taken_from` (the most first)
  and of those `pinned`, its `causes` (each with `why`, `seconds` and the `numbers` of the segments
  it speaks of), by how much the session will be `late`, how much it has in `reserve`, and how much
  of that segments still `gives`
- `segments`: each with `number`, `title`, `method`, `lead`, `planned`, `allotted`, what the re-plan
  has `taken`, `minimum`, `actual` (null until it was visited), `pinned` and `place` (done, now,
  next, later, skipped)
- `notes`: each with the segment's `number`, `since_start` and `text`
- `message`: what the lead is shown; `undoable`: the event that undo would take back, null for none
"""

import json
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime
from typing import Any

from timekeeper.session.event_records import name
from timekeeper.session.reading import Reading

WITHHELD = {"floor", "outcomes", "left_open"}
"""What of a reading is the moderator's own: who waits to speak, and what was recorded."""


def status_json(reading: Reading, live: bool) -> str:
    """Write a reading as one line of JSON, in ASCII: the same bytes in every terminal."""
    told = (field.name for field in fields(reading) if field.name not in WITHHELD)
    undoable = reading.undoable and name(reading.undoable)
    values = {key: getattr(reading, key) for key in told}
    return json.dumps({"live": live, **values, "undoable": undoable}, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"not for JSON: {value!r}")
