import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from tests.views.findings.samples import FILES, ODD
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.gitlab import report

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "schemas" / "gitlab-code-quality.schema.json").read_text())


def issues(files: tuple[Checked, ...]) -> list[dict[str, Any]]:
    found = json.loads("".join(report(files)))
    Draft7Validator(SCHEMA).validate(found)
    assert isinstance(found, list)
    return found


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "goldens" / "gitlab.json", "".join(report(FILES)))


def test_it_is_what_gitlab_reads() -> None:
    seen = issues(FILES)
    assert len(seen) == sum(len(file.findings) for file in FILES)
    assert len({issue["fingerprint"] for issue in seen}) == len(seen)


def test_a_finding_lies_where_it_was_found() -> None:
    (broken,) = (file for file in FILES if file.name == "agendas/broken.yaml")
    for issue, found in zip(issues((broken,)), broken.findings, strict=True):
        assert issue["location"]["path"] == broken.name
        begin = issue["location"]["positions"]["begin"]
        assert (begin["line"], begin["column"]) == found.place


def test_any_name_will_do() -> None:
    assert issues(ODD)


def test_nothing_found_is_an_empty_list() -> None:
    assert issues(FILES[:1]) == []
    assert issues(()) == []
