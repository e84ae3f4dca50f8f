from collections.abc import Callable
from pathlib import Path

from tests.views.findings.samples import FILES, ODD, checked
from timekeeper.views.findings.concise import report
from timekeeper.views.findings.style import Style

GOLDENS = Path(__file__).parent / "goldens"


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / "concise.txt", "".join(report(FILES, Style())))


def test_colours(golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / "concise-colour.txt", "".join(report(FILES, Style(colour=True))))


def test_a_finding_is_a_line_whatever_the_file_is_called() -> None:
    written = "".join(report(ODD, Style()))
    assert written.count("\n") == sum(len(file.findings) for file in ODD)
    assert "\x1b" not in written


def test_nothing_is_said_of_a_clean_file() -> None:
    clean = checked("a.yaml", "title: x\nsegments:\n  - {title: Talk, duration: 1 h}\n")
    assert list(report([clean], Style())) == []
