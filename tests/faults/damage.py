"""A finished journal is damaged: kept aside whole, and all the rest of it salvaged."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

from tests.end_to_end.pty_program import PATIENCE, ROOT, environment, timekeeper
from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import in_memory
from tests.faults.program import recover
from tests.faults.script import Happened, happened, happened_in, marks, session_file, write_agenda
from timekeeper.live.clock import SystemClock
from timekeeper.live.journal.record import decode
from timekeeper.live.opening import open_again
from timekeeper.live.recorded import load
from timekeeper.session.absence import Count

SECTOR = 512
NOTES = 70
"""Enough for some pages, so that the header is in the journal more than once."""
REALLY = 40
"""One damage in so many is given to the program itself."""

Damage = tuple[bytes, bool]
"""What a journal became, and whether all of its records can still be had."""


def finished(folder: Path) -> bytes:
    """Let the program make a journal, as fast as it takes what is typed."""
    state = folder / "state"
    with subprocess.Popen(
        timekeeper("run", str(write_agenda(folder)), "--plain"),
        env=environment(state),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        steps = marks(NOTES)
        process.stdin.write("".join(step.line + "\n" for step in steps).encode())
        process.stdin.flush()
        while not re.search(steps[-1].shown, process.stdout.readline().decode()):
            assert process.poll() is None
        process.terminate()
    path = session_file(state)
    assert path is not None
    return path.read_bytes()


def flipped(whole: bytes, chance: random.Random, count: int) -> Iterator[Damage]:
    """Flip one bit: every bit of the header's beginning, then any."""
    for at in range(count):
        place = at if at < min(count // 4, 400) else chance.randrange(len(whole))
        yield _flip(whole, place, chance), True


def flipped_twice(whole: bytes, chance: random.Random, count: int) -> Iterator[Damage]:
    """Flip a bit in each of two lines."""
    for _ in range(count):
        one, other = chance.randrange(len(whole)), chance.randrange(len(whole))
        apart = whole[min(one, other) : max(one, other)].count(b"\n") > 1
        yield _flip(_flip(whole, one, chance), other, chance), apart


def _flip(whole: bytes, place: int, chance: random.Random) -> bytes:
    wrong = bytearray(whole)
    wrong[place] ^= 1 << chance.randrange(8)
    return bytes(wrong)


def with_holes(whole: bytes, chance: random.Random, count: int) -> Iterator[Damage]:
    """Lose a sector, or some: zeros, ones, or noise in their place."""
    for at in range(count):
        start = at * SECTOR % len(whole)
        length = min(SECTOR * chance.choice((1, 1, 1, 2, 8)), len(whole) - start)
        noise = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
        yield whole[:start] + noise + whole[start + length :], False


def cut_off(whole: bytes, chance: random.Random, count: int) -> Iterator[Damage]:
    """Cut it off anywhere behind its header."""
    header = whole.index(b"\n")
    for _ in range(count):
        yield whole[: chance.randrange(header, len(whole))], False


def muddled(whole: bytes, chance: random.Random, count: int) -> Iterator[Damage]:
    """Put in noise, or a stretch of it a second time, or all of it behind itself."""
    for _ in range(count):
        at, start = chance.randrange(len(whole)), chance.randrange(len(whole))
        stretch = chance.choice((chance.randbytes(90), whole[start : start + 900], b"\n\n", b"\r"))
        yield whole[:at] + stretch + whole[at:], False
    yield whole + whole, True


KINDS: dict[str, tuple[Callable[[bytes, random.Random, int], Iterator[Damage]], int]] = {
    "a bit flipped": (flipped, 600),
    "bits flipped in two lines": (flipped_twice, 250),
    "sectors lost": (with_holes, 250),
    "cut off": (cut_off, 200),
    "noise or a copy put in": (muddled, 250),
}


def _jobs(kind: str, scale: Scale) -> Sequence[Job]:
    _, count = KINDS[kind]
    return [partial(_damaged, kind, seed, scale.of(25, count)) for seed in range(scale.of(1, 2))]


def _damaged(kind: str, seed: int, count: int, folder: Path) -> Life:
    whole = finished(folder)
    make, _ = KINDS[kind]
    total = Life(0)
    with in_memory(folder) as fast:
        for number, (data, is_whole) in enumerate(make(whole, random.Random(seed), count)):
            path = fast / str(number) / "sessions" / "2026-11-24-1400-faults.jsonl"
            path.parent.mkdir(parents=True)
            path.write_bytes(data)
            total += _salvaged(path, whole, is_whole=is_whole)
            if number % REALLY == 0:
                path = fast / f"{number}-really" / "sessions" / "2026-11-24-1400-faults.jsonl"
                path.parent.mkdir(parents=True)
                path.write_bytes(data)
                total += _really(path)
    return total


def _salvaged(path: Path, whole: bytes, *, is_whole: bool) -> Life:
    """Open it as `resume` does: what was written on sound lines is there, in its order."""
    data = path.read_bytes()
    told = told_on(whole)
    expected = [event for line, event in told if is_whole or line in data]
    absence = open_again(path, SystemClock())
    absence.go_on(Count()).journal.close()
    again = load(path)
    found = happened(again)
    wrong: tuple[str, ...] = ()
    if again.contents.damaged or again.contents.torn:
        wrong += (f"{path}: still damaged",)
    if not _is_among(found, [event for _, event in told]):
        wrong += (f"{path}: what nobody did",)
    kept = [file.read_bytes() for file in absence.journal.kept]
    if kept != [data] and (kept or not _is_torn(data, path.read_bytes())):
        wrong += (f"{path}: not kept whole",)
    return Life(1, len(expected), sum(event not in found for event in expected), wrong=wrong)


@cache
def told_on(whole: bytes) -> list[tuple[bytes, Happened]]:
    """Give each line with what it says was done; lines that say nothing of it are left out."""
    lines = whole.splitlines(keepends=True)
    said = [(line, happened_in([record])) for line in lines if (record := decode(line[:-1]))]
    return [(line, events[0]) for line, events in said if events]


def _is_torn(data: bytes, now: bytes) -> bool:
    """Say whether nothing but half a last line was taken from a journal."""
    sound = data[: data.rfind(b"\n") + 1]
    return now.startswith(sound)


def _is_among(found: Sequence[Happened], told: Sequence[Happened]) -> bool:
    rest = iter(told)
    return all(event in rest for event in found)


def _really(path: Path) -> Life:
    """Give it to the program itself: every command has an answer, and none is a traceback."""
    state = path.parent.parent
    wrong: tuple[str, ...] = ()
    for words in (("sessions",), ("status",), ("report",)):
        ran = subprocess.run(
            timekeeper(*words),
            env=environment(state),
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if ran.returncode != 0 or "Traceback" in ran.stderr:
            wrong += (f"{words}: {ran.stderr}",)
    seconds, bad = recover(state, resume=True)
    return Life(0, recovery=(seconds,), wrong=wrong + bad)


ROWS = tuple(
    Row(
        f"journal damaged: {kind}",
        "a finished journal; salvaged, and kept aside whole",
        partial(_jobs, kind),
        in_short=kind in ("a bit flipped", "sectors lost"),
    )
    for kind in KINDS
)
