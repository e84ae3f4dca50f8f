"""A disk that refuses: once, at every system call in turn, or from some call on for good."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.faults.damage import finished, told_on
from tests.faults.kills import journal_calls
from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import COMPILER, LINUX, STRACE, library
from tests.faults.program import Player, recover
from tests.faults.script import SCRIPT, happened, losses, session_file
from tests.faults.tracing import Call, fault_was_made, under_strace
from timekeeper.live.recorded import load

PAGE = 4096
SOURCE = Path(__file__).with_name("bad_pages.c")


def _once(error: str, scale: Scale) -> Sequence[Job]:
    calls = journal_calls()
    if scale is Scale.SHORT:
        return [partial(_refused, Call("fdatasync", 4), error)]
    looks = [Call("newfstatat", number) for number in LOOKS]
    return [partial(_refused, call, error) for call in (*calls, *looks)]


LOOKS = (2, 3, 4, 5, 8, 13, 21)
"""How often the program has looked at its file and its folder by then; it does so all the time."""


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


def _unreadable(scale: Scale) -> Sequence[Job]:
    return [partial(_pages_unreadable, pages) for pages in (1, 2)[: scale.of(1, 2)]]


def _pages_unreadable(pages: int, folder: Path) -> Life:
    """Resume where the first pages of the journal give an error whenever they are read."""
    whole = finished(folder)
    path = session_file(folder / "state")
    assert path is not None
    expected = [event for line, event in told_on(whole) if line in whole[pages * PAGE :]]
    bad = {
        "LD_PRELOAD": library(SOURCE, folder),
        "FAULT_FILE": str(path),
        "FAULT_PAGES": str(pages),
    }
    seconds, wrong = recover(folder / "state", resume=True, environ=bad)
    kept = [file.read_bytes() for file in path.parent.iterdir() if ".damaged-" in file.name]
    if kept != [whole]:
        wrong += ("not kept whole",)
    found = happened(load(path))
    lost = sum(event not in found for event in expected)
    return Life(1, len(expected), lost, recovery=(seconds,), wrong=wrong)


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
        told = "NOT SAVED" in program.last_words() and "it is kept nowhere else" in " ".join(
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
            in_short=error == "EIO",
        )
        for error in ("EIO", "ENOSPC")
    ),
    Row(
        "bad pages",
        "resume where the first page, or two, of the journal cannot be read",
        _unreadable,
        (COMPILER, LINUX),
    ),
    Row(
        "a disk that refuses for good",
        "refused from some call on: EIO, ENOSPC, EDQUOT, EROFS, EACCES, no locks",
        _for_good,
        (STRACE,),
    ),
)
