"""A disk that refuses: once, at every system call in turn, or from some call on for good."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.faults.kills import journal_calls
from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import STRACE
from tests.faults.program import Player, recover
from tests.faults.script import SCRIPT, losses
from tests.faults.tracing import Call, fault_was_made, under_strace


def _once(error: str, scale: Scale) -> Sequence[Job]:
    calls = journal_calls()
    chosen = calls if scale is Scale.FULL else [call for call in calls if call.number == 4]
    return [partial(_refused, call, error) for call in chosen]


def _refused(call: Call, error: str, folder: Path) -> Life:
    log = folder / "strace.log"
    refusal = f"{call.name}:error={error}:when={call.number}"
    with Player(folder, under=under_strace(folder / "state", log, refusal)) as program:
        assert program.is_up()
        assert program.play(SCRIPT)
        assert program.sees("^(?s:(?!.*NOT SAVED))")
        program.leave()
        lost, wrong = losses(program.state, SCRIPT, len(SCRIPT), under_way=0)
        if "NOT SAVED" in program.last_words():
            wrong += (f"{call}: NOT SAVED at the end",)
        life = Life(1, program.acknowledged, lost, program.is_put_back(), wrong=wrong)
    if call.number % 5 == 0:
        seconds, bad = recover(program.state, resume=True)
        life += Life(0, recovery=(seconds,), wrong=bad)
    return life if fault_was_made(log) else life + Life(0, wrong=(f"{call} was never made",))


FOR_GOOD = (
    ("fdatasync", "EIO", 4),
    ("write", "EIO", 4),
    ("write", "ENOSPC", 4),
    ("write", "EROFS", 4),
    ("write", "EDQUOT", 4),
    ("openat", "EACCES", 1),
    ("openat", "EROFS", 1),
    ("mkdir", "EACCES", 1),
    ("flock", "ENOLCK", 1),
)


def _for_good(scale: Scale) -> Sequence[Job]:
    return [partial(_refuses, *each) for each in FOR_GOOD[: scale.of(1, len(FOR_GOOD))]]


def _refuses(call: str, error: str, first: int, folder: Path) -> Life:
    """Play on a disk that refuses for good: what was shown before it said so is not lost."""
    log = folder / "strace.log"
    refusal = f"{call}:error={error}:when={first}+"
    saved = 0
    with Player(folder, under=under_strace(folder / "state", log, refusal)) as program:
        assert program.is_up()
        for step in SCRIPT:
            assert program.play([step])
            if "NOT SAVED" not in program.text():
                saved = program.acknowledged
        busy = program.busy()
        program.leave()
        lost, wrong = losses(program.state, SCRIPT, saved, under_way=len(SCRIPT))
        told = "NOT SAVED" in program.last_words() and "since it is kept nowhere else" in " ".join(
            program.last_words().split()
        )
        if saved < len(SCRIPT) and not told:
            wrong += (f"{refusal}: nothing was said at the end",)
        return Life(1, saved, lost, program.is_put_back(), busy, wrong=wrong)


ROWS = (
    *(
        Row(
            f"{error} once",
            "refused once, at every call made for the journal",
            partial(_once, error),
            (STRACE,),
        )
        for error in ("EIO", "ENOSPC")
    ),
    Row(
        "a disk that refuses for good",
        "refused from some call on: EIO, ENOSPC, EDQUOT, EROFS, EACCES, no locks",
        _for_good,
        (STRACE,),
    ),
)
