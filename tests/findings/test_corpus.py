"""Every agenda of the corpus gives exactly the finding written down beside it, or none."""

from pathlib import Path

import pytest
import yaml

from tests.findings.checked import checked, found
from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.reader import read

CORPUS = Path(__file__).parent
WRONG = sorted((CORPUS / "wrong").glob("*.yaml"))
CLEAN = sorted((CORPUS / "clean").glob("*.yaml"))
SHIPPED = sorted((CORPUS.parent.parent / "agendas").glob("*.yaml"))
PARSERS = [fastest_parser(), yaml.SafeLoader]
NEEDS_A_LARGE_FILE = {"TK001"}


def code(path: Path) -> str:
    """The code of the finding written down beside an agenda."""
    return path.with_suffix(".expected").read_text().split()[-1]


@pytest.mark.parametrize("parser", PARSERS, ids=["c", "python"])
@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_one_mistake_is_one_finding_at_its_place(path: Path, parser: Parser) -> None:
    result = checked(path.read_bytes(), code(path), parser=parser)
    assert found(result) == path.with_suffix(".expected").read_text()


@pytest.mark.parametrize("parser", PARSERS, ids=["c", "python"])
@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_no_false_finding(path: Path, parser: Parser) -> None:
    result = checked(path.read_bytes(), parser=parser)
    assert found(result) == ""
    assert result.agenda is not None


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_an_agenda_that_cannot_be_read_is_none(path: Path) -> None:
    _, severity, named = path.with_suffix(".expected").read_text().split()
    unreadable = severity == "error" and named < "TK3"
    assert (read(path.read_bytes()).agenda is None) is unreadable


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_every_finding_says_what_to_do(path: Path) -> None:
    (finding,) = checked(path.read_bytes(), code(path)).findings
    assert finding.advice.endswith((".", "?"))
    assert "\n" not in finding.message + finding.advice
    assert (finding.message + finding.advice).isprintable()


def test_every_code_is_in_the_corpus() -> None:
    seen = {code(path) for path in WRONG}
    assert seen == set(CATALOGUE) - NEEDS_A_LARGE_FILE


def test_the_shipped_workshop_has_three_open_leads_and_nothing_else() -> None:
    workshop, *others = SHIPPED
    result = read(workshop.read_bytes())
    assert [one.code for one in result.findings] == ["TK502"] * 3
    assert result.agenda is not None
    assert [segment.duration // 60 for segment in result.agenda.segments] == [5, 15, 15, 15, 60, 10]
    assert (result.agenda.budget, result.agenda.flexibility) == (7200, 1200)
    assert len(others) >= 2
    assert [found(read(other.read_bytes())) for other in others] == [""] * len(others)
