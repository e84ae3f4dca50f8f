"""A Code Quality report, which GitLab shows in merge requests: a list in Code Climate's format."""

from collections.abc import Iterable, Iterator
from typing import Any

from timekeeper.agenda.finding import Finding, Severity
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.fingerprints import Fingerprints
from timekeeper.views.findings.json_lines import written
from timekeeper.views.findings.wording import wrong_and_advice
from timekeeper.views.safe_text import without_surrogates

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(files: Iterable[Checked]) -> Iterator[str]:
    """Write the list, a finding a line."""
    yield from written(_issues(files))
    yield "\n"


def _issues(files: Iterable[Checked]) -> Iterator[dict[str, Any]]:
    fingerprints = Fingerprints()
    for checked in files:
        name = without_surrogates(checked.name)
        for found in checked.findings:
            yield {
                "description": f"{found.code} {wrong_and_advice(found)}",
                "check_name": found.code,
                "fingerprint": fingerprints.of(name, found),
                "severity": _SEVERITIES[found.severity],
                "location": {"path": name, "positions": _positions(found)},
            }


def _positions(found: Finding) -> dict[str, Any]:
    line, column = found.place
    return {
        "begin": {"line": line, "column": column},
        "end": {"line": line, "column": column + found.length},
    }
