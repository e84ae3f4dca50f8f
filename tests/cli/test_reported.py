from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from timekeeper.cli.reported import from_root, root

HERE = PurePosixPath("/repo/docs")
TOP = PurePosixPath("/repo")
WINDOWS_HERE = PureWindowsPath("C:/Repo/docs")
WINDOWS_TOP = PureWindowsPath("C:/Repo")


@pytest.mark.parametrize(
    ("name", "here", "top", "reported"),
    [
        ("a.yaml", HERE, TOP, "docs/a.yaml"),
        ("./a.yaml", HERE, TOP, "docs/a.yaml"),
        ("sub//a.yaml", HERE, TOP, "docs/sub/a.yaml"),
        ("../a.yaml", HERE, TOP, "a.yaml"),
        ("../../b/a.yaml", HERE, TOP, "/b/a.yaml"),
        ("../../../../a.yaml", HERE, TOP, "/a.yaml"),
        ("/repo/a.yaml", HERE, TOP, "a.yaml"),
        ("/tmp/a.yaml", HERE, TOP, "/tmp/a.yaml"),
        ("a\\b.yaml", HERE, TOP, "docs/a\\b.yaml"),
        ("a.yaml", WINDOWS_HERE, WINDOWS_TOP, "docs/a.yaml"),
        ("sub\\a.yaml", WINDOWS_HERE, WINDOWS_TOP, "docs/sub/a.yaml"),
        ("..\\a.yaml", WINDOWS_HERE, WINDOWS_TOP, "a.yaml"),
        ("c:\\repo\\a.yaml", WINDOWS_HERE, WINDOWS_TOP, "a.yaml"),
        ("D:\\a.yaml", WINDOWS_HERE, WINDOWS_TOP, "D:/a.yaml"),
        ("\\a.yaml", WINDOWS_HERE, WINDOWS_TOP, "C:/a.yaml"),
        ("\\\\server\\share\\a.yaml", WINDOWS_HERE, WINDOWS_TOP, "//server/share/a.yaml"),
    ],
)
def test_a_name_from_the_root_on(name: str, here: PurePath, top: PurePath, reported: str) -> None:
    assert from_root(name, here, top) == reported


def test_the_root_is_where_git_has_its_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    here = tmp_path / "docs" / "agendas"
    here.mkdir(parents=True)
    assert root({}, here) == tmp_path


def test_a_worktree_has_a_file_there(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    assert root({}, tmp_path) == tmp_path


@pytest.mark.parametrize("name", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "WORKSPACE"])
def test_a_ci_system_knows_better(name: str, tmp_path: Path) -> None:
    here = tmp_path / "docs"
    (here / ".git").mkdir(parents=True)
    assert root({name: str(tmp_path)}, here) == tmp_path
    assert root({name: "/somewhere/else"}, here) == here
    assert root({name: ""}, here) == here


def test_without_a_repository_it_is_this_folder(tmp_path: Path) -> None:
    if not any((folder / ".git").exists() for folder in tmp_path.parents):
        assert root({}, tmp_path) == tmp_path
