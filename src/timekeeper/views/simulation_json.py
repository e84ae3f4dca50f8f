"""A simulation as a JSON document, for scripts: its keys never change their meaning.

Times in whole seconds, clock times as HH:MM:SS of the agenda's zone, what was not asked for null.

- `format`: always "timekeeper-simulation"; `version`: 1, and another one when a key changes its
  meaning
- `title`, `event`, `date`; `planned`, `budget`
- `assumed`: `planned_start` and why that (`basis`: asked, agenda, end, fixed start, nominal),
  `hard_end`, `late`, and `overruns`, each with `what`, `segments` (numbers) and `seconds`
- `ends_in_time`: whether it does; of many runs, whether no more end late than are allowed
- `run`, a single one: `starts`, `ends`, `late`, `spare` before the hard end, `reserve` (how much
  later it could start, null when it ends late), `used` (waits included), `waited`, and `segments`,
  each with `number`, `title`, `begins`, `since_planned_start`, `planned`, `minimum`, `allotted`,
  `actual`, `difference`, `taken` of what it `gives`, and `waited` after it for a fixed start
- `limits`, the most it bears: `late`, and `overruns` as above; null for what ends late even so
- `runs`, many random ones: `runs`, `seed`, `allowed` to end late (percent), `in_time`,
  `median_end`, `ninetieth_end`, `median_late`, `ninetieth_late` (the 90th percentile), and
  `left_with`: each flexible segment's `number`, `title`, `planned`, `minimum`, `median`, `tenth`
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from timekeeper.session.limits import Limits
from timekeeper.session.local_time import local
from timekeeper.session.overruns import Overrun
from timekeeper.session.runs import Runs
from timekeeper.session.simulation import Assumptions, SimulatedSegment, Simulation


def simulation_json(
    assumed: Assumptions,
    simulation: Simulation,
    latest_start: int | None,
    limits: Limits | None = None,
) -> str:
    """Write a single run as an indented JSON document, in ASCII: the same bytes everywhere."""
    in_time = not simulation.late
    run = {
        "starts": _clock(simulation.starts),
        "ends": _clock(simulation.ends),
        "late": simulation.late,
        "spare": simulation.spare,
        "reserve": latest_start - assumed.late if in_time and latest_start is not None else None,
        "used": simulation.used,
        "waited": simulation.waited,
        "segments": [_segment(segment) for segment in simulation.segments],
    }
    most = None if limits is None else _limits(limits)
    return _written(assumed, simulation.hard_end, in_time, run=run, limits=most)


def runs_json(assumed: Assumptions, runs: Runs, allowed: int) -> str:
    """Write what many runs come to, of which `allowed` in a hundred may end late."""
    values = asdict(runs)
    hard_end = values.pop("hard_end")
    for end in ("median_end", "ninetieth_end"):
        values[end] = _clock(values[end])
    values = {"allowed": allowed, **values}
    return _written(assumed, hard_end, runs.is_allowed(allowed), runs=values)


def _written(
    assumed: Assumptions, hard_end: datetime, in_time: bool, **parts: Mapping[str, Any] | None
) -> str:
    agenda, booking = assumed.agenda, assumed.booking
    document = {
        "format": "timekeeper-simulation",
        "version": 1,
        "title": agenda.title,
        "event": agenda.event,
        "date": None if agenda.date is None else agenda.date.isoformat(),
        "planned": agenda.planned,
        "budget": agenda.budget,
        "assumed": {
            "planned_start": _clock(local(booking.opens.wall, booking.opens.zone)),
            "basis": booking.basis,
            "hard_end": _clock(hard_end),
            "late": assumed.late,
            "overruns": [_overrun(overrun, overrun.seconds) for overrun in assumed.overruns],
        },
        "ends_in_time": in_time,
    }
    whole = document | {name: parts.get(name) for name in ("run", "limits", "runs")}
    return json.dumps(whole, indent=2) + "\n"


def _segment(segment: SimulatedSegment) -> dict[str, Any]:
    values = asdict(segment) | {"begins": _clock(segment.begins)}
    return values | {"difference": segment.difference, "taken": segment.taken}


def _limits(limits: Limits) -> dict[str, Any]:
    overruns = [_overrun(overrun, seconds) for overrun, seconds in limits.overruns]
    return {"late": limits.late, "overruns": overruns}


def _overrun(overrun: Overrun, seconds: int | None) -> dict[str, Any]:
    numbers = [index + 1 for index in overrun.segments]
    return {"what": overrun.what, "segments": numbers, "seconds": seconds}


def _clock(instant: datetime) -> str:
    return f"{instant:%H:%M:%S}"
