"""SARIF 2.1.0, the interchange format of static analysis: GitHub code scanning and editors read it.

All codes are its rules. Paths are relative to the root of the repository, columns count characters.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from timekeeper import __version__
from timekeeper.agenda.catalogue import CATALOGUE, Entry
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.fingerprints import Fingerprints
from timekeeper.views.findings.json_lines import written
from timekeeper.views.findings.wording import wrong_and_advice
from timekeeper.views.safe_text import bytes_of, safe_text

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
"""What SARIF's readers call the root of the repository."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDEX = {code: index for index, code in enumerate(CATALOGUE)}


def report(files: Iterable[Checked]) -> Iterator[str]:
    """Write the log, a result a line."""
    unread: list[dict[str, Any]] = []
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"tool": {{"driver": '
    yield f'{{"name": "timekeeper", "version": "{__version__}", "rules": '
    yield from written(_rule(code, entry) for code, entry in CATALOGUE.items())
    yield '}}, "results": '
    yield from written(_results(files, unread))
    yield f', "columnKind": "unicodeCodePoints", "originalUriBaseIds": {json.dumps(_BASES)}'
    yield f', "invocations": [{json.dumps(_invocation(unread))}]}}]}}\n'


_BASES = {ROOT: {"description": {"text": "The root of the repository."}}}


def _rule(code: str, entry: Entry) -> dict[str, Any]:
    return {
        "id": code,
        "name": _name(entry.title),
        "shortDescription": {"text": entry.title},
        "fullDescription": {"text": entry.summary},
        "help": {"text": entry.summary},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
    }


def _name(title: str) -> str:
    """Write a title as SARIF wants the name of a rule: `BadTimeOrDate`."""
    letters = (letter for letter in title.title().replace("#", "Hash") if letter.isalnum())
    return "".join(letters)


def _results(files: Iterable[Checked], unread: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give a result a finding; files that could not be read are added to `unread`."""
    fingerprints = Fingerprints()
    for checked in files:
        place = {"uri": _uri(checked.name), "uriBaseId": ROOT}
        if place["uri"].startswith("file:"):
            del place["uriBaseId"]
        if checked.unread:
            words = {"text": f"{safe_text(checked.name)}: {checked.unread}"}
            location = {"physicalLocation": {"artifactLocation": place}}
            unread.append({"level": "error", "message": words, "locations": [location]})
        for found in checked.findings:
            yield _result(found, place, fingerprints.of(checked.name, found))


def _result(found: Finding, place: dict[str, str], fingerprint: str) -> dict[str, Any]:
    region = {
        "startLine": found.place.line,
        "startColumn": found.place.column,
        "endColumn": found.place.column + found.length,
    }
    return {
        "ruleId": found.code,
        "ruleIndex": _INDEX[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": wrong_and_advice(found)},
        "locations": [{"physicalLocation": {"artifactLocation": place, "region": region}}],
        "partialFingerprints": {"timekeeperFinding/v1": fingerprint},
    }


def _invocation(unread: list[dict[str, Any]]) -> dict[str, Any]:
    """Say whether all files could be read; findings are no failure of the program."""
    if unread:
        return {"executionSuccessful": False, "toolExecutionNotifications": unread}
    return {"executionSuccessful": True}


def _uri(name: str) -> str:
    """Write a path as a URI: relative to the root, unless it lies elsewhere."""
    path = quote(bytes_of(name), safe="/")
    if name.startswith("/"):
        return f"file://{path}"
    if name[1:3] == ":/":
        return f"file:///{name[0]}:{quote(bytes_of(name[2:]), safe='/')}"
    return path
