"""`timekeeper import`: what is printed where, what is written, and what is refused."""

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.agenda.reader import read
from timekeeper.cli.app import app

ROOT = Path(__file__).parents[2]
NOTES = ROOT / "tests" / "importing" / "notes"
WORKSHOP = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"
NOTE = "Topic\tMethod/Time\tLead\nWelcome\tPlenary/5 min\tLu\nTalk\tLecture/10 min\t\n"


def _run(*arguments: object, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["import", *map(str, arguments)], given)


def test_the_agenda_goes_to_standard_output_and_what_was_guessed_beside_it() -> None:
    result = _run("-", given=NOTE.encode())
    assert result.exit_code == 0
    assert read(result.stdout.encode()).agenda is not None
    assert result.stdout.startswith("# Imported from standard input.")
    assert result.stderr == (
        "-: 2 segments, 15 min, from table 1\n"
        "  no title found: “Imported agenda” stands in\n"
        "  row 3: no lead: TBD\n"
    )


def test_a_dash_is_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = _run("-", "--output", "-", given=NOTE.encode())
    assert result.stdout == _run("-", given=NOTE.encode()).stdout
    assert "written" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_output_is_written_and_never_over_another(tmp_path: Path) -> None:
    note, agenda = tmp_path / "our note.txt", tmp_path / "agenda.yaml"
    note.write_text(NOTE)
    result = _run(note, "--output", agenda)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{agenda}: written; " in result.stderr
    assert agenda.read_text().startswith("# Imported from our note.txt.")
    agenda.write_text("mine")
    result = _run(note, "--output", agenda)
    assert (result.exit_code, agenda.read_text()) == (2, "mine")
    assert "agenda.yaml: is there already" in result.stderr
    assert _run(note, "--output", agenda, "--force").exit_code == 0
    assert "title: Our note\n" in agenda.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agenda.yaml", "our note.txt"]


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_an_output_that_cannot_be_written(tmp_path: Path, force: list[str]) -> None:
    note = tmp_path / "note.txt"
    note.write_text(NOTE)
    for output in (tmp_path, tmp_path / "none" / "agenda.yaml", note / "agenda.yaml"):
        result = _run(note, "--output", output, *force)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.count("\n") == 1


def test_an_output_through_a_link_goes_where_the_link_points(tmp_path: Path) -> None:
    note, real, link = tmp_path / "note.txt", tmp_path / "real.yaml", tmp_path / "link.yaml"
    note.write_text(NOTE)
    real.write_text("old")
    link.symlink_to(real)
    assert _run(note, "--output", link, "--force").exit_code == 0
    assert link.is_symlink()
    assert real.read_text().startswith("# Imported")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        pytest.param(("nowhere.docx",), 2, "no such file", id="no such file"),
        pytest.param((NOTES,), 2, "is a directory", id="a directory"),
        pytest.param((WORKSHOP,), 2, "is an agenda already: `", id="an agenda"),
        pytest.param(
            (NOTES / "two-tables.docx", "--table", "4"), 2, "There are 3", id="no table 4"
        ),
        pytest.param((NOTES / "two-tables.docx", "--table", "1"), 1, "is no agenda", id="rooms"),
        pytest.param((NOTES / "two-tables.docx", "--table", "0"), 2, "--table", id="table 0"),
    ],
)
def test_bad_use_is_answered_in_one_line(
    arguments: tuple[object, ...], status: int, words: str
) -> None:
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"A note without any table.\n", 1, "no table in it is an agenda. Expected is a table"),
        (b"%PDF-1.4", 2, "it is a PDF. Copy the table"),
        (b"PK\x03\x04 word/document.xml", 2, "the file is damaged. Open it"),
        (b"PK\x03\x04 xl/workbook.xml", 2, "the file is damaged. Open it"),
        (WORKSHOP.read_bytes(), 2, "is an agenda already"),
        (b"", 2, "the file is empty"),
    ],
    ids=["no table", "a PDF", "damaged Word", "damaged Excel", "an agenda", "nothing"],
)
def test_what_is_no_note_is_answered_in_one_line(
    tmp_path: Path, content: bytes, status: int, words: str
) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(content)
    result = _run(path)
    assert (result.exit_code, result.stdout) == (status, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("note", "module", "library"),
    [("word.docx", "docx", "python-docx"), ("excel.xlsx", "openpyxl", "openpyxl")],
)
def test_a_library_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, note: str, module: str, library: str
) -> None:
    kind = "word" if module == "docx" else "excel"
    monkeypatch.delitem(sys.modules, f"timekeeper.agenda.importing.{kind}", raising=False)
    monkeypatch.setitem(sys.modules, module, None)
    result = _run(NOTES / note)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"needs {library}: pip install 'agenda-timekeeper[import]'\n" in result.stderr
    assert _run(NOTES / "commas.csv").exit_code == 0
