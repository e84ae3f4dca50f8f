"""`timekeeper schema`: what it prints is the schema, and other programs take it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timekeeper.agenda.schema.structure import agenda_schema
from timekeeper.cli.app import app

ROOT = Path(__file__).parent.parent.parent
SHIPPED = sorted((ROOT / "agendas").glob("*.yaml"))
BROKEN = """\
title: Rights
start: 25:00
segments:
  - title: Opening
    duration: 15 minuets
    speeker: Ana
  - {title: Talk, duration: [5 min], advance: maybe}
"""


@pytest.fixture
def printed() -> str:
    result = CliRunner().invoke(app, ["schema"])
    assert result.exit_code == 0
    return result.stdout


def test_it_prints_the_schema(printed: str) -> None:
    assert json.loads(printed) == agenda_schema()
    assert printed == (ROOT / "agenda.schema.json").read_text(encoding="utf-8"), "run: make docs"


def check(schema: str, *files: Path) -> "subprocess.CompletedProcess[str]":
    """Have files checked by a program that knows nothing of timekeeper."""
    program = Path(sys.executable).parent / "check-jsonschema"
    return subprocess.run(
        [program, "--schemafile", "-", "--output-format", "json", "--verbose", *files],
        input=schema,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_check_jsonschema_takes_the_shipped_agendas(printed: str) -> None:
    checked = check(printed, *SHIPPED)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert len(json.loads(checked.stdout)["checked_paths"]) == len(SHIPPED)


def test_check_jsonschema_refuses_what_is_wrong(printed: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    checked = check(printed, path)
    assert checked.returncode == 1, checked.stderr
    assert sorted(error["path"] for error in json.loads(checked.stdout)["errors"]) == [
        "$.segments[0]",
        "$.segments[0].duration",
        "$.segments[1].advance",
        "$.segments[1].duration",
        "$.start",
    ]


def test_every_shipped_agenda_tells_editors_where_it_is() -> None:
    for path in SHIPPED:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        where = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / where).resolve() == ROOT / "agenda.schema.json"
