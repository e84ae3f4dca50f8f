"""A report as a JSON document, for scripts and spreadsheets: its keys never change their meaning.

Times in whole seconds, instants as ISO 8601 with their offset from UTC, what is not known null.

- `format`: always "timekeeper-report"; `version`: 1, and another one when a key changes its meaning
- `private`: whether it says who was there and when; if not, instants, labels, owners and notes are
  not in it, and of counts of people from 1 to 4 only null: whoever was there could tell who it was
- `title`, `event`, `rehearsal` (true when time ran faster than it does), `speed`
- `phase`: waiting, running, paused, ended; `finished`: whether the session was ended
- `started`, `ended`: instants
- `planned`, `budget`, `used` (pauses included), `paused`; actuals and pauses add up to `used`
- `segments`: each with `number`, `title`, `method`, `lead`, `planned`, `allotted`, `actual` (null
  when the session never came to it), `difference` (positive: longer than planned), `paused`, what
  the re-plan has `taken` and the `causes`, the largest first: `why` (over budget, late start,
  overrun, pauses, by hand), `seconds`, and the `numbers` of the segments that ran over
- `notes`: each with the segment's `number`, `since_start` and `text`
- `gaps` in which the program was away: `since_start`, `length`, `source` (who says so: boot clock,
  wall clock, no clock when the wall clock was set back meanwhile, moderator's watch) and the part
  taken as a pause, `paused`
- `clock_steps` of the wall clock: `since_start`, and `by` how much it was set forward
- `sleeps` of the laptop, whose time counts: `since_start`, and `length` in real time
- `floors`: each with the segment's `number` and `title`, the time `in_turns`, in `handover` between
  them and `idle`, which add up to its actual time, `themes` (`number`, `title`, `seconds`), the
  counts `turns`, `distinct_voices`, `first_time_speakers` and `not_heard`, and `voices`: each with
  `speaker` (a number, the same on every floor), `label`, `turns` and `seconds`
- `voting`: the `method`, and `votes_each`, null when the agenda does not say
- `recommendations`, by theme and rank: `number`, `text`, `theme`, `votes` and `heads`, which are
  counts of people too, `rank` in its theme (null: not tallied), `tied`, and the numbers of those
  `merged` into it
- `actions`, the open ones first: `number`, `text`, `owner`, `by`, and whether it is `open`: owner
  or date is lacking
- `pledges`: `number`, `topic`, `group`, `text`
"""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from timekeeper.session.floor.report import FloorReport
from timekeeper.session.outcomes.reading import OutcomesReading
from timekeeper.session.published import is_withheld
from timekeeper.session.report import Report, SegmentReport
from timekeeper.session.state import Phase
from timekeeper.views.report.outcomes import method


def report_json(report: Report) -> str:
    """Write a report as an indented JSON document, in ASCII: the same bytes everywhere."""
    return json.dumps(_document(report), indent=2) + "\n"


def _document(report: Report) -> dict[str, Any]:
    return {
        "format": "timekeeper-report",
        "version": 1,
        "private": report.private,
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
        "floors": [_floor(floor, report.private) for floor in report.floors],
        "voting": {"method": method(report.outcomes), "votes_each": report.outcomes.votes_each},
        **_outcomes(report.outcomes, report.private),
    }


def _segment(segment: SegmentReport) -> dict[str, Any]:
    values = asdict(segment)
    later = {key: values.pop(key) for key in ("paused", "taken", "causes")}
    return {**values, "difference": segment.difference, **later}


def _floor(floor: FloorReport, private: bool) -> dict[str, Any]:
    counts = {
        "turns": len(floor.turns),
        "distinct_voices": len(floor.voices),
        "first_time_speakers": floor.first_turns,
        "not_heard": floor.not_heard,
    }
    return {
        "number": floor.number,
        "title": floor.title,
        "in_turns": floor.in_turns,
        "handover": floor.handover,
        "idle": floor.idle,
        "themes": [theme._asdict() for theme in floor.themes],
        **{key: _people(count, private) for key, count in counts.items()},
        "voices": [voice._asdict() for voice in floor.voices] if private else [],
    }


def _outcomes(outcomes: OutcomesReading, private: bool) -> dict[str, list[dict[str, Any]]]:
    synthesis = outcomes.synthesis
    return {
        "recommendations": [
            {
                **ranked._asdict(),
                "theme": theme.title or None,
                "votes": _people(ranked.votes, private),
                "heads": _people(ranked.heads, private),
            }
            for theme in synthesis.themes
            for ranked in theme.ranked
        ],
        "actions": [
            {
                "number": action.number,
                "text": action.text,
                "owner": (action.who or None) if private else None,
                "by": action.by or None,
                "open": action.is_open,
            }
            for action in synthesis.actions
        ],
        "pledges": [
            {
                "number": pledge.number,
                "topic": pledge.topic or None,
                "group": pledge.group or None,
                "text": pledge.text,
            }
            for topic in synthesis.topics
            for pledge in topic.pledges
        ],
    }


def _people(count: int | None, private: bool) -> int | None:
    return None if count is None or is_withheld(count, private) else count


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()
