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
- `planned_end`, `projected_end`, `hard_end`
- `offset`: behind (positive) or ahead (negative) of plan
- `segments`: each with `number`, `title`, `method`, `lead`, `planned`, `allotted`, `minimum`,
  `actual` (null until it was visited) and `place` (done, now, next, later)
- `notes`: each with the segment's `number`, `since_start` and `text`
"""

import json
from dataclasses import asdict
from datetime import datetime

from timekeeper.session.reading import Reading


def status_json(reading: Reading, live: bool) -> str:
    """Write a reading as one line of JSON, in ASCII: the same bytes in every terminal."""
    return json.dumps({"live": live, **asdict(reading)}, default=_instant)


def _instant(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"not for JSON: {value!r}")
