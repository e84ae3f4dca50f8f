"""Reading what a disk still gives. The bad spots themselves are in test_faults."""

from pathlib import Path

import pytest

from timekeeper.live.journal.reading import LARGEST, read_file


@pytest.mark.parametrize("size", [0, 1, 4096, 1024 * 1024, 1024 * 1024 + 1, 3_000_000])
def test_a_file_is_read_whole(tmp_path: Path, size: int) -> None:
    data = (b"0123456789abcde\n" * (size // 16 + 1))[:size]
    (tmp_path / "file").write_bytes(data)
    assert read_file(tmp_path / "file") == data


def test_what_is_larger_than_any_journal_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(OSError, match="larger than any journal"):
        read_file(tmp_path / "file")


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_file(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "missing")
