"""What other systems read of this repository: the action, the hook, and the documented snippets."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.end_to_end.needed import needed
from tests.end_to_end.pty_program import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
CHECK = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
WRONG = "title: Panel\nsegments:\n  - {title: Opening, duration: 5 minuets}\n"
RIGHT = "title: Panel\nsegments:\n  - {title: Opening, duration: 5 min}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with an agenda to be checked and a YAML file that is none."""
    git = needed("git")
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "panel.yaml").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "settings.yaml").write_text("not: an agenda\n", encoding="utf-8")
    for words in (["init", "--quiet"], ["add", "."]):
        subprocess.run([git, *words], cwd=tmp_path, check=True)
    return tmp_path


def test_the_hook_runs_in_pre_commit(repository: Path) -> None:
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), HOOK["id"], "--all-files"]
    environ = {**os.environ, "PRE_COMMIT_HOME": str(repository.parent / "pre-commit")}
    environ.pop("PYTHONPATH", None)

    def run() -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command, cwd=repository, env=environ, capture_output=True, text=True, timeout=300
        )

    clean = run()
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert "Passed" in clean.stdout
    (repository / "agendas" / "panel.yaml").write_text(WRONG, encoding="utf-8")
    found = run()
    assert found.returncode == 1, found.stdout + found.stderr
    assert "agendas/panel.yaml:3:" in found.stdout
    assert "TK204" in found.stdout
    assert "settings.yaml" not in found.stdout


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("agendas/a.yaml", True),
        ("2014/agenda/a.yml", True),
        ("agenda.yaml", True),
        ("workshop-agenda.yml", True),
        ("settings.yaml", False),
        ("agendas.md", False),
        ("propaganda.yaml", False),
    ],
)
def test_which_files_the_hook_looks_at(path: str, meant: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is meant


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
@pytest.mark.parametrize(
    ("content", "options", "status"), [(RIGHT, "", 0), (WRONG, "", 1), (RIGHT, "--nonsense", 2)]
)
def test_the_actions_check_runs(repository: Path, content: str, options: str, status: int) -> None:
    (repository / "agendas" / "panel.yaml").write_text(content, encoding="utf-8")
    step = ACTION["runs"]["steps"][-1]
    assert set(step["env"]) == {"FILES", "OPTIONS"}
    programs = Path(sys.executable).parent
    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=repository,
        env={
            "PATH": f"{programs}:{os.environ['PATH']}",
            "FILES": "agendas/*.yaml",
            "OPTIONS": options,
            "GITHUB_ACTIONS": "true",
        },
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == status, ran.stderr
    if status == 1:
        assert "::error file=agendas/panel.yaml,line=3," in ran.stdout


def test_the_action_and_its_inputs_are_what_github_takes() -> None:
    checked = subprocess.run(
        [*CHECK, "vendor.github-actions", str(ROOT / "action.yml")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert checked.returncode == 0, checked.stdout
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])


def test_the_documented_files_are_yaml_that_names_what_there_is(tmp_path: Path) -> None:
    workflow, _, gitlab, hooks = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    path = tmp_path / "agendas.yaml"
    path.write_text(workflow, encoding="utf-8")
    checked = subprocess.run(
        [*CHECK, "vendor.github-workflows", str(path)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert checked.returncode == 0, checked.stdout
    steps = yaml.safe_load(workflow)["jobs"]["agendas"]["steps"]
    assert set(steps[-1]["with"]) <= set(ACTION["inputs"])
    assert "codequality" in yaml.safe_load(gitlab)["agendas"]["artifacts"]["reports"]
    assert yaml.safe_load(hooks)["repos"][0]["hooks"] == [{"id": HOOK["id"]}]
