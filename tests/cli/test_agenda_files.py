from pathlib import Path

import pytest

from timekeeper.cli.agenda_file import Unread
from timekeeper.cli.agenda_files import sources, watched

AGENDA = b"title: x\nsegments: []\n"
OTHER = b"site_name: x\n"
FILES = {
    "a.yaml": AGENDA,
    "mkdocs.yml": OTHER,
    "notes.md": b"segments:",
    "docs/b.yaml": AGENDA,
    "docs/c.yml": AGENDA,
    "docs/deep/d.yaml": AGENDA,
    "docs/deep/e.yaml": OTHER,
    "others/f.yaml": OTHER,
    "others/g.yaml": OTHER,
    "empty/h.txt": OTHER,
}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*names: str) -> list[str]:
    return [Path(name).as_posix() for name, found in sources(names) if isinstance(found, bytes)]


def unread(*names: str) -> dict[str, str]:
    return {name: found.reason for name, found in sources(names) if isinstance(found, Unread)}


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["a.yaml"], ["a.yaml"]),
        (["mkdocs.yml", "notes.md"], ["mkdocs.yml", "notes.md"]),
        (["docs"], ["docs/b.yaml", "docs/c.yml", "docs/deep/d.yaml"]),
        (["docs/"], ["docs/b.yaml", "docs/c.yml", "docs/deep/d.yaml"]),
        (["."], ["a.yaml", "docs/b.yaml", "docs/c.yml", "docs/deep/d.yaml"]),
        (["docs/*.y*ml"], ["docs/b.yaml", "docs/c.yml"]),
        (["docs/*"], ["docs/b.yaml", "docs/c.yml", "docs/deep/d.yaml"]),
        (["docs/**"], ["docs/b.yaml", "docs/c.yml", "docs/deep/d.yaml"]),
        (["docs/**/*.yaml"], ["docs/b.yaml", "docs/deep/d.yaml", "docs/deep/e.yaml"]),
        (["docs/deep/d.yaml", "docs"], ["docs/deep/d.yaml", "docs/b.yaml", "docs/c.yml"]),
        (["a.yaml", "a.yaml", "./a.yaml"], ["a.yaml"]),
        (
            ["docs", "docs/deep/e.yaml"],
            ["docs/b.yaml", "docs/c.yml", "docs/deep/d.yaml", "docs/deep/e.yaml"],
        ),
    ],
    ids=lambda value: " ".join(value),
)
def test_what_is_meant(names: list[str], found: list[str]) -> None:
    assert read(*names) == found
    assert unread(*names) == {}


def test_a_name_from_the_root_is_the_same_file(place: Path) -> None:
    assert read("a.yaml", str(place / "a.yaml")) == ["a.yaml"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone.yaml", "no such file: check the name"),
        ("*.json", "matches no file: check the pattern, and the folder it starts from"),
        (
            "others",
            "there is no agenda in it: 2 YAML files without `segments` passed over",
        ),
        (
            "docs/deep/../../others",
            "there is no agenda in it: 2 YAML files without `segments` passed over",
        ),
        ("empty", "there is no agenda in it, nor any other YAML file"),
    ],
)
def test_what_is_none(name: str, reason: str) -> None:
    assert unread(name, "a.yaml") == {name: reason}


def test_a_name_that_is_empty() -> None:
    assert unread("") == {"''": "is no name: is a variable empty?"}


def test_brackets_are_letters_where_a_file_is_called_so(place: Path) -> None:
    (place / "day[1].yaml").write_bytes(AGENDA)
    (place / "day1.yaml").write_bytes(AGENDA)
    assert read("day[1].yaml") == ["day[1].yaml"]
    (place / "day[1].yaml").unlink()
    assert read("day[1].yaml") == ["day1.yaml"]


def test_agendas_are_read_one_by_one(place: Path) -> None:
    files = sources(["docs"])
    assert next(files).name == str(Path("docs/b.yaml"))
    (place / "docs" / "c.yml").unlink()
    assert isinstance(next(files).content, Unread)


def test_watched_is_whatever_may_become_an_agenda() -> None:
    names = [Path(name).as_posix() for name in watched(["docs/deep", "gone.yaml", "*.yml"])]
    assert names == ["docs/deep/d.yaml", "docs/deep/e.yaml", "gone.yaml", "mkdocs.yml"]
