import os
import sys
from pathlib import Path

import pytest

from timekeeper.cli.patterns import is_pattern, matches

FILES = (
    "a.yaml",
    "b.yaml",
    "c.txt",
    "x/d.yaml",
    "x/y/e.yaml",
    ".hidden/f.yaml",
    "x/.g.yaml",
    "day[1].yaml",
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.yaml", ["a.yaml", "b.yaml", "day[1].yaml"]),
        ("?.yaml", ["a.yaml", "b.yaml"]),
        ("[ab].yaml", ["a.yaml", "b.yaml"]),
        ("[!a].yaml", ["b.yaml"]),
        ("**/*.yaml", ["a.yaml", "b.yaml", "day[1].yaml", "x/d.yaml", "x/y/e.yaml"]),
        ("x/**/*.yaml", ["x/d.yaml", "x/y/e.yaml"]),
        ("x/*", ["x/d.yaml", "x/y"]),
        ("x/**", ["x"]),
        ("**", ["."]),
        ("x/*/**", ["x/d.yaml", "x/y"]),
        ("**.yaml", ["a.yaml", "b.yaml", "day[1].yaml"]),
        (".hidden/*.yaml", [".hidden/f.yaml"]),
        ("x/.*.yaml", ["x/.g.yaml"]),
        ("./x/*.yaml", ["x/d.yaml"]),
        ("x/../*.txt", ["x/../c.txt"]),
        ("*.json", []),
        ("nowhere/*.yaml", []),
        ("[", []),
        ("*" * 5000, ["a.yaml", "b.yaml", "c.txt", "day[1].yaml", "x"]),
        ("a" * 5000 + "*", []),
        ("a" * 5000 + "/*", []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
@pytest.mark.usefixtures("place")
def test_what_matches(pattern: str, found: list[str]) -> None:
    assert [name.replace(os.sep, "/") for name in matches(pattern)] == found


def test_from_the_root(place: Path) -> None:
    assert matches(f"{place}/[ab].yaml") == [f"{place}/a.yaml", f"{place}/b.yaml"]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("*.yaml", True),
        ("a?.yaml", True),
        ("day[2].yaml", True),
        ("day[1].yaml", False),
        ("a.yaml", False),
        ("nowhere.yaml", False),
        ("-", False),
        ("a" * 5000 + "*", True),
    ],
    ids=lambda value: str(value)[:20],
)
@pytest.mark.usefixtures("place")
def test_a_file_that_is_called_so_is_that_file(name: str, is_one: bool) -> None:
    assert is_pattern(name) is is_one


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_links_that_lead_back_have_an_end(place: Path) -> None:
    (place / "x" / "back").symlink_to(place)
    (place / "x" / "again").symlink_to(place / "x")
    assert matches("**/e.yaml") == ["x/y/e.yaml"]
