"""Notes of our own in every format: what comes out, and what is said about it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.conftest import Golden
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import read
from timekeeper.cli.app import app

HERE = Path(__file__).parent
NOTES = sorted((HERE / "notes").iterdir())


def imported(note: Path, *more: str) -> tuple[str, str]:
    result = CliRunner().invoke(app, ["import", str(note), *more])
    assert result.exit_code == 0, result.stderr
    return result.stdout, result.stderr.replace(f"{note.parent}/", "")


def agenda_of(name: str) -> Agenda:
    agenda = read(imported(HERE / "notes" / name)[0].encode()).agenda
    assert agenda is not None
    return agenda


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)
def test_a_note(note: Path, golden: Golden) -> None:
    agenda, said = imported(note)
    golden(HERE / "expected" / f"{note.name}.txt", f"{agenda}---\n{said}")


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)
def test_what_comes_out_has_no_error(note: Path) -> None:
    found = read(imported(note)[0].encode())
    assert found.agenda is not None
    assert {finding.code for finding in found.findings} <= {"TK302", "TK501", "TK502"}


@pytest.mark.parametrize(
    ("one", "other"), [("word.docx", "writer.docx"), ("excel.xlsx", "calc.xlsx")]
)
def test_the_program_that_saved_a_note_makes_no_difference(one: str, other: str) -> None:
    assert agenda_of(one) == agenda_of(other)


def test_another_table_can_be_chosen() -> None:
    agenda, said = imported(HERE / "notes" / "two-tables.docx", "--table", "2")
    assert "- title: Arrival\n    duration: 20 min" in agenda
    assert "from table 2" in said
    assert "could be the agenda" not in said
