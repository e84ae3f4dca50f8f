"""The concept note that the shipped workshop was written from, imported."""

import os
from pathlib import Path

import pytest

from timekeeper.agenda.importing.convert import Imported, import_document
from timekeeper.agenda.importing.texts import read_text
from timekeeper.agenda.model import Segment
from timekeeper.agenda.reader import read
from timekeeper.agenda.writing import write

ROOT = Path(__file__).parents[2]
BESIDE = ROOT.parent / "shared" / "seed" / "workshop-concept-note.txt"
NOTE = Path(os.environ.get("TIMEKEEPER_CONCEPT_NOTE", BESIDE))
SHIPPED = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"


@pytest.fixture
def imported() -> Imported:
    if not NOTE.exists():
        pytest.skip("the concept note is not part of the project")
    found = import_document(read_text(NOTE.read_bytes(), separated=False), "Workshop")
    assert isinstance(found, Imported)
    return found


def _as_in_the_note(segment: Segment) -> Segment:
    """Without what the shipped agenda adds of its own: an id, a minimum and the floor."""
    return segment.model_copy(update={"stated_id": None, "minimum": None, "floor": None})


def test_its_segments_are_those_of_the_shipped_agenda(imported: Imported) -> None:
    shipped = read(SHIPPED.read_bytes()).agenda
    assert shipped is not None
    assert imported.agenda.segments == tuple(map(_as_in_the_note, shipped.segments))
    assert imported.agenda.stated_budget == shipped.stated_budget == 7200


def test_its_findings_are_the_three_open_leads_and_that_nothing_is_flexible(
    imported: Imported,
) -> None:
    found = read(write(imported.agenda).encode())
    assert sorted(finding.code for finding in found.findings) == ["TK306", *["TK502"] * 3]


def test_its_objectives_are_found(imported: Imported) -> None:
    assert [text.split()[1] for text in imported.agenda.objectives] == [
        "educate",
        "prioritize",
        "initiate",
    ]


def test_what_was_guessed_is_said(imported: Imported) -> None:
    said = [str(guess) for guess in imported.guesses]
    assert [f"row {row}: no lead: TBD" for row in (3, 4, 5)] == [
        line for line in said if "lead" in line
    ]
    assert "row 6: method “Open Forum” read as forum" in said
    assert any("(2 hours)” gives the budget: 2 h" in line for line in said)
