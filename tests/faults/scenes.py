"""The runs that are recorded for power cuts: new sessions, a disk that refuses, going on."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.program import Player
from tests.faults.recording import Act, recorded_acts, recorder
from tests.faults.script import SCRIPT, Step, happened, mark, session_file
from timekeeper.live.recorded import load


@dataclass(frozen=True)
class Recording:
    """What a run did, from which files on; and the steps of all its runs."""

    acts: Sequence[Act]
    root: str
    before: Mapping[str, bytes]
    steps: Sequence[Step]
    known: int
    """How many of the steps were acknowledged before this run."""
    damaged: bytes = b""
    """What is to be kept whole, under whatever name."""


LATER = (mark(11), mark(12))

Spoil = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Scene:
    """A run to be recorded: of a new session, or going on with one that was spoiled."""

    injections: tuple[str, ...] = ()
    spoil: Spoil | None = None
    small: bool = False


SCENES: dict[str, Scene] = {
    "a new session": Scene(),
    "a sync that fails": Scene(("fdatasync:error=EIO:when=4",)),
    "writes that fit in part": Scene(small=True),
    "going on after a torn line": Scene(spoil=lambda data: data[:-40]),
    "going on after damage": Scene(spoil=lambda data: data.replace(b"mark 2", b"MARK 2")),
}


def recording(name: str) -> Recording:
    """Record a run."""
    scene = SCENES[name]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder).resolve()
        if scene.spoil is not None:
            return _going_on(place, scene.spoil)
        log = place / "strace.log"
        with Player(place, "--plain", under=recorder(log, *scene.injections)) as program:
            assert program.is_up()
            _play(program, scene)
            program.leave()
        return Recording(recorded_acts(log, place, {}), str(place), {}, SCRIPT, 0)


def _play(program: Player, scene: Scene) -> None:
    half = len(SCRIPT) // 2
    assert program.play(SCRIPT[:half])
    path = session_file(program.state)
    assert path is not None
    if scene.small:
        program.may_grow(path.stat().st_size + 100)
    assert program.play(SCRIPT[half:])
    if scene.small:
        program.may_grow(resource.RLIM_INFINITY)
        assert program.sees("saved again")


def _going_on(place: Path, spoil: Spoil) -> Recording:
    state = place / "state"
    with Player(place, "--plain") as program:
        assert program.is_up()
        assert program.play(SCRIPT)
        program.leave()
    path = session_file(state)
    assert path is not None
    path.write_bytes(spoil(path.read_bytes()))
    known = [step for step in SCRIPT if step.event in happened(load(path))]
    before = {str(path): path.read_bytes()}
    log = place / "strace.log"
    words = ("--gap", "count", "--plain")
    with Player(place, *words, under=recorder(log), command="resume") as program:
        assert program.sees("Away for|Running")
        assert program.play(LATER)
        program.leave()
    acts = recorded_acts(log, place, before)
    damaged = before[str(path)] if before[str(path)].endswith(b"\n") else b""  # else only torn
    return Recording(acts, str(place), before, (*known, *LATER), len(known), damaged)
