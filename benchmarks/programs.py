"""The programs that are measured: where they are, and which versions."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
PEERS = HERE / ".peers"
SCHEMA = REPOSITORY / "agenda.schema.json"
WORKSHOP = REPOSITORY / "agendas" / "acsc-apf-2014-child-rights.yaml"

INSTALL = "make benchmarks/.peers/ready"


def timekeeper() -> str:
    """Give the path of timekeeper: the one beside the python that runs this."""
    return _found(Path(sys.executable).parent / "timekeeper", "run this with .venv/bin/python")


def with_rich_live() -> list[str]:
    """Give the command of timekeeper with `rich.Live` in the place of its painter."""
    return [sys.executable, str(HERE / "with_rich_live.py")]


def peer(name: str) -> str:
    """Give the path of a peer from PyPI."""
    return _found(PEERS / "python" / "bin" / name, f"install the peers with `{INSTALL}`")


def ajv() -> str | None:
    """Give the path of ajv-cli, or None where there is no node to run it."""
    path = PEERS / "node_modules" / ".bin" / "ajv"
    return str(path) if path.exists() and shutil.which("node") else None


def versions() -> dict[str, str]:
    """Give the version of every program, by its name."""
    names = ("check-jsonschema", "yamllint", "ryl", "termdown")
    found = {Path(program).name: _version(program) for program in (timekeeper(), *map(peer, names))}
    if ajv():
        manifest = PEERS / "node_modules" / "ajv-cli" / "package.json"
        found["ajv-cli"] = json.loads(manifest.read_text())["version"]
        found["node"] = _version("node")
    return found


def _version(program: str) -> str:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[-1].lstrip("v")


def _found(path: Path, advice: str) -> str:
    if not path.exists():
        sys.exit(f"{path} is missing: {advice}")
    return str(path)
