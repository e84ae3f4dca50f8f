"""Whether the seconds on the screen are those of the clock, after ten minutes and after 30 days.

    .venv/bin/python benchmarks/drift.py [--seconds 600] [--injected 30]

For real: `timekeeper run` on a terminal of its own, beside CLOCK_BOOTTIME; when the journal says
that the session started, every second of it is due at a known instant. Then with an injected
clock: the loop's own waits, each ending up to 50 ms late, for two hours, a day and 30 days.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median

import programs
import pyte
from figures import machine, percentile, table
from measure import COLUMNS, ROWS, Screen

from timekeeper.agenda.reader import read
from timekeeper.live.clock import Stamp
from timekeeper.live.opening import Plan, open_new
from timekeeper.session import commands
from timekeeper.session.moment import SECOND

AGENDA = """\
title: Drift
budget: 24 h
segments: [{title: Watched, duration: 23 h}]
"""
SHOWN = re.compile(r"(\d+):(\d\d) / 1380:00")
"""The segment's own time on the bar of its time."""

MINUTE, HOUR, DAY = 60, 3600, 86_400
LATE = 0.05
"""Seconds by which an injected wait ends late, at most."""


@dataclass(slots=True)
class Seconds:
    """The seconds that came to the screen: by how much after they were due, and how many never."""

    late: array[float] = field(default_factory=lambda: array("d"))
    last: int = 0
    lost: int = 0

    def came(self, second: int, after: float) -> None:
        """Note that `second` was on the screen `after` seconds from the start."""
        self.lost += abs(second - self.last - 1)
        self.last = second
        self.late.append(after - second)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=600, help="watched for real (default 600)")
    parser.add_argument("--injected", type=int, default=30, help="days injected (default 30)")
    asked = parser.parse_args()
    print(f"## The seconds of timekeeper run\n\n{machine()}\n")
    rows = [_row(f"{asked.seconds} s for real", _real(asked.seconds))] if asked.seconds else []
    for words, length in _lengths(asked.injected):
        rows.append(_row(f"{words}, injected", _injected(length)))
    names = ("", "seconds", "lost", "late ms p50", "p99", "max", "first min", "last min")
    print(table(names, rows))


def _lengths(days: int) -> list[tuple[str, int]]:
    return [("2 h", 2 * HOUR), ("24 h", DAY), (f"{days} days", days * DAY)] if days else []


def _real(seconds: int) -> Seconds:
    """Watch the screen, and compare when each second came with when it was due."""
    with tempfile.TemporaryDirectory() as place:
        agenda = Path(place) / "drift.yaml"
        agenda.write_text(AGENDA)
        command = [programs.timekeeper(), "run", str(agenda), "--state-dir", place]
        with Screen(command) as screen:
            screen.first_paint()
            screen.press(" \x0c")  # start, and draw it all anew for eyes that open now
            seen = list(_seen(screen, seconds))
        (journal,) = Path(place).glob("sessions/*.jsonl")
        records = map(json.loads, journal.read_text().splitlines())
        started = next(one["ticks"] for one in records if one.get("event") == "started")
    seconds_seen = Seconds()
    for second, at in seen:
        seconds_seen.came(second, (at - started) / SECOND)
    return seconds_seen


def _seen(screen: Screen, seconds: int) -> Iterator[tuple[int, int]]:
    """Give each change of the seconds on the screen, and when it came (ns since the boot)."""
    eyes = pyte.Screen(COLUMNS, ROWS)
    stream, last = pyte.ByteStream(eyes), 0
    while last < seconds:
        came = screen.receive(10)
        at = time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        stream.feed(came)
        figures = SHOWN.search("\n".join(eyes.display))
        second = int(figures[1]) * MINUTE + int(figures[2]) if figures else 0
        if second != last:
            last = second
            yield second, at


class InjectedClock:
    """Time that goes on only when it is told to."""

    def __init__(self) -> None:
        self.ticks = 0

    def now(self) -> Stamp:
        return Stamp("injected", self.ticks, 1_395_475_200 * SECOND + self.ticks)

    def asleep(self) -> int:
        return 0


def _injected(seconds: int) -> Seconds:
    """Let a session go round its loop as `timekeeper run` does, without waiting."""
    agenda = read(AGENDA.encode()).agenda
    assert agenda is not None
    clock, random, seen = InjectedClock(), Random(1), Seconds()
    with tempfile.TemporaryDirectory() as place:
        plan = Plan(agenda, AGENDA, "drift.yaml")
        session = open_new(Path(place), plan, clock, speed=1, automatic=False)
        session.obey(commands.Start())
        while clock.ticks < seconds * SECOND:
            wait = session.seconds_to_next() + random.uniform(0, LATE)
            clock.ticks += round(wait * SECOND)
            session.pulse()
            seen.came(session.reading().elapsed, clock.ticks / SECOND)
        session.journal.close()
    return seen


def _row(words: str, seen: Seconds) -> tuple[str, ...]:
    late = seen.late
    first, last = median(late[:MINUTE]), median(late[-MINUTE:])
    figures = (median(late), percentile(late, 99), max(late), first, last)
    counts = str(len(late)), str(seen.lost)
    return words, *counts, *(f"{figure * 1000:.1f}" for figure in figures)


if __name__ == "__main__":
    main()
