"""Hints work when they are copied: the program as it was called, the session, its folder."""

import os
import sys
from pathlib import Path

import pytest

from timekeeper.cli.typed import program, typed

JOURNAL = Path("somewhere/sessions/2014-03-22-1430-panel.jsonl")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a program of the name in a folder of its own, which is the whole PATH."""
    path = tmp_path / "bin" / "timekeeper"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(path.parent))
    return path


def called(monkeypatch: pytest.MonkeyPatch, name: str) -> str:
    monkeypatch.setattr(sys, "argv", [name])
    return program()


def test_one_that_its_name_finds(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert called(monkeypatch, str(installed)) == "timekeeper"


def test_another_one_by_its_path(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(installed.parent.parent)
    (installed.parent.parent / "other").write_text("")
    assert called(monkeypatch, "./bin/../bin/timekeeper") == "timekeeper"
    monkeypatch.setenv("PATH", "/nowhere")
    assert called(monkeypatch, "bin/timekeeper") == "bin/timekeeper"
    assert called(monkeypatch, "my own/timekeeper") == "'my own/timekeeper'"


def test_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    words = called(monkeypatch, str(Path("src") / "timekeeper" / "__main__.py"))
    assert words == f"{sys.executable} -m timekeeper"


@pytest.mark.parametrize("name", ["/usr/bin/pytest", "-c", ""])
def test_something_else_altogether(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert called(monkeypatch, name) == "timekeeper"


@pytest.mark.parametrize(
    ("kept_in", "words"),
    [
        pytest.param("somewhere", "", id="where the environment says"),
        pytest.param("elsewhere", " --state-dir somewhere", id="where an option says"),
    ],
)
def test_the_sessions_own_folder(monkeypatch: pytest.MonkeyPatch, kept_in: str, words: str) -> None:
    monkeypatch.setenv("TIMEKEEPER_STATE_DIR", kept_in)
    monkeypatch.setattr(sys, "argv", ["timekeeper"])
    monkeypatch.setenv("PATH", os.devnull)
    assert typed("resume", JOURNAL) == f"timekeeper resume 2014-03-22-1430-panel{words}"


def test_a_folder_with_a_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMEKEEPER_STATE_DIR", "elsewhere")
    monkeypatch.setattr(sys, "argv", ["timekeeper"])
    assert typed("report", Path("my own/sessions/a.jsonl")).endswith("--state-dir 'my own'")
