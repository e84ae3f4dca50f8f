import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timekeeper.cli.folders import Unlisted, yaml_files


def below(place: Path) -> list[str]:
    found = yaml_files(str(place))
    return [Path(str(each)).relative_to(place).as_posix() for each in found]


def make(place: Path, *names: str) -> None:
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).touch()


def test_yaml_files_by_name_at_any_depth(tmp_path: Path) -> None:
    make(
        tmp_path,
        "b.yaml",
        "a.yml",
        "c/z.YAML",
        "c/d/e.yaml",
        "d.yaml",
        "notes.md",
        "yaml",
        "x.yaml~",
    )
    assert below(tmp_path) == ["a.yml", "b.yaml", "c/d/e.yaml", "c/z.YAML", "d.yaml"]


def test_what_begins_with_a_dot_is_hidden(tmp_path: Path) -> None:
    make(tmp_path, ".github/workflows/ci.yaml", ".pre-commit-config.yaml", "a.yaml")
    assert below(tmp_path) == ["a.yaml"]


def test_a_hidden_folder_that_is_named_is_looked_through(tmp_path: Path) -> None:
    make(tmp_path, ".agendas/a.yaml")
    assert below(tmp_path / ".agendas") == ["a.yaml"]


def test_this_folder_has_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml", "b/c.yaml")
    monkeypatch.chdir(tmp_path)
    assert list(yaml_files(".")) == ["a.yaml", str(Path("b/c.yaml"))]


DEEP = 1200
"""Deeper than functions may be nested, and than pytest can clear away by itself."""


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    for _ in range(DEEP):
        Path("a").mkdir()
        os.chdir("a")
    Path("x.yaml").touch()
    os.chdir(tmp_path)
    yield Path("a")
    for _ in range(DEEP):
        os.chdir("a")
    Path("x.yaml").unlink()
    for _ in range(DEEP):
        os.chdir("..")
        Path("a").rmdir()


def test_any_depth_has_an_end(deep: Path) -> None:
    assert [str(each)[-8:] for each in yaml_files(str(deep))] == ["a/x.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_links_to_files_are_followed_and_to_folders_are_not(tmp_path: Path) -> None:
    make(tmp_path, "a/b.yaml")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    (tmp_path / "linked.yaml").symlink_to(tmp_path / "a" / "b.yaml")
    (tmp_path / "nowhere.yaml").symlink_to(tmp_path / "gone")
    (tmp_path / "folder.yaml").symlink_to(tmp_path / "a")
    assert below(tmp_path) == ["a/b.yaml", "linked.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among files there")
def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    make(tmp_path, "folder.yaml/a.yaml")
    assert below(tmp_path) == ["folder.yaml/a.yaml"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe4.yaml"))).touch()
    assert below(tmp_path) == ["\udce4.yaml"]


def test_a_folder_that_cannot_be_looked_into(tmp_path: Path) -> None:
    (told,) = yaml_files(str(tmp_path / "gone"))
    assert told == Unlisted(
        str(tmp_path / "gone"), "cannot be looked into: No such file or directory"
    )
