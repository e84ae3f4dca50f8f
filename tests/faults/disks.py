"""Disks that are full or read-only, and are mended while the session goes on."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.means import DISK, DISK_TOOLS, LINUX, MOUNT, small_disk, which
from tests.faults.program import Player, recover
from tests.faults.script import START, Step, losses, mark, session_file
from timekeeper.live.recorded import load

BANNER = r"NOT SAVED \(\d+\) since \d\d:\d\d:\d\d"
SAVED = "^(?s:(?!.*NOT SAVED))"
LONG = " " + "x" * 150
"""Makes a note long, so that a page of the disk is soon full."""


def _full(scale: Scale) -> Sequence[Job]:
    return [_filled] * scale.of(1, 4)


def _filled(folder: Path) -> Life:
    with small_disk(folder) as disk, Player(folder, state=disk / "state") as program:
        assert program.is_up()
        steps = _until_not_saved(program, disk)
        more = [mark(number) for number in range(900, 903)]
        assert program.play(more)
        held = re.search(r"NOT SAVED \((\d+)\)", program.text())
        wrong = () if held and int(held[1]) >= len(more) else (program.text(),)
        busy = program.busy()
        (disk / "filler").unlink()
        assert program.sees(SAVED)
        life = _left(program, [*steps, *more], busy)
        return life + Life(0, wrong=wrong)


def _until_not_saved(program: Player, disk: Path) -> list[Step]:
    """Fill the disk, and write notes until the screen says that they are not saved."""
    assert program.play([START, mark(1)])
    _fill(disk)
    steps = [START, mark(1)]
    for number in count(2):
        steps.append(mark(number, LONG))
        assert program.play(steps[-1:])
        program.drain(0.05)
        if re.search(BANNER, program.text()):
            return steps
        assert number < 60
    return steps


def _fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(4096))
        except OSError:
            return


def _left(program: Player, steps: Sequence[Step], busy: float | None, files: int = 1) -> Life:
    """Leave, and look at what there is: so many files, and none of them damaged."""
    program.leave()
    lost, wrong = losses(program.state, steps, len(steps), under_way=0)
    path = session_file(program.state)
    assert path is not None
    if len(list(path.parent.iterdir())) != files or load(path).contents.damaged:
        wrong += (f"left behind: {list(path.parent.iterdir())}",)
    seconds, bad = recover(program.state, resume=True)
    shown = program.acknowledged
    return Life(1, shown, lost, program.is_put_back(), busy, (seconds,), wrong + bad)


def _limited(scale: Scale) -> Sequence[Job]:
    return [_may_not_grow] * scale.of(1, 4)


def _may_not_grow(folder: Path) -> Life:
    """Let the file grow by half a line: what a full disk is where nobody may mount one."""
    steps = [START, mark(1), mark(2), mark(3)]
    with Player(folder) as program:
        assert program.is_up()
        assert program.play(steps[:2])
        path = session_file(program.state)
        assert path is not None
        program.may_grow(path.stat().st_size + 100)
        assert program.play(steps[2:])
        assert program.sees(BANNER)
        busy = program.busy()
        program.may_grow(resource.RLIM_INFINITY)
        assert program.sees(SAVED)
        return _left(program, steps, busy)


def _full_and_killed(scale: Scale) -> Sequence[Job]:
    return [_filled_and_killed] * scale.of(1, 4)


def _filled_and_killed(folder: Path) -> Life:
    """Kill the program while it holds what the screen says is not saved: no more than that goes."""
    with small_disk(folder) as disk, Player(folder, state=disk / "state") as program:
        assert program.is_up()
        steps = _until_not_saved(program, disk)
        assert program.play([mark(900)])
        assert program.sees(BANNER)
        told = re.search(r"NOT SAVED \((\d+)\)", program.text())
        program.process.kill()
        program.process.wait()
        saved = len(steps) + 1 - (int(told[1]) if told else 0)
        lost, wrong = losses(program.state, [*steps, mark(900)], saved)
        (disk / "filler").unlink()
        seconds, bad = recover(program.state, resume=True)
        return Life(1, saved, lost, recovery=(seconds,), wrong=wrong + bad)


def _read_only(scale: Scale) -> Sequence[Job]:
    return [_read_only_from_the_start] * scale.of(1, 3)


def _read_only_from_the_start(folder: Path) -> Life:
    with small_disk(folder) as disk:
        _mount("-o", "remount,ro", str(disk))
        with Player(folder, state=disk / "state") as program:
            assert program.is_up()
            steps = [START, mark(1), mark(2)]
            assert program.play(steps)
            assert program.sees(BANNER)
            busy = program.busy()
            _mount("-o", "remount,rw", str(disk))
            assert program.sees(SAVED)
            return _left(program, steps, busy)


def _emergency(scale: Scale) -> Sequence[Job]:
    return [_emergency_read_only] * scale.of(1, 3)


def _emergency_read_only(folder: Path) -> Life:
    """Let ext4 fail as after an I/O error, read-only with the journal open; repair it; go on."""
    image = folder / "image"
    with _ext4(image, folder / "disk") as disk, Player(folder, state=disk / "state") as program:
        assert program.is_up()
        steps = [START, mark(1), mark(2), mark(3)]
        assert program.play(steps[:2])
        _mount("-o", "remount,abort", str(disk))
        assert program.play(steps[2:])
        assert program.sees(BANNER)
        busy = program.busy()
        _run("umount", "-l", str(disk))
        shutil.copy(image, folder / "repaired")
        _run("e2fsck", "-fy", str(folder / "repaired"), status=1)
        _mount("-o", "loop", str(folder / "repaired"), str(disk))
        assert program.sees(SAVED)
        return _left(program, steps, busy, files=2)


@contextmanager
def _ext4(image: Path, place: Path) -> Iterator[Path]:
    with image.open("wb") as file:
        file.truncate(8 * 1024 * 1024)
    _run("mkfs.ext4", "-q", "-F", str(image))
    place.mkdir()
    _mount("-o", "loop", str(image), str(place))
    try:
        yield place
    finally:
        _run("umount", "-l", str(place))


def _mount(*words: str) -> None:
    _run("mount", *words)


def _run(tool: str, *words: str, status: int = 0) -> None:
    ran = subprocess.run([which(tool) or tool, *words], capture_output=True, check=False)
    assert ran.returncode <= status, ran.stderr


ROWS = (
    Row(
        "full disk",
        "a small disk filled while notes are written, later freed",
        _full,
        (MOUNT,),
    ),
    Row(
        "full disk, then kill -9",
        "killed while NOT SAVED is shown: what that counts is all that goes",
        _full_and_killed,
        (MOUNT,),
        in_short=False,
    ),
    Row(
        "file may not grow",
        "by more than half a line, as by a quota; later it may",
        _limited,
        (LINUX,),
        in_short=False,
    ),
    Row(
        "read-only from the start",
        "a read-only disk, later writable",
        _read_only,
        (MOUNT,),
        in_short=False,
    ),
    Row(
        "read-only while running",
        "ext4 gives up as after an I/O error; repaired, mounted again",
        _emergency,
        (DISK_TOOLS, DISK),
    ),
)
