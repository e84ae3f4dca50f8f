"""Whatever is in a file, its findings are written as the readers of a format want them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fuzz.nasties import nasties
from tests.views.findings import test_gitlab, test_json, test_junit, test_sarif
from timekeeper.agenda.reader import read
from timekeeper.views.findings import concise, github
from timekeeper.views.findings.checked import Checked, checked
from timekeeper.views.findings.style import Style

CORPUS = Path(__file__).parents[2] / "findings"
MOST = 20
"""Findings of a file that are written: a nasty one has hundreds that are all alike."""


@pytest.fixture(scope="module")
def files() -> tuple[Checked, ...]:
    contents = [path.read_bytes() for path in sorted(CORPUS.glob("*/*.yaml"))]
    results = [read(content) for content in [*contents, *nasties(8_000).values()]]
    return tuple(
        checked(f"{number}.yaml", *result._replace(findings=result.findings[:MOST]))
        for number, result in enumerate(results)
    )


@pytest.mark.parametrize(
    "reader",
    [test_gitlab.issues, test_json.document, test_junit.cases, test_sarif.run],
    ids=["gitlab", "json", "junit", "sarif"],
)
def test_a_reader_accepts_it(
    reader: Callable[[tuple[Checked, ...]], object], files: tuple[Checked, ...]
) -> None:
    assert reader(files)


def test_a_line_is_a_finding(files: tuple[Checked, ...]) -> None:
    expected = sum(len(file.findings) for file in files)
    assert "".join(concise.report(files, Style())).count("\n") == expected
    lines = "".join(github.report(files)).split("\n")
    assert sum(line.startswith("::") for line in lines) == expected
