"""Power cuts: real runs are recorded, and every disk state that a cut could leave is opened."""

from __future__ import annotations

import re
import resource
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import STRACE, in_memory
from tests.faults.power import Disk, Files
from tests.faults.program import Player, recover
from tests.faults.recording import FOLDER, Act, Shown, recorded_acts, recorder
from tests.faults.script import SCRIPT, Step, happened, losses, mark, session_file
from timekeeper.live.clock import SystemClock
from timekeeper.live.following import Follower
from timekeeper.live.opening import open_again
from timekeeper.live.recorded import Unusable, load
from timekeeper.session.absence import Count
from timekeeper.session.report import report
from timekeeper.views.report_text import report_text

SHARES = 3
"""Each recording is opened in so many jobs."""
REALLY = 250
"""One state in so many is gone on with by the program itself, in a terminal."""


@dataclass(frozen=True)
class Recording:
    """What a run did, from which files on; and the steps of all its runs."""

    acts: Sequence[Act]
    root: str
    before: Mapping[str, bytes]
    steps: Sequence[Step]
    known: int
    """How many of the steps were acknowledged before this run."""


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
        _may_grow(program, path.stat().st_size + 100)
    assert program.play(SCRIPT[half:])
    if scene.small:
        _may_grow(program, resource.RLIM_INFINITY)
        assert program.sees("saved again")


def _may_grow(program: Player, size: int) -> None:
    # strace runs as the parent, and its child is the program.
    children = Path(f"/proc/{program.process.pid}/task/{program.process.pid}/children").read_text()
    for process in children.split():
        resource.prlimit(int(process), resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


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
    return Recording(acts, str(place), before, (*known, *LATER), len(known))


def disk_states(recording: Recording) -> Iterator[tuple[Files, int]]:
    """Give every state that a power cut could leave, once, with what was acknowledged by then."""
    disk = _disk_before(recording)
    most: dict[tuple[tuple[str, bytes | None], ...], int] = {}
    for act, acknowledged in _acknowledgements(recording):
        disk.happens(act)
        for files in disk.states():
            key = tuple(files.items())
            most[key] = max(most.get(key, 0), acknowledged)
    return ((dict(key), count) for key, count in most.items())


def _disk_before(recording: Recording) -> Disk:
    disk = Disk()
    for number, (path, data) in enumerate(recording.before.items()):
        folders = [str(folder) for folder in Path(path).parents]
        inside = [folder for folder in folders if folder.startswith(f"{recording.root}/")]
        disk.names |= dict.fromkeys(inside, FOLDER)
        disk.names[path], disk.data[number] = number, data
    return disk


def _acknowledgements(recording: Recording) -> Iterator[tuple[Act, int]]:
    """Say with every act how many steps are acknowledged after it.

    A step that was answered and then told to be NOT SAVED is not, until all is saved again.
    """
    shown = saved = recording.known
    text, is_saved = "", True
    for act, following in zip(recording.acts, [*recording.acts[1:], None], strict=True):
        if isinstance(act, Shown):
            text += act.text
            while found := _next_shown(recording, shown, text):
                shown, text = shown + 1, text[found:]
            if not isinstance(following, Shown):  # all of what is said at once has been said
                is_saved = "saved again" in text or (is_saved and "NOT SAVED" not in text)
                saved, text = shown if is_saved else saved, ""
        yield act, saved


def _next_shown(recording: Recording, shown: int, text: str) -> int:
    if shown == len(recording.steps):
        return 0
    found = re.search(recording.steps[shown].shown, text)
    return found.end() if found else 0


def _jobs(scale: Scale) -> Sequence[Job]:
    if scale is Scale.SHORT:
        return [partial(_opened, recording("a new session"), 0, 40)]
    return [
        partial(_opened, recording(name), share, SHARES)
        for name in SCENES
        for share in range(SHARES)
    ]


def _opened(recorded: Recording, share: int, shares: int, folder: Path) -> Life:
    states = list(disk_states(recorded))[share::shares]
    total = Life(0)
    with in_memory(folder) as fast:
        for number, (files, acknowledged) in enumerate(states):
            place = fast / str(number)
            _lay(files, recorded.root, place)
            total += _open(place / "state", recorded.steps, acknowledged)
            if acknowledged and number % REALLY == 0:
                _lay(files, recorded.root, fast / f"again-{number}")
                seconds, wrong = recover(fast / f"again-{number}" / "state", resume=True)
                total += Life(0, recovery=(seconds,), wrong=wrong)
            shutil.rmtree(place)
    return total


def _lay(files: Files, root: str, place: Path) -> None:
    """Make a disk state real; what lies in a folder that is not there is not there either."""
    place.mkdir()
    for path, data in files.items():
        target = place / Path(path).relative_to(root)
        if not target.parent.is_dir():
            continue
        if data is None:
            target.mkdir()
        else:
            target.write_bytes(data)


def _open(state: Path, steps: Sequence[Step], acknowledged: int) -> Life:
    lost, wrong = losses(state, steps, acknowledged, under_way=len(steps))
    path = session_file(state)
    if lost or wrong or path is None:
        left = ", ".join(file.name for file in state.rglob("*")) if lost else ""
        told = (f"{lost} of {acknowledged} steps are lost, with {left}",) if lost else ()
        return Life(1, acknowledged, lost, wrong=wrong + told)
    try:
        before = happened(load(path))
    except Unusable:
        return Life(1)  # torn before anything was shown
    Follower(path, SystemClock()).look()
    running = open_again(path, SystemClock()).go_on(Count())
    running.journal.close()
    after = load(path)
    report_text(report(after.agenda, after.events, after.last))
    if happened(after) != before or after.contents.damaged or after.contents.torn:
        return Life(1, acknowledged, wrong=(f"not the same when it was opened again: {path}",))
    return Life(1, acknowledged)


ROWS = (
    Row(
        "power cut",
        "every state of the disk that a cut could leave, opened as resume, status, report do",
        _jobs,
        (STRACE,),
    ),
)
