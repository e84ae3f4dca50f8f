import os
import stat
from pathlib import Path

import pytest
import typer

from timekeeper.cli.output import save


def _refused(path: Path, force: bool, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(typer.Exit) as left:
        save(path, b"new", force)
    assert left.value.exit_code == 2
    return capsys.readouterr().err.removeprefix(f"timekeeper: {path}: ").strip()


@pytest.mark.parametrize("force", [False, True])
def test_a_new_file_is_written(tmp_path: Path, force: bool) -> None:
    save(tmp_path / "new", b"a\r\n", force)
    assert (tmp_path / "new").read_bytes() == b"a\r\n"


def test_a_file_that_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    words = "is there already: name another file, or write over it with --force"
    assert _refused(path, False, capsys) == words
    assert path.read_bytes() == b"old"


def test_force_writes_over_it_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old and longer")
    path.chmod(0o640)
    save(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "link").symlink_to("old")
    save(tmp_path / "link", b"new", force=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "old").read_bytes() == b"new"


def test_a_link_to_nowhere_is_not_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert _refused(tmp_path / "link", False, capsys).startswith("is there already")


@pytest.mark.parametrize("force", [False, True])
def test_a_directory(tmp_path: Path, force: bool, capsys: pytest.CaptureFixture[str]) -> None:
    words = "is a directory: name the file to write in it"
    assert _refused(tmp_path, force, capsys) == words


@pytest.mark.parametrize("force", [False, True])
def test_no_directory(tmp_path: Path, force: bool, capsys: pytest.CaptureFixture[str]) -> None:
    words = f"there is no directory {tmp_path / 'none'}: make it first"
    assert _refused(tmp_path / "none" / "new", force, capsys) == words


def test_a_name_that_is_too_long(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = _refused(tmp_path / ("n" * 300), False, capsys)
    assert words == "cannot be written: File name too long"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_device_that_takes_nothing_stays_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert _refused(Path("/dev/full"), True, capsys).startswith("cannot be written: No space left")
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)  # noqa: PTH116
