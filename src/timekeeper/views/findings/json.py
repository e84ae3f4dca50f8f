"""What was found, as one JSON document for scripts: its keys never change their meaning.

Durations in whole seconds; lines and columns count from 1, columns in characters (code points).

- `format`: always "timekeeper-validate"; `version`: 1, and another one when a key changes its
  meaning
- `files`, in the order they were checked, each with
  - `path` as it was named or found
  - `unread`: why the file could not be read, else null
  - `failed`: whether a finding is at or above the failing level (`--strict`)
  - `findings`: each with `code`, `title` (of the code), `severity` (error, warning, info),
    `message`, `advice`, `line`, `column`, and `end_column`, which is the first behind it
  - `agenda`: null when it cannot be run; else `title`, `segments` (how many), and `planned`,
    `budget` and `can_absorb` (what the minimums can give)
- `summary`: how many `files` were checked, `unread`, `errors`, `warnings`, `infos`
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.finding import Finding, Severity
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.json_lines import written
from timekeeper.views.findings.outline import Outline
from timekeeper.views.findings.tally import Tally
from timekeeper.views.safe_text import without_surrogates


def report(files: Iterable[Checked]) -> Iterator[str]:
    """Write the document, a file a line."""
    tally = Tally()
    yield '{"format": "timekeeper-validate", "version": 1, "files": '
    yield from written(_file(checked) for checked in tally.over(files))
    summary = {
        "files": tally.files,
        "unread": tally.unread,
        **{f"{severity}s": tally.found[severity] for severity in Severity},
    }
    yield f', "summary": {json.dumps(summary)}}}\n'


def _file(checked: Checked) -> dict[str, Any]:
    return {
        "path": without_surrogates(checked.name),
        "unread": checked.unread or None,
        "failed": checked.failed,
        "findings": [_finding(found) for found in checked.findings],
        "agenda": None if checked.agenda is None else _agenda(checked.agenda),
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "code": found.code,
        "title": CATALOGUE[found.code].title,
        "severity": found.severity,
        "message": found.message,
        "advice": found.advice,
        "line": found.place.line,
        "column": found.place.column,
        "end_column": found.place.column + found.length,
    }


def _agenda(agenda: Outline) -> dict[str, Any]:
    return {
        **agenda._asdict(),
        "title": without_surrogates(agenda.title),
    }
