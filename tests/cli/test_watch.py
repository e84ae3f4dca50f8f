import os
from pathlib import Path

import pytest

from timekeeper.cli.watch import look


def test_two_looks_at_the_same_files_are_alike(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x")
    assert look([str(tmp_path)]) == look([str(tmp_path)])


def test_a_file_that_is_written_again_looks_different(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("x")
    before = look([str(file)])
    os.utime(file, ns=(1, 1))
    assert look([str(file)]) != before


def test_a_file_that_another_takes_the_place_of_looks_different(tmp_path: Path) -> None:
    file, other = tmp_path / "a.yaml", tmp_path / "a.yaml~"
    for each in (file, other):
        each.write_text("x")
        os.utime(each, ns=(1, 1))
    before = look([str(file)])
    other.replace(file)
    assert look([str(file)]) != before


def test_files_come_and_go(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    empty = look([str(tmp_path)])
    file.write_text("x")
    full = look([str(tmp_path)])
    assert full != empty
    file.unlink()
    assert look([str(tmp_path)]) == empty


def test_a_file_that_is_gone_is_looked_for(tmp_path: Path) -> None:
    name = str(tmp_path / "a.yaml")
    assert look([name]).agendas == {name: None}


@pytest.mark.parametrize("name", ["timekeeper.toml", "pyproject.toml"])
@pytest.mark.parametrize("folder", [".", "agendas", "agendas/march"])
def test_settings_come_change_and_go(folder: str, name: str, tmp_path: Path) -> None:
    agenda = tmp_path / "agendas" / "march" / "a.yaml"
    agenda.parent.mkdir(parents=True)
    agenda.write_text("x")
    file = tmp_path / folder / name
    seen = [look([str(agenda)])]
    for content in ("strict = true", "strict = false"):
        file.write_text(content)
        seen.append(look([str(agenda)]))
    file.unlink()
    assert look([str(agenda)]) == seen[0]
    assert len({str(each) for each in seen}) == 3
