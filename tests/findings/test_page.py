"""The page of all findings is what the catalogue makes of it."""

import importlib.util
from pathlib import Path

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.settings import THRESHOLDS

DOCS = Path(__file__).parent.parent.parent / "docs"


def page() -> str:
    spec = importlib.util.spec_from_file_location("findings_page", DOCS / "findings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: str = module.page()
    return made


def test_it_is_generated() -> None:
    assert (DOCS / "findings.md").read_text(encoding="utf-8") == page(), "run: make docs"


def test_it_has_every_code_and_every_threshold() -> None:
    written = page()
    assert [line[4:] for line in written.splitlines() if line.startswith("### TK")] == [*CATALOGUE]
    assert all(f"| `{threshold.name}` |" in written for threshold in THRESHOLDS)
