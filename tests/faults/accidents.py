"""What somebody does to the journal, or to the folder it is in, while the session runs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.faults.life import Job, Life, Row, Scale
from tests.faults.program import Player, recover
from tests.faults.script import SCRIPT, losses, session_file

Accident = Callable[[Path], None]


def remove_file(path: Path) -> None:
    path.unlink()


def remove_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def remove_state_folder(path: Path) -> None:
    shutil.rmtree(path.parent.parent)


def move_file(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def move_state_folder(path: Path) -> None:
    path.parent.parent.rename(path.parent.parent.with_name("elsewhere"))


def put_another_file(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"somebody's text\n")
    other.rename(path)


def put_an_older_copy(path: Path) -> None:
    older = path.with_name("older")
    older.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-2]))
    older.rename(path)


def put_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def put_a_link_to_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def write_behind(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"somebody's text\n")


def write_over(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(700)
        file.write(b"somebody's text\n")


DELETED: tuple[Accident, ...] = (
    remove_file,
    remove_folder,
    remove_state_folder,
    move_file,
    move_state_folder,
)
CHANGED: tuple[Accident, ...] = (
    put_another_file,
    put_an_older_copy,
    put_a_folder,
    put_a_link_to_nowhere,
    empty,
    cut_in_half,
    write_behind,
    write_over,
)


def _jobs(accidents: Sequence[Accident], scale: Scale) -> Sequence[Job]:
    chosen = accidents[: scale.of(1, len(accidents))]
    waits = (0.0,) if scale is Scale.SHORT else (0.0, 2.2)
    return [partial(_struck, accident, wait) for accident in chosen for wait in waits]


def _struck(accident: Accident, wait: float, folder: Path) -> Life:
    """Let it happen in the middle, then go on at once, or only look on for a while."""
    half = len(SCRIPT) // 2
    with Player(folder) as program:
        assert program.is_up()
        assert program.play(SCRIPT[:half])
        path = session_file(program.state)
        assert path is not None
        kept = _what_is_kept(accident, path)
        program.rest(wait)
        if wait:
            lost, wrong = losses(program.state, SCRIPT, half)
            assert not lost, "time alone is to bring it back"
            assert not wrong, wrong
        assert program.play(SCRIPT[half:])
        busy = program.busy()
        program.leave()
        lost, wrong = losses(program.state, SCRIPT, len(SCRIPT), under_way=0)
        if "NOT SAVED" in program.last_words():
            wrong += ("NOT SAVED at the end",)
        aside = [file for file in path.parent.iterdir() if ".damaged-" in file.name]
        if [_content(file) for file in aside] != kept:
            wrong += (f"{accident.__name__}: kept aside is {aside}",)
        seconds, bad = recover(program.state, resume=True)
        put_back = program.is_put_back()
        return Life(1, program.acknowledged, lost, put_back, busy, (seconds,), wrong + bad)


def _what_is_kept(accident: Accident, path: Path) -> list[object]:
    accident(path)
    return [_content(path)] if os.path.lexists(path) else []


def _content(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    return sorted(path.iterdir()) if path.is_dir() else path.read_bytes()


ROWS = (
    Row(
        "journal deleted while running",
        "the file, its folder, the state folder: removed or moved away",
        partial(_jobs, DELETED),
    ),
    Row(
        "journal changed while running",
        "emptied, cut, written to, replaced by a file, a folder, a link",
        partial(_jobs, CHANGED),
    ),
)
