"""What git itself would say of the same files is the measure, where there is a git to ask."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from timekeeper.cli.folders import yaml_files

FILES = (
    "a.yaml",
    "b.tmp.yaml",
    "keep.tmp.yaml",
    "only.yaml",
    "build/a.yaml",
    "build/keep.yaml",
    "docs/a.yaml",
    "docs/only.yaml",
    "docs/draft/a.yaml",
    "docs/draft/b.yaml",
    "docs/deep/er/a.yaml",
    "docs/deep/er/b.tmp.yaml",
    "with space/a.yaml",
    "สิทธิ/a.yaml",
)
IGNORED = {
    "nothing": {},
    "a name": {".gitignore": "a.yaml\n"},
    "a name at the root": {".gitignore": "/only.yaml\n"},
    "a folder": {".gitignore": "build/\n"},
    "a folder's inside": {".gitignore": "build/*\n!build/keep.yaml\n"},
    "no way back from an ignored folder": {".gitignore": "build/\n!build/keep.yaml\n"},
    "an ending, but one": {".gitignore": "*.tmp.yaml\n!keep.tmp.yaml\n"},
    "stars": {".gitignore": "docs/**/a.yaml\n"},
    "in a folder": {"docs/.gitignore": "/only.yaml\ndraft/b.yaml\n"},
    "the innermost decides": {".gitignore": "*.tmp.yaml\n", "docs/.gitignore": "!*.tmp.yaml\n"},
    "all but one": {".gitignore": "*\n!*/\n!docs/only.yaml\n"},
    "spaces and letters": {".gitignore": "with space/\nสิทธิ\n"},
    "comments and lines that are none": {".gitignore": "# a.yaml\n\n!\n\\\nonly.yaml\n"},
    "lines from Windows": {".gitignore": "a.yaml\r\nbuild/\r\n"},
}


def repository(place: Path, ignored: dict[str, str]) -> None:
    for name in FILES:
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for name, lines in ignored.items():
        (place / name).write_text(lines, newline="", encoding="utf-8")


def walked(folder: Path, place: Path) -> list[str]:
    found = yaml_files(str(folder))
    return sorted(Path(str(each)).relative_to(place).as_posix() for each in found)


def as_git_says(place: Path, folder: str) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--others", "--exclude-standard", "--", folder],
        cwd=place,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    return sorted(name for name in names if name.endswith(".yaml"))


needs_git = pytest.mark.skipif(not shutil.which("git"), reason="there is no git to ask")


@needs_git
@pytest.mark.parametrize("folder", [".", "docs", "docs/deep"])
@pytest.mark.parametrize("ignored", IGNORED.values(), ids=IGNORED)
def test_as_git_says(ignored: dict[str, str], folder: str, tmp_path: Path) -> None:
    repository(tmp_path, ignored)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    assert walked(tmp_path / folder, tmp_path) == as_git_says(tmp_path, folder)


PIECES = (
    *("*", "*/", "a.yaml", "/a.yaml", "docs", "docs/", "/docs/", "docs/*", "docs/**", "**/er"),
    *(
        "er/",
        "*.yaml",
        "docs/draft/a.yaml",
        "**/a.yaml",
        "docs/**/b.yaml",
        "/*",
        "draft",
        "deep/er/",
    ),
    *("docs/*/a.yaml", "b*", "[a-k].yaml", "[!a].yaml", "?.yaml", "docs/d[er]*", "[z-a].yaml"),
)


@needs_git
@pytest.mark.parametrize("seed", range(30))
def test_any_patterns_as_git_says(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    lines = {
        name: "".join(
            f"{chance.choice(['', '', '!'])}{chance.choice(PIECES)}\n"
            for _ in range(chance.randint(1, 4))
        )
        for name in (".gitignore", "docs/.gitignore")
    }
    repository(tmp_path, lines)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    assert walked(tmp_path, tmp_path) == as_git_says(tmp_path, ".")


def test_a_folder_needs_no_repository(tmp_path: Path) -> None:
    repository(tmp_path, {".gitignore": "a.yaml\nbuild/\n"})
    assert walked(tmp_path, tmp_path) == [
        "b.tmp.yaml",
        "docs/deep/er/b.tmp.yaml",
        "docs/draft/b.yaml",
        "docs/only.yaml",
        "keep.tmp.yaml",
        "only.yaml",
    ]


def test_what_lies_above_a_repository_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    place = tmp_path / "inside"
    repository(place, {})
    (place / ".git").mkdir()
    assert walked(place / "docs", place) == sorted(n for n in FILES if n.startswith("docs/"))


def test_a_folder_that_is_named_is_not_ignored(tmp_path: Path) -> None:
    repository(tmp_path, {".gitignore": "build/\n"})
    (tmp_path / ".git").mkdir()
    assert walked(tmp_path / "build", tmp_path) == ["build/a.yaml", "build/keep.yaml"]
    assert "build/a.yaml" not in walked(tmp_path, tmp_path)


def test_a_folder_called_so_is_no_list(tmp_path: Path) -> None:
    repository(tmp_path, {})
    (tmp_path / ".gitignore").mkdir()
    assert len(walked(tmp_path, tmp_path)) == len(FILES)
