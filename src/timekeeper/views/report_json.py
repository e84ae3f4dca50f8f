"""A report as a JSON document, for scripts and spreadsheets: its keys never change their meaning.

Times in whole seconds, instants as ISO 8601 with their offset from UTC, what is not known null.

- `format`: always "timekeeper-report"; `version`: 1, and another one when a key changes its meaning
- `title`, `event`, `rehearsal` (true when time ran faster than it does), `speed`
- `phase`: waiting, running, paused, ended; `finished`: whether the session was ended
- `started`, `ended`: instants
- `planned`, `budget`, `used` (pauses included), `paused`; actuals and pauses add up to `used`
- `segments`: each with `number`, `title`, `method`, `lead`, `planned`, `allotted`, `actual` (null
  when the session never came to it), `difference` (positive: longer than planned) and `paused`
- `notes`: each with the segment's `number`, `since_start` and `text`
- `gaps` in which the program was away: `since_start`, `length`, `source` (who says so: boot clock,
  wall clock, no clock when the wall clock was set back meanwhile, moderator's watch) and the part
  taken as a pause, `paused`
- `clock_steps` of the wall clock: `since_start`, and `by` how much it was set forward
- `sleeps` of the laptop, whose time counts: `since_start`, and `length` in real time
"""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from timekeeper.session.report import Report, SegmentReport
from timekeeper.session.state import Phase


def report_json(report: Report) -> str:
    """Write a report as an indented JSON document, in ASCII: the same bytes everywhere."""
    return json.dumps(_document(report), indent=2) + "\n"


def _document(report: Report) -> dict[str, Any]:
    return {
        "format": "timekeeper-report",
        "version": 1,
        "title": report.title,
        "event": report.event,
        "rehearsal": report.speed > 1,
        "speed": report.speed,
        "phase": report.phase,
        "finished": report.phase is Phase.ENDED,
        "started": _instant(report.started),
        "ended": _instant(report.ended),
        "planned": report.planned,
        "budget": report.budget,
        "used": report.used,
        "paused": report.paused,
        "segments": [_segment(segment) for segment in report.segments],
        "notes": [asdict(note) for note in report.notes],
        "gaps": [asdict(gap) for gap in report.gaps],
        "clock_steps": [asdict(step) for step in report.steps],
        "sleeps": [asdict(sleep) for sleep in report.sleeps],
    }


def _segment(segment: SegmentReport) -> dict[str, Any]:
    values = asdict(segment)
    paused = values.pop("paused")
    return {**values, "difference": segment.difference, "paused": paused}


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()
