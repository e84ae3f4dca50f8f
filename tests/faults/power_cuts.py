"""Power cuts: real runs are recorded, and every disk state that a cut could leave is opened."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import STRACE, in_memory
from tests.faults.power import Disk, Files
from tests.faults.program import recover
from tests.faults.recording import FOLDER, Act, Shown
from tests.faults.scenes import SCENES, Recording, recording
from tests.faults.script import Step, happened, losses, session_file
from timekeeper.live.clock import SystemClock
from timekeeper.live.following import Follower
from timekeeper.live.opening import open_again
from timekeeper.live.recorded import Unusable, load
from timekeeper.session.absence import Count
from timekeeper.session.report import report
from timekeeper.views.report.text import report_text

SHARES = 3
"""Each recording is opened in so many jobs."""
REALLY = 250
"""One state in so many is gone on with by the program itself, in a terminal."""


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
            if not _is_kept(files, recorded.damaged):
                total += Life(0, wrong=(f"the damaged file is not whole any more: {list(files)}",))
            total += _open(place / "state", recorded.steps, acknowledged)
            if acknowledged and number % REALLY == 0:
                _lay(files, recorded.root, fast / f"again-{number}")
                seconds, wrong = recover(fast / f"again-{number}" / "state", resume=True)
                total += Life(0, recovery=(seconds,), wrong=wrong)
            shutil.rmtree(place)
    return total


def _is_kept(files: Files, damaged: bytes) -> bool:
    return not damaged or damaged in files.values()


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
