"""What the system says of a file that cannot be written to, and what is made of it.

A pipe takes bytes and cannot be synced; /dev/full is a disk without room that cannot be cut.
"""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from timekeeper.live.journal import disk


@pytest.fixture
def pipe() -> Iterator[int]:
    reading, writing = os.pipe()
    yield writing
    os.close(reading)
    os.close(writing)


@pytest.fixture
def closed(tmp_path: Path) -> int:
    file = disk.create(tmp_path / "file")
    disk.close(file)
    return file


def test_a_line_is_written_behind_the_others_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "file"
    file = disk.create(path)
    before = disk.mark(file)
    disk.append(file, b"one\n")
    disk.append(file, b"two\n")
    disk.sync(file)
    assert (before.size, disk.mark(file).size) == (0, 8)
    disk.cut(file, 4)
    disk.close(file)
    assert path.read_bytes() == b"one\n"


@pytest.mark.skipif(os.name == "nt", reason="a file that was closed ends a program on Windows")
def test_a_file_that_is_gone_for_good_is_spoiled(closed: int) -> None:
    with pytest.raises(disk.Spoiled):
        disk.mark(closed)
    with pytest.raises(disk.Spoiled):
        disk.sync(closed)


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs a pipe")
def test_what_cannot_be_synced_is_spoiled(pipe: int) -> None:
    disk.append(pipe, b"line\n")
    with pytest.raises(disk.Spoiled):
        disk.sync(pipe)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk that Linux has")
def test_a_part_of_a_line_that_stays_spoils_the_file() -> None:
    file = disk.open_existing(Path("/dev/full"))
    with pytest.raises(disk.Spoiled):
        disk.append(file, b"line\n")
    disk.close(file)


def test_a_file_that_may_not_be_written_to_is_spoiled(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    file = disk.open_for_reading(tmp_path / "file")
    with pytest.raises(disk.Spoiled):
        disk.append(file, b"line\n")
    disk.close(file)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        pytest.param(OSError(errno.ENOSPC, "No space left on device"), "disk full", id="known"),
        pytest.param(OSError(errno.ENXIO, "No such device"), "no such device", id="another"),
        pytest.param(OSError("Something odd"), "something odd", id="without a number"),
    ],
)
def test_a_reason_is_told_in_plain_words(error: OSError, reason: str) -> None:
    assert disk.plain_reason(error) == reason
