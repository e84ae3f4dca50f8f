"""What the README says is true: its commands run, its agenda is clean, its keys are real."""

import importlib.util
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from tests.end_to_end.pty_program import ROOT, environment, timekeeper
from timekeeper.agenda.keys import KEYS
from timekeeper.agenda.reader import read

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ (.+)$", README, re.MULTILINE)
AGENDA = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
WORKFLOW = re.search(r"```yaml\n# \.github/workflows/.*?\n(.*?)```", README, re.DOTALL)
MISTAKE = re.search(r"```text\n(.*?)```", README, re.DOTALL)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def call(tmp_path: Path) -> Callable[[str], "subprocess.CompletedProcess[str]"]:
    """Run a command line in a folder that has the README's agenda and the shipped ones."""
    assert AGENDA is not None
    (tmp_path / "agenda.yaml").write_text(AGENDA[1], encoding="utf-8")
    (tmp_path / "agendas").symlink_to(ROOT / "agendas")

    def run(line: str) -> "subprocess.CompletedProcess[str]":
        words = " ".join([*map(shlex.quote, timekeeper()), line.removeprefix("timekeeper ")])
        return subprocess.run(
            words,
            shell=True,
            cwd=tmp_path,
            env=environment(tmp_path / "state", PYTHONPATH=str(ROOT / "src")),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


def test_its_agenda_is_clean_but_for_the_open_lead() -> None:
    assert AGENDA is not None
    assert [finding.code for finding in read(AGENDA[1].encode()).findings] == ["TK502"]


def test_its_commands_run(call: Callable[[str], "subprocess.CompletedProcess[str]"]) -> None:
    lines = [line for line in COMMANDS if line.startswith("timekeeper ")]
    assert len(lines) >= 6
    for line in lines:
        # The real session would take its hours, so a rehearsal of it is run and looked at.
        at = " --speed 3600" if " run " in line else " --rehearsal" if _looks(line) else ""
        ran = call(line + at)
        assert ran.returncode == 0, (line, ran.stderr)
        assert ran.stdout or " --output " in line


def test_its_workflow_passes(call: Callable[[str], "subprocess.CompletedProcess[str]"]) -> None:
    assert WORKFLOW is not None
    steps = yaml.safe_load(WORKFLOW[1])["jobs"]["agendas"]["steps"]
    lines = [step["run"] for step in steps if "run" in step]
    assert [line.split()[:2] for line in lines] == [
        ["pipx", "install"],
        ["timekeeper", "validate"],
        ["timekeeper", "simulate"],
    ]
    for line in lines[1:]:
        ran = call(line)
        assert ran.returncode == 0, (line, ran.stderr)


def _looks(line: str) -> bool:
    return re.search("status|report|sessions|history", line) is not None


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith("make ")])
def test_its_make_targets_are_there(line: str) -> None:
    subprocess.run([*line.split(), "--dry-run"], cwd=ROOT, check=True, capture_output=True)


def test_the_mistake_it_shows_is_shown_so(
    call: Callable[[str], "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    assert AGENDA is not None
    assert MISTAKE is not None
    broken = AGENDA[1].replace("duration: 15 min\n", "duration: 15 minuets\n")
    (tmp_path / "agenda.yaml").write_text(broken, encoding="utf-8")
    ran = call("timekeeper validate agenda.yaml")
    assert ran.returncode == 1
    assert MISTAKE[1] in ran.stdout


def test_its_keys_are_the_keymaps_and_the_models() -> None:
    assert script("keys").with_keys(README) == README, "run: make docs"
    for key in (key for level in KEYS.values() for key in level):
        assert f"| `{key}` |" in README


def test_its_picture_is_drawn_by_the_program(tmp_path: Path) -> None:
    script("picture").main(tmp_path / "screen.svg")
    drawn = (tmp_path / "screen.svg").read_text(encoding="utf-8")
    shipped = (ROOT / "docs" / "screen.svg").read_text(encoding="utf-8")
    assert _texts(drawn) == _texts(shipped), "run: make docs"


def _texts(svg: str) -> list[str]:
    """Give what is written in a picture: rich names its classes after a checksum of their own."""
    return re.findall(r">([^<]+)</text>", svg)


def test_every_command_of_the_program_is_in_it() -> None:
    from timekeeper.cli.app import COMMANDS as NAMES

    for name in NAMES:
        assert f"timekeeper {name}" in README, name
