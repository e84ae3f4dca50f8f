"""`timekeeper run` beside termdown, and beside itself painted by `rich.Live`, in one run.

    .venv/bin/python benchmarks/live.py [--rounds 3] [--seconds 60] [--keys 40] [--paints 20]

The programs take turns, each on a terminal of its own of 100 by 30. All count two hours down and
are given the same keys, `+` and `-`, one at a time, right after a tick, so that the next thing
written is the answer to the key.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import median

import programs
from figures import aim, heading, percentile, table
from measure import Screen, Usage

KEYS = "+-"
OURS, PEER, LIVE = "timekeeper", "termdown", "with rich.Live"


@dataclass(slots=True)
class Measured:
    """All that was measured of one program, in the order it came."""

    paints: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    unanswered: int = 0
    cpu: list[float] = field(default_factory=list)
    written: list[float] = field(default_factory=list)
    wakeups: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Timer:
    """A program that counts down: a new command for each start, and the keys that set it off."""

    name: str
    command: Callable[[], list[str]]
    start: str
    measured: Measured = field(default_factory=Measured)


def main() -> None:
    """Measure and print."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as place:
        timers = _timers(Path(place))
        print(heading("timekeeper run"))
        _first_paints(timers, asked.paints)
        for turn in range(asked.rounds):
            for timer in timers if turn % 2 else timers[::-1]:
                _live(timer, asked.keys, asked.seconds)
    ours, peer, live = (timer.measured for timer in timers)
    print(table(("", OURS, PEER, f"x {PEER}", LIVE), _rows(ours, peer, live)))
    print("\n".join(_aims(ours, peer)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="rounds (default 3)")
    parser.add_argument("--seconds", type=float, default=60, help="watched in a round (default 60)")
    parser.add_argument("--keys", type=int, default=20, help="keys in a round (default 20)")
    parser.add_argument("--paints", type=int, default=20, help="starts to time (default 20)")
    return parser.parse_args()


def _timers(place: Path) -> tuple[Timer, Timer, Timer]:
    # A state directory for each start: an unfinished session of the last one would be offered.
    numbers = count()
    run = ["run", str(programs.WORKSHOP), "--state-dir"]
    termdown = programs.peer(PEER)
    return (
        Timer(OURS, lambda: [programs.timekeeper(), *run, str(place / str(next(numbers)))], " "),
        Timer(PEER, lambda: [termdown, "2h"], ""),
        Timer(
            LIVE, lambda: [*programs.with_rich_live(), *run, str(place / str(next(numbers)))], " "
        ),
    )


def _first_paints(timers: Sequence[Timer], times: int) -> None:
    for turn in range(-1, times):
        for timer in timers:
            with Screen(timer.command()) as screen:
                seconds = screen.first_paint()
            if turn >= 0:  # the first of all fills the system's caches
                timer.measured.paints.append(seconds)


def _live(timer: Timer, keys: int, seconds: float) -> None:
    """Start, press keys, then look on without touching anything."""
    with Screen(timer.command()) as screen:
        screen.first_paint()
        screen.watch(1.5)
        for key in timer.start:
            screen.key(key)
        _press(screen, timer.measured, keys)
        screen.settle()
        before = screen.usage()
        written = screen.watch(seconds)
        _note(timer.measured, before, screen.usage(), written, seconds)


def _press(screen: Screen, measured: Measured, keys: int) -> None:
    for number in range(keys):
        screen.settle()
        answer = screen.key(KEYS[number % len(KEYS)])
        if answer is None:
            measured.unanswered += 1
        else:
            measured.answers.append(answer)


def _note(measured: Measured, before: Usage, after: Usage, written: int, seconds: float) -> None:
    measured.cpu.append((after.cpu - before.cpu) * 60 / seconds)
    measured.written.append(written * 60 / seconds)
    measured.wakeups.append((after.wakeups - before.wakeups) / seconds)
    measured.memory.append(after.memory)


def _rows(ours: Measured, peer: Measured, live: Measured) -> Iterator[tuple[str, ...]]:
    figures: tuple[tuple[str, Callable[[Measured], float], str], ...] = (
        ("first paint, ms", lambda one: median(one.paints) * 1000, ".0f"),
        ("key to repaint p50, ms", lambda one: median(one.answers) * 1000, ".1f"),
        ("key to repaint p95, ms", lambda one: percentile(one.answers, 95) * 1000, ".1f"),
        ("keys without an answer", lambda one: one.unanswered, "d"),
        ("CPU s in 60 s", lambda one: median(one.cpu), ".3f"),
        ("kB a minute", lambda one: median(one.written) / 1000, ".1f"),
        ("wake-ups a second", lambda one: median(one.wakeups), ".1f"),
        ("memory, MiB", lambda one: median(one.memory) / 2**20, ".0f"),
    )
    for words, figure, form in figures:
        mine, theirs = figure(ours), figure(peer)
        ratio = f"{mine / theirs:.2f}" if theirs else ""
        yield words, format(mine, form), format(theirs, form), ratio, format(figure(live), form)


def _aims(ours: Measured, peer: Measured) -> Iterator[str]:
    yield aim("first paint, x termdown", _ratio(ours.paints, peer.paints), 1.6)
    yield aim("key to repaint p95", percentile(ours.answers, 95) * 1000, 10, " ms")
    yield aim("CPU in 60 s", median(ours.cpu), 0.1, " s")
    yield aim("kB a minute", median(ours.written) / 1000, 6)
    yield aim("wake-ups a second", median(ours.wakeups), 2.5)
    yield aim("memory", median(ours.memory) / 2**20, 35, " MiB")


def _ratio(ours: Sequence[float], peers: Sequence[float]) -> float:
    """Compare what was measured in turns: the median of the ratios, each of one turn."""
    return median(one / other for one, other in zip(ours, peers, strict=True))


if __name__ == "__main__":
    main()
