"""A journal's name: numbered, kept aside, taken back."""

from pathlib import Path

import pytest

from timekeeper.live.journal.names import free, keep_aside, make_folder, take_back


def test_a_taken_name_is_numbered(tmp_path: Path) -> None:
    path = tmp_path / "panel.jsonl"
    path.touch()
    assert free(path).name == "panel-2.jsonl"
    free(path).symlink_to("nowhere")
    assert free(path).name == "panel-3.jsonl"


def test_folders_are_made_down_to_the_last(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b" / "c" / "d"
    make_folder(folder)
    make_folder(folder)
    assert folder.is_dir()


def test_a_file_stands_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(NotADirectoryError):
            make_folder(folder)


def test_a_file_kept_aside_has_two_names(tmp_path: Path) -> None:
    path = tmp_path / "panel.jsonl"
    path.write_text("text")
    aside = keep_aside(path, "panel.damaged")
    assert aside.samefile(path)
    assert keep_aside(path, "panel.damaged").name == "panel.damaged-2"
    take_back(aside, path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["panel.damaged-2", "panel.jsonl"]


def test_a_folder_kept_aside_loses_its_name_until_it_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "panel.jsonl"
    path.mkdir()
    aside = keep_aside(path, "panel.damaged")
    assert (aside.is_dir(), path.exists()) == (True, False)
    take_back(aside, path)
    assert (aside.exists(), path.is_dir()) == (False, True)
