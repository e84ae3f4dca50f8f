import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from tests.views.findings.samples import BROKEN, FILES, ODD, checked
from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.sarif import report

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "schemas" / "sarif-2.1.0-rtm.5.json").read_text())


def run(files: tuple[Checked, ...]) -> dict[str, Any]:
    """Give the one run of a log that the schema has accepted."""
    log = json.loads("".join(report(files)))
    Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER).validate(log)
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def uris(files: tuple[Checked, ...]) -> set[str]:
    return {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in run(files)["results"]
    }


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    written = "".join(report(FILES))
    shown = [line for line in written.splitlines() if not line.startswith('{"id": "TK')]
    changing = re.compile(r'"ruleIndex": [0-9]+, |"version": "[0-9.]+", (?="rules")')
    golden(HERE / "goldens" / "sarif.json", changing.sub("", "\n".join(shown)) + "\n")


def test_every_code_is_a_rule_with_help() -> None:
    rules = run(())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CATALOGUE)
    for rule in rules:
        assert rule["help"]["text"] == CATALOGUE[rule["id"]].summary
        assert rule["name"].isalnum()
    assert len({rule["name"] for rule in rules}) == len(rules)


def test_a_result_lies_where_it_was_found() -> None:
    (broken,) = (file for file in FILES if file.name == "agendas/broken.yaml")
    seen = run((broken,))
    assert seen["columnKind"] == "unicodeCodePoints"
    for result, found in zip(seen["results"], broken.findings, strict=True):
        rule = seen["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] == found.code
        assert result["locations"][0]["physicalLocation"]["region"] == {
            "startLine": found.place.line,
            "startColumn": found.place.column,
            "endColumn": found.place.column + found.length,
        }


def test_fingerprints_are_all_different() -> None:
    prints = [str(result["partialFingerprints"]) for result in run(FILES)["results"]]
    assert len(set(prints)) == len(prints)


def test_a_file_that_cannot_be_read_is_no_success() -> None:
    (clean,), (unread,) = run(FILES[:4])["invocations"], run(FILES)["invocations"]
    assert clean == {"executionSuccessful": True}
    assert unread["executionSuccessful"] is False
    (told,) = unread["toolExecutionNotifications"]
    assert told["message"]["text"] == "agendas/none.yaml: no such file: check the name"


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("agendas/a.yaml", "agendas/a.yaml"),
        ("with space, 50%.yaml", "with%20space%2C%2050%25.yaml"),
        ("a:b#c?.yaml", "a%3Ab%23c%3F.yaml"),
        ("สิทธิ.yaml", "%E0%B8%AA%E0%B8%B4%E0%B8%97%E0%B8%98%E0%B8%B4.yaml"),
        ("\udce4.yaml", "%E4.yaml"),
        ("\ud83d.yaml", "%EF%BF%BD.yaml"),
        ("/elsewhere/a b.yaml", "file:///elsewhere/a%20b.yaml"),
        ("C:/elsewhere/a b.yaml", "file:///C:/elsewhere/a%20b.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
    ids=ascii,
)
def test_paths_are_uris(name: str, uri: str) -> None:
    assert uris((checked(name, BROKEN),)) == {uri}


def test_what_lies_in_the_repository_is_relative_to_its_root() -> None:
    inside, outside = run((checked("a.yaml", BROKEN),)), run((checked("/a.yaml", BROKEN),))
    place = inside["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uriBaseId"] in inside["originalUriBaseIds"]
    place = outside["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert "uriBaseId" not in place


def test_any_name_will_do() -> None:
    assert run(ODD)["results"]
