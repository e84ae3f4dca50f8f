import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from tests.views.findings.samples import FILES, ODD
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.json import report

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE.parents[2] / "docs" / "validate.schema.json").read_text())


def document(files: tuple[Checked, ...]) -> dict[str, Any]:
    written = "".join(report(files))
    assert written.isascii()
    found = json.loads(written)
    Draft7Validator(SCHEMA).validate(found)
    assert isinstance(found, dict)
    return found


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "goldens" / "json.json", "".join(report(FILES)))


def test_it_is_as_its_schema_says() -> None:
    seen = document(FILES)
    assert [file["path"] for file in seen["files"]] == [file.name for file in FILES]
    assert seen["summary"] == {"files": 4, "unread": 1, "errors": 5, "warnings": 3, "infos": 1}


def test_the_figures_of_an_agenda_are_seconds() -> None:
    (file,) = document(FILES[:1])["files"]
    assert file["agenda"] == {
        "title": "Rights",
        "segments": 1,
        "planned": 3600,
        "budget": 3600,
        "can_absorb": 1200,
    }


def test_any_name_will_do() -> None:
    paths = [file["path"] for file in document(ODD)["files"]]
    assert "50%, sure: yes.yaml" in paths
    for path in paths:
        path.encode()  # lone surrogates are no letters: other programs would not read them


def test_no_file_is_a_document_too() -> None:
    assert document(())["files"] == []


def test_files_are_written_one_by_one() -> None:
    files = iter(FILES)
    pieces = report(files)
    next(pieces)
    next(pieces)
    assert next(files) is FILES[1]
