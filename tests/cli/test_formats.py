from importlib import import_module
from pathlib import Path

import pytest

from timekeeper.cli.formats import Format, usual, written

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "validate.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("environ", "is_terminal", "chosen"),
    [
        ({}, False, Format.TEXT),
        ({}, True, Format.TEXT),
        ({"GITHUB_ACTIONS": "true"}, False, Format.GITHUB),
        ({"GITHUB_ACTIONS": "true"}, True, Format.TEXT),
        ({"GITHUB_ACTIONS": ""}, False, Format.TEXT),
        ({"GITHUB_ACTIONS": "false"}, False, Format.TEXT),
        ({"GITLAB_CI": "true"}, False, Format.TEXT),
    ],
)
def test_the_usual_format(environ: dict[str, str], is_terminal: bool, chosen: Format) -> None:
    assert usual(environ, is_terminal) is chosen


@pytest.mark.parametrize("chosen", Format)
def test_every_format_is_a_module_and_documented(chosen: Format) -> None:
    assert f"| `{chosen}` |" in DOCUMENTED
    assert import_module(f"timekeeper.views.findings.{chosen}").report
    assert isinstance("".join(written([], chosen)), str)
